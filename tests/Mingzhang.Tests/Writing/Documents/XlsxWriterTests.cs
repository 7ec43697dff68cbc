using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Mingzhang.Model;
using Mingzhang.Writing.Documents.Xlsx;

namespace Mingzhang.Tests.Writing.Documents;

public sealed class XlsxWriterTests
{
    [Theory]
    [InlineData(Stage.Draft)]
    [InlineData(Stage.Public)]
    public void Workbook_is_valid(Stage stage)
    {
        using var book = Open(Write(TreeSketch.Tree(stage)));
        Assert.Empty(new OpenXmlValidator().Validate(book).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void Document_without_tables_is_valid()
    {
        using var book = Open(Write(TreeSketch.Tree() with { Blocks = [], Properties = null }));
        Assert.Empty(new OpenXmlValidator().Validate(book).Select(error => error.Description));
    }

    [Fact]
    public void Each_numbered_table_is_a_sheet()
    {
        using var book = Open(Write(TreeSketch.Tree()));
        Assert.Equal(["预算公开表1", "预算公开表2"], book.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!));
        var rows = Rows(book, 0);
        Assert.Equal(["预算公开表1"], Texts(rows[0]));
        Assert.Equal(["2026年预算收支总表"], Texts(rows[1]));
        Assert.Equal(["单位名称：岚谷县林业局", "单位：万元"], Texts(rows[2]));
        Assert.Equal(["收入", "支出"], Texts(rows[3]));
        Assert.Equal(["注：本套报表因取数时四舍五入，部分金额可能存在尾差"], Texts(rows[^1]));
        Assert.Equal(["landscape", "portrait"], [Page(book, 1), Page(book, 0)]);
    }

    [Fact]
    public void Amounts_are_numbers_codes_are_text_and_blanks_are_blank()
    {
        using var book = Open(Write(TreeSketch.Tree()));
        var cells = Rows(book, 1)[7].Elements<Cell>().ToList();
        Assert.Equal(("2130201", CellValues.InlineString), (cells[0].InnerText, cells[0].DataType!.Value));
        Assert.Equal("7.76", cells[2].CellValue!.Text);
        Assert.Null(cells[2].DataType);
        Assert.Equal("", cells[4].InnerText);
        Assert.Null(cells[4].CellValue);
        var formats = book.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        Assert.Equal(Enum.GetValues<FormStyle>().Length, formats.Count);
        Assert.Equal(2U, formats[(int)cells[2].StyleIndex!.Value].NumberFormatId!.Value);
        Assert.Equal(49U, formats[(int)cells[0].StyleIndex!.Value].NumberFormatId!.Value);
    }

    [Fact]
    public void Merged_cells_and_repeated_headers_lie_below_the_caption()
    {
        using var book = Open(Write(TreeSketch.Tree()));
        var merges = Sheet(book, 1).Descendants<MergeCell>().Select(cell => cell.Reference!.Value!).ToList();
        Assert.Contains("A4:B4", merges);
        Assert.Contains("C4:H4", merges);
        Assert.Contains("I4:I5", merges);
        Assert.Contains("'预算公开表2'!$4:$5", book.WorkbookPart!.Workbook!.Descendants<DefinedName>().Select(name => name.Text));
    }

    [Fact]
    public void Copy_that_is_not_public_says_so_on_screen_on_paper_and_of_itself()
    {
        using var draft = Open(Write(TreeSketch.Tree(Stage.Draft)));
        Assert.Equal([DocumentProperties.InternalMark], Texts(Rows(draft, 0)[0]));
        Assert.Contains(DocumentProperties.InternalMark, Sheet(draft, 1).Descendants<OddHeader>().Single().Text, StringComparison.Ordinal);
        Assert.Equal("draft", draft.PackageProperties.ContentStatus);
        using var open = Open(Write(TreeSketch.Tree()));
        Assert.Empty(Sheet(open, 0).Descendants<OddHeader>());
        Assert.DoesNotContain(DocumentProperties.InternalMark, Sheet(open, 0).InnerText, StringComparison.Ordinal);
        Assert.Equal(("public", "岚谷县林业局"), (open.PackageProperties.ContentStatus, open.PackageProperties.Creator));
    }

    [Fact]
    public void Same_tree_same_bytes() => Assert.Equal(Write(TreeSketch.Tree()), Write(TreeSketch.Tree()));

    private static byte[] Write(DocumentTree tree)
    {
        using var stream = new MemoryStream();
        new XlsxWriter().Write(tree, stream);
        return stream.ToArray();
    }

    private static SpreadsheetDocument Open(byte[] bytes) => SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);

    private static Worksheet Sheet(SpreadsheetDocument book, int index)
    {
        var sheet = book.WorkbookPart!.Workbook!.Descendants<Sheet>().ElementAt(index);
        return ((WorksheetPart)book.WorkbookPart.GetPartById(sheet.Id!.Value!)).Worksheet!;
    }

    private static List<Row> Rows(SpreadsheetDocument book, int sheet) => [.. Sheet(book, sheet).Descendants<Row>()];

    private static string[] Texts(Row row) => [.. row.Elements<Cell>().Select(cell => cell.InnerText).Where(text => text.Length > 0)];

    private static string Page(SpreadsheetDocument book, int sheet) => Sheet(book, sheet).Descendants<PageSetup>().Single().Orientation!.InnerText!;
}
