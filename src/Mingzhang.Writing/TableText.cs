using Mingzhang.Model;

namespace Mingzhang.Writing;

/// <summary>Tables as plain cells.</summary>
public static class TableText
{
    /// <summary>The cells of a row as printed, padded to the columns.</summary>
    public static IEnumerable<string> CellsOf(BoundTable table, TableRow row)
    {
        for (var i = 0; i < Math.Max(row.Cells.Length, table.Columns.Length); i++)
        {
            yield return row[i];
        }
    }

    /// <summary>What a table is called where names must be short: "表3" or its title.</summary>
    public static string ShortName(BoundTable table) =>
        table.Number is { } number
            ? "表" + number.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : table.Title.Text;
}
