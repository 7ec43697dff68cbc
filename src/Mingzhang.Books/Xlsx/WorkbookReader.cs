using Mingzhang.Forms;
using Mingzhang.Forms.Books;
using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Books.Xlsx;

/// <summary>Reads a workbook that people filled in.</summary>
internal static class WorkbookReader
{
    private static readonly string[] OwnSheets = [WorkbookWriter.GuideName, WorkbookWriter.CodesName, Marks.Sheet];

    /// <summary>The book as far as it was understood, and what was gathered on the way.</summary>
    /// <exception cref="UnusableException">The file is no book.</exception>
    public static (Book Book, Reading Reading) Read(ReadOnlyMemory<byte> bytes)
    {
        var workbook = WorkbookParser.Parse(bytes);
        var form = FormOf(workbook);
        var reading = new Reading(form, workbook.CountsFrom1904, Listed(workbook));
        if (workbook.HasLinks)
        {
            reading.Report("", "", Severity.Warning, new Words("工作簿链接了其他文件，只读取已保存的数值", "the workbook links to other files; only the values saved in it are read"), new Words("把链接的公式改为数值", "values in place of linked formulas"));
        }

        foreach (var sheet in workbook.Sheets.Where(sheet => !sheet.Rows.IsEmpty && !IsKnown(form, sheet.Name)))
        {
            reading.Report("", sheet.Name, Severity.Info, new Words($"工作表“{sheet.Name}”不认识，未读取", $"the sheet {sheet.Name} is not known, and was not read"), new Words("账册以外的工作表可以保留，不影响编制", "nothing need be done"));
        }

        return (new BookBuilder(reading, workbook).Build(), reading);
    }

    private static bool IsKnown(BookForm form, string name)
    {
        var compact = Canonical.Compact(name);
        return form.Sheets.Any(sheet => Canonical.Compact(sheet.Name) == compact) || OwnSheets.Contains(compact, StringComparer.Ordinal);
    }

    /// <summary>The form that the workbook names, or the one whose sheets it has.</summary>
    private static BookForm FormOf(RawWorkbook workbook)
    {
        var forms = BookForm.Ids.Select(id => BookForm.Find(id)!).ToList();
        string? NamedIn(BookForm form) => new SheetTable(new Reading(form, false, null), form.Sheet("info"), BookBuilder.Find(workbook, form.Sheet("info"))).Fields().As("").Text("form");
        var candidates = forms.Where(form => BookBuilder.Find(workbook, form.Sheet("info")) is not null).ToList();
        if (candidates.Find(form => NamedIn(form) == form.Id) is { } named)
        {
            return named;
        }

        if (candidates is [var only, ..] && NamedIn(only) is { Length: > 0 } other)
        {
            throw new UnusableException(
                $"公开格式“{other}”不认识", $"there is no form \"{other}\"", "应为：" + string.Join("、", BookForm.Ids), "one of: " + string.Join(", ", BookForm.Ids));
        }

        throw new UnusableException(
            "不是账册：没有“单位信息”工作表或其中没有公开格式", "it is no book: there is no sheet 单位信息 that names a form",
            "请用 mz book new 生成空白账册后填写", "fill in a workbook made by mz book new");
    }

    /// <summary>The amounts listed as known to lie near; null where the list is gone.</summary>
    private static HashSet<string>? Listed(RawWorkbook workbook)
    {
        if (workbook.Sheets.FirstOrDefault(sheet => sheet.Name == Marks.Sheet) is not { } sheet)
        {
            return null;
        }

        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in sheet.Rows.Skip(1))
        {
            if (row is [var name, var column, var value, ..] && CellText.Number(value) is { } yuan)
            {
                listed.Add(Marks.Entry(name.Text.Trim(), column.Text.Trim(), new Money(yuan)));
            }
        }

        return listed;
    }
}
