using System.Collections.Immutable;

namespace Mingzhang.Model;

/// <summary>What a cell of a table holds; decides how a writer sets it.</summary>
public enum CellKind
{
    /// <summary>Words, on the left.</summary>
    Text,

    /// <summary>A header over columns, in the middle.</summary>
    Header,

    /// <summary>A label that names what stands beside it, in the middle.</summary>
    Label,

    /// <summary>A code of a classification, on the left.</summary>
    Code,

    /// <summary>An amount, on the right; blank where there is none.</summary>
    Amount,
}

/// <summary>A cell that covers its neighbours to the right and below; the covered cells are blank.</summary>
/// <param name="Row">The row of the covering cell, from 0 and header rows counted.</param>
/// <param name="Column">Its column, from 0.</param>
/// <param name="Rows">How many rows it covers, itself counted.</param>
/// <param name="Columns">How many columns it covers, itself counted.</param>
public readonly record struct CellSpan(int Row, int Column, int Rows, int Columns);

/// <summary>How a table is to be set. Every row of the table has a cell for every column; covered cells are blank.</summary>
public sealed record TableLayout
{
    /// <summary>How many rows at the top are headers, repeated where the table goes on on another page.</summary>
    public required int HeaderRows { get; init; }

    /// <summary>The width of each column in half-width characters: a share of the page, not a measure.</summary>
    public required ImmutableArray<int> Widths { get; init; }

    /// <summary>What each cell holds, by row and column.</summary>
    public required ImmutableArray<ImmutableArray<CellKind>> Kinds { get; init; }

    /// <summary>The cells that cover others.</summary>
    public ImmutableArray<CellSpan> Spans { get; init; } = [];

    /// <summary>The rows of totals, set off from the others; from 0, header rows counted.</summary>
    public ImmutableArray<int> Totals { get; init; } = [];

    /// <summary>The columns that name the row, for those who have the table read to them.</summary>
    public ImmutableArray<int> RowHeaders { get; init; } = [];

    /// <summary>The number of the table in its form; null for a performance table or a catalogue.</summary>
    public int? Number { get; init; }
}
