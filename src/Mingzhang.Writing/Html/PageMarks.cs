using System.Collections.Immutable;
using Mingzhang.Model;

namespace Mingzhang.Writing.Html;

/// <summary>A box on a page that a finding stands in or rests on.</summary>
/// <param name="Finding">The finding's number.</param>
/// <param name="IsRelated">Whether it rests on it.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="Box">The box, in points.</param>
/// <param name="Context">The box with what names it: the printed line of running text, what stands before it in a row.</param>
internal readonly record struct Mark(int Finding, bool IsRelated, int Page, Box Box, Box Context);

/// <summary>Where the findings stand on the pages of the file, and the images of those pages.</summary>
internal sealed class PageMarks
{
    private readonly Source source;
    private readonly SortedDictionary<int, PageImage> images = [];
    private readonly Dictionary<int, ImmutableArray<Mark>> byFinding = [];
    private readonly ILookup<int, Mark> byPage;

    public PageMarks(Source source, ImmutableArray<Numbered> findings, ImmutableArray<PageImage> images)
    {
        this.source = source;
        foreach (var image in images.Where(image => image.Page >= 1 && image.Page <= source.PageSizes.Length))
        {
            this.images.TryAdd(image.Page, image);
        }

        foreach (var item in this.images.Count > 0 ? findings : [])
        {
            byFinding[item.Number] = [.. MarksOf(item)];
        }

        byPage = findings.SelectMany(item => Of(item.Number)).ToLookup(mark => mark.Page);
    }

    /// <summary>The pages that there are images of.</summary>
    public IReadOnlyCollection<PageImage> Images => images.Values;

    /// <summary>Whether there is an image of a page.</summary>
    public bool Shows(int page) => images.ContainsKey(page);

    /// <summary>The size of a page, in points.</summary>
    public PageSize SizeOf(int page) => source.PageSizes[page - 1];

    /// <summary>What a finding stands in, then what it rests on; nothing without images.</summary>
    public ImmutableArray<Mark> Of(int finding) => byFinding.GetValueOrDefault(finding, []);

    /// <summary>What stands on a page.</summary>
    public IEnumerable<Mark> On(int page) => byPage[page];

    private IEnumerable<Mark> MarksOf(Numbered item)
    {
        var known = new HashSet<(int, Box)>();
        var finding = item.Finding;
        var others = finding.Suspects.Skip(1).Select(suspect => (suspect.Location, suspect.Quote))
            .Concat(finding.Related.Select(evidence => (evidence.Location, evidence.Quote)))
            .Where(place => IsHere(place.Location, place.Quote))
            .Select(place => place.Location);
        return new[] { (finding.Location, IsRelated: false) }.Concat(others.Select(location => (Location: location, IsRelated: true)))
            .SelectMany(place => BoxesAt(place.Location).Select(box => new Mark(item.Number, place.IsRelated, box.Page, box.Box, ContextOf(place.Location, box.Page, box.Box))))
            .Where(mark => known.Add((mark.Page, mark.Box)));
    }

    /// <summary>Whether a place is in this file and not in another that the audit took into account.</summary>
    private bool IsHere(Location location, string quote) => Whereabouts.Of(source, location, quote).Box is not null;

    private bool IsRow(Location location) => source.Line(location.Line ?? 0).Contains('\t', StringComparison.Ordinal);

    private Box ContextOf(Location location, int page, Box box)
    {
        var isRow = IsRow(location);
        return source.SpotsAt(location with { Start = null, End = null })
            .Where(spot => spot.Page == page)
            .Select(spot => spot.Box)
            .OfType<Box>()
            .Where(other => AreLevel(other, box) && (!isRow || other.Left < box.Left))
            .Aggregate(box, (one, other) => one.Around(other));
    }

    /// <summary>The boxes of a place: one for a row or a cell, one for each printed line of running text.</summary>
    private List<(int Page, Box Box)> BoxesAt(Location location)
    {
        var boxes = new List<(int Page, Box Box)>();
        var isRow = IsRow(location);
        foreach (var spot in source.SpotsAt(location))
        {
            if (spot is not { Page: { } page, Box: { } whole } || page < 1 || page > source.PageSizes.Length)
            {
                continue;
            }

            var box = location is { Start: { } start, End: { } end } ? Part(whole, spot, start, end) : whole;
            if (boxes is [.., var last] && last.Page == page && (isRow || AreLevel(last.Box, box)))
            {
                boxes[^1] = (page, last.Box.Around(box));
            }
            else
            {
                boxes.Add((page, box));
            }
        }

        return boxes;
    }

    /// <summary>The part of a spot's box that some of its characters take, all of them being as wide.</summary>
    private static Box Part(Box box, Spot spot, int start, int end)
    {
        var each = box.Width / Math.Max(1, spot.End - spot.Start);
        return box with
        {
            Left = box.Left + (Math.Max(0, start - spot.Start) * each),
            Right = box.Right - (Math.Max(0, spot.End - end) * each),
        };
    }

    private static bool AreLevel(Box one, Box other) =>
        Math.Min(one.Bottom, other.Bottom) - Math.Max(one.Top, other.Top) > Math.Min(one.Height, other.Height) / 2;
}
