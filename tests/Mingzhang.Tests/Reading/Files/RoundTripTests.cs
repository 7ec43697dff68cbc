using Mingzhang.Compose;
using Mingzhang.Corpus;
using Mingzhang.Corpus.Books;
using Mingzhang.Corpus.Budgets;
using Mingzhang.Forms;
using Mingzhang.Model;
using Mingzhang.Tests.Compose;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Documents.Docx;
using Mingzhang.Writing.Documents.Html;
using Mingzhang.Writing.Documents.Xlsx;

namespace Mingzhang.Tests.Reading.Files;

/// <summary>One document says the same in every format: as other programs may write it, and as our own writers do.</summary>
public static class RoundTripTests
{
    private const int Documents = 12;

    public static TheoryData<string> Kinds => [.. BookVariants.All.Select(variant => variant.Name)];

    [Theory]
    [InlineData("docx")]
    [InlineData("html")]
    public static void A_text_says_the_same_as_a_file(string format)
    {
        for (var seed = 1; seed <= Documents; seed++)
        {
            var document = Document.Of(seed);
            var text = Compilation.Check(document.FileName, document.Bytes);
            var bytes = format == "docx" ? DocxFile.Of(text.Tree!) : HtmlFile.Of(text.Tree!);
            AssertSame(text, Compilation.Check($"{document.FileName}.{format}", bytes));
        }
    }

    [Fact]
    public static void The_tables_of_a_text_say_the_same_as_a_workbook()
    {
        for (var seed = 1; seed <= Documents; seed++)
        {
            var document = Document.Of(seed);
            var text = Compilation.Check(document.FileName, document.Bytes);
            var workbook = Compilation.Check("tables.xlsx", XlsxFile.Of(text.Tree!));
            Assert.Equal(
                SameFigures.Of(text.Disclosure!, figure => figure.Origin == FigureOrigin.Table), SameFigures.Of(workbook.Disclosure!, figure => figure.Origin == FigureOrigin.Table));
            SameFigures.AssertQuotes(workbook.Disclosure!);
            Assert.Equal((text.Disclosure!.Year, text.Disclosure.Scope, text.Disclosure.Name?.Text), (workbook.Disclosure!.Year, workbook.Disclosure.Scope, workbook.Disclosure.Name?.Text));
            Assert.Equal(DisclosureExtent.TablesOnly, workbook.Disclosure.Extent);
            Assert.Empty(workbook.Audit!.Findings.Where(finding => finding.Severity >= Severity.Warning).Select(finding => finding.Rule + finding.Message.Chinese));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public static void What_our_writers_write_is_read_as_it_was_composed(string kind)
    {
        var make = BookVariants.All.First(variant => variant.Name == kind).Of;
        for (var seed = 0; seed < 3; seed++)
        {
            var book = make(BookMaker.Of(BudgetMaker.Make(new Dice(seed))));
            var stage = seed == 0 ? Stage.Draft : Stage.Public;
            var tree = Composer.Compose(book, stage, new Source("book.json", SourceFormat.Json, new string('0', 64), null, null, []));
            var composed = DisclosureBinder.Bind(tree);
            foreach (var writer in new IDocumentWriter[] { new DocxWriter(), new HtmlWriter(), new XlsxWriter() })
            {
                using var stream = new MemoryStream();
                writer.Write(tree, stream);
                var read = Compilation.Check("composed." + writer.Extension, stream.ToArray());
                Assert.True(read.Disclosure is not null, $"{writer.Extension} {seed}: {read.Problem?.Problem.English}");
                var tablesOnly = writer is XlsxWriter;
                Assert.Equal(
                    SameFigures.Of(composed, figure => !tablesOnly || figure.Origin == FigureOrigin.Table), SameFigures.Of(read.Disclosure));
                SameFigures.AssertQuotes(read.Disclosure);
                Assert.Equal(composed.Name?.Text, read.Disclosure.Name?.Text);
                Assert.Equal((composed.Year, composed.Scope), (read.Disclosure.Year, read.Disclosure.Scope));
                Assert.Empty(read.Disclosure.Unaccounted);
                Assert.Equal(tablesOnly ? DisclosureExtent.TablesOnly : DisclosureExtent.Whole, read.Disclosure.Extent);
                if (stage == Stage.Public)
                {
                    Assert.Empty(read.Audit!.Findings.Where(finding => finding.Severity >= Severity.Warning).Select(finding => $"{writer.Extension} {finding.Rule} {finding.Message.Chinese} {read.Disclosure.Source.Quote(finding.Location)}"));
                }
                else
                {
                    Assert.Equal(tree.Watermark!.Text, read.Disclosure.Watermark?.Text);
                    Assert.Contains(read.Audit!.Findings, finding => finding.Rule == "STR009");
                }
            }
        }
    }

    private static void AssertSame(Compilation text, Compilation file)
    {
        Assert.True(file.Disclosure is not null, file.Problem?.Problem.English);
        Assert.Equal(SameFigures.Of(text.Disclosure!), SameFigures.Of(file.Disclosure));
        SameFigures.AssertQuotes(file.Disclosure);
        Reads.AssertPlaces(file.Tree!);
        Assert.Equal(text.Disclosure!.Contents.Select(entry => (entry.Title.Text, entry.Page)), file.Disclosure.Contents.Select(entry => (entry.Title.Text, entry.Page)));
        Assert.Equal(text.Disclosure.Unaccounted.Select(passage => passage.Text), file.Disclosure.Unaccounted.Select(passage => passage.Text));
        Assert.Equal(SameFigures.Findings(text), SameFigures.Findings(file));
    }
}
