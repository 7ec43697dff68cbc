using System.Collections.Immutable;

namespace Mingzhang.Reading.Pages;

/// <summary>Tells the lines under words, of links for the most part, from those of tables: they begin and end with a text and keep close to it.</summary>
internal static class Underlines
{
    /// <summary>An underline begins and ends with its text, within this, in heights of a character.</summary>
    private const double AtText = 0.12;

    /// <summary>It may run on under a blank, in heights of a character.</summary>
    private const double Blank = 0.7;

    /// <summary>How far above and under the base line it runs, in heights of a character.</summary>
    private const double Above = 0.05, Under = 0.3;

    /// <summary>The ruling lines of a page that do not run under a text.</summary>
    public static ImmutableArray<Ruling> Without(PageContent page)
    {
        if (!page.Rulings.Any(ruling => !ruling.IsVertical))
        {
            return page.Rulings;
        }

        var texts = TextLine.Of(page.Words.Where(word => word.Text.Length > 0), page.Number);
        var heights = texts.Select(text => text.BaseLine).ToArray();
        return [.. page.Rulings.Where(ruling => ruling.IsVertical || !IsUnder(texts, heights, ruling))];
    }

    private static bool IsUnder(ImmutableArray<TextLine> texts, double[] heights, Ruling ruling)
    {
        // the last line that is not lower than the stroke, and one that just touches it
        var last = Bisection.First(texts.Length, i => heights[i] > ruling.At) - 1;
        return Enumerable.Range(Math.Max(0, last), 2).Any(i => i < texts.Length && IsUnder(texts[i], ruling));
    }

    private static bool IsUnder(TextLine text, Ruling ruling)
    {
        var (under, near) = (ruling.At - text.BaseLine, AtText * text.Em);
        if (under < -Above * text.Em || under > Under * text.Em)
        {
            return false;
        }

        var first = Bisection.First(text.Words.Length, i => text.Words[i].Box.Left > ruling.From + near) - 1;
        var last = Bisection.First(text.Words.Length, i => text.Words[i].Box.Left > ruling.To - near) - 1;
        return first >= 0 && last >= first && text.Words[first].Edges.Any(edge => Math.Abs(edge - ruling.From) < near) &&
            text.Words[last] is var end && (ruling.To < end.Box.Right - near ? end.Edges.Any(edge => Math.Abs(edge - ruling.To) < near) : ruling.To < end.Box.Right + (Blank * text.Em));
    }
}
