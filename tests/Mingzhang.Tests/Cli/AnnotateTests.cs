using System.Text.RegularExpressions;
using Mingzhang.Compose;
using Mingzhang.Corpus;
using Mingzhang.Corpus.Books;
using Mingzhang.Corpus.Budgets;
using Mingzhang.Model;
using Mingzhang.Tests.Facade.Annotation;
using Mingzhang.Writing.Documents.Docx;

namespace Mingzhang.Tests.Cli;

public sealed class AnnotateTests : IDisposable
{
    private static readonly byte[] Clean = Composed();

    private static readonly byte[] Damaged = WordComments.With(Clean, "word/document.xml", text => new Regex(@"(?<before>增长|下降)\d+\.\d\d%").Replace(text, "${before}888.88%", 1));

    private readonly string folder = Directory.CreateTempSubdirectory("mingzhang").FullName;

    private string Output => Path.Combine(folder, "批注.docx");

    [Fact]
    public async Task Errors_are_commented_counted_and_decide_the_status()
    {
        var input = Save(Damaged);
        var check = Compilation.Check(input, Damaged).Audit!.Findings.Where(finding => finding.Severity >= Severity.Warning).ToList();
        var call = await Call.Of("annotate", input, "-o", Output);
        Assert.Equal((1, ""), (call.Status, call.Errors));
        Assert.StartsWith($"已写出 {Output}：批注 {check.Count} 条（错误 ", Assert.Single(call.Output.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Equal(check.Count, WordComments.Of(File.ReadAllBytes(Output)).Length);
        Assert.Equal(Damaged, File.ReadAllBytes(input));
    }

    [Fact]
    public async Task A_clean_document_comes_back_byte_for_byte()
    {
        var call = await Call.Of("annotate", Save(Clean), "-o", Output, "--min-severity", "error", "--lang", "en");
        Assert.Equal((0, ""), (call.Status, call.Errors));
        Assert.Contains("without comments", call.Output, StringComparison.Ordinal);
        Assert.Equal(Clean, File.ReadAllBytes(Output));
    }

    [Fact]
    public async Task Infos_are_commented_when_asked_for()
    {
        var input = Save(Damaged);
        var every = Compilation.Check(input, Damaged).Audit!.Findings;
        await Call.Of("annotate", input, "-o", Output, "--min-severity", "info");
        Assert.Equal(every.Length, WordComments.Of(File.ReadAllBytes(Output)).Length);
    }

    [Fact]
    public async Task Accepted_findings_get_no_comment()
    {
        var input = Save(Damaged);
        var rules = Compilation.Check(input, Damaged).Audit!.Findings.Where(finding => finding.Severity >= Severity.Warning).Select(finding => finding.Rule).Distinct();
        foreach (var rule in rules)
        {
            Assert.Equal(0, (await Call.Of("accept", input, "--rule", rule, "--all", "--who", "张三", "--why", "已核实", "--until", "2031-12-31", "--today", "2031-01-01")).Status);
        }

        Assert.Equal(0, (await Call.Of("annotate", input, "-o", Output, "--today", "2031-01-01")).Status);
        Assert.Equal(Damaged, File.ReadAllBytes(Output));
        Assert.Equal(1, (await Call.Of("annotate", input, "-o", Output, "--today", "2032-01-01", "--force")).Status);
    }

    [Fact]
    public async Task The_document_itself_is_never_written_over_and_others_only_by_force()
    {
        var input = Save(Damaged);
        var same = await Call.Of("annotate", input, "-o", Path.Combine(folder, ".", "公开.docx"), "--force");
        Assert.Equal((2, ""), (same.Status, same.Output));
        Assert.Contains("原文件", same.Errors, StringComparison.Ordinal);
        Assert.Equal(Damaged, File.ReadAllBytes(input));

        File.WriteAllText(Output, "mine");
        var taken = await Call.Of("annotate", input, "-o", Output);
        Assert.Equal((2, "mine"), (taken.Status, File.ReadAllText(Output)));
        Assert.Contains("--force", taken.Errors, StringComparison.Ordinal);
        Assert.Equal(1, (await Call.Of("annotate", input, "-o", Output, "--force")).Status);
        Assert.Equal(2, Directory.GetFiles(folder).Length);
    }

    [Fact]
    public async Task What_cannot_be_done_is_one_line_and_leaves_no_file()
    {
        var text = Path.Combine(folder, "公开.txt");
        File.WriteAllText(text, "2026年度单位预算公开");
        var input = Save(Damaged);
        string[][] calls =
        [
            ["annotate", text, "-o", Output], ["annotate", input], ["annotate", input, "-o", Path.Combine(folder, "批注.pdf")],
            ["annotate", Path.Combine(folder, "没有.docx"), "-o", Output], ["annotate", input, "-o", Output, "--prior", text],
        ];
        foreach (var arguments in calls)
        {
            var call = await Call.Of(arguments);
            Assert.Equal((2, ""), (call.Status, call.Output));
            Assert.Single(call.Errors.TrimEnd().Split('\n'));
        }

        Assert.Equal(2, Directory.GetFiles(folder).Length);
    }

    [Fact]
    public async Task Last_year_is_held_against()
    {
        var prior = WordComments.With(Composed(), "word/document.xml", text => text.Replace("2026", "2024", StringComparison.Ordinal));
        var call = await Call.Of("annotate", Save(Clean), "-o", Output, "--prior", Save(prior, "上年.docx"));
        Assert.InRange(call.Status, 0, 1);
        Assert.Contains("年度", call.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static byte[] Composed()
    {
        using var stream = new MemoryStream();
        new DocxWriter().Write(Composer.Compose(BookMaker.Of(BudgetMaker.Make(new Dice(3))), Stage.Public, BookMaker.NoFile), stream);
        return stream.ToArray();
    }

    private string Save(byte[] document, string name = "公开.docx")
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, document);
        return path;
    }
}
