using System.Text;
using Mingzhang.Books;
using Mingzhang.Model;
using Mingzhang.Model.Books;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Documents.Docx;
using Mingzhang.Writing.Documents.Html;
using Mingzhang.Writing.Documents.Markdown;
using Mingzhang.Writing.Documents.Xlsx;

namespace Mingzhang.Tests.Samples;

/// <summary>The sample books say nothing wrong, and what is composed from them gives no finding.</summary>
public static class SampleBookTests
{
    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(Folder, "*.xlsx").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(Shared.Root, "samples");

    [Fact]
    public static void There_is_a_unit_and_a_department_whose_three_units_have_books()
    {
        var books = Names.Select(name => Read(name.Data)).ToList();
        var department = Assert.Single(books, book => book.Scope == DisclosureScope.Department);
        Assert.Equal(3, department.Units.Length);
        Assert.All(department.Units, unit => Assert.Contains(books, book => book.Scope == DisclosureScope.Unit && book.Name == unit.Name));
        Assert.Contains(books, book => book.Scope == DisclosureScope.Unit && department.Units.All(unit => unit.Name != book.Name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public static void The_book_has_no_problem(string name) =>
        Assert.Empty(BookWorkbook.Read(File.ReadAllBytes(Path.Combine(Folder, name))).Problems.Select(problem => $"{problem.Place}: {problem.What}"));

    [Theory]
    [MemberData(nameof(Names))]
    public static void Written_and_read_again_it_is_the_same_book(string name)
    {
        var book = Read(name);
        using var workbook = new MemoryStream();
        BookWorkbook.Write(book, workbook);
        var again = BookWorkbook.Read(workbook.ToArray()).Book;
        Assert.NotNull(again);
        Assert.Equal(Json(book), Json(again));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public static void What_is_composed_from_it_gives_no_finding(string name)
    {
        var composition = Composition.Of(Load(name), [.. Names.Select(row => Read(row.Data))], Stage.Public);
        Assert.Empty(composition.Problems.Select(problem => $"{problem.Place}: {problem.What}"));
        Assert.Empty(composition.Audit.Findings.Select(finding => $"{finding.Rule} {finding.Location}: {finding.Message}"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public static void What_is_written_is_read_again_without_a_finding(string name)
    {
        var composition = Composition.Of(Load(name), [.. Names.Select(row => Read(row.Data))], Stage.Public);
        Assert.All<IDocumentWriter>([new DocxWriter(), new HtmlWriter(), new XlsxWriter(), new MarkdownWriter()], writer =>
        {
            using var file = new MemoryStream();
            writer.Write(composition.Tree, file);
            var check = Compilation.Check(composition.Title + "." + writer.Extension, file.ToArray());
            Assert.Equal(composition.Book.Name, check.Disclosure!.Name!.Text);
            Assert.Empty(check.Audit!.Findings.Select(finding => $"{finding.Rule} {finding.Location}: {finding.Message}"));
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public static void No_amount_of_it_leaves_a_rounding_tail(string name)
    {
        var book = Read(name);
        var amounts = book.Expenditure.SelectMany(line => new[] { line.Basic, line.Project })
            .Concat(book.Economic.SelectMany(line => new[] { line.Personnel, line.PublicUse }))
            .Concat(book.Comparatives.Select(line => line.Prior));
        Assert.All(amounts, amount => Assert.Equal(0m, amount.Value.Yuan % 100));
    }

    private static BookInput Load(string name) => BookInput.Load(Path.Combine(Folder, name));

    private static Book Read(string name) => Load(name).Reading.Book!;

    private static string Json(Book book)
    {
        using var json = new MemoryStream();
        BookJson.Write(book, json);
        return Encoding.UTF8.GetString(json.ToArray());
    }
}
