using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Mingzhang.Books;
using Mingzhang.Corpus;
using Mingzhang.Corpus.Books;
using Mingzhang.Corpus.Budgets;

namespace Mingzhang.Tests.Books;

public static class WorkbookTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(9)]
    public static void A_workbook_is_valid_and_the_same_on_every_run(int seed)
    {
        var book = BookMaker.Of(BudgetMaker.Make(new Dice(seed)));
        var bytes = Bytes(output => BookWorkbook.Write(book, output));
        Assert.Equal(bytes, Bytes(output => BookWorkbook.Write(book, output)));
        AssertValid(bytes);
    }

    [Fact]
    public static void A_blank_workbook_is_valid() => AssertValid(Bytes(output => BookWorkbook.WriteBlank("shanxi-budget", output)));

    private static void AssertValid(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath} {error.Description}"));
    }

    private static byte[] Bytes(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }
}
