using Mingzhang.Model;

namespace Mingzhang.Writing.Csv;

/// <summary>A table as CSV: header paths, then the cells as printed.</summary>
public static class TableCsv
{
    /// <summary>Writes a table.</summary>
    /// <param name="output">Where it goes; left open.</param>
    /// <param name="table">The table.</param>
    public static void Write(Stream output, BoundTable table)
    {
        using var writer = CsvText.Open(output);
        CsvText.Row(writer, table.Columns);
        foreach (var row in table.Rows)
        {
            CsvText.Row(writer, TableText.CellsOf(table, row));
        }
    }
}
