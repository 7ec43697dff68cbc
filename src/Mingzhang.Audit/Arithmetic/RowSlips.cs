using System.Collections.Immutable;
using Mingzhang.Model;

namespace Mingzhang.Audit.Arithmetic;

/// <summary>
/// Slips of whole rows that may explain broken constraints. A cell whose right value is printed in another row of its
/// column is a trace of one: two such cells make a swap, a run of them a slide.
/// </summary>
/// <param name="network">The constraints.</param>
internal sealed class RowSlips(ConstraintNetwork network)
{
    private const int MostTraces = 400;
    private const int LongestSlide = 12;

    private readonly Dictionary<int, TableGrid> grids = [];

    /// <summary>What may have happened to the rows in which these constraints broke.</summary>
    /// <param name="component">Broken constraints that hang together.</param>
    /// <param name="broken">All that are broken: rows that moved together need not hang together.</param>
    /// <param name="settled">The values taken so far.</param>
    public IEnumerable<Slip> Around(IReadOnlyCollection<Constraint> component, HashSet<Constraint> broken, Assignment settled)
    {
        var cells = component.SelectMany(constraint => constraint.Cells).Distinct().Where(cell => !settled.IsSet(cell)).ToList();
        foreach (var table in cells.Where(cell => cell.Figure.Origin == FigureOrigin.Table && cell.Kind != CellKind.Prior)
            .GroupBy(cell => cell.Figure.Location.Table!.Value).OrderBy(table => table.Key))
        {
            var grid = GridOf(table.Key);
            foreach (var slip in Twice(grid, table).Concat(Missing(table.Key, broken, table)).Concat(Moved(grid, Traces(grid, network.CellsOf(table.Key), broken, settled))))
            {
                yield return slip;
            }
        }
    }

    private TableGrid GridOf(int table)
    {
        if (!grids.TryGetValue(table, out var grid))
        {
            grids[table] = grid = new TableGrid(network.CellsOf(table));
        }

        return grid;
    }

    private static IEnumerable<Slip> Twice(TableGrid grid, IEnumerable<Cell> cells) =>
        cells.Where(cell => cell.Twin is not null)
            .SelectMany(cell => new[] { cell, cell.Twin! })
            .Select(cell => grid.PlaceOf(cell)?.Row).OfType<int>().Distinct()
            .Select(row => new Slip(SlipKind.RowTwice, [.. grid.Rows[row].Values.Select(cell => new Change(cell, Interval.Exactly(0)))], []));

    private IEnumerable<Slip> Missing(int table, HashSet<Constraint> broken, IEnumerable<Cell> cells)
    {
        foreach (var row in cells.Where(cell => cell.Kind == CellKind.Absent).GroupBy(cell => cell.Figure.Location.Row))
        {
            yield return new Slip(
                SlipKind.RowMissing,
                [.. network.CellsOf(table).Where(cell => cell.Kind == CellKind.Absent && cell.Figure.Location.Row == row.Key).Select(cell => new Change(cell, null))], []);
        }

        // a part nobody printed: the sums of one row fall short in several columns, the first by what the others do together
        foreach (var row in broken.OfType<Sum>().Where(sum => sum.Cells[0].Figure.Location.Table == table && sum.Basis is null && sum.Deficit > 0)
            .GroupBy(sum => (sum.Cells[0].Figure.Location.Line, sum.Rule.Id)).Where(row => row.Count() > 1))
        {
            var sums = row.OrderByDescending(sum => sum.Deficit).ToImmutableArray();
            var rest = sums.Skip(1).Aggregate(Interval.Exactly(0), (total, sum) => total + sum.Gap);
            if (sums[0].Gap.Meets(rest))
            {
                yield return new Slip(SlipKind.RowMissing, [new Change(sums[0].Cells[0], sums[0].Cells[0].Interval)], [.. sums]);
            }
        }
    }

    /// <summary>Cells whose right value stands in another row of their column.</summary>
    private static List<(int Row, int Source, string Column)> Traces(
        TableGrid grid, IEnumerable<Cell> cells, HashSet<Constraint> broken, Assignment settled)
    {
        var traces = new HashSet<(int, int, string)>();
        foreach (var cell in cells)
        {
            if (settled.IsSet(cell) || grid.PlaceOf(cell) is not { } place)
            {
                continue;
            }

            foreach (var constraint in cell.Constraints)
            {
                if (!broken.Contains(constraint) || constraint.Implied(cell, settled) is not { } implied)
                {
                    continue;
                }

                for (var row = 0; row < grid.Rows.Count && traces.Count < MostTraces; row++)
                {
                    // a zero is everywhere; only the next row's is a trace
                    if (row != place.Row && grid.At(row, place.Column) is { } other && implied.Meets(other.Interval) &&
                        !cell.Interval.Meets(other.Interval) && (other.Printed != 0 || Math.Abs(row - place.Row) == 1))
                    {
                        traces.Add((place.Row, row, place.Column));
                    }
                }
            }
        }

        return [.. traces.Order()];
    }

    private static IEnumerable<Slip> Moved(TableGrid grid, List<(int Row, int Source, string Column)> traces)
    {
        var columns = traces.Select(trace => trace.Column).Distinct().ToList();
        foreach (var (row, source) in traces.Select(trace => (Math.Min(trace.Row, trace.Source), Math.Max(trace.Row, trace.Source))).Distinct())
        {
            yield return Swap(grid, row, source, grid.Rows[row].Keys);
            yield return Swap(grid, row, source, columns);
        }

        foreach (var step in (int[])[1, -1])
        {
            var slid = traces.Where(trace => trace.Source == trace.Row + step).Select(trace => trace.Row).ToHashSet();
            foreach (var (from, to) in Runs(slid, row => IsSame(grid, row, row + step, columns)).SelectMany(Within))
            {
                yield return Slide(grid, from, to, step, grid.Rows[from].Keys);
                yield return Slide(grid, from, to, step, columns);
            }
        }
    }

    private static bool IsSame(TableGrid grid, int row, int other, List<string> columns) =>
        grid.At(other, columns[0]) is not null &&
        columns.TrueForAll(column => grid.At(row, column)?.Printed == grid.At(other, column)?.Printed);

    private static IEnumerable<(int From, int To)> Runs(HashSet<int> rows, Func<int, bool> bridges)
    {
        if (rows.Count == 0)
        {
            yield break;
        }

        var from = rows.Min();
        var last = from;
        for (var row = from + 1; row <= rows.Max() + 1; row++)
        {
            if (rows.Contains(row))
            {
                if (row > last + 1 && !Enumerable.Range(last + 1, row - last - 1).All(bridges))
                {
                    yield return (from, last);
                    from = row;
                }

                last = row;
            }
        }

        yield return (from, last);
    }

    /// <summary>The run and, where it is short enough, each shorter one in it: its ends may be there by chance.</summary>
    private static IEnumerable<(int From, int To)> Within((int From, int To) run)
    {
        if (run.To - run.From > LongestSlide)
        {
            yield return run;
            yield break;
        }

        for (var from = run.From; from < run.To; from++)
        {
            for (var to = run.To; to > from; to--)
            {
                yield return (from, to);
            }
        }
    }

    private static Slip Swap(TableGrid grid, int first, int second, IEnumerable<string> columns) => new(
        SlipKind.RowsSwapped,
        [.. columns.SelectMany(column => grid.At(first, column) is { } one && grid.At(second, column) is { } other && one.Printed != other.Printed
            ? new[] { new Change(one, other.Interval), new Change(other, one.Interval) }
            : [])],
        []);

    /// <summary>Each row of the run has what is printed one step on; what the row after the run has is not printed.</summary>
    private static Slip Slide(TableGrid grid, int from, int to, int step, IEnumerable<string> columns)
    {
        var changes = ImmutableArray.CreateBuilder<Change>();
        var listed = columns.ToList();
        for (var row = from; row <= to; row++)
        {
            Add(row, column => grid.At(row + step, column)?.Interval);
        }

        Add(step > 0 ? to + 1 : from - 1, _ => null);
        return new Slip(SlipKind.RowsSlid, changes.ToImmutable(), []);

        void Add(int row, Func<string, Interval?> value)
        {
            foreach (var column in listed)
            {
                if (grid.At(row, column) is { } cell && value(column) is var right && right != cell.Interval)
                {
                    changes.Add(new Change(cell, right));
                }
            }
        }
    }
}
