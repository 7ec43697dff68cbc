using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Mingzhang.Forms.Description;
using Mingzhang.Model;

namespace Mingzhang.Forms.Tables;

/// <summary>Rows put into the columns of their form.</summary>
/// <param name="Rows">The rows, a cell for each column.</param>
/// <param name="Unknown">Cells of which it is not known whether they hold an amount of their row, and which.</param>
/// <param name="Unplaced">The amounts that may stand in one of several columns, and text that is no row.</param>
/// <param name="Absent">Columns of the form that the document does not print.</param>
internal sealed record PlacedRows(
    ImmutableArray<TableRow> Rows, HashSet<(TableRow Row, int Column)> Unknown, ImmutableArray<Passage> Unplaced, HashSet<int> Absent);

/// <summary>
/// Puts rows whose empty cells left no trace (<see cref="TableRow.IsLoose"/>) into the columns of the form: labels by their words,
/// amounts where only one way of placing them makes the row's totals right. What is not decided stays unknown.
/// </summary>
/// <param name="form">The form.</param>
/// <param name="table">The table of it.</param>
/// <param name="known">What other tables have said.</param>
internal sealed partial class LooseRows(Form form, FormTable table, IReadOnlyDictionary<Coordinate, Interval> known)
{
    /// <summary>More ways of placing the rows under one total are not gone through.</summary>
    private const int MostWays = 20_000;

    private readonly HashSet<int> absent = [];
    private readonly HashSet<(TableRow Row, int Column)> unknown = [];
    private readonly List<Passage> unplaced = [];

    /// <summary>Places the rows of a table.</summary>
    /// <param name="form">The form.</param>
    /// <param name="table">The table of it.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="known">What other tables have said.</param>
    public static PlacedRows Place(Form form, FormTable table, ImmutableArray<TableRow> rows, IReadOnlyDictionary<Coordinate, Interval> known)
    {
        var loose = new LooseRows(form, table, known);
        var halves = rows.SelectMany(loose.Halves).ToList();
        var cells = halves.Select(_ => new Passage?[table.Columns.Length]).ToList();
        var first = 0;
        foreach (var (panel, index) in table.Panels.Select((panel, index) => (panel, index)))
        {
            loose.PlacePanel(panel, first, halves.Select(row => row[index]).ToList(), cells);
            first += panel.Columns.Length;
        }

        var placed = ImmutableArray.CreateBuilder<TableRow>(halves.Count);
        for (var i = 0; i < halves.Count; i++)
        {
            var line = halves[i].First(half => half is not null)!.Line;
            var row = new TableRow(line, [.. cells[i].Select(cell => cell is null || ReferenceEquals(cell, Undecided) ? Passage.Empty : cell)], false) { IsLoose = true };
            placed.Add(row);
            for (var column = 0; column < cells[i].Length; column++)
            {
                if (ReferenceEquals(cells[i][column], Undecided))
                {
                    loose.unknown.Add((row, column));
                }
            }
        }

        return new PlacedRows(placed.ToImmutable(), loose.unknown, [.. loose.unplaced], loose.absent);
    }

    /// <summary>Stands in a cell of which nothing is known.</summary>
    private static Passage Undecided { get; } = new("", []);

    /// <summary>A row's label, code and amounts in one half of the table.</summary>
    private sealed record Half(int Line, Passage? Code, Passage Label, ImmutableArray<Passage> Amounts)
    {
        public ImmutableArray<Interval> Values { get; } = [.. Amounts.Select(amount => PrintedNumber.TryParse(amount.Text, Unit.Yuan, out var number) ? number.Interval : default)];
    }

    /// <summary>What a line holds for each half of the table; none where it is a header printed again.</summary>
    private IEnumerable<Half?[]> Halves(TableRow row)
    {
        if (table.IsHeaderLine(Canonical.Compact(string.Concat(row.Cells.Select(cell => cell.Text)))))
        {
            yield break;
        }

        var halves = new Half?[table.Panels.Length];
        var cells = row.Cells.SelectMany(Parts).Where(cell => !cell.IsBlank).ToList();
        var any = false;
        for (var i = 0; i < cells.Count;)
        {
            Passage? code = null;
            if (i + 1 < cells.Count && CodeAlone().IsMatch(cells[i].Text) && (!IsAmount(cells[i + 1].Text) || IsLevel(cells, i + 1)))
            {
                code = cells[i++];
                if (IsLevel(cells, i))
                {
                    code = Passage.Join(code, cells[i++]);
                }
            }

            var label = Passage.Empty;
            while (i < cells.Count && !IsAmount(cells[i].Text) && (label.IsBlank || !OpensRow(cells[i].Text)))
            {
                label = label.IsBlank ? cells[i] : Passage.Join(label, cells[i]);
                i++;
            }

            var from = i;
            while (i < cells.Count && IsAmount(cells[i].Text) && !(i + 1 < cells.Count && CodeAlone().IsMatch(cells[i].Text) && (!IsAmount(cells[i + 1].Text) || IsLevel(cells, i + 1))))
            {
                i++;
            }

            var half = new Half(row.Line, code, label, [.. cells[from..i]]);
            var panel = PanelOf(half);
            if (panel < 0)
            {
                unplaced.AddRange(cells[from..i].Prepend(label).Where(cell => !cell.IsBlank));
                i = Math.Max(i, from + 1);
                continue;
            }

            if (halves.Skip(panel).Any(taken => taken is not null))
            {
                yield return halves;
                halves = new Half?[table.Panels.Length];
            }

            halves[panel] = half;
            any = true;
        }

        if (any)
        {
            yield return halves;
        }
    }

    /// <summary>Whether a cell is the second level of a code: two digits before a name.</summary>
    private static bool IsLevel(List<Passage> cells, int index) =>
        index + 1 < cells.Count && LevelAlone().IsMatch(cells[index].Text) && !IsAmount(cells[index + 1].Text);

    /// <summary>A code and a name that no blank parts: 2010506统计管理, 01基本工资.</summary>
    private static IEnumerable<Passage> Parts(Passage cell)
    {
        var match = CodeAndName().Match(cell.Text);
        if (!match.Success)
        {
            yield return cell;
            yield break;
        }

        yield return cell.Slice(0, match.Groups["code"].Length);
        yield return cell.Slice(match.Groups["code"].Length, cell.Text.Length - match.Groups["code"].Length);
    }

    /// <summary>The half that a label belongs to; -1 where it fits none.</summary>
    private int PanelOf(Half half)
    {
        var compact = Canonical.Compact(half.Label.Text);
        for (var panel = 0; panel < table.Panels.Length; panel++)
        {
            foreach (var rule in table.Panels[panel].Rows)
            {
                var fits = rule.Each switch
                {
                    null => rule.CompactLabels.Contains(compact) || rule.UnnumberedLabels.Contains(RowCoordinates.Unnumbered(compact)),
                    "class" => form.ClassCodes.ContainsKey(RowCoordinates.Unnumbered(compact)),
                    "function" or "economic" or "revenue" => half.Code is not null,
                    "only" => half.Label.IsBlank && !half.Amounts.IsEmpty,
                    _ => compact.Length > 0,
                };
                if (fits)
                {
                    return panel;
                }
            }
        }

        return -1;
    }

    private void PlacePanel(FormPanel panel, int first, List<Half?> halves, List<Passage?[]> cells)
    {
        var figures = Enumerable.Range(0, panel.Columns.Length).Where(column => panel.Columns[column].Role is null).ToArray();
        var ways = new RowWays(table, panel, form.Ties, figures);
        var printed = ways.Printed([.. halves.OfType<Half>().Select(half => half.Values)]);
        absent.UnionWith(figures.Except(printed).Select(column => first + column));
        var found = halves.Select(half => half is null ? [] : ways.Of(half.Values, printed)).ToArray();
        Narrow(panel, halves, found, printed);
        for (var i = 0; i < halves.Count; i++)
        {
            if (halves[i] is not { } half)
            {
                continue;
            }

            for (var column = 0; column < panel.Columns.Length; column++)
            {
                cells[i][first + column] = panel.Columns[column].Role switch
                {
                    "code" => half.Code ?? (panel.Columns.Any(other => other.Role == "name") ? null : half.Label),
                    "name" or "label" => half.Label,
                    null => Undecided,
                    _ => null,
                };
            }

            var placements = found[i];
            for (var n = 0; n < half.Amounts.Length; n++)
            {
                var columns = placements.Select(placement => placement[n]).Distinct().ToList();
                if (columns is [var only])
                {
                    cells[i][first + only] = half.Amounts[n];
                }
                else
                {
                    unplaced.Add(half.Amounts[n]);
                }
            }

            foreach (var column in figures.Where(column => placements.Count > 0 && placements.TrueForAll(placement => !placement.Contains(column))))
            {
                cells[i][first + column] = null;
            }
        }
    }

    /// <summary>
    /// Leaves of several ways those that agree with what other tables say, with a total that has nothing in a column, and with
    /// the totals of codes.
    /// </summary>
    private void Narrow(FormPanel panel, List<Half?> halves, List<int[]>[] found, int[] printed)
    {
        for (var i = 0; i < halves.Count; i++)
        {
            if (halves[i] is { } half && found[i].Count > 1 && RowOf(panel, half) is { } place)
            {
                Keep(found, i, found[i].Where(way => printed.All(column => Agrees(panel, place, column, ValueAt(half, way, column)))));
            }
        }

        var total = halves.FindIndex(half => half is { Code: null } && panel.Rows.Any(rule => rule.IsTotal && rule.CompactLabels.Contains(Canonical.Compact(half.Label.Text))));
        if (total < 0 || found[total] is not [var whole])
        {
            return;
        }

        for (var i = 0; i < halves.Count; i++)
        {
            if (halves[i]?.Code is not null || panel.Rows.Any(rule => rule.Each == "class"))
            {
                Keep(found, i, found[i].Where(way => way.All(whole.Contains)));
            }
        }

        if (panel.Columns.Any(column => column.Role == "code"))
        {
            NarrowByCodes(halves, found, total);
        }
    }

    /// <summary>From the total down: the ways of the rows under a code whose own way is known must add up to it in every column.</summary>
    private static void NarrowByCodes(List<Half?> halves, List<int[]>[] found, int total)
    {
        var coded = Enumerable.Range(0, halves.Count).Where(i => halves[i]?.Code is not null).OrderBy(i => CodeOf(halves[i]!).Length).ToList();
        foreach (var parent in coded.Prepend(total))
        {
            var code = parent == total ? "" : CodeOf(halves[parent]!);
            var children = coded.Where(i => i != parent && CodeOf(halves[i]!) is var own && own.Length > code.Length && own.StartsWith(code, StringComparison.Ordinal) &&
                !coded.Exists(j => CodeOf(halves[j]!) is var between && between.Length > code.Length && between.Length < own.Length && own.StartsWith(between, StringComparison.Ordinal))).ToList();
            if (found[parent] is not [var whole])
            {
                continue;
            }

            // where a total has nothing, its parts have nothing
            foreach (var child in children)
            {
                Keep(found, child, found[child].Where(way => way.All(whole.Contains)));
            }

            if (children.TrueForAll(child => found[child].Count == 1) || children.Exists(child => found[child].Count == 0) ||
                children.Aggregate(1L, (product, child) => Math.Min(product * found[child].Count, MostWays + 1)) > MostWays)
            {
                continue;
            }

            var fitting = new List<int[][]>();
            Combine(new int[children.Count][], 0);
            for (var n = 0; n < children.Count && fitting.Count > 0; n++)
            {
                Keep(found, children[n], found[children[n]].Where(way => fitting.Exists(ways => ReferenceEquals(ways[n], way))));
            }

            void Combine(int[][] ways, int next)
            {
                if (next < ways.Length)
                {
                    foreach (var way in found[children[next]])
                    {
                        ways[next] = way;
                        Combine(ways, next + 1);
                    }
                }
                else if (whole.All(column => ValueAt(halves[parent]!, whole, column).Meets(
                    children.Select((child, n) => ValueAt(halves[child]!, ways[n], column)).Aggregate(Interval.Exactly(0), (sum, value) => sum + value))))
                {
                    fitting.Add([.. ways]);
                }
            }
        }
    }

    private static string CodeOf(Half half) => Canonical.Compact(half.Code!.Text);

    /// <summary>Narrows the ways of a row, unless to none: then what narrows them may be wrong.</summary>
    private static void Keep(List<int[]>[] found, int row, IEnumerable<int[]> kept)
    {
        if (kept.ToList() is { Count: > 0 } left)
        {
            found[row] = left;
        }
    }

    private static Interval ValueAt(Half half, int[] way, int column) => Array.IndexOf(way, column) is var place and >= 0 ? half.Values[place] : Interval.Exactly(0);

    private bool Agrees(FormPanel panel, Coordinate place, int column, Interval value) =>
        !known.TryGetValue(panel.Coordinate.With(place).With(panel.Columns[column].Coordinate), out var said) || said.Meets(value);

    /// <summary>What a row is about; null where only its place among others could tell.</summary>
    private Coordinate? RowOf(FormPanel panel, Half half)
    {
        var coordinates = new RowCoordinates(form, null);
        coordinates.StartPanel(panel, [], 0, 0);
        return coordinates.Of(0, half.Code?.Text ?? half.Label.Text, half.Label.Text, null);
    }

    private static bool IsAmount(string text) => Amount().IsMatch(text);

    /// <summary>Whether a word begins another half: 一、….</summary>
    private static bool OpensRow(string text) => Ordinal().IsMatch(Canonical.Compact(text)) || text is "收入总计" or "支出总计";

    [GeneratedRegex(@"^(?:\d{3}|\d{5}|\d{7})$")]
    private static partial Regex CodeAlone();

    [GeneratedRegex(@"^\d{2}$")]
    private static partial Regex LevelAlone();

    [GeneratedRegex(@"^(?<code>\d{7}|\d{5}|\d{3}|\d{2})(?=\p{L})")]
    private static partial Regex CodeAndName();

    [GeneratedRegex(@"^[-－]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$")]
    private static partial Regex Amount();

    [GeneratedRegex(@"^(?:[一二三四五六七八九十]+、)")]
    private static partial Regex Ordinal();
}
