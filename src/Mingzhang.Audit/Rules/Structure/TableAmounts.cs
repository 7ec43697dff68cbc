using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>A number of a table that is an amount, not a code.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Column">Its column from 0.</param>
/// <param name="Value">As printed.</param>
internal readonly record struct TableAmount(TableRow Row, int Column, decimal Value);

/// <summary>Finds the amounts of a table.</summary>
internal static class TableAmounts
{
    /// <summary>Every number outside the columns of codes.</summary>
    public static IEnumerable<TableAmount> Amounts(this BoundTable table)
    {
        foreach (var row in table.Rows)
        {
            for (var column = 0; column < row.Cells.Length; column++)
            {
                var text = row.Cells[column].Text;
                if (text.Length > 0 && !IsCode(table, column, text) &&
                    PrintedNumber.TryParse(text, Unit.TenThousandYuan, out var number))
                {
                    yield return new TableAmount(row, column, number.Value);
                }
            }
        }
    }

    /// <summary>The amounts of the first row whose label begins so, from left to right.</summary>
    public static IReadOnlyList<decimal> AmountsOf(this BoundTable? table, string label)
    {
        if (table is null)
        {
            return [];
        }

        foreach (var row in table.Rows)
        {
            for (var column = 0; column < row.Cells.Length; column++)
            {
                if (row[column].StartsWith(label, StringComparison.Ordinal))
                {
                    return [.. row.Cells.Skip(column + 1)
                        .Select(cell => PrintedNumber.TryParse(cell.Text, Unit.TenThousandYuan, out var number) ? number.Value : (decimal?)null)
                        .OfType<decimal>()];
                }
            }
        }

        return [];
    }

    private static bool IsCode(BoundTable table, int column, string text) =>
        (column < table.Columns.Length &&
            (table.Columns[column].Contains("编码", StringComparison.Ordinal) || table.Columns[column].Contains("代码", StringComparison.Ordinal) ||
             table.Columns[column].Contains("序号", StringComparison.Ordinal))) ||
        (column == 0 && text.Length is 3 or 5 or 7 && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0);
}
