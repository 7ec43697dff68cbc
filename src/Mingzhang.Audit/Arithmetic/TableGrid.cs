namespace Mingzhang.Audit.Arithmetic;

/// <summary>The cells of one table by row and column, in the order they are printed.</summary>
internal sealed class TableGrid
{
    private readonly List<Dictionary<string, Cell>> rows = [];
    private readonly Dictionary<Cell, (int Row, string Column)> places = [];

    /// <summary>The grid of the cells of one table; rows that are absent are not in it.</summary>
    public TableGrid(IEnumerable<Cell> cells)
    {
        foreach (var row in cells.Where(cell => cell.Kind != CellKind.Absent).GroupBy(cell => cell.Figure.Location.Line ?? 0).OrderBy(row => row.Key))
        {
            var columns = new Dictionary<string, Cell>(StringComparer.Ordinal);
            foreach (var cell in row.OrderBy(cell => cell.Figure.Location.Start ?? 0))
            {
                var column = cell.Figure.Location.Column ?? "";
                while (!columns.TryAdd(column, cell))
                {
                    column += "'";
                }

                places[cell] = (rows.Count, column);
            }

            rows.Add(columns);
        }
    }

    /// <summary>The rows, each by column.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, Cell>> Rows => rows;

    /// <summary>Where a cell stands; nothing for one that is not in the grid.</summary>
    public (int Row, string Column)? PlaceOf(Cell cell) => places.TryGetValue(cell, out var place) ? place : null;

    /// <summary>The cell of a row and column; null where there is none.</summary>
    public Cell? At(int row, string column) => row >= 0 && row < rows.Count ? rows[row].GetValueOrDefault(column) : null;
}
