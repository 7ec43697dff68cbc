using Mingzhang.Corpus;
using Mingzhang.Model;

namespace Mingzhang.Tests.Reading.Files;

/// <summary>One document says the same in every format, as other programs may write it.</summary>
public static class RoundTripTests
{
    private const int Documents = 12;

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
