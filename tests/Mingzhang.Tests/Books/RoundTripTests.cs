using System.Text.Json;
using Mingzhang.Books;
using Mingzhang.Model;
using Mingzhang.Model.Books;
using Mingzhang.Tests.Model;
using Mingzhang.Tests.Writing;

namespace Mingzhang.Tests.Books;

public static class RoundTripTests
{
    private static readonly JsonSchema Schema = JsonSchema.At("docs/schemas/book.schema.json");

    [Fact]
    public static void A_book_read_from_its_workbook_is_the_same_book() =>
        Properties.Hold(OddBooks.All, 25, book => Same(book, Understood(BookWorkbook.Read(OddBooks.Workbook(book)))));

    [Fact]
    public static void A_book_read_from_its_json_is_the_same_book() =>
        Properties.Hold(OddBooks.All, 40, book => Same(book, BookJson.Read(OddBooks.Json(book)).Book));

    [Fact]
    public static void Every_book_conforms_to_the_published_schema() =>
        Properties.Hold(OddBooks.All, 20, book =>
        {
            using var json = JsonDocument.Parse(OddBooks.Json(book));
            Assert.Empty(Schema.Errors(json.RootElement));
            return true;
        });

    [Theory]
    [InlineData("\"scope\": \"unit\"", "\"scope\": \"company\"")]
    [InlineData("\"name\": \"某局\"", "\"name\": 5")]
    [InlineData("\"year\": 2026", "\"year\": 206")]
    [InlineData("\"current\": \"10.00\"", "\"current\": 10.00")]
    [InlineData("\"current\": \"10.00\"", "\"current\": \"10.001\"")]
    [InlineData("\"current\": \"10.00\"", "\"current\": \"-10.00\"")]
    [InlineData("\"current\": \"10.00\"", "\"current\": { \"value\": \"10.00\" }")]
    [InlineData("\"fund\": \"general\"", "\"fund\": \"all\"")]
    [InlineData("\"function\": \"2012601\"", "\"function\": \"20126\"")]
    [InlineData("\"projects\": []", "\"projects\": {}")]
    [InlineData("\"projects\": []", "\"surprises\": []")]
    public static void What_is_wrong_is_refused_by_the_schema_and_by_the_reader(string right, string wrong)
    {
        const string Text = """
            { "form": "shanxi-budget", "scope": "unit", "name": "某局", "year": 2026, "nature": "administrative",
              "income": [{ "fund": "general", "current": "10.00" }],
              "expenditure": [{ "function": "2012601", "fund": "general", "vintage": "current", "basic": "10.00" }],
              "economic": [{ "code": "30101", "governmentName": "工资奖金津补贴", "personnel": "10.00" }],
              "projects": [],
              "comparatives": [{ "of": "flow=income", "prior": "10.00" }, { "of": "flow=outgo", "prior": "10.00" },
                { "of": "flow=expenditure fund=general vintage=current", "prior": "10.00" }],
              "texts": [{ "section": "一/一", "paragraphs": ["职责。"] }, { "section": "一/二", "paragraphs": ["机构。"] }] }
            """;
        Assert.Empty(ErrorsOf(Text));
        Assert.DoesNotContain(BookJson.Read(System.Text.Encoding.UTF8.GetBytes(Text)).Problems, problem => problem.Severity == Severity.Error);

        var damaged = Text.Replace(right, wrong, StringComparison.Ordinal);
        Assert.NotEqual(Text, damaged);
        Assert.NotEmpty(ErrorsOf(damaged));
        Assert.True(BookJson.Read(System.Text.Encoding.UTF8.GetBytes(damaged)).HasErrors);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")]
    [InlineData("{\"name\": \"\\ud800\"}")]
    [InlineData("null")]
    [InlineData("[]")]
    public static void Text_that_is_no_book_is_refused_with_a_reason(string text) =>
        Assert.True(BookFile.Read("book.json", System.Text.Encoding.UTF8.GetBytes(text)).HasErrors);

    [Fact]
    public static void An_amount_typed_over_one_known_to_lie_near_is_exact()
    {
        var book = OddBooks.Plain(3);
        var near = book with { Income = [book.Income[0] with { Current = book.Income[0].Current with { Within = new Money(50) } }, .. book.Income[1..]] };
        var bytes = OddBooks.Workbook(near);
        Assert.Equal(new Money(50), Understood(BookWorkbook.Read(bytes))!.Income[0].Current.Within);

        var typed = Edited.Workbook(bytes, sheets => sheets["收入"].Number("B2", 987_654.32m));
        Assert.Equal(new BookAmount(new Money(987_654.32m)), BookAnyway(typed)!.Income[0].Current);
    }

    /// <summary>The book that was read; a figure that does not add up does not keep it from being one.</summary>
    private static Book? BookAnyway(byte[] bytes) => BookWorkbook.Read(bytes).Book;

    private static Book? Understood(BookReading reading)
    {
        Assert.True(reading.Book is not null, string.Join('\n', reading.Problems.Where(problem => problem.Severity == Severity.Error).Take(9).Select(problem => $"{problem.Place}: {problem.What}")) + reading.Unusable?.Problem);
        return reading.Book;
    }

    private static bool Same(Book book, Book? read)
    {
        Assert.Equal(OddBooks.TextOf(book), OddBooks.TextOf(read));
        return true;
    }

    private static IReadOnlyList<string> ErrorsOf(string text)
    {
        using var json = JsonDocument.Parse(text);
        return Schema.Errors(json.RootElement);
    }
}
