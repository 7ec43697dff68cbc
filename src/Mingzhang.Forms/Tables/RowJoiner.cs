using System.Collections.Immutable;
using Mingzhang.Model;

namespace Mingzhang.Forms.Tables;

/// <summary>Rejoins the body rows of a table over its page breaks.</summary>
internal static class RowJoiner
{
    /// <summary>
    /// The body rows, each padded to the width: blank rows and headers repeated on a new page are left out, a row torn
    /// in two by a page break is one again.
    /// </summary>
    /// <param name="rows">All rows of the table.</param>
    /// <param name="header">Its header.</param>
    /// <param name="everyRowHasFigures">Whether a row without figures can only be half a row.</param>
    public static ImmutableArray<TableRow> Join(ImmutableArray<TableRow> rows, Header header, bool everyRowHasFigures)
    {
        var headings = rows[..header.Depth].Select(KeyOf).ToHashSet(StringComparer.Ordinal);
        var joined = ImmutableArray.CreateBuilder<TableRow>();
        foreach (var row in rows[header.Depth..])
        {
            if (row.IsBlank || headings.Contains(KeyOf(row)))
            {
                continue;
            }

            var padded = Pad(row, header.Columns.Length);
            if (row.AfterBreak && everyRowHasFigures && joined.Count > 0 && (Figures(padded, header) == 0 || Figures(joined[^1], header) == 0))
            {
                joined[^1] = Merge(joined[^1], padded);
            }
            else
            {
                joined.Add(padded);
            }
        }

        return joined.ToImmutable();
    }

    /// <summary>What a row says, for telling a header that is printed again.</summary>
    public static string KeyOf(TableRow row) => string.Join('\t', row.Cells.Select(cell => Canonical.Compact(cell.Text))).TrimEnd('\t');

    private static TableRow Pad(TableRow row, int width)
    {
        var cells = row.Cells;
        while (cells.Length > width && cells[^1].IsBlank)
        {
            cells = cells.RemoveAt(cells.Length - 1);
        }

        return row with { Cells = cells.AddRange(Enumerable.Repeat(Passage.Empty, Math.Max(0, width - cells.Length))) };
    }

    private static int Figures(TableRow row, Header header)
    {
        var count = 0;
        for (var column = 0; column < header.Columns.Length; column++)
        {
            count += header.Columns[column] is { Role: null } && !row.Cells[column].IsBlank ? 1 : 0;
        }

        return count;
    }

    private static TableRow Merge(TableRow upper, TableRow lower) => upper with
    {
        Cells = [.. upper.Cells.Select((cell, column) => Passage.Join(cell, column < lower.Cells.Length ? lower.Cells[column] : Passage.Empty))],
    };
}
