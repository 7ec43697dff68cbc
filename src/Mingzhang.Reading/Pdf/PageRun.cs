using System.Collections.Immutable;
using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Reading.Pages;

namespace Mingzhang.Reading.Pdf;

/// <summary>Pages of a PDF that follow each other and are read at once.</summary>
/// <param name="Pages">The pages in order.</param>
/// <param name="Images">Those, from 1, whose content is an image: they have no text, or one that cannot be seen.</param>
/// <param name="Complaint">What poppler had to object to; empty where nothing.</param>
internal sealed record PageRun(ImmutableArray<PageContent> Pages, ImmutableArray<int> Images, string Complaint)
{
    /// <summary>Images that cover so much of a page are its content, not its decoration.</summary>
    private const double ImageShare = 0.5;

    /// <summary>What stands for a page of which nothing was told: A4, in points.</summary>
    private static readonly WordPage Untold = new(new PageSize(595.28, 841.89), []);

    /// <summary>Reads the pages.</summary>
    /// <param name="poppler">The file.</param>
    /// <param name="first">The first page, from 1.</param>
    /// <param name="last">The last page.</param>
    /// <param name="mayHoldImages">Whether large images are likely; where a page has no words it is looked for them anyway.</param>
    /// <exception cref="UnreadableException">They cannot be read, or a program is missing.</exception>
    public static PageRun Read(Poppler poppler, int first, int last, bool mayHoldImages)
    {
        var told = poppler.Words(first, last, withSlanted: false, out var complaint);
        IReadOnlyList<WordPage> pages = [.. told.Take(last - first + 1), .. Enumerable.Repeat(Untold, Math.Max(0, last - first + 1 - told.Count))];
        var areas = mayHoldImages || pages.Any(page => page.Words.Count == 0) ? poppler.ImageAreas(first, last) : [];
        var isImage = pages.Select((page, index) => IsMost(areas.GetValueOrDefault(first + index), page)).ToArray();
        var drawings = Draw(poppler, first, pages, isImage);
        var images = new SortedSet<int>();
        var matchers = new GlyphMatcher?[pages.Count];
        var contents = pages.Select((page, index) =>
        {
            if (page.Words.Count == 0 && isImage[index])
            {
                images.Add(first + index);
            }

            if (drawings[index] is not { } drawing)
            {
                return new PageContent(first + index, page.Size, new GlyphMatcher([]).Match(page.Words, out _), []);
            }

            var matcher = matchers[index] = new GlyphMatcher(drawing.Glyphs);
            var words = matcher.Match(page.Words, out var undrawn);
            if (undrawn * 2 > words.Length && (isImage[index] || IsMost(drawing.ImageArea, page)))
            {
                images.Add(first + index);
            }

            return new PageContent(first + index, page.Size, words, [.. drawing.Rulings()]) { Nameless = matcher.Left(page.Size) };
        }).ToArray();

        return new PageRun(
            WithSlanted(poppler, pages, contents, matchers), [.. images], complaint.Length > 0 ? complaint : told.Count < pages.Count ? NotRead(first + told.Count, last) : Missing(first, pages, isImage, drawings));
    }

    private static bool IsMost(double area, WordPage page) => area > ImageShare * page.Size.Width * page.Size.Height;

    /// <summary>Whether a page is nothing but an image; those are drawn elsewhere.</summary>
    private static bool IsOnlyImage(WordPage page, bool isImage) => isImage && page.Words.Count == 0;

    /// <summary>The drawings; pages that are nothing but an image have none, and those that are mostly one are drawn by themselves.</summary>
    private static Drawing?[] Draw(Poppler poppler, int first, IReadOnlyList<WordPage> pages, bool[] isImage)
    {
        var drawings = new Drawing?[pages.Count];
        for (int start = 0, end; start < pages.Count; start = end)
        {
            end = start + 1;
            while (end < pages.Count && !isImage[start] && !isImage[end])
            {
                end++;
            }

            if (!IsOnlyImage(pages[start], isImage[start]))
            {
                poppler.Drawings(first + start, first + end - 1, Paper([.. pages.Skip(start).Take(end - start).Select(page => page.Size)])).Take(end - start).ToArray().CopyTo(drawings, start);
            }
        }

        return drawings;
    }

    private static PageSize? Paper(IReadOnlyList<PageSize> sizes) =>
        sizes.All(size => size == sizes[0]) ? null : new PageSize(sizes.Max(size => size.Width), sizes.Max(size => size.Height));

    /// <summary>The pages that should have been drawn and were not, because the program gave up; empty where there are none.</summary>
    private static string Missing(int first, IReadOnlyList<WordPage> pages, bool[] isImage, Drawing?[] drawings)
    {
        var missing = Enumerable.Range(0, pages.Count).Where(index => drawings[index] is null && !IsOnlyImage(pages[index], isImage[index])).ToList();
        return missing.Count == 0 ? "" : "pages not drawn: " + string.Join(' ', missing.Select(index => (first + index).ToString(CultureInfo.InvariantCulture)));
    }

    private static string NotRead(int first, int last) => string.Create(CultureInfo.InvariantCulture, $"pages not read: {first}-{last}");

    /// <summary>Where glyphs are left over, the slanted words that account for them; what is left over even so has no meaning.</summary>
    private static ImmutableArray<PageContent> WithSlanted(Poppler poppler, IReadOnlyList<WordPage> level, PageContent[] contents, GlyphMatcher?[] matchers)
    {
        if (!contents.Any(content => content.Nameless.Length > 0))
        {
            return [.. contents];
        }

        var all = poppler.Words(contents[0].Number, contents[^1].Number, withSlanted: true, out _);
        return
        [
            .. contents.Select((content, index) =>
            {
                if (content.Nameless.IsEmpty || index >= all.Count || matchers[index] is not { } matcher)
                {
                    return content;
                }

                var known = level[index].Words.ToHashSet();
                var slanted = matcher.Match([.. all[index].Words.Where(word => !known.Contains(word))], out _);
                return content with { Overprint = slanted, Nameless = matcher.Left(content.Size) };
            }),
        ];
    }
}
