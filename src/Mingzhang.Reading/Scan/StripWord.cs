using System.Collections.Immutable;
using Mingzhang.Reading.Pages;

namespace Mingzhang.Reading.Scan;

/// <summary>A recognised word, in pixels.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Edges">Where each of its UTF-16 units begins, and where the last ends.</param>
/// <param name="BaseLine">The row it stands on.</param>
/// <param name="Em">The height of a Chinese character beside it.</param>
/// <param name="Confidence">How sure the recognition is, from 0 to 1.</param>
internal sealed record StripWord(string Text, ImmutableArray<double> Edges, double BaseLine, double Em, double Confidence)
{
    /// <summary>A gap from this on, in heights of a character, parts words.</summary>
    private const double Gap = 0.5;

    /// <summary>Of the height of a Chinese character, how much hangs below the base line; and how high a digit is.</summary>
    private const double Hanging = 0.1, DigitHeight = 0.75;

    /// <summary>A number whose characters are as wide as each other, points and commas half as wide.</summary>
    public static StripWord Even(string text, TextStrip strip, double confidence)
    {
        var units = text.Select(c => c is '.' or ',' ? 0.5 : 1.0).ToArray();
        var step = strip.Box.Width / units.Sum();
        var edges = ImmutableArray.CreateBuilder<double>(text.Length + 1);
        var at = (double)strip.Box.Left;
        edges.Add(at);
        foreach (var unit in units)
        {
            edges.Add(at += unit * step);
        }

        return new StripWord(text, edges.MoveToImmutable(), strip.BaseLine, Math.Max(strip.Em, strip.Box.Height / DigitHeight), confidence);
    }

    /// <summary>The words that characters of a line make; characters without a text part them.</summary>
    public static IEnumerable<StripWord> Of(IReadOnlyList<ReadCharacter> characters, TextStrip strip)
    {
        var start = 0;
        for (var i = 1; i <= characters.Count; i++)
        {
            if (i < characters.Count && characters[i].Text.Length > 0 && characters[i - 1].Text.Length > 0 && characters[i].Left - characters[i - 1].Right < strip.Em * Gap)
            {
                continue;
            }

            if (characters[start].Text.Length > 0)
            {
                yield return Word(characters, start, i, strip);
            }

            start = i;
        }
    }

    /// <summary>The word in points.</summary>
    /// <param name="scale">Points to the pixel.</param>
    public Word OnPage(double scale)
    {
        ImmutableArray<double> edges = [.. Edges.Select(edge => edge * scale)];
        return new Word(Text, WordShape.BoxOn(edges[0], edges[^1], BaseLine * scale, Em * scale), edges) { Confidence = Confidence };
    }

    private static StripWord Word(IReadOnlyList<ReadCharacter> characters, int start, int end, TextStrip strip)
    {
        var text = string.Concat(characters.Skip(start).Take(end - start).Select(character => character.Text));
        var edges = ImmutableArray.CreateBuilder<double>(text.Length + 1);
        for (var i = start; i < end; i++)
        {
            var (left, right, length) = (characters[i].Left, characters[i].Right, characters[i].Text.Length);
            for (var unit = 0; unit < length; unit++)
            {
                edges.Add(Math.Max(edges.Count == 0 ? left : edges[^1], left + ((right - left) * unit / length)));
            }
        }

        edges.Add(Math.Max(edges[^1], characters[end - 1].Right));
        return new StripWord(text, edges.MoveToImmutable(), strip.BaseLine - (strip.Em * Hanging), strip.Em, characters.Skip(start).Take(end - start).Average(character => character.Confidence));
    }
}
