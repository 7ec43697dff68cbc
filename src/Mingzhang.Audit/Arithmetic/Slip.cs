using System.Collections.Immutable;
using Mingzhang.Model;

namespace Mingzhang.Audit.Arithmetic;

/// <summary>The ways in which figures go wrong when a disclosure is made.</summary>
internal enum SlipKind
{
    /// <summary>Single cells are wrong.</summary>
    Cells,

    /// <summary>Two rows stand in each other's place.</summary>
    RowsSwapped,

    /// <summary>The amounts of a run of rows have slid by one row against their names.</summary>
    RowsSlid,

    /// <summary>A row is listed twice.</summary>
    RowTwice,

    /// <summary>A row is missing.</summary>
    RowMissing,
}

/// <summary>A cell and the value it should have; null where that is to be worked out.</summary>
internal readonly record struct Change(Cell Cell, Interval? Value);

/// <summary>One slip of the author that may explain broken constraints.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Changes">What it takes to mend it, the cell it is told about first.</param>
/// <param name="Waived">Sums that a row nobody printed would mend.</param>
internal sealed record Slip(SlipKind Kind, ImmutableArray<Change> Changes, ImmutableArray<Constraint> Waived)
{
    /// <summary>Single cells, whose right values are to be worked out.</summary>
    public static Slip Of(params ReadOnlySpan<Cell> cells)
    {
        var changes = ImmutableArray.CreateBuilder<Change>(cells.Length);
        foreach (var cell in cells)
        {
            changes.Add(new Change(cell, null));
        }

        return new Slip(SlipKind.Cells, changes.MoveToImmutable(), []);
    }
}
