using Mingzhang.Forms;
using Mingzhang.Model;

namespace Mingzhang.Corpus.Reproduction;

/// <summary>Holds the tables of two disclosures against each other, cell by cell: rows of one label are one row, wherever they stand.</summary>
internal static class CellComparison
{
    public static Likeness Of(Disclosure original, Disclosure copy)
    {
        var differences = new List<Difference>();
        var (alike, all) = (0, 0);
        foreach (var number in original.Tables.Concat(copy.Tables).Select(table => table.Number).OfType<int>().Distinct().Order())
        {
            var left = Rows(original.Table(number));
            var right = Rows(copy.Table(number));
            foreach (var key in left.Keys.Union(right.Keys))
            {
                var (first, second) = (left.GetValueOrDefault(key), right.GetValueOrDefault(key));
                var columns = Math.Max(first?.Cells.Length ?? 0, second?.Cells.Length ?? 0);
                for (var column = 0; column < columns; column++)
                {
                    var (printed, composed) = (first?[column] ?? "", second?[column] ?? "");
                    all++;
                    if (first is not null && second is not null && Normal(printed) == Normal(composed))
                    {
                        alike++;
                    }
                    else
                    {
                        differences.Add(new Difference($"表{number} {key.Label} 第{column + 1}列", printed, composed, first?.Line));
                    }
                }
            }
        }

        return new Likeness(alike, all, differences);
    }

    /// <summary>The rows by their labels; the second of one label is the second of that label in the other too.</summary>
    private static Dictionary<(string Label, int Nth), TableRow> Rows(BoundTable? table)
    {
        var rows = new Dictionary<(string, int), TableRow>();
        foreach (var row in table?.Rows ?? [])
        {
            var label = string.Join(' ', row.Cells.Select(cell => Canonical.Compact(cell.Text)).Where(text => text.Length > 0 && !PrintedNumber.TryParse(text, Unit.Yuan, out _)));
            var code = Canonical.Compact(row[0]);
            label = label.Length == 0 || (code.Length > 0 && code.All(char.IsAsciiDigit)) ? code : label;
            for (var nth = 1; !rows.TryAdd((label, nth), row); nth++)
            {
            }
        }

        return rows;
    }

    private static string Normal(string text) => Canonical.Compact(text).Replace(",", "", StringComparison.Ordinal);
}
