using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Mingzhang.Compose;
using Mingzhang.Corpus;
using Mingzhang.Corpus.Books;
using Mingzhang.Corpus.Budgets;
using Mingzhang.Model;
using Mingzhang.Writing.Documents.Docx;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using TableRow = DocumentFormat.OpenXml.Wordprocessing.TableRow;
using Sheets = DocumentFormat.OpenXml.Spreadsheet;

namespace Mingzhang.Tests.Writing.Documents;

public static class DocxWriterTests
{
    private static readonly char[] Digits = [.. "0123456789"];

    [Theory]
    [InlineData(Stage.Draft)]
    [InlineData(Stage.Public)]
    public static void Document_is_valid(Stage stage) => Each(stage, (_, word) =>
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")));

    [Fact]
    public static void Text_is_that_of_the_tree() => Each(Stage.Public, (tree, word) =>
    {
        var body = Body(word);
        var written = body.ChildElements.SelectMany(element => element switch
        {
            Paragraph paragraph => [string.Concat(paragraph.Descendants<Text>().Select(text => text.Text))],
            Table table => table.Descendants<TableRow>().SelectMany(row => row.Elements<TableCell>())
                .Select(cell => string.Concat(cell.Descendants<Text>().Select(text => text.Text))),
            _ => Enumerable.Empty<string>(),
        }).Where(text => text.Length > 0);
        var meant = tree.Blocks.SelectMany(block => block switch
        {
            Heading heading => [heading.Text.Text],
            Mingzhang.Model.Paragraph paragraph => [paragraph.Text.Text],
            ContentsEntry entry => [entry.Title.Text],
            TableBlock table => table.Rows.SelectMany(row => row.Cells.Select(cell => cell.Text)),
            _ => Enumerable.Empty<string>(),
        }).Where(text => text.Length > 0);
        var paged = tree.Blocks.OfType<ContentsEntry>().Select(entry => Line(entry.Title.Text)).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(meant.Select(Line), written.Select(text => paged.Contains(text.TrimEnd(Digits)) ? text.TrimEnd(Digits) : text));

        static string Line(string text) => text.Replace("\n", "", StringComparison.Ordinal).Replace("\t", "", StringComparison.Ordinal);
    });

    [Fact]
    public static void Contents_lead_to_headings_that_exist_and_name_pages_in_order() => Each(Stage.Public, (tree, word) =>
    {
        var bookmarks = Body(word).Descendants<BookmarkStart>().ToDictionary(
            mark => mark.Name!.Value!, mark => string.Concat(mark.Parent!.Descendants<Text>().Select(text => text.Text)));
        var links = Body(word).Descendants<Hyperlink>().ToList();
        var entries = tree.Blocks.OfType<ContentsEntry>().ToList();
        Assert.Equal(entries.Count, links.Count);
        Assert.Equal(
            entries.Select(entry => tree.Blocks.OfType<Heading>().First(heading => heading.Anchor == entry.Anchor).Text.Text),
            links.Select(link => bookmarks[link.Anchor!.Value!]));
        var pages = links.Select(link => int.Parse(link.Descendants<Text>().Last().Text, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(1, pages[0]);
        Assert.Equal(pages.Order(), pages);
        Assert.Contains(Body(word).Descendants<FieldCode>(), code => code.Text.StartsWith(" TOC ", StringComparison.Ordinal));
        Assert.Equal(
            Body(word).Descendants<FieldChar>().Count(mark => mark.FieldCharType! == FieldCharValues.Begin),
            Body(word).Descendants<FieldChar>().Count(mark => mark.FieldCharType! == FieldCharValues.End));
    });

    [Fact]
    public static void Heads_of_tables_are_repeated_and_rows_stay_whole() => Each(Stage.Public, (tree, word) =>
    {
        var blocks = tree.Blocks.OfType<TableBlock>().Where(table => table.Rows.Length > 0).ToList();
        var tables = Body(word).Elements<Table>().ToList();
        Assert.Equal(blocks.Count, tables.Count);
        foreach (var (block, table) in blocks.Zip(tables))
        {
            var rows = table.Elements<TableRow>().ToList();
            Assert.Equal(block.Layout!.HeaderRows, rows.TakeWhile(row => row.Descendants<TableHeader>().Any()).Count());
            Assert.Equal(block.Layout.HeaderRows, rows.Count(row => row.Descendants<TableHeader>().Any()));
            var columns = table.GetFirstChild<TableGrid>()!.Elements<GridColumn>().Select(column => int.Parse(column.Width!, CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(block.Layout.Widths.Length, columns.Count);
            Assert.InRange(columns.Sum(), Sheet.Width(false), Sheet.Width(true));
            Assert.All(rows, row => Assert.Equal(columns.Count, row.Elements<TableCell>().Sum(cell => cell.TableCellProperties!.GridSpan?.Val?.Value ?? 1)));
        }
    });

    [Fact]
    public static void Cells_cover_their_neighbours()
    {
        using var word = Open(Bytes(TreeSketch.Tree()));
        var income = Body(word).Elements<Table>().ElementAt(1).Elements<TableRow>().ToList();
        Assert.Equal([2, 6, 1], income[0].Elements<TableCell>().Select(cell => cell.TableCellProperties!.GridSpan?.Val?.Value ?? 1));
        Assert.Equal(MergedCellValues.Restart, income[0].Elements<TableCell>().Last().TableCellProperties!.VerticalMerge!.Val!.Value);
        Assert.NotNull(income[1].Elements<TableCell>().Last().TableCellProperties!.VerticalMerge);
        Assert.Null(income[2].Elements<TableCell>().Last().TableCellProperties!.VerticalMerge);
    }

    [Fact]
    public static void Wide_tables_lie_on_their_side_and_numbers_begin_after_the_contents()
    {
        using var word = Open(Bytes(TreeSketch.Tree()));
        var sections = Body(word).Descendants<SectionProperties>().ToList();
        Assert.Equal([false, false, true, false], sections.Select(section => section.GetFirstChild<DocumentFormat.OpenXml.Wordprocessing.PageSize>()!.Orient?.Value == PageOrientationValues.Landscape));
        Assert.Equal([0, 1, 1, 1], sections.Select(section => section.Elements<FooterReference>().Count()));
        Assert.Equal([null, 1, null, null], sections.Select(section => section.GetFirstChild<PageNumberType>()?.Start?.Value));
    }

    [Fact]
    public static void Every_page_of_a_draft_has_the_watermark_and_no_page_of_a_public_copy()
    {
        using var draft = Open(Bytes(TreeSketch.Tree(Stage.Draft)));
        Assert.All(Body(draft).Descendants<SectionProperties>(), section => Assert.Single(section.Elements<HeaderReference>()));
        Assert.Contains("PowerPlusWaterMarkObject", Assert.Single(draft.MainDocumentPart!.HeaderParts).Header.OuterXml, StringComparison.Ordinal);
        Assert.Contains($"string=\"{DocumentProperties.InternalMark}\"", draft.MainDocumentPart.HeaderParts.Single().Header.OuterXml, StringComparison.Ordinal);
        using var open = Open(Bytes(TreeSketch.Tree()));
        Assert.Empty(open.MainDocumentPart!.HeaderParts);
        Assert.DoesNotContain(DocumentProperties.InternalMark, Body(open).InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public static void Charts_can_be_edited_and_are_described()
    {
        using var word = Open(Bytes(TreeSketch.Tree()));
        var charts = word.MainDocumentPart!.ChartParts.ToList();
        Assert.Equal(2, charts.Count);
        using var book = SpreadsheetDocument.Open(charts.Single(chart => chart.Uri.OriginalString.EndsWith("chart1.xml", StringComparison.Ordinal)).EmbeddedPackagePart!.GetStream(), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(book).Select(error => error.Description));
        var cells = book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Sheets.Cell>().ToDictionary(cell => cell.CellReference!.Value!, cell => cell.InnerText);
        Assert.Equal(("2025年", "2026年", "公务接待费"), (cells["B1"], cells["C1"], cells["A2"]));
        Assert.Equal(("0.60", "0.20", "3.00"), (cells["B2"], cells["C2"], cells["C3"]));
        Assert.All(
            Body(word).Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>(),
            named => Assert.Contains("万元", named.Description!.Value, StringComparison.Ordinal));
    }

    [Fact]
    public static void The_same_tree_gives_the_same_bytes_and_no_day_is_in_them()
    {
        var bytes = Bytes(TreeSketch.Tree(Stage.Draft));
        Assert.Equal(bytes, Bytes(TreeSketch.Tree(Stage.Draft)));
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(bytes));
        Assert.All(zip.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
        using var word = Open(bytes);
        Assert.Null(word.PackageProperties.Created);
        Assert.Null(word.PackageProperties.Modified);
        Assert.Equal((TreeSketch.Owner, "2026年度岚谷县林业局单位预算公开"), (word.PackageProperties.Creator, word.PackageProperties.Title));
    }

    [Fact]
    public static void Forced_errors_are_in_the_properties_of_the_file()
    {
        var tree = TreeSketch.Tree();
        using var word = Open(Bytes(tree with { Properties = tree.Properties! with { ForcedErrors = 3 } }));
        var properties = word.CustomFilePropertiesPart!.Properties.ToDictionary(one => one.GetAttribute("name", "").Value!, one => one.InnerText);
        Assert.Equal(("public", "3"), (properties["MingzhangStage"], properties["MingzhangForcedErrors"]));
    }

    [Theory]
    [InlineData("占76.30%；政府性", 6, 2)]
    [InlineData("一二三四，五", 4, 2)]
    [InlineData("一二三四五", 5, 1)]
    [InlineData("一二1,547.48万元", 5, 3)]
    [InlineData("一\n二", 5, 2)]
    public static void Lines_break_where_Chinese_lines_may(string text, int characters, int lines) =>
        Assert.Equal(lines, TextMeasure.Lines(text, characters * TextMeasure.Full, characters * TextMeasure.Full));

    private static void Each(Stage stage, Action<DocumentTree, WordprocessingDocument> check)
    {
        foreach (var tree in BookVariants.All.Where(variant => variant.Name is "as it is" or "very long names")
            .Select((variant, i) => Composer.Compose(variant.Of(BookMaker.Of(BudgetMaker.Make(new Dice(i + 1)))), stage, BookMaker.NoFile))
            .Prepend(TreeSketch.Tree(stage)))
        {
            using var word = Open(Bytes(tree));
            check(tree, word);
        }
    }

    private static Body Body(WordprocessingDocument word) => word.MainDocumentPart!.Document.Body!;

    private static WordprocessingDocument Open(byte[] bytes) => WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);

    private static byte[] Bytes(DocumentTree tree)
    {
        using var bytes = new MemoryStream();
        new DocxWriter().Write(tree, bytes);
        return bytes.ToArray();
    }
}
