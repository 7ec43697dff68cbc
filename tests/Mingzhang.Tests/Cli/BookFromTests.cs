using Mingzhang.Books;
using Mingzhang.Compose;
using Mingzhang.Corpus;
using Mingzhang.Corpus.Books;
using Mingzhang.Corpus.Budgets;
using Mingzhang.Model;
using Mingzhang.Writing.Documents.Markdown;

namespace Mingzhang.Tests.Cli;

public sealed class BookFromTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mingzhang").FullName;

    [Theory]
    [InlineData("book.xlsx")]
    [InlineData("book.json")]
    public async Task Published_disclosure_becomes_a_book_that_can_be_read(string name)
    {
        var path = Path.Combine(folder, name);
        var call = await Call.Of("book", "from", Disclosure(), "-o", path);
        Assert.Equal((0, ""), (call.Status, call.Errors));
        var reading = BookFile.Read(path, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
        Assert.NotEmpty(reading.Book!.Expenditure);
        Assert.All(reading.Book.Expenditure, line => Assert.Equal(line.Basic.Value != Money.Zero, !line.Basic.IsExact));
        Assert.Equal(2, (await Call.Of("book", "from", Disclosure(), "-o", path)).Status);
    }

    [Fact]
    public async Task What_cannot_be_read_or_written_is_told()
    {
        Assert.Equal(2, (await Call.Of("book", "from", Path.Combine(folder, "none.md"), "-o", Path.Combine(folder, "book.xlsx"))).Status);
        Assert.Equal(2, (await Call.Of("book", "from", Disclosure(), "-o", Path.Combine(folder, "book.docx"))).Status);
        Assert.Equal(2, (await Call.Of("book", "from", Disclosure())).Status);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Disclosure()
    {
        var path = Path.Combine(folder, "disclosure.md");
        using var file = File.Create(path);
        new MarkdownWriter().Write(Composer.Compose(BookMaker.Of(BudgetMaker.Make(new Dice(4))), Stage.Public, BookMaker.NoFile), file);
        return path;
    }
}
