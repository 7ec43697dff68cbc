using System.Collections.Immutable;
using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Reading.Pages;

namespace Mingzhang.Reading.Pdf;

/// <summary>What is drawn on the pages of a PDF, and what was odd about them.</summary>
/// <param name="Pages">The pages in order.</param>
/// <param name="Images">The pages, from 1, whose content is an image: they have no text, or one that cannot be seen.</param>
/// <param name="Complaint">What poppler had to object to in the file; empty where nothing.</param>
internal sealed record PdfPages(ImmutableArray<PageContent> Pages, ImmutableArray<int> Images, string Complaint)
{
    /// <summary>Images that cover so much of a page are its content, not its decoration.</summary>
    private const double ImageShare = 0.5;

    /// <summary>A page of words and lines with its part of the fonts has fewer bytes.</summary>
    private const int BytesOfImages = 30 * 1024;

    /// <summary>More pages at a time would take too much memory, fewer too many starts.</summary>
    private const int FewestAtOnce = 6, MostAtOnce = 24;

    /// <summary>Reads a PDF.</summary>
    /// <exception cref="UnreadableException">It cannot be opened, or a program is missing.</exception>
    public static PdfPages Read(PdfFile file)
    {
        var poppler = new Poppler(file);
        var pages = poppler.Words(withSlanted: false, out var complaint);
        var covered = MayHoldImages(file, pages) ? poppler.ImageAreas() : [];
        var isImage = pages.Select((page, index) => IsMost(covered.GetValueOrDefault(index + 1), page)).ToArray();
        var drawings = Draw(poppler, pages, isImage);
        complaint = complaint.Length > 0 ? complaint : Missing(pages, isImage, drawings);
        var images = new SortedSet<int>();
        var matchers = new Dictionary<int, GlyphMatcher>();
        var contents = pages.Select((page, index) =>
        {
            var number = index + 1;
            if (page.Words.Count == 0 && isImage[index])
            {
                images.Add(number);
            }

            if (!drawings.TryGetValue(number, out var drawing))
            {
                return new PageContent(number, page.Size, new GlyphMatcher([]).Match(page.Words, out _), []);
            }

            var matcher = new GlyphMatcher(drawing.Glyphs);
            var words = matcher.Match(page.Words, out var undrawn);
            if (undrawn * 2 > words.Length && (isImage[index] || IsMost(drawing.ImageArea, page)))
            {
                images.Add(number);
            }

            matchers[number] = matcher;
            return new PageContent(number, page.Size, words, [.. drawing.Rulings()]) { Nameless = matcher.Left(page.Size) };
        }).ToArray();

        return new PdfPages(WithSlanted(poppler, pages, contents, matchers), [.. images], complaint);
    }

    /// <summary>Whether it is worth asking for images: there are pages without words, or more bytes than words and lines take.</summary>
    private static bool MayHoldImages(PdfFile file, IReadOnlyList<WordPage> pages) =>
        pages.Any(page => page.Words.Count == 0) || file.Length > (long)BytesOfImages * pages.Count;

    private static bool IsMost(double area, WordPage page) => area > ImageShare * page.Size.Width * page.Size.Height;

    /// <summary>The drawings by page; pages without words have none, and those that are an image are drawn by themselves.</summary>
    private static Dictionary<int, Drawing> Draw(Poppler poppler, IReadOnlyList<WordPage> pages, bool[] isImage)
    {
        var atOnce = Math.Clamp((pages.Count + Environment.ProcessorCount - 1) / Environment.ProcessorCount, FewestAtOnce, MostAtOnce);
        var runs = new List<(int First, int Last)>();
        for (var i = 0; i < pages.Count; i++)
        {
            if (pages[i].Words.Count == 0 && isImage[i])
            {
                continue;
            }

            if (runs.Count > 0 && runs[^1] is var (first, last) && last == i && i + 1 - first < atOnce && !isImage[i] && !isImage[i - 1])
            {
                runs[^1] = (first, i + 1);
            }
            else
            {
                runs.Add((i + 1, i + 1));
            }
        }

        var drawn = new IReadOnlyList<Drawing>[runs.Count];
        try
        {
            Parallel.For(0, runs.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i => drawn[i] = poppler.Drawings(runs[i].First, runs[i].Last, Paper(pages, runs[i])));
        }
        catch (AggregateException several) when (several.InnerExceptions.OfType<UnreadableException>().FirstOrDefault() is { } unreadable)
        {
            throw new UnreadableException(unreadable.Reason);
        }

        return runs.Zip(drawn).SelectMany(run => run.Second.Select((drawing, index) => (Page: run.First.First + index, Drawing: drawing)))
            .ToDictionary(item => item.Page, item => item.Drawing);
    }

    private static PageSize? Paper(IReadOnlyList<WordPage> pages, (int First, int Last) run)
    {
        var sizes = Enumerable.Range(run.First - 1, run.Last - run.First + 1).Select(index => pages[index].Size).ToList();
        return sizes.TrueForAll(size => size == sizes[0]) ? null : new PageSize(sizes.Max(size => size.Width), sizes.Max(size => size.Height));
    }

    /// <summary>The pages that should have been drawn and were not, because the program gave up; empty where there are none.</summary>
    private static string Missing(IReadOnlyList<WordPage> pages, bool[] isImage, Dictionary<int, Drawing> drawings)
    {
        var missing = Enumerable.Range(1, pages.Count).Where(page => !(pages[page - 1].Words.Count == 0 && isImage[page - 1]) && !drawings.ContainsKey(page)).ToList();
        return missing.Count == 0 ? "" : "pages not drawn: " + string.Join(' ', missing.Select(page => page.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>Where glyphs are left over, the slanted words that account for them; what is left over even so has no meaning.</summary>
    private static ImmutableArray<PageContent> WithSlanted(
        Poppler poppler, IReadOnlyList<WordPage> level, PageContent[] contents, Dictionary<int, GlyphMatcher> matchers)
    {
        if (!contents.Any(content => content.Nameless.Length > 0))
        {
            return [.. contents];
        }

        var all = poppler.Words(withSlanted: true, out _);
        return
        [
            .. contents.Select((content, index) =>
            {
                if (content.Nameless.IsEmpty || index >= all.Count)
                {
                    return content;
                }

                var known = level[index].Words.ToHashSet();
                var matcher = matchers[content.Number];
                var slanted = matcher.Match([.. all[index].Words.Where(word => !known.Contains(word))], out _);
                return content with { Overprint = slanted, Nameless = matcher.Left(content.Size) };
            }),
        ];
    }
}
