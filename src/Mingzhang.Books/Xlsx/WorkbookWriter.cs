using Mingzhang.Books.Rows;
using Mingzhang.Forms.Books;
using Mingzhang.Model.Books;

namespace Mingzhang.Books.Xlsx;

/// <summary>Writes the workbook of a book: a sheet of guidance, the sheets to fill in, the code lists behind the choices.</summary>
internal sealed class WorkbookWriter : IDisposable
{
    /// <summary>The sheet that says how to fill in the others.</summary>
    public const string GuideName = "填写说明";
    /// <summary>The sheet that holds the choices.</summary>
    public const string CodesName = "代码表";
    private const int UsualWidth = 16;
    private const int LabelWidth = 26;
    private const int ContentWidth = 60;
    private const int HeadHeight = 34;
    private const int SpareRows = 10;
    private const int WidestScreen = 150;
    private const int WidestPage = 260;

    private readonly BookForm form;
    private readonly BookRows rows;
    private readonly Parts parts;
    private readonly Styles styles = new();
    private readonly List<(string Name, bool IsHidden, int Head)> sheets = [];
    private readonly List<int> commented = [];
    private readonly List<(string Sheet, string Column, BookAmount Amount)> marked = [];
    private readonly List<string> lists;

    /// <summary>Prepares to write a book, or one to be filled in.</summary>
    public WorkbookWriter(Book? book, BookForm form, Stream output)
    {
        this.form = form;
        rows = new BookRows(book, form);
        parts = new Parts(output);
        lists = [.. form.Sheets.SelectMany(sheet => sheet.Columns).Select(column => column.List).OfType<string>().Where(form.Lists.ContainsKey).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Writes all of it.</summary>
    public void Write()
    {
        Sheet(GuideName, isHidden: false, head: 0, (sheet, _, _) => Guide(sheet));
        foreach (var layout in form.Sheets)
        {
            var filled = rows.Of(layout);
            Sheet(layout.Name, isHidden: false, head: 1, pagesAcross: 1 + (layout.Columns.Sum(WidthOf) / WidestPage), write: (sheet, comments, validations) =>
            {
                if (layout.IsFields)
                {
                    Fields(sheet, layout, filled[0], validations);
                }
                else
                {
                    Grid(sheet, layout, filled, comments, validations);
                }
            });
        }

        if (marked.Count > 0)
        {
            Sheet(Marks.Sheet, isHidden: true, head: 1, (sheet, _, _) => Marked(sheet));
        }

        Sheet(CodesName, isHidden: true, head: 1, (sheet, _, _) => Codes(sheet));
        Complete();
    }

    /// <inheritdoc/>
    public void Dispose() => parts.Dispose();

    private void Sheet(string name, bool isHidden, int head, Action<SheetXml, Comments, List<Validation>> write, int pagesAcross = 1)
    {
        sheets.Add((name, isHidden, head));
        var number = sheets.Count;
        var comments = new Comments();
        parts.Put($"xl/worksheets/sheet{Parts.Text(number)}.xml", xml =>
        {
            var sheet = new SheetXml(xml, styles);
            var validations = new List<Validation>();
            write(sheet, comments, validations);
            sheet.Finish(validations, comments.Any, pagesAcross);
        });
        if (comments.Any)
        {
            commented.Add(number);
            parts.Put($"xl/comments{Parts.Text(number)}.xml", comments.WriteTexts);
            parts.Put($"xl/drawings/vmlDrawing{Parts.Text(number)}.vml", xml => comments.WriteBoxes(xml, number));
            parts.Relate(
                $"xl/worksheets/_rels/sheet{Parts.Text(number)}.xml.rels",
                [("boxes", "vmlDrawing", $"../drawings/vmlDrawing{Parts.Text(number)}.vml"), ("texts", "comments", $"../comments{Parts.Text(number)}.xml")]);
        }
    }

    private void Guide(SheetXml sheet)
    {
        var title = new Look(Ink: "FF1F4E79", Bold: true, Bordered: false);
        var plain = new Look(Bordered: false);
        sheet.Begin([24, 100], 0, 0, isFirst: true);
        sheet.Row(28);
        sheet.Text("预算公开账册", title);
        sheet.Text(form.Title.Chinese, title);
        for (var i = 0; i < form.Guide.Length; i++)
        {
            sheet.Row(LinesOf(form.Guide[i], 100) * 20);
            sheet.Text(i == 0 ? "怎样填" : null, plain with { Bold = true });
            sheet.Text(form.Guide[i], plain);
        }

        sheet.Row();
        foreach (var (look, sample, name) in new[]
        {
            (new Look(Look.RequiredFill), "必填", "required"), (new Look(), "可填", "optional"), (new Look(Look.DerivedFill), "不填", "derived"),
            (new Look(Ink: Look.MarkedInk, Italic: true), "1,234,500.00（±50）", "marked"),
        })
        {
            sheet.Row(LinesOf(form.Legend[name], 100) * 20);
            sheet.Text(sample, look with { Centred = true });
            sheet.Text(form.Legend[name], plain);
        }

        sheet.Row();
        sheet.Row(22);
        sheet.Text("工作表", Look.Head);
        sheet.Text("填什么", Look.Head);
        foreach (var layout in form.Sheets)
        {
            sheet.Row(LinesOf(ColumnsOf(layout), 100) * 20);
            sheet.Text(layout.Name, new Look(Bold: true));
            sheet.Text(ColumnsOf(layout), new Look());
        }
    }

    private static string ColumnsOf(BookSheet sheet) =>
        string.Join("、", sheet.Columns.Where(column => !column.IsRare).Select(column => column.Header));

    /// <summary>How many lines a text takes: Chinese is twice as wide as a digit, by which columns are measured.</summary>
    private static int LinesOf(string text, int width) => 1 + (text.Sum(c => c < 0x2E80 ? 1 : 2) / (width - 2));

    private void Fields(SheetXml sheet, BookSheet layout, SheetRow row, List<Validation> validations)
    {
        sheet.Begin([LabelWidth, ContentWidth, ContentWidth], 1, 0, isFirst: false);
        sheet.Row(HeadHeight);
        foreach (var head in new[] { "项目", "填写内容", "填写说明" })
        {
            sheet.Text(head, Look.Head);
        }

        foreach (var field in layout.Columns)
        {
            var number = sheet.Row(Math.Max(24, Math.Max(LinesOf(row[field.Id]?.Text ?? "", ContentWidth), LinesOf(Hint(field), ContentWidth - 4)) * 18));
            sheet.Text(field.Header, new Look(Bold: true, Fill: field.IsRequired ? Look.RequiredFill : null));
            Cell(sheet, layout, field, row, isDerived: false, new Comments(), number);
            sheet.Text(Hint(field), new Look(Ink: Look.QuietInk));
            validations.Add(ValidationOf(field, "B" + Parts.Text(number)));
        }
    }

    private void Grid(SheetXml sheet, BookSheet layout, IReadOnlyList<SheetRow> filled, Comments comments, List<Validation> validations)
    {
        var columns = layout.Columns.Where(column => !column.IsRare || filled.Any(row => row[column.Id] is not null)).ToList();
        sheet.Begin(columns.Select(WidthOf), 1, columns.Sum(WidthOf) > WidestScreen ? 1 : 0, isFirst: false);
        sheet.Row(HeadHeight);
        foreach (var column in columns)
        {
            var at = sheet.Text(column.Header, column.IsRequired ? Look.RequiredHead : Look.Head);
            comments.Add(at, 1, Hint(column));
        }

        var count = layout.Rows == 0 ? filled.Count : Math.Max(layout.Rows, filled.Count + SpareRows);
        for (var i = 0; i < count; i++)
        {
            var row = i < filled.Count ? filled[i] : new SheetRow();
            var lines = columns.Max(column => LinesOf(row[column.Id]?.Text ?? "", WidthOf(column)));
            var number = sheet.Row(Math.Min(400, Math.Max(20, lines * 16)));
            foreach (var column in columns)
            {
                Cell(sheet, layout, column, row, row.IsDerived, comments, number);
            }
        }

        for (var i = 0; i < columns.Count; i++)
        {
            var letters = Parts.Letters(i + 1);
            validations.Add(ValidationOf(columns[i], $"{letters}2:{letters}{Parts.Text(count + 1)}"));
        }
    }

    private static int WidthOf(BookColumn column) => column.Width > 0 ? column.Width : UsualWidth;

    private static string Hint(BookColumn column) => column.Example.Length > 0 ? $"{column.Hint}。例：{column.Example}" : column.Hint;

    private void Cell(SheetXml sheet, BookSheet layout, BookColumn column, SheetRow row, bool isDerived, Comments comments, int number)
    {
        var isLocked = layout.Derived.Length > 0 && (isDerived ? column.IsDerived : column.IsOfTotal);
        var look = new Look(isLocked ? Look.DerivedFill : column.IsRequired ? Look.RequiredFill : null, Format: FormatOf(column), Left: layout.IsFields);
        switch (row[column.Id])
        {
            case { Amount: { IsExact: false } amount }:
                marked.Add((layout.Name, column.Header, amount));
                comments.Add(sheet.Number(amount.Value.Yuan, look with { Ink = Look.MarkedInk, Italic = true, Format = Marks.FormatOf(amount) }), number, Marks.NoteOf(amount));
                break;
            case { Amount: { } amount }:
                sheet.Number(amount.Value.Yuan, look);
                break;
            case { Number: { } printed }:
                sheet.Number(printed.Value, column.Kind == BookCellKind.Area ? look with { Format = AreaFormat(printed.Decimals) } : look);
                break;
            case { Date: { } day }:
                sheet.Day(day, look);
                break;
            case var content:
                sheet.Text(content?.Text, look);
                break;
        }
    }

    private static string AreaFormat(int decimals) => decimals == 0 ? "#,##0" : "#,##0." + new string('0', decimals);

    private static string FormatOf(BookColumn column) => column.Kind switch
    {
        BookCellKind.Amount => Look.Money,
        BookCellKind.Count => "0",
        BookCellKind.Area => AreaFormat(2),
        BookCellKind.Date => "yyyy-mm-dd",
        _ => Look.AnyText,
    };

    private Validation ValidationOf(BookColumn column, string area)
    {
        if (column.List is { } list)
        {
            return new Validation(area, "list", ChoicesOf(list), column.Kind == BookCellKind.Choice && form.Lists.ContainsKey(list), column.Header, Hint(column));
        }

        var type = column.Kind switch
        {
            BookCellKind.Amount or BookCellKind.Area => "decimal",
            BookCellKind.Count => "whole",
            _ => null,
        };
        return new Validation(area, type, type is null ? null : "0", type is not null, column.Header, Hint(column));
    }

    /// <summary>The cells that hold the choices: of the code lists, or of a sheet that is filled in.</summary>
    private string ChoicesOf(string list)
    {
        if (lists.IndexOf(list) is var at and >= 0)
        {
            var letters = Parts.Letters(at + 1);
            return $"'{CodesName}'!${letters}$2:${letters}${Parts.Text(form.Lists[list].Entries.Length + 1)}";
        }

        var source = form.Sheet(list == "projects" ? "projects" : "units");
        return $"'{source.Name}'!$A$2:$A${Parts.Text(Math.Max(source.Rows, rows.Of(source).Count + SpareRows) + 1)}";
    }

    private void Marked(SheetXml sheet)
    {
        sheet.Begin([24, 24, 20, 12], 1, 0, isFirst: false);
        sheet.Row();
        foreach (var head in Marks.Head)
        {
            sheet.Text(head, Look.Head);
        }

        foreach (var (name, column, amount) in marked)
        {
            sheet.Row();
            sheet.Text(name, new Look());
            sheet.Text(column, new Look());
            sheet.Number(amount.Value.Yuan, new Look(Format: Look.Money));
            sheet.Number(amount.Within.Yuan, new Look(Format: Look.Money));
        }
    }

    private void Codes(SheetXml sheet)
    {
        sheet.Begin(lists.Select(_ => 30), 1, 0, isFirst: false);
        sheet.Row();
        foreach (var list in lists)
        {
            sheet.Text(list, Look.Head);
        }

        for (var i = 0; i < lists.Max(list => form.Lists[list].Entries.Length); i++)
        {
            sheet.Row();
            foreach (var list in lists)
            {
                if (form.Lists[list].Entries is var entries && i < entries.Length)
                {
                    sheet.Text(entries[i].Value, new Look(Bordered: false));
                }
                else
                {
                    sheet.Skip();
                }
            }
        }
    }

    private void Complete()
    {
        parts.Put("xl/styles.xml", styles.Write);
        parts.Put("xl/workbook.xml", xml =>
        {
            xml.WriteStartElement("workbook", Parts.Main);
            xml.WriteAttributeString("xmlns", "r", null, Parts.Relations);
            xml.WriteStartElement("sheets", Parts.Main);
            for (var i = 0; i < sheets.Count; i++)
            {
                xml.WriteStartElement("sheet", Parts.Main);
                xml.WriteAttributeString("name", sheets[i].Name);
                xml.WriteAttributeString("sheetId", Parts.Text(i + 1));
                if (sheets[i].IsHidden)
                {
                    xml.WriteAttributeString("state", "hidden");
                }

                xml.WriteAttributeString("id", Parts.Relations, "sheet" + Parts.Text(i + 1));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteStartElement("definedNames", Parts.Main);
            for (var i = 0; i < sheets.Count; i++)
            {
                if (sheets[i] is { Head: > 0, IsHidden: false })
                {
                    xml.WriteStartElement("definedName", Parts.Main);
                    xml.WriteAttributeString("name", "_xlnm.Print_Titles");
                    xml.WriteAttributeString("localSheetId", Parts.Text(i));
                    xml.WriteString($"'{sheets[i].Name}'!$1:$1");
                    xml.WriteEndElement();
                }
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        });
        var numbers = Enumerable.Range(1, sheets.Count).Select(Parts.Text);
        parts.Relate("xl/_rels/workbook.xml.rels", [("styles", "styles", "styles.xml"), .. numbers.Select(number => ("sheet" + number, "worksheet", $"worksheets/sheet{number}.xml"))]);
        parts.Relate("_rels/.rels", [("workbook", "officeDocument", "xl/workbook.xml")]);
        parts.Types(sheets.Count, commented);
    }
}
