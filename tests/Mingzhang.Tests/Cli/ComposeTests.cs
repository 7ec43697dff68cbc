using Mingzhang.Books;
using Mingzhang.Corpus;
using Mingzhang.Corpus.Books;
using Mingzhang.Corpus.Budgets;
using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Tests.Cli;

public sealed class ComposeTests : IDisposable
{
    private static readonly Book Good = Enumerable.Range(0, 50).Select(seed => BookMaker.Of(BudgetMaker.Make(new Dice(seed)))).First(book => book.Scope == DisclosureScope.Unit);

    private readonly string folder = Directory.CreateTempSubdirectory("mingzhang").FullName;

    private string Out => Path.Combine(folder, "out");

    [Fact]
    public async Task A_book_becomes_a_document_in_every_format_asked_for_and_it_is_clean()
    {
        var call = await Compose(Save(Good, "book.xlsx"), "--to", "docx,html,xlsx,md");
        Assert.Equal(0, call.Status);
        Assert.Equal("", call.Errors);
        Assert.Equal([".docx", ".html", ".md", ".xlsx"], Files().Select(Path.GetExtension).Order(StringComparer.Ordinal));
        Assert.All(Files(), file => Assert.StartsWith($"{Good.Year}年度{Good.Name}单位预算公开", Path.GetFileName(file), StringComparison.Ordinal));
        Assert.Equal(0, (await Call.Of("check", Files().Single(file => file.EndsWith(".md", StringComparison.Ordinal)))).Status);
    }

    [Fact]
    public async Task Drafts_and_reviews_carry_the_mark_and_public_copies_do_not()
    {
        var book = Save(Good, "book.json");
        foreach (var (stage, marked) in new[] { ("draft", true), ("review", true), ("public", false) })
        {
            Assert.Equal(0, (await Compose(book, "--to", "md,html", "--stage", stage)).Status);
            Assert.All(Files(), file => Assert.Equal(marked, File.ReadAllText(file).Contains(DocumentProperties.InternalMark, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task A_public_copy_is_refused_while_an_error_stands_and_each_is_told()
    {
        var wrong = Good with { Income = [Good.Income[0] with { Current = Good.Income[0].Current + new BookAmount(new Money(1_000_000)) }, .. Good.Income[1..]] };
        var book = Save(wrong, "book.json");
        var refused = await Compose(book, "--to", "md");
        Assert.Equal(1, refused.Status);
        Assert.Contains("没有写出", refused.Output, StringComparison.Ordinal);
        Assert.Contains("/income/0", refused.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Out));

        Assert.Equal(1, (await Compose(book, "--to", "md", "--stage", "draft")).Status);
        Assert.Single(Files());
        Directory.Delete(Out, recursive: true);

        Assert.Equal(1, (await Compose(book, "--to", "md", "--force")).Status);
        Assert.Contains("forced-errors=", File.ReadAllText(Files().Single()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_cells_are_told_all_at_once_and_the_other_books_are_composed()
    {
        var broken = Path.Combine(folder, "broken.json");
        File.WriteAllText(broken, File.ReadAllText(Save(Good, "a.json"))
            .Replace("\"scope\": \"unit\"", "\"scope\": \"village\"", StringComparison.Ordinal)
            .Replace("\"general\"", "\"somewhere\"", StringComparison.Ordinal));
        var notABook = Path.Combine(folder, "note.json");
        File.WriteAllText(notABook, "not json");
        var call = await Call.Of("compose", broken, notABook, Save(Good with { Name = Good.Name }, "b.json"), "-o", Out, "--to", "md");
        Assert.Equal(2, call.Status);
        Assert.Contains("/scope", call.Output, StringComparison.Ordinal);
        Assert.True(call.Output.Split('\n').Count(line => line.Contains("somewhere", StringComparison.Ordinal)) >= 2, call.Output);
        Assert.Contains("note.json", call.Errors, StringComparison.Ordinal);
        Assert.Single(Files());
    }

    [Fact]
    public async Task Two_books_of_one_disclosure_are_refused()
    {
        var call = await Call.Of("compose", Save(Good, "a.json"), Save(Good, "b.json"), "-o", Out);
        Assert.Equal(2, call.Status);
        Assert.Contains("a.json", call.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_department_without_the_book_of_a_unit_is_not_published()
    {
        var department = Good with
        {
            Scope = DisclosureScope.Department,
            Name = "云崖县综合事务局",
            Units = [new BookUnit(Good.Name, Good.Nature, HasBook: true)],
            Income = [],
            Expenditure = [],
            Economic = [],
            Projects = [],
            Revenue = [],
            PublicExpenses = [],
            OperatingFunds = [],
            Procurement = [],
            Assets = null,
        };
        var book = Save(department, "department.json");
        var alone = await Compose(book, "--to", "md");
        Assert.Equal(1, alone.Status);
        Assert.Contains(Good.Name, alone.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Out));

        await Call.Of("compose", book, Save(Good, "unit.json"), "-o", Out, "--to", "md", "--stage", "draft");
        Assert.Equal(2, Files().Length);
    }

    [Theory]
    [InlineData("--stage", "final")]
    [InlineData("--to", "odt")]
    public async Task A_wrong_option_is_told(string option, string value)
    {
        var call = await Compose(Save(Good, "book.json"), option, value);
        Assert.Equal(2, call.Status);
        Assert.Contains(value, call.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_folder_nothing_is_written()
    {
        var call = await Call.Of("compose", Save(Good, "book.json"));
        Assert.Equal(2, call.Status);
        Assert.Contains("-o", call.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Task<Call> Compose(string book, params string[] options) => Call.Of(["compose", book, "-o", Out, .. options]);

    private string[] Files() => Directory.GetFiles(Out);

    private string Save(Book book, string name)
    {
        var path = Path.Combine(folder, name);
        using var file = File.Create(path);
        if (name.EndsWith(".json", StringComparison.Ordinal))
        {
            BookJson.Write(book, file);
        }
        else
        {
            BookWorkbook.Write(book, file);
        }

        return path;
    }
}
