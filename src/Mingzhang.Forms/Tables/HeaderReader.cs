using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Mingzhang.Forms.Description;
using Mingzhang.Model;

namespace Mingzhang.Forms.Tables;

/// <summary>The header of a printed table, matched to its form.</summary>
/// <param name="Depth">How many rows it takes, a row of column numbers included.</param>
/// <param name="Paths">The header path of each column, as printed.</param>
/// <param name="Cells">The lowest header cell over each column.</param>
/// <param name="Columns">The form's column of each printed column; null where none fits.</param>
internal sealed record Header(
    int Depth, ImmutableArray<string> Paths, ImmutableArray<Passage> Cells, ImmutableArray<FormColumn?> Columns);

/// <summary>The header of a printed table by itself.</summary>
/// <param name="Depth">How many rows it takes, a row of column numbers included.</param>
/// <param name="Paths">The header path of each column, as printed.</param>
/// <param name="Cells">The lowest header cell over each column.</param>
internal sealed record HeaderLayout(int Depth, ImmutableArray<string> Paths, ImmutableArray<Passage> Cells);

/// <summary>Reads the header rows of a table: which rows they are, what stands over each column, which column of the form that is.</summary>
internal static partial class HeaderReader
{
    private const int MostHeaderRows = 5;

    private static readonly FrozenSet<string> Totals = FrozenSet.Create(StringComparer.Ordinal, "收入合计", "收入总计", "本年收入合计");

    /// <summary>Reads the header of a table of the form.</summary>
    public static Header Read(ImmutableArray<TableRow> rows, FormTable form, FiscalYear? year)
    {
        var wanted = form.Columns;
        var layout = LayoutOf(rows, form.Labels, wanted.Length);
        return new Header(layout.Depth, Match([.. layout.Paths], wanted, year, out var columns), layout.Cells, columns);
    }

    /// <summary>The header as the form has it, for a table whose own cannot be read.</summary>
    /// <param name="form">The table of the form.</param>
    /// <param name="year">The year.</param>
    /// <param name="absent">The columns that the document does not print.</param>
    public static Header OfForm(FormTable form, FiscalYear? year, IReadOnlySet<int> absent) => new(
        0, [.. form.Columns.Select(column => column.Header.Replace("{year}", year?.ToString() ?? "", StringComparison.Ordinal))],
        [.. form.Columns.Select(_ => Passage.Empty)], [.. form.Columns.Select((column, index) => absent.Contains(index) ? null : column)]);

    /// <summary>Reads the header of a table.</summary>
    /// <param name="rows">Its rows.</param>
    /// <param name="labels">Labels that only rows of its body have; null for the usual ones of totals.</param>
    /// <param name="columns">How many columns it is known to have at most; 0 where that is not known.</param>
    public static HeaderLayout LayoutOf(ImmutableArray<TableRow> rows, IReadOnlySet<string>? labels = null, int columns = 0)
    {
        var depth = 0;
        var numbered = 0;
        while (depth < rows.Length && depth < MostHeaderRows && !IsBody(rows[depth], labels ?? Totals))
        {
            depth++;
            if (IsColumnNumbers(rows[depth - 1]))
            {
                numbered = 1;
                break;
            }
        }

        var head = rows[..(depth - numbered)];
        var width = head.Length == 0 ? 0 : head.Max(row => row.Cells.Length);
        var widest = rows.Length == 0 ? 0 : rows.Max(row => row.Cells.Length);
        width = Math.Max(width, columns == 0 ? widest : Math.Min(columns, widest));
        var paths = new string[width];
        var cells = new Passage[width];
        for (var column = 0; column < width; column++)
        {
            (paths[column], cells[column]) = PathOf(head, column);
        }

        return new HeaderLayout(depth, [.. paths], [.. cells]);
    }

    /// <summary>What stands lowest in a header path.</summary>
    public static string LeafOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>The years taken out, white space and quotation marks, so that "2026预算数/合 计" is "{year}年预算数/合计".</summary>
    public static string Normal(string header) => YearInHeader().Replace(Canonical.Compact(header).Replace("\"", "", StringComparison.Ordinal), "{year}年");

    private static bool IsBody(TableRow row, IReadOnlySet<string> labels) =>
        labels.Contains(Canonical.Compact(row[0])) || Code().IsMatch(row[0].Trim()) ||
        (!IsColumnNumbers(row) && (row.Cells.Any(cell => Amount().IsMatch(cell.Text)) || HoldsNumbersOnly(row)));

    private static bool HoldsNumbersOnly(TableRow row) => !row.IsBlank && row.Cells.All(cell => cell.IsBlank || PrintedNumber.TryParse(cell.Text, Unit.Yuan, out _));

    private static bool IsColumnNumbers(TableRow row)
    {
        var next = 1;
        foreach (var cell in row.Cells)
        {
            if (cell.IsBlank)
            {
                continue;
            }

            if (!int.TryParse(cell.Text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) || number != next)
            {
                return false;
            }

            next++;
        }

        return next > 3;
    }

    private static (string Path, Passage Cell) PathOf(ImmutableArray<TableRow> head, int column)
    {
        var parts = new List<string>();
        var lowest = Passage.Empty;
        for (var level = 0; level < head.Length; level++)
        {
            var owner = OwnerOf(head, level, column);
            var cell = owner >= 0 && owner < head[level].Cells.Length ? head[level].Cells[owner] : Passage.Empty;
            if (!cell.IsBlank)
            {
                parts.Add(cell.Text);
                lowest = cell;
            }
        }

        return (string.Join('/', parts), lowest);
    }

    /// <summary>
    /// The column whose header cell of this level spans the column: its own, or – where its own is blank and a lower
    /// level still divides the column – the nearest to the left under the same header.
    /// </summary>
    private static int OwnerOf(ImmutableArray<TableRow> head, int level, int column)
    {
        if (head[level][column].Length > 0)
        {
            return column;
        }

        var divided = false;
        for (var below = level + 1; below < head.Length; below++)
        {
            divided |= head[below][column].Length > 0;
        }

        if (!divided)
        {
            return -1;
        }

        for (var left = column - 1; left >= 0; left--)
        {
            if (head[level][left].Length > 0)
            {
                return level == 0 || OwnerOf(head, level - 1, left) == OwnerOf(head, level - 1, column) ? left : -1;
            }
        }

        return -1;
    }

    private static ImmutableArray<string> Match(
        string[] paths, ImmutableArray<FormColumn> wanted, FiscalYear? year, out ImmutableArray<FormColumn?> columns)
    {
        var matched = new FormColumn?[paths.Length];
        var next = 0;
        for (var column = 0; column < paths.Length; column++)
        {
            var path = Normal(paths[column]);
            var leaf = LeafOf(path);
            if (Find(path, leaf, wanted, matched, next) is not { } candidate)
            {
                continue;
            }

            matched[column] = wanted[candidate];
            next = Math.Max(next, candidate + 1);
            if (!wanted[candidate].Normals.Contains(path))
            {
                // the words right over the column are the form's, those further up slid: take the form's
                paths[column] = wanted[candidate].Header.Replace("{year}", year?.ToString() ?? "", StringComparison.Ordinal);
            }
        }

        if (paths.Length == wanted.Length)
        {
            // as many columns as the form has: one whose words are illegible is known by its place between the others
            for (var column = 0; column < paths.Length; column++)
            {
                if (matched[column] is null && !matched.Contains(wanted[column]))
                {
                    matched[column] = wanted[column];
                }
            }
        }

        columns = [.. matched];
        return [.. paths];
    }

    /// <summary>
    /// The form's column under a header: the next that has its whole path; where several have the words right over it (预算数,
    /// 决算数), the one with the same words above; else the next with the words right over it.
    /// </summary>
    private static int? Find(string path, string leaf, ImmutableArray<FormColumn> wanted, FormColumn?[] matched, int next)
    {
        var parent = path.Length > leaf.Length ? LeafOf(path[..^(leaf.Length + 1)]) : "";
        var free = Enumerable.Range(0, wanted.Length).Where(candidate => !matched.Contains(wanted[candidate])).OrderBy(candidate => candidate < next).ToList();
        var isShared = parent.Length > 0 && wanted.Count(column => column.Leaves.Contains(leaf)) > 1;
        var found = free.FindIndex(candidate => wanted[candidate].Normals.Contains(path));
        found = found < 0 && isShared ? free.FindIndex(candidate => wanted[candidate].Parents.Contains(parent + "/" + leaf)) : found;
        found = found < 0 ? free.FindIndex(candidate => candidate >= next && wanted[candidate].Leaves.Contains(leaf)) : found;
        return found < 0 ? null : free[found];
    }

    [GeneratedRegex(@"\d{4}年?度?(?=[^\d]|$)")]
    private static partial Regex YearInHeader();

    [GeneratedRegex(@"^\d{3}(?:\d{2}){0,2}$")]
    private static partial Regex Code();

    [GeneratedRegex(@"^[-(（]?\d[\d,，]*\.\d+[)）]?$|^[-]?\d{1,3}(?:[,，]\d{3})+$")]
    private static partial Regex Amount();
}
