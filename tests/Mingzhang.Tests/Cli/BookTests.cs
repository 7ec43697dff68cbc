using System.Text.Json;
using Mingzhang.Tests.Books;

namespace Mingzhang.Tests.Cli;

public sealed class BookTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mingzhang").FullName;

    [Theory]
    [InlineData("book.xlsx")]
    [InlineData("book.json")]
    public async Task A_new_book_is_written_once_and_over_another_only_by_force(string name)
    {
        var path = Path.Combine(folder, name);
        Assert.Equal(0, (await Call.Of("book", "new", "shanxi-budget", "-o", path)).Status);
        var again = await Call.Of("book", "new", "shanxi-budget", "-o", path);
        Assert.Equal(2, again.Status);
        Assert.Contains("--force", again.Errors, StringComparison.Ordinal);
        Assert.Equal(0, (await Call.Of("book", "new", "shanxi-budget", "-o", path, "--force")).Status);
        Assert.Equal(1, (await Call.Of("book", "check", path)).Status);
    }

    [Fact]
    public async Task A_form_that_is_not_there_is_answered_with_those_that_are()
    {
        foreach (var arguments in new[] { new[] { "book", "new", "nowhere", "-o", "a.xlsx" }, ["book", "new", "-o", "a.xlsx"] })
        {
            var call = await Call.Of(arguments);
            Assert.Equal(2, call.Status);
            Assert.Contains("shanxi-budget", call.Errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Books_are_checked_cell_by_cell_as_text_and_as_json()
    {
        var (sound, broken, none) = (Path.Combine(folder, "a.xlsx"), Path.Combine(folder, "b.xlsx"), Path.Combine(folder, "c.xlsx"));
        var bytes = OddBooks.Workbook(OddBooks.Plain(1));
        await File.WriteAllBytesAsync(sound, bytes);
        await File.WriteAllBytesAsync(broken, Edited.Workbook(bytes, sheets => sheets["收入"].Text("B2", "若干")));
        await File.WriteAllTextAsync(none, "none");
        Assert.Equal(0, (await Call.Of("book", "check", sound)).Status);

        var text = await Call.Of("book", "check", broken, "--lang", "en");
        Assert.Equal(1, text.Status);
        Assert.Contains("收入!B2", text.Output, StringComparison.Ordinal);
        Assert.Contains("is no number", text.Output, StringComparison.Ordinal);

        var json = await Call.Of("book", "check", sound, broken, none, "--json");
        Assert.Equal(2, json.Status);
        using var document = JsonDocument.Parse(json.Output);
        Assert.Equal(["clean", "errors", "unreadable"], document.RootElement.GetProperty("books").EnumerateArray().Select(book => book.GetProperty("status").GetString()));
    }

    [Theory]
    [InlineData("book", "--help")]
    [InlineData("book", "new", "--help")]
    [InlineData("book", "check", "--help")]
    public async Task The_help_of_each_part_is_that_of_the_command(params string[] arguments)
    {
        var call = await Call.Of(arguments);
        Assert.Equal(0, call.Status);
        Assert.Contains("mz book new shanxi-budget -o", call.Output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
