using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Reading.Lined;
using Mingzhang.Reading.Text;

namespace Mingzhang.Reading.Sheets;

/// <summary>
/// The cells of a sheet as displayed, by row and column from 1. What a person does not see on the printed page – hidden rows
/// and columns, what merged cells cover – is not in the tables that it gives, and what of it holds text is told.
/// </summary>
/// <param name="name">The sheet's name.</param>
internal sealed partial class SheetGrid(string name)
{
    private const int MostMerges = 50_000;
    private const int MostMergeWork = 50_000_000;
    private const int WidestTable = 256;
    private const int MostCells = 2_000_000;
    private const int MostTold = 6;

    /// <summary>What stands in the place of a formula whose result the file does not hold.</summary>
    private const string NotCalculated = "（公式未计算）";

    private readonly SortedDictionary<int, SortedList<int, string>> rows = [];
    private readonly List<(int Top, int Left, int Bottom, int Right)> merges = [];
    private readonly HashSet<int> hiddenRows = [];
    private readonly HashSet<int> hiddenColumns = [];
    private int lastColumn;
    private int uncalculated;

    /// <summary>Puts a text in a cell; blank text leaves it as it is.</summary>
    public void Put(int row, int column, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        lastColumn = Math.Max(lastColumn, column);
        if (!rows.TryGetValue(row, out var line))
        {
            rows[row] = line = [];
        }

        if (line.Count <= WidestTable)
        {
            line[column] = Ideographs.Plain(text);
        }
    }

    /// <summary>Puts a mark in a cell whose formula has no result in the file.</summary>
    public void PutUncalculated(int row, int column)
    {
        Put(row, column, NotCalculated);
        uncalculated++;
    }

    /// <summary>Merges cells: the first of them covers the others.</summary>
    public void Merge(int top, int left, int bottom, int right)
    {
        if (merges.Count < MostMerges)
        {
            merges.Add((top, left, bottom, right));
        }
    }

    /// <summary>Hides a row.</summary>
    public void HideRow(int row) => hiddenRows.Add(row);

    /// <summary>Hides columns.</summary>
    public void HideColumns(int first, int last)
    {
        for (var column = Math.Max(first, 1); column <= Math.Min(last, 20_000); column++)
        {
            hiddenColumns.Add(column);
        }
    }

    /// <summary>Hands the tables of the sheet to a tree, and what there is to doubt.</summary>
    /// <exception cref="UnreadableException">The sheet is no sheet of a disclosure.</exception>
    public void AddTo(LinedTree tree)
    {
        Cover();
        var (hiddenRowsTold, hiddenColumnsTold) = TakeHidden();
        var columns = rows.Values.SelectMany(row => row.Keys).Distinct().Order().ToList();
        var (first, last) = columns.Count == 0 ? (1, 1) : (columns[0], columns[^1]);
        if (last - first >= WidestTable || lastColumn - first >= WidestTable)
        {
            throw new UnreadableException(Unreadable.TooWide(name, lastColumn));
        }

        var shown = Enumerable.Range(first, last - first + 1).Where(column => !hiddenColumns.Contains(column)).ToArray();
        if ((long)rows.Count * shown.Length > MostCells)
        {
            throw new UnreadableException(Unreadable.TooMuch);
        }

        foreach (var table in SheetTables.Split(rows, shown))
        {
            tree.Table([.. table.Rows.Select((row, i) => Lined(row, table.Columns, i > 0 && HasGap(table.Rows[i - 1], row)))], Captions.OnSheet);
        }

        Tell(tree, hiddenRowsTold, hiddenColumnsTold);
    }

    /// <summary>The letters of a column: 28 is AB.</summary>
    internal static string Letters(int column) => column <= 26 ? ((char)('A' + column - 1)).ToString() : Letters((column - 1) / 26) + (char)('A' + ((column - 1) % 26));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private LinedRow Lined(int row, int[] columns, bool afterBreak)
    {
        var line = rows[row];
        var prefix = Plain().IsMatch(name) ? name + "!" : "'" + name.Replace("'", "''", StringComparison.Ordinal) + "'!";
        return LinedRow.Of([.. columns.Select(column => line.GetValueOrDefault(column, ""))], cell => prefix + Letters(columns[cell]) + Number(row), afterBreak);
    }

    private bool HasGap(int before, int row)
    {
        for (var between = before + 1; between < row; between++)
        {
            if (!hiddenRows.Contains(between))
            {
                return true;
            }
        }

        return false;
    }

    private void Tell(LinedTree tree, List<int> rowsTold, List<int> columnsTold)
    {
        if (rowsTold.Count > 0)
        {
            var named = string.Join("、", rowsTold.Take(MostTold).Select(Number)) + (rowsTold.Count > MostTold ? "…" : "");
            tree.Doubt(new($"工作表“{name}”第 {named} 行是隐藏的，其内容未读取", $"Hidden rows of the sheet \"{name}\" were not read: {named}."));
        }

        if (columnsTold.Count > 0)
        {
            var named = string.Join("、", columnsTold.Take(MostTold).Select(Letters)) + (columnsTold.Count > MostTold ? "…" : "");
            tree.Doubt(new($"工作表“{name}”的 {named} 列是隐藏的，其内容未读取", $"Hidden columns of the sheet \"{name}\" were not read: {named}."));
        }

        if (uncalculated > 0)
        {
            tree.Doubt(new(
                $"工作表“{name}”有 {Number(uncalculated)} 个公式没有保存计算结果，请用 Excel 或 WPS 打开、重新计算并保存",
                $"{Number(uncalculated)} formulas of the sheet \"{name}\" have no result in the file; open it in Excel or WPS, calculate and save it."));
        }
    }

    /// <summary>Takes what is hidden away; the rows and columns of it that hold text.</summary>
    private (List<int> Rows, List<int> Columns) TakeHidden()
    {
        var told = rows.Keys.Where(hiddenRows.Contains).ToList();
        told.ForEach(row => rows.Remove(row));
        var columns = new SortedSet<int>();
        foreach (var line in hiddenColumns.Count == 0 ? [] : rows.Values.ToList())
        {
            foreach (var column in line.Keys.Where(hiddenColumns.Contains).ToList())
            {
                columns.Add(column);
                line.Remove(column);
            }
        }

        RemoveBlankRows();
        return (told, [.. columns]);
    }

    /// <summary>Blanks what a merged cell covers; a file may still store something there. One that begins hidden shows in what is not.</summary>
    private void Cover()
    {
        var numbers = rows.Keys.ToArray();
        var work = 0L;
        foreach (var (top, left, bottom, right) in merges)
        {
            var index = Array.BinarySearch(numbers, top);
            for (var at = index < 0 ? ~index : index; at < numbers.Length && numbers[at] <= bottom; at++)
            {
                var line = rows[numbers[at]];
                if ((work += line.Count) > MostMergeWork)
                {
                    throw new UnreadableException(Unreadable.TooMuch);
                }

                foreach (var column in line.Keys.Where(column => column >= left && column <= right && (column, numbers[at]) != (left, top)).ToArray())
                {
                    line.Remove(column);
                }
            }

            Show(top, left, bottom, right);
        }

        RemoveBlankRows();
    }

    private void Show(int top, int left, int bottom, int right)
    {
        if ((!hiddenRows.Contains(top) && !hiddenColumns.Contains(left)) || !rows.TryGetValue(top, out var line) || !line.TryGetValue(left, out var text))
        {
            return;
        }

        var (row, column) = (top, left);
        while (row <= bottom && hiddenRows.Contains(row))
        {
            row++;
        }

        while (column <= right && hiddenColumns.Contains(column))
        {
            column++;
        }

        if (row <= bottom && column <= right)
        {
            line.Remove(left);
            Put(row, column, text);
        }
    }

    private void RemoveBlankRows()
    {
        foreach (var number in rows.Where(row => row.Value.Count == 0).Select(row => row.Key).ToArray())
        {
            rows.Remove(number);
        }
    }

    /// <summary>A name that stands before a cell without quotation marks.</summary>
    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{N}_.]*$")]
    private static partial Regex Plain();
}
