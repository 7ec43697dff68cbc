using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Mingzhang.Model;
using Mingzhang.Writing;
using Mingzhang.Writing.Xlsx;

namespace Mingzhang.Tests.Writing;

public sealed class WorklistXlsxTests
{
    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void Workbook_is_valid(Language language)
    {
        using var stream = new MemoryStream(Write(language, Fakes.Report(), Fakes.Unreadable()));
        using var book = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(book).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.Equal(2, book.WorkbookPart!.WorksheetParts.Count());
    }

    [Fact]
    public void Workbook_without_findings_is_valid()
    {
        using var stream = new MemoryStream(Write(Language.Chinese));
        using var book = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(book).Select(error => error.Description));
    }

    [Fact]
    public void Largest_amount_comes_first_then_severity_and_accepted_ones_last()
    {
        var report = Fakes.Report();
        var error = report.Findings[0];
        var small = error with { Rule = "NAR002", Difference = "-12.5", Severity = Severity.Warning };
        var yuan = error with { Rule = "NAR003", Difference = "13000000", Unit = "元", Severity = Severity.Info };
        var accepted = error with { Rule = "NAR004", Difference = "99999", Accepted = new AcceptedBy("张三", "已核实", new DateOnly(2031, 12, 31)) };
        var rows = Rows(report with { Findings = [report.Findings[1], accepted, small, error, yuan] });
        Assert.Equal(["NAR003", "NAR001", "NAR002", "TGT004", "NAR004"], rows.Select(row => row[4]));
        Assert.Equal(["13000000", "12005000", "125000", "", "999990000"], rows.Select(row => row[17]));
        Assert.Equal(["待处理", "待处理", "待处理", "待处理", "已接受"], rows.Select(row => row[25]));
        Assert.Equal(["张三", "已核实"], rows[^1][22..24]);
    }

    [Fact]
    public void Amounts_are_numbers_and_texts_are_never_formulas()
    {
        var report = Fakes.Report();
        var bytes = Write(Language.Chinese, report with { Findings = [report.Findings[0] with { Quote = "=1+1\u0001<&\ud840", Actual = "不是数" }] });
        using var stream = new MemoryStream(bytes);
        using var book = SpreadsheetDocument.Open(stream, isEditable: false);
        var cells = SheetOf(book, "问题").Descendants<Row>().ElementAt(1).Elements<Cell>().ToList();
        Assert.Equal("=1+1<&\ufffd", cells[12].InnerText);
        Assert.Equal(CellValues.InlineString, cells[12].DataType!.Value);
        Assert.Equal(CellValues.InlineString, cells[13].DataType!.Value);
        Assert.Null(cells[14].DataType);
        Assert.Equal("1200.50", cells[14].CellValue!.Text);
        Assert.All(cells, cell => Assert.Null(cell.CellFormula));
    }

    [Fact]
    public void Sheet_has_a_filter_a_frozen_head_and_choices_for_the_status()
    {
        using var stream = new MemoryStream(Write(Language.Chinese, Fakes.Report()));
        using var book = SpreadsheetDocument.Open(stream, isEditable: false);
        var sheet = SheetOf(book, "问题");
        Assert.Equal("A1:AA6", sheet.GetFirstChild<AutoFilter>()!.Reference!.Value);
        Assert.Equal(PaneStateValues.Frozen, sheet.Descendants<Pane>().Single().State!.Value);
        Assert.Equal("\"待处理,已核实,误报,已接受\"", sheet.Descendants<Formula1>().Single().Text);
    }

    [Fact]
    public void Documents_are_listed_with_their_counts_and_those_unreadable_with_their_reason()
    {
        using var stream = new MemoryStream(Write(Language.Chinese, Fakes.Report(), Fakes.Unreadable()));
        using var book = SpreadsheetDocument.Open(stream, isEditable: false);
        var rows = SheetOf(book, "文件").Descendants<Row>().Skip(1).Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToList()).ToList();
        Assert.Equal(["1", "1", "3", "0", ""], rows[0][5..]);
        Assert.Equal("无法读取", rows[1][4]);
        Assert.StartsWith("文件是空的", rows[1][^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Same_reports_give_the_same_bytes() => Assert.Equal(
        Write(Language.Chinese, Fakes.Report(), Fakes.Unreadable()), Write(Language.Chinese, Fakes.Report(), Fakes.Unreadable()));

    private static List<List<string>> Rows(DocumentReport report)
    {
        using var stream = new MemoryStream(Write(Language.Chinese, report));
        using var book = SpreadsheetDocument.Open(stream, isEditable: false);
        return [.. SheetOf(book, "问题").Descendants<Row>().Skip(1).Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToList())];
    }

    private static Worksheet SheetOf(SpreadsheetDocument book, string name) =>
        ((WorksheetPart)book.WorkbookPart!.GetPartById(book.WorkbookPart.Workbook.Descendants<Sheet>().Single(sheet => sheet.Name == name).Id!)).Worksheet;

    private static byte[] Write(Language language, params DocumentReport[] reports)
    {
        using var output = new MemoryStream();
        using (var list = new WorklistXlsx(output, language))
        {
            foreach (var report in reports)
            {
                list.Add(report);
            }

            list.Complete();
        }

        return output.ToArray();
    }
}
