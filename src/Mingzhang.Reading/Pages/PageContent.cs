using System.Collections.Immutable;
using Mingzhang.Model;

namespace Mingzhang.Reading.Pages;

/// <summary>What is drawn on a page, whether told by the file or recognised from an image: words and ruling lines, upright as displayed.</summary>
/// <param name="Number">The page, from 1.</param>
/// <param name="Size">Its size in points.</param>
/// <param name="Words">The words drawn level, in no particular order.</param>
/// <param name="Rulings">The ruling lines: strokes, thin filled rectangles and the sides of frames.</param>
internal sealed record PageContent(int Number, PageSize Size, ImmutableArray<Word> Words, ImmutableArray<Ruling> Rulings)
{
    /// <summary>Words drawn aslant or upright over the page: watermarks and seals.</summary>
    public ImmutableArray<Word> Overprint { get; init; } = [];

    /// <summary>Glyphs that are drawn but have no character: fonts that do not say what their glyphs mean.</summary>
    public ImmutableArray<Box> Nameless { get; init; } = [];

    /// <summary>Whether the words were recognised from an image of the page.</summary>
    public bool IsRecognised { get; init; }
}

/// <summary>Characters drawn side by side.</summary>
/// <param name="Text">The characters, without white space.</param>
/// <param name="Box">The box around them.</param>
/// <param name="Edges">
/// Where each character begins from left to right, in points, and where the last one ends: one more than there are UTF-16 units.
/// </param>
internal sealed record Word(string Text, Box Box, ImmutableArray<double> Edges)
{
    /// <summary>How sure the recognition is, from 0 to 1; null where the file itself has the text.</summary>
    public double? Confidence { get; init; }

    /// <summary>Some of its characters as a word of their own.</summary>
    public Word Slice(int start, int length) => this with
    {
        Text = Text.Substring(start, length),
        Box = Box with { Left = Edges[start], Right = Edges[start + length] },
        Edges = Edges.Slice(start, length + 1),
    };
}

/// <summary>A ruling line.</summary>
/// <param name="IsVertical">Whether it runs from top to bottom, or else from left to right.</param>
/// <param name="At">Its x where it is vertical, else its y, in points.</param>
/// <param name="From">Its upper or left end.</param>
/// <param name="To">Its lower or right end.</param>
internal readonly record struct Ruling(bool IsVertical, double At, double From, double To);
