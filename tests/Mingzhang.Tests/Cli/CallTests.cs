using System.Text.Json;
using Mingzhang.Cli;
using Mingzhang.Writing;

namespace Mingzhang.Tests.Cli;

public sealed class CallTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mingzhang").FullName;

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(3, 0, 1)]
    [InlineData(0, 1, 2)]
    [InlineData(3, 1, 2)]
    public void Unreadable_file_weighs_more_than_errors(int errors, int unreadable, int status) =>
        Assert.Equal(status, ExitCode.Of(new ReportSummary(9, errors, 4, 4, unreadable)));

    [Theory]
    [InlineData("check")]
    [InlineData("frobnicate")]
    [InlineData("check", "x", "--lang", "fr")]
    [InlineData("check", "x", "--min-severity", "fatal")]
    [InlineData("check", "x", "--to", "json")]
    [InlineData("check", "x", "-o", "out", "--to", "docx")]
    [InlineData("check", "x", "--prior", "y")]
    [InlineData("check", "x", "y", "--prior", "z")]
    [InlineData("check", "x", "--today", "soon")]
    [InlineData("accept", "x", "--who", "w", "--why", "y", "--until", "2031-01-01")]
    [InlineData("accept", "x", "--rule", "NAR001", "--who", "w", "--why", "y", "--until", "tomorrow")]
    [InlineData("accept", "x", "--rule", "NAR001", "--who", "w", "--why", "y", "--until", "2031-01-01", "--today", "2031-01-02")]
    [InlineData("accept", "x", "--rule", "NAR001", "--who", "w", "--why", "y", "--until", "2031-01-01", "--line", "z")]
    [InlineData("accept")]
    [InlineData("check", "x", "--nonsense")]
    [InlineData("rules", "XXX999")]
    public async Task Wrong_call_is_one_line_and_status_two(params string[] arguments)
    {
        var call = await Call.Of(arguments);
        Assert.Equal(2, call.Status);
        Assert.Equal("", call.Output);
        Assert.Single(call.Errors.TrimEnd().Split('\n'));
        Assert.StartsWith("mz: ", call.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_bad_input_is_one_line_and_the_others_are_still_processed()
    {
        var empty = Write("empty.txt", "");
        var memo = Write("memo.txt", "今天开会。");
        var nothing = Directory.CreateDirectory(Path.Combine(folder, "nothing")).FullName;
        var zeros = Path.Combine(folder, "zeros.txt");
        using (var stream = File.Create(zeros))
        {
            stream.SetLength(1L << 30);
        }

        var call = await Call.Of("check", "missing.txt", empty, nothing, zeros, memo, "--json");
        Assert.Equal(2, call.Status);
        var lines = call.Errors.TrimEnd().Split('\n');
        Assert.Equal(5, lines.Length);
        Assert.All(lines.Zip(["文件不存在", "文件是空的", "没有可检查的文件", "文件过大", "不是可识别的预算公开文件"]),
            pair => Assert.Contains(pair.Second, pair.First, StringComparison.Ordinal));
        var root = JsonDocument.Parse(call.Output).RootElement;
        Assert.Equal(5, root.GetProperty("summary").GetProperty("unreadable").GetInt32());
        Assert.All(root.GetProperty("documents").EnumerateArray(), document => Assert.Equal("unreadable", document.GetProperty("verdict").GetString()));
    }

    [Fact]
    public async Task Unreadable_document_of_read_is_in_the_json_with_its_problem()
    {
        var call = await Call.Of("read", Write("memo.txt", "今天开会。"), "--json", "--lang", "en");
        Assert.Equal(2, call.Status);
        var document = JsonDocument.Parse(call.Output).RootElement.GetProperty("documents")[0];
        Assert.StartsWith("not a budget disclosure", document.GetProperty("problem").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_files_appear_in_the_folder()
    {
        var output = Path.Combine(folder, "out");
        var call = await Call.Of("check", Write("memo.txt", "今天开会。"), "-o", output, "--to", "json,csv");
        Assert.Equal(2, call.Status);
        Assert.Equal(["findings.csv", "report.json"], Directory.GetFiles(output).Select(Path.GetFileName).Order(StringComparer.Ordinal)!);
    }

    [Fact]
    public async Task A_name_that_is_missing_is_a_file_that_cannot_be_opened()
    {
        var call = await Call.Of("check", "", "-o", Path.Combine(folder, "out"), "--to", "json");
        Assert.Equal(2, call.Status);
    }

    [Fact]
    public async Task One_document_is_one_page()
    {
        var output = Path.Combine(folder, "out");
        var call = await Call.Of("check", Sample("with-errors"), "-o", output, "--to", "html");
        Assert.Equal(1, call.Status);
        Assert.Equal(["with-errors.html"], Directory.GetFileSystemEntries(output).Select(Path.GetFileName)!);
    }

    [Fact]
    public async Task Pages_of_a_folder_have_names_of_their_own_and_an_index()
    {
        var input = Directory.CreateDirectory(Path.Combine(folder, "in", "其他")).FullName;
        File.Copy(Sample("clean"), Path.Combine(input, "index.txt"));
        File.Copy(Sample("with-errors"), Path.Combine(folder, "in", "index.txt"));
        File.WriteAllText(Path.Combine(folder, "in", "memo.txt"), "今天开会。");
        var first = Path.Combine(folder, "first");
        var call = await Call.Of("check", Path.Combine(folder, "in"), "-o", first, "--to", "html");
        Assert.Equal(2, call.Status);
        var pages = Directory.GetFiles(Path.Combine(first, "pages")).Select(Path.GetFileName).ToList();
        Assert.Equal(2, pages.Count);
        var index = File.ReadAllText(Path.Combine(first, "index.html"));
        Assert.All(pages, page => Assert.Contains("href=\"pages/" + page + "\"", index, StringComparison.Ordinal));
        Assert.Contains("memo.txt", index, StringComparison.Ordinal);
        Assert.True(index.IndexOf("memo.txt", StringComparison.Ordinal) < index.IndexOf("临汐县商务局", StringComparison.Ordinal));

        // a document has the same name whatever stands beside it
        File.Delete(Path.Combine(folder, "in", "index.txt"));
        var second = Path.Combine(folder, "second");
        await Call.Of("check", Path.Combine(folder, "in"), "-o", second, "--to", "html");
        Assert.Subset(pages.ToHashSet(), Directory.GetFiles(Path.Combine(second, "pages")).Select(Path.GetFileName).ToHashSet());
    }

    [Fact]
    public async Task Result_never_overwrites_an_input()
    {
        var input = Write("report.json", "{}");
        var call = await Call.Of("check", input, "-o", folder);
        Assert.Equal(2, call.Status);
        Assert.Contains("report.json", call.Errors, StringComparison.Ordinal);
        Assert.Equal("{}", File.ReadAllText(input));
    }

    [Theory]
    [InlineData("zh", "用法")]
    [InlineData("en", "Usage")]
    public async Task Help_speaks_both_languages_and_lists_what_there_is(string language, string word)
    {
        var call = await Call.Of("--help", "--lang", language);
        Assert.Equal(0, call.Status);
        Assert.Contains(word, call.Output, StringComparison.Ordinal);
        Assert.All(["serve", "sarif"], absent => Assert.DoesNotContain(absent, call.Output, StringComparison.Ordinal));
        Assert.All(["read", "check", "annotate", "accept", "book", "compose", "rules", "demo"], verb => Assert.Contains("mz " + verb, call.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("read")]
    [InlineData("accept")]
    [InlineData("rules")]
    [InlineData("demo")]
    public async Task Each_command_has_its_own_help_with_examples(string verb)
    {
        var call = await Call.Of(verb, "--help");
        Assert.Equal(0, call.Status);
        Assert.StartsWith("mz " + verb, call.Output, StringComparison.Ordinal);
        Assert.Contains("示例", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_file_name_cannot_drive_the_terminal()
    {
        var call = await Call.Of("check", "\u001b[31mred\u202etxt");
        Assert.DoesNotContain('\u001b', call.Errors);
        Assert.DoesNotContain('\u202e', call.Errors);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Sample(string name) => Path.Combine(Shared.Root, "samples", name + ".txt");

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
