using System.Collections.Immutable;
using Mingzhang.Model;

namespace Mingzhang.Reading.Lined;

/// <summary>Tables that a file holds in pieces because a page ended: put together again, the seam marked by <see cref="TableRow.AfterBreak"/>.</summary>
internal static class TornTable
{
    /// <summary>
    /// Whether a table is the rest of the one before it: nothing stands between them, the columns are as many, and it begins
    /// with figures or with the same head.
    /// </summary>
    /// <param name="before">What stands before it.</param>
    /// <param name="whole">The first piece of the table before it.</param>
    /// <param name="table">The table.</param>
    public static bool GoesOn(IReadOnlyList<Block> before, TableBlock? whole, TableBlock table) =>
        before is [.., TableBlock] && whole is not null &&
        whole.Rows[0].Cells.Length == table.Rows[0].Cells.Length && table.Rows[0].Cells.Length > 1 &&
        (table.Rows[0].Cells.Any(IsFigure) || table.Rows[0].Cells.Select(cell => cell.Text).SequenceEqual(whole.Rows[0].Cells.Select(cell => cell.Text)));

    /// <summary>The blocks, those named joined to the ones before them.</summary>
    /// <param name="blocks">All blocks.</param>
    /// <param name="torn">The numbers of the tables that go on, in order.</param>
    public static ImmutableArray<Block> Mend(ImmutableArray<Block>.Builder blocks, List<int> torn)
    {
        if (torn.Count == 0)
        {
            return blocks.DrainToImmutable();
        }

        var mended = ImmutableArray.CreateBuilder<Block>(blocks.Count);
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        for (var (i, next) = (0, 0); i < blocks.Count; i++)
        {
            var goesOn = next < torn.Count && torn[next] == i;
            next += goesOn ? 1 : 0;
            if (!goesOn && rows.Count > 0)
            {
                mended.Add(new TableBlock(rows.DrainToImmutable()));
            }

            if (blocks[i] is TableBlock { Layout: null } table)
            {
                rows.AddRange(goesOn ? [table.Rows[0] with { AfterBreak = true }, .. table.Rows.AsSpan(1..)] : table.Rows.AsSpan());
            }
            else
            {
                mended.Add(blocks[i]);
            }
        }

        if (rows.Count > 0)
        {
            mended.Add(new TableBlock(rows.DrainToImmutable()));
        }

        return mended.ToImmutable();
    }

    private static bool IsFigure(Passage cell) => cell.Text.Length > 0 && char.IsAsciiDigit(cell.Text[^1]) && PrintedNumber.TryParse(cell.Text, Unit.Yuan, out _);
}
