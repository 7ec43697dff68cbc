using System.Text;
using System.Text.RegularExpressions;
using Mingzhang.Audit;
using Mingzhang.Model;

namespace Mingzhang.Tests.Audit;

/// <summary>The examples of the rule pages are the rules' tests.</summary>
public sealed partial class RulePageTests
{
    private static readonly string Folder = Path.Combine(Shared.Root, "docs", "rules");

    public static TheoryData<string> Pages() =>
        [.. Directory.GetFiles(Folder, "*.md").Select(file => Path.GetFileNameWithoutExtension(file)!).Where(name => RuleId().IsMatch(name)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Wrong_example_is_reported_and_right_example_is_not(string id)
    {
        var page = File.ReadAllText(Path.Combine(Folder, id + ".md"));
        var wrong = Example(page, "## 错误示例");
        var right = Example(page, "## 正确示例");

        var prior = page.Contains("## 上年文本", StringComparison.Ordinal) ? Example(page, "## 上年文本") : null;
        var findings = Findings(wrong, id, prior);
        Assert.NotEmpty(findings);
        Assert.All(findings, finding =>
        {
            Assert.NotEmpty(finding.Quote);
            Assert.Contains(finding.Quote, wrong, StringComparison.Ordinal);
            Assert.All(finding.Related, related => Assert.Contains(related.Quote, wrong, StringComparison.Ordinal));
        });
        Assert.DoesNotContain(Findings(right, id, prior), finding => finding.Rule == id);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_has_the_title_of_its_rule(string id)
    {
        var rule = Assert.Single(RuleCatalog.Infos, info => info.Id == id);
        var lines = File.ReadAllLines(Path.Combine(Folder, id + ".md"));
        Assert.Equal($"# {id} {rule.Title.Chinese}", lines[0]);
        Assert.Equal(rule.Title.English, lines[1]);
    }

    [Fact]
    public void Every_rule_has_a_page() =>
        Assert.All(RuleCatalog.Infos, info => Assert.NotNull(RuleCatalog.Page(info.Id)));

    private static List<Finding> Findings(string document, string id, string? prior)
    {
        var disclosure = Read(document) with { Prior = prior is null ? null : Read(prior) };
        return [.. Auditor.Audit(disclosure).Findings.Where(finding => finding.Rule == id)];
    }

    private static Disclosure Read(string document) =>
        Compilation.Read("example.txt", Encoding.UTF8.GetBytes(document), "shanxi-budget").Disclosure!;

    private static string Example(string page, string heading)
    {
        var start = page.IndexOf(heading, StringComparison.Ordinal);
        Assert.True(start >= 0, $"no section {heading}");
        var fence = page.IndexOf("```text\n", start, StringComparison.Ordinal) + "```text\n".Length;
        return page[fence..page.IndexOf("\n```", fence, StringComparison.Ordinal)] + "\n";
    }

    [GeneratedRegex("^[A-Z]{3}[0-9]{3}$")]
    private static partial Regex RuleId();
}
