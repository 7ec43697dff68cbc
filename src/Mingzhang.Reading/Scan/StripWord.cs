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

    /// <summary>The word that characters of a line make; all of its ink is theirs.</summary>
    /// <param name="characters">The characters.</param>
    /// <param name="strip">The line.</param>
    /// <param name="left">Where its ink begins.</param>
    /// <param name="right">Where its ink ends.</param>
    public static StripWord Of(IReadOnlyList<ReadCharacter> characters, TextStrip strip, double left, double right)
    {
        right = Math.Max(left, right);
        var text = string.Concat(characters.Select(character => character.Text));
        var edges = ImmutableArray.CreateBuilder<double>(text.Length + 1);
        foreach (var character in characters)
        {
            var (from, to) = (Math.Clamp(character.Left, left, right), Math.Clamp(character.Right, left, right));
            for (var unit = 0; unit < character.Text.Length; unit++)
            {
                edges.Add(edges.Count == 0 ? left : Math.Max(edges[^1], from + ((to - from) * unit / character.Text.Length)));
            }
        }

        edges.Add(Math.Max(edges[^1], right));
        return new StripWord(text, edges.MoveToImmutable(), strip.BaseLine - (strip.Em * Hanging), strip.Em, characters.Average(character => character.Confidence));
    }

    /// <summary>The word in points.</summary>
    /// <param name="scale">Points to the pixel.</param>
    public Word OnPage(double scale)
    {
        ImmutableArray<double> edges = [.. Edges.Select(edge => edge * scale)];
        return new Word(Text, WordShape.BoxOn(edges[0], edges[^1], BaseLine * scale, Em * scale), edges) { Confidence = Confidence };
    }
}
