using System.Collections.Immutable;
using Mingzhang.Model;
using Mingzhang.Reading.Lined;
using Mingzhang.Reading.Text;

namespace Mingzhang.Reading.Pages;

/// <summary>Texts printed over the pages: aslant, or level and large, again and again at the same place.</summary>
internal static class Overprints
{
    private const int FewestPages = 3;

    /// <summary>Level words of a watermark are at least so many times as high as the words of the text.</summary>
    private const double Large = 1.8;

    /// <summary>How much of a page, at its top and at its foot, titles and running lines may take.</summary>
    private const double Head = 0.25;

    /// <summary>Characters of one slanted text are nearer than so many times their size.</summary>
    private const double Near = 1.8;

    /// <summary>More slanted words than any watermark has are not put in order one with the other.</summary>
    private const int MostWords = 600;

    /// <summary>The level words of a page that are a watermark: amid the page or over other words, as no title at its head is.</summary>
    public static HashSet<Word> Level(IReadOnlyList<PageContent> pages)
    {
        var found = new HashSet<Word>(ReferenceEqualityComparer.Instance);
        var least = Large * UsualEm(pages);
        var places = pages.SelectMany(page => page.Words.Select(word => (Page: page, Word: word)))
            .Where(place => place.Word.Em() >= least || WatermarkFinder.IsInternal(place.Word.Text))
            .GroupBy(place => (place.Word.Text, Math.Round(place.Word.Box.Left / 2), Math.Round(place.Word.Box.Top / 2)), place => place);
        foreach (var place in places)
        {
            var isMark = WatermarkFinder.IsInternal(place.Key.Text)
                ? place.First().Word.Em() >= least
                : place.Count() >= FewestPages && place.Count() * 5 >= pages.Count * 3 && place.Any(one => IsAmid(one.Word, one.Page.Size) || IsOverOthers(one.Word, one.Page));
            if (isMark)
            {
                found.UnionWith(place.Select(one => one.Word));
            }
        }

        return found;
    }

    private static bool IsAmid(Word word, PageSize size) => word.Box.CentreY > Head * size.Height && word.Box.CentreY < (1 - Head) * size.Height;

    private static bool IsOverOthers(Word word, PageContent page) => page.Words.Any(other =>
        !ReferenceEquals(word, other) && Math.Min(word.Box.Right, other.Box.Right) - Math.Max(word.Box.Left, other.Box.Left) > 1 &&
        Math.Min(word.Box.Bottom, other.Box.Bottom) - Math.Max(word.Box.Top, other.Box.Top) > other.Em() / 8);

    /// <summary>The height that as many characters exceed as fall short of.</summary>
    private static double UsualEm(IReadOnlyList<PageContent> pages)
    {
        var sizes = pages.SelectMany(page => page.Words).Select(word => (Em: word.Em(), word.Text.Length)).OrderBy(size => size.Em).ToArray();
        var half = sizes.Sum(size => (long)size.Length) / 2;
        foreach (var (em, length) in sizes)
        {
            if ((half -= length) < 0)
            {
                return em;
            }
        }

        return 0;
    }

    /// <summary>The texts that words printed aslant make, each with its words.</summary>
    public static IEnumerable<(string Text, ImmutableArray<Word> Words)> Texts(ImmutableArray<Word> words)
    {
        var left = words.OrderBy(word => word.Box.Left).ThenBy(word => word.Box.Top).ToList();
        if (left.Count > MostWords)
        {
            yield return (string.Concat(left.Select(word => word.Text)), [.. left]);
            yield break;
        }

        while (left.Count > 0)
        {
            List<Word> text = [left[0]];
            left.RemoveAt(0);
            for (var i = 0; i < text.Count; i++)
            {
                var near = left.Where(word => IsNear(text[i].Box, word.Box)).ToList();
                text.AddRange(near);
                left.RemoveAll(near.Contains);
            }

            var ordered = text.OrderBy(word => word.Box.Left).ThenBy(word => word.Box.Top).ToImmutableArray();
            yield return (LineText.Compact(string.Concat(ordered.Select(word => word.Text))), ordered);
        }
    }

    private static bool IsNear(Box one, Box other)
    {
        var reach = Near * Math.Max(Math.Min(one.Width, one.Height), Math.Min(other.Width, other.Height));
        var (x, y) = (Math.Max(0, Math.Max(one.Left, other.Left) - Math.Min(one.Right, other.Right)), Math.Max(0, Math.Max(one.Top, other.Top) - Math.Min(one.Bottom, other.Bottom)));
        return (x * x) + (y * y) <= reach * reach;
    }
}
