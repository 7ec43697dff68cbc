using System.Collections.Immutable;
using System.Text;

namespace Mingzhang.Model;

/// <summary>A run of a passage's characters that stands unbroken in the source.</summary>
/// <param name="Start">Its first character in the passage.</param>
/// <param name="Length">How many characters.</param>
/// <param name="Line">The source line, from 1.</param>
/// <param name="Column">Its first character in that line, from 0.</param>
/// <param name="Page">The page, where the format has pages.</param>
public readonly record struct Piece(int Start, int Length, int Line, int Column, int? Page = null);

/// <summary>
/// Text with its place: each character knows the line it came from, although line ends, page breaks and
/// mark-up have been taken out of the text itself.
/// </summary>
public sealed class Passage
{
    /// <summary>Creates a passage; the pieces are in order and cover no character twice.</summary>
    public Passage(string text, ImmutableArray<Piece> pieces)
    {
        Text = text;
        Pieces = pieces;
    }

    /// <summary>No text at no place.</summary>
    public static Passage Empty { get; } = new("", []);

    /// <summary>The text, without line ends and mark-up.</summary>
    public string Text { get; }

    /// <summary>Where its runs stand in the source.</summary>
    public ImmutableArray<Piece> Pieces { get; }

    /// <summary>Whether there is nothing but white space.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>The source line of the first character; 0 where unknown.</summary>
    public int Line => Pieces.IsDefaultOrEmpty ? 0 : Pieces[0].Line;

    /// <summary>A piece of one source line, as it stands there.</summary>
    public static Passage OfLine(string text, int line, int column = 0, int? page = null) =>
        new(text, text.Length == 0 ? [] : [new Piece(0, text.Length, line, column, page)]);

    /// <summary>The passages one after the other, nothing between them.</summary>
    public static Passage Join(params IEnumerable<Passage> parts)
    {
        var text = new StringBuilder();
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        foreach (var part in parts)
        {
            foreach (var piece in part.Pieces)
            {
                pieces.Add(piece with { Start = piece.Start + text.Length });
            }

            text.Append(part.Text);
        }

        return new Passage(text.ToString(), pieces.ToImmutable());
    }

    /// <summary>Some of the characters, with their places.</summary>
    public Passage Slice(int start, int length)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        foreach (var piece in Pieces)
        {
            var from = Math.Max(start, piece.Start);
            var to = Math.Min(start + length, piece.Start + piece.Length);
            if (from < to)
            {
                pieces.Add(piece with { Start = from - start, Length = to - from, Column = piece.Column + from - piece.Start });
            }
        }

        return new Passage(Text.Substring(start, length), pieces.ToImmutable());
    }

    /// <summary>The same without white space at either end.</summary>
    public Passage Trim()
    {
        var from = 0;
        var to = Text.Length;
        while (from < to && char.IsWhiteSpace(Text[from]))
        {
            from++;
        }

        while (to > from && char.IsWhiteSpace(Text[to - 1]))
        {
            to--;
        }

        return from == 0 && to == Text.Length ? this : Slice(from, to - from);
    }

    /// <summary>The place of some of the characters: of the first source line that holds any of them.</summary>
    public Location Locate(int start, int length, Location? context = null)
    {
        foreach (var piece in Pieces)
        {
            var from = Math.Max(start, piece.Start);
            var to = Math.Min(start + Math.Max(length, 1), piece.Start + piece.Length);
            if (from < to)
            {
                return (context ?? Location.Unknown) with
                {
                    Line = piece.Line,
                    Start = piece.Column + from - piece.Start,
                    End = piece.Column + to - piece.Start,
                    Page = piece.Page,
                };
            }
        }

        return (context ?? Location.Unknown) with { Line = Pieces.IsDefaultOrEmpty ? null : Pieces[0].Line };
    }

    /// <summary>The place of the whole.</summary>
    public Location Locate(Location? context = null) => Locate(0, Text.Length, context);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
