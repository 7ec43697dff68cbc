using System.Collections.Immutable;
using Mingzhang.Model;

namespace Mingzhang.Books.Xlsx;

/// <summary>What a file holds in a cell.</summary>
internal enum RawKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A number, a day among them.</summary>
    Number,

    /// <summary>True or false.</summary>
    Logical,

    /// <summary>#REF! and the like.</summary>
    Error,

    /// <summary>A formula whose result the file does not hold.</summary>
    Uncalculated,
}

/// <summary>A cell that is not empty.</summary>
/// <param name="Row">Its row, from 1.</param>
/// <param name="Column">Its column, from 1.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Text">The text, or the number as the file writes it.</param>
/// <param name="Format">Its number format; null for the general one.</param>
internal sealed record RawCell(int Row, int Column, RawKind Kind, string Text, string? Format);

/// <summary>A sheet of a file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rows">Its rows that are not empty, in order.</param>
internal sealed record RawSheet(string Name, ImmutableArray<ImmutableArray<RawCell>> Rows);

/// <summary>The cells of a file.</summary>
/// <param name="Sheets">Its sheets.</param>
/// <param name="CountsFrom1904">Whether days are counted from 1904.</param>
/// <param name="HasLinks">Whether it points to other workbooks.</param>
internal sealed record RawWorkbook(ImmutableArray<RawSheet> Sheets, bool CountsFrom1904, bool HasLinks);

/// <summary>A file that is no workbook that can be read.</summary>
internal sealed class UnusableException(string problem, string english, string fix, string englishFix) : Exception(english)
{
    /// <summary>Why, and what to do.</summary>
    public Unusable Reason { get; } = new(new Words(problem, english), new Words(fix, englishFix));
}
