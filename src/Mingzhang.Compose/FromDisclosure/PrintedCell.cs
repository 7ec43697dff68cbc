using System.Collections.Immutable;
using Mingzhang.Model;

namespace Mingzhang.Compose.FromDisclosure;

/// <summary>A cell of a table with an amount, or with none.</summary>
/// <param name="Table">The number of its table.</param>
/// <param name="Row">The index of its row; -1 where it is not known.</param>
/// <param name="Coordinate">What it is about; lines that share a name are told apart by the index of their row.</param>
/// <param name="Figure">The figure.</param>
/// <param name="IsSomething">Whether there is an amount, be it too small to print: 0.00 in a table that leaves blank where there is none.</param>
internal sealed record PrintedCell(int Table, int Row, Coordinate Coordinate, Figure Figure, bool IsSomething)
{
    private const char RowMark = '#';

    /// <summary>The least amount that prints so, in 元.</summary>
    public long Low => Amount == 0 && IsSomething ? 1 : Whole(Figure.Number.Interval.Low);

    /// <summary>The greatest amount in whole 元 that prints so; half a unit more is printed as the next.</summary>
    public long High => Whole(Figure.Number.Interval.High) - (Figure.Number.Interval.Radius > 0 ? 1 : 0);

    /// <summary>The amount as printed, in 元.</summary>
    public decimal Amount => Figure.Number.Base;

    /// <summary>The least whole 元 that is not below an amount; far more than any budget where there is no such number.</summary>
    public static long Whole(decimal amount) => (long)decimal.Ceiling(Math.Clamp(amount, -1_000_000_000_000_000m, 1_000_000_000_000_000m));

    /// <summary>The cells of a disclosure that hold an amount, and those that are blank.</summary>
    public static (ImmutableArray<PrintedCell> Amounts, ImmutableArray<PrintedCell> Blanks) Of(Disclosure disclosure)
    {
        var zeros = disclosure.Figures.Count(figure => figure.Origin == FigureOrigin.Table && figure.Number.Value == 0);
        var rows = new TableRows(disclosure, zerosAreSomething: zeros < disclosure.Blanks.Length);
        return (
            [.. disclosure.Figures.Where(figure => figure.Origin == FigureOrigin.Table && figure.Number.Unit.IsMoney()).Select(rows.Place).OfType<PrintedCell>()],
            [.. disclosure.Blanks.Select(rows.Place).OfType<PrintedCell>()]);
    }

    /// <summary>The value of a dimension that only this row has.</summary>
    public static string OfRow(string value, int row) => $"{value}{RowMark}{row.ToString(System.Globalization.CultureInfo.InvariantCulture)}";

    /// <summary>The value without what tells its row apart.</summary>
    public static string WithoutRow(string value) => value.IndexOf(RowMark, StringComparison.Ordinal) is var mark and >= 0 ? value[..mark] : value;
}

/// <summary>Finds the row that a figure stands in.</summary>
internal sealed class TableRows(Disclosure disclosure, bool zerosAreSomething)
{
    private readonly Dictionary<int, ILookup<int, int>> rowsByLine = disclosure.Tables
        .Where(table => table.Number is not null)
        .DistinctBy(table => table.Number)
        .ToDictionary(table => table.Number!.Value, table => table.Rows
            .SelectMany((row, index) => row.Cells.SelectMany(cell => cell.Pieces).Select(piece => piece.Line).Append(row.Line).Distinct().Select(line => (Line: line, Row: index)))
            .ToLookup(place => place.Line, place => place.Row));

    /// <summary>The figure with its place; null where it stands in no table of the form.</summary>
    public PrintedCell? Place(Figure figure)
    {
        if (figure.Location.Table is not { } number || !rowsByLine.TryGetValue(number, out var byLine))
        {
            return null;
        }

        var row = RowOf(disclosure.Table(number)!, byLine, figure);
        var coordinate = figure.Coordinate.With(Dimension.Measure, null);
        if (row >= 0 && coordinate[Dimension.Project] is { } project)
        {
            coordinate = coordinate.With(Dimension.Project, PrintedCell.OfRow(project, row));
        }
        else if (row >= 0 && coordinate[Dimension.Economic] is { Length: > 3 } economic)
        {
            coordinate = coordinate.With(Dimension.Economic, PrintedCell.OfRow(economic, row));
        }

        return new PrintedCell(number, row, coordinate, figure, figure.Number.Value != 0 || (zerosAreSomething && figure.Number.Decimals > 0));
    }

    private static int RowOf(BoundTable table, ILookup<int, int> byLine, Figure figure)
    {
        var found = figure.Location.Line is { } line ? byLine[line].ToList() : [];
        if (found.Count == 1)
        {
            return found[0];
        }

        var among = found.Count > 0 ? found : [.. Enumerable.Range(0, table.Rows.Length)];
        var label = Canonical(figure.Location.Row ?? "");
        return among.Where(row => Canonical(string.Concat(table.Rows[row].Cells.Select(cell => cell.Text))).Contains(label, StringComparison.Ordinal)).DefaultIfEmpty(-1).First();
    }

    private static string Canonical(string text) => Forms.Canonical.Compact(text);
}
