using Mingzhang.Forms;
using Mingzhang.Forms.Books;
using Mingzhang.Model;

namespace Mingzhang.Books.Xlsx;

/// <summary>Finds the rows of a sheet by the texts of its heads, wherever they stand.</summary>
/// <param name="reading">What is gathered.</param>
/// <param name="sheet">The sheet as it should be.</param>
/// <param name="raw">As it is; null where the file lacks it.</param>
internal sealed class SheetTable(Reading reading, BookSheet sheet, RawSheet? raw)
{
    private const int HeadWithin = 20;
    private const int MostNamed = 5;
    private const string FieldHead = "项目";
    private const string ContentHead = "填写内容";

    private static readonly Dictionary<string, RawCell> Nothing = new(StringComparer.Ordinal);

    /// <summary>The rows that say something.</summary>
    public IEnumerable<RowReader> Rows()
    {
        if (raw is null || Head() is not { } head)
        {
            yield break;
        }

        var (at, columns) = head;
        var byNumber = columns.ToDictionary(pair => pair.Value, pair => pair.Key);
        var label = sheet.Fixed is null ? null : sheet.Columns[0].Id;
        foreach (var row in raw.Rows.Skip(at + 1))
        {
            var cells = new Dictionary<string, RawCell>(StringComparer.Ordinal);
            foreach (var cell in row)
            {
                if (byNumber.TryGetValue(cell.Column, out var id))
                {
                    cells[id] = cell;
                }
            }

            if (cells.Keys.Any(id => id != label))
            {
                yield return new RowReader(reading, sheet, columns.ToDictionary(pair => pair.Key, pair => (pair.Value, row[0].Row), StringComparer.Ordinal), cells);
            }
        }
    }

    /// <summary>The fields of a sheet that is one thing.</summary>
    public RowReader Fields()
    {
        var places = new Dictionary<string, (int, int)>(StringComparer.Ordinal);
        var cells = new Dictionary<string, RawCell>(Nothing, StringComparer.Ordinal);
        var content = raw?.Rows.Take(HeadWithin).SelectMany(row => row).FirstOrDefault(cell => cell.Kind == RawKind.Text && Canonical.Compact(cell.Text) == ContentHead);
        foreach (var row in raw?.Rows ?? [])
        {
            var label = row.FirstOrDefault(cell => cell.Kind == RawKind.Text && Find(cell.Text) is not null && cell.Column < (content?.Column ?? int.MaxValue));
            if (label is null)
            {
                if (row.FirstOrDefault(cell => cell.Column == content?.Column) is { } stray && row[0] != content && row.All(cell => cell != content))
                {
                    reading.Report(
                        "", $"{sheet.Name}!{Parts.Cell(stray.Column, stray.Row)}", Severity.Error,
                        new Words("这一行的项目名称不认识，内容未读取", "the field of this row is not known, and its content was not read"), new Words("恢复左侧的项目名称，或清空该单元格", "the name of a field beside it"));
                }

                continue;
            }

            var (id, column) = (Find(label.Text)!.Id, content?.Column ?? label.Column + 1);
            if (!places.TryAdd(id, (column, label.Row)))
            {
                reading.Report(
                    "", $"{sheet.Name}!{Parts.Cell(label.Column, label.Row)}", Severity.Error, new Words($"“{label.Text.Trim()}”出现两次", $"\"{label.Text.Trim()}\" stands there twice"),
                    new Words("每个项目一行", "one row for each field"));
            }
            else if (row.FirstOrDefault(cell => cell.Column == column) is { } cell)
            {
                cells[id] = cell;
            }
        }

        return new RowReader(reading, sheet, places, cells);
    }

    private BookColumn? Find(string text)
    {
        var compact = Canonical.Compact(text).TrimEnd('*', ':');
        return sheet.Columns.FirstOrDefault(column => Canonical.Compact(column.Header) == compact)
            ?? sheet.Columns.FirstOrDefault(column => column.Also.Any(other => Canonical.Compact(other) == compact));
    }

    /// <summary>The row of heads, and the number of each column; null, reported, where there is none.</summary>
    private (int Row, Dictionary<string, int> Columns)? Head()
    {
        var best = (Row: -1, Count: 0);
        for (var i = 0; i < Math.Min(HeadWithin, raw!.Rows.Length); i++)
        {
            var count = raw.Rows[i].Count(cell => cell.Kind == RawKind.Text && cell.Text.Length < 64 && Find(cell.Text) is not null);
            best = count > best.Count ? (i, count) : best;
        }

        if (best.Count < Math.Min(2, sheet.Columns.Length))
        {
            if (!raw.Rows.IsEmpty)
            {
                reading.Report(
                    "", sheet.Name, Severity.Error, new Words($"“{sheet.Name}”中找不到列名，整张表未读取", $"{sheet.Name} has no row of column heads, and was not read"),
                    new Words("第一行应为列名：" + Names(sheet.Columns), "the heads in the first row: " + Names(sheet.Columns)));
            }

            return null;
        }

        return (best.Row, Columns(best.Row));
    }

    private Dictionary<string, int> Columns(int row)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        var unknown = new List<RawCell>();
        foreach (var cell in raw!.Rows[row])
        {
            if (Find(cell.Text) is not { } column)
            {
                unknown.Add(cell);
            }
            else if (!columns.TryAdd(column.Id, cell.Column))
            {
                reading.Report(
                    "", $"{sheet.Name}!{Parts.Cell(cell.Column, cell.Row)}", Severity.Error, new Words($"列“{column.Header}”出现两次，后一列未读取", $"there are two columns {column.Header}, and the second was not read"),
                    new Words("每列只保留一列", "one column of each name"));
            }
        }

        foreach (var cell in unknown.Take(MostNamed))
        {
            reading.Report(
                "", $"{sheet.Name}!{Parts.Cell(cell.Column, cell.Row)}", Severity.Info, new Words($"列“{Shown(cell.Text)}”不认识，未读取", $"the column \"{Shown(cell.Text)}\" is not known, and was not read"),
                new Words("不需要的列可以删去", "the columns of the form alone"));
        }

        if (unknown.Count > MostNamed)
        {
            var more = Parts.Text(unknown.Count - MostNamed);
            reading.Report(
                "", sheet.Name, Severity.Info, new Words($"另有{more}列不认识，未读取", $"{more} more columns are not known, and were not read"), new Words("不需要的列可以删去", "the columns of the form alone"));
        }

        Strays(row, columns, unknown);
        var missing = sheet.Columns.Where(column => !column.IsRare && !columns.ContainsKey(column.Id)).ToList();
        if (missing.Count > 0)
        {
            reading.Report(
                "", sheet.Name, missing.Exists(column => column.IsRequired) ? Severity.Error : Severity.Warning,
                new Words($"缺少列：{Names(missing)}", $"columns are missing: {Names(missing)}"), new Words("恢复这些列名", "these heads"));
        }

        return columns;
    }

    /// <summary>Reports what stands in columns without a head.</summary>
    private void Strays(int head, Dictionary<string, int> columns, List<RawCell> unknown)
    {
        var known = columns.Values.Concat(unknown.Select(cell => cell.Column)).ToHashSet();
        var strays = raw!.Rows.Skip(head + 1).SelectMany(row => row).Where(cell => !known.Contains(cell.Column)).Take(MostNamed + 1).ToList();
        if (strays.Count > 0)
        {
            reading.Report(
                "", $"{sheet.Name}!{Parts.Cell(strays[0].Column, strays[0].Row)}", Severity.Warning,
                new Words($"“{Shown(strays[0].Text)}”不在任何一列之下，未读取" + (strays.Count > 1 ? "（还有其他单元格）" : ""), $"\"{Shown(strays[0].Text)}\" stands under no head, and was not read" + (strays.Count > 1 ? " (and other cells)" : "")),
                new Words("移到对应的列，或删去", "in the column it belongs to, or nowhere"));
        }
    }

    private static string Shown(string text) => text.Trim() is { Length: > 20 } longer ? longer[..20] + "…" : text.Trim();

    private static string Names(IEnumerable<BookColumn> columns) => string.Join("、", columns.Where(column => !column.IsRare).Select(column => column.Header));
}
