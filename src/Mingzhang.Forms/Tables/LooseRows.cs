using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Mingzhang.Forms.Description;
using Mingzhang.Model;

namespace Mingzhang.Forms.Tables;

/// <summary>Rows put into the columns of their form.</summary>
/// <param name="Rows">The rows, a cell for each column.</param>
/// <param name="Unknown">Cells of which it is not known whether they hold an amount of their row, and which.</param>
/// <param name="Unplaced">The amounts that may stand in one of several columns, and text that is no row.</param>
internal sealed record PlacedRows(
    ImmutableArray<TableRow> Rows, HashSet<(TableRow Row, int Column)> Unknown, ImmutableArray<Passage> Unplaced);

/// <summary>
/// Puts rows whose empty cells left no trace (<see cref="TableRow.IsLoose"/>) into the columns of the form: labels by their words,
/// amounts where only one way of placing them makes the row's totals right. What is not decided stays unknown.
/// </summary>
/// <param name="form">The form.</param>
/// <param name="table">The table of it.</param>
internal sealed partial class LooseRows(Form form, FormTable table)
{
    private readonly HashSet<(TableRow Row, int Column)> unknown = [];
    private readonly List<Passage> unplaced = [];

    /// <summary>Places the rows of a table.</summary>
    public static PlacedRows Place(Form form, FormTable table, ImmutableArray<TableRow> rows)
    {
        var loose = new LooseRows(form, table);
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

        return new PlacedRows(placed.ToImmutable(), loose.unknown, [.. loose.unplaced]);
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
            if (i + 1 < cells.Count && CodeAlone().IsMatch(cells[i].Text) && !IsAmount(cells[i + 1].Text))
            {
                code = cells[i++];
                if (LevelAlone().IsMatch(cells[i].Text) && i + 1 < cells.Count && !IsAmount(cells[i + 1].Text))
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
            while (i < cells.Count && IsAmount(cells[i].Text) && !(i + 1 < cells.Count && CodeAlone().IsMatch(cells[i].Text) && !IsAmount(cells[i + 1].Text)))
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

            var placements = ways.Of(half.Values, printed);
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
