using System.Collections.Immutable;
using System.Text;
using Mingzhang.Model;

namespace Mingzhang.Reading;

/// <summary>Text of one source line put together piece by piece.</summary>
/// <param name="line">The number of the source line.</param>
/// <param name="page">Its page.</param>
internal sealed class PlacedText(int line, int? page)
{
    private readonly StringBuilder text = new();
    private readonly ImmutableArray<Piece>.Builder pieces = ImmutableArray.CreateBuilder<Piece>();
    private bool broken;

    /// <summary>The number of the source line.</summary>
    public int Line => line;

    /// <summary>Its page.</summary>
    public int? Page => page;

    /// <summary>Adds characters as they stand in the source.</summary>
    /// <returns>How many.</returns>
    public int Add(string source, int column, int length)
    {
        Mend(source.AsSpan(column, length));
        if (pieces.Count > 0 && pieces[^1] is var last && last.Column + last.Length == column && last.Start + last.Length == text.Length)
        {
            pieces[^1] = last with { Length = last.Length + length };
        }
        else
        {
            pieces.Add(new Piece(text.Length, length, line, column, page));
        }

        text.Append(source, column, length);
        return length;
    }

    /// <summary>Adds the character an entity stands for.</summary>
    public void AddDecoded(string character, int column)
    {
        Mend(character);
        pieces.Add(new Piece(text.Length, character.Length, line, column, page));
        text.Append(character);
    }

    /// <summary>Adds what has been read already.</summary>
    public void Add(Passage part)
    {
        if (part.Text.Length == 0)
        {
            return;
        }

        Mend(part.Text);
        foreach (var piece in part.Pieces)
        {
            pieces.Add(piece with { Start = piece.Start + text.Length });
        }

        text.Append(part.Text);
    }

    /// <summary>A line break inside the text: the two sides join.</summary>
    public void Break() => broken = text.Length > 0;

    /// <summary>The text so far.</summary>
    public Passage ToPassage() => new(text.ToString(), pieces.ToImmutable());

    /// <summary>
    /// Chinese and the digits of a torn number join with nothing between them; Latin words, and two whole amounts, get
    /// a space, which has no place of its own.
    /// </summary>
    private void Mend(ReadOnlySpan<char> next)
    {
        if (broken && !next.IsEmpty)
        {
            broken = false;
            if ((char.IsAsciiLetter(text[^1]) && char.IsAsciiLetter(next[0])) || (EndsInWholeAmount() && char.IsAsciiDigit(next[0])))
            {
                text.Append(' ');
            }
        }
    }

    private bool EndsInWholeAmount() =>
        text.Length > 3 && text[^3] == '.' && char.IsAsciiDigit(text[^4]) && char.IsAsciiDigit(text[^2]) && char.IsAsciiDigit(text[^1]);
}
