using System.Text;
using System.Text.RegularExpressions;
using Mingzhang.Audit;
using Mingzhang.Model;

namespace Mingzhang.Tests.Audit;

/// <summary>The examples of the rule pages are the rules' tests.</summary>
public sealed partial class RulePageTests
{
    /// <summary>The day on which the examples with an acceptance list are checked.</summary>
    private static readonly DateOnly Today = new(2026, 6, 1);

    private static readonly string Folder = Path.Combine(Shared.Root, "docs", "rules");

    public static TheoryData<string> Pages() =>
        [.. Directory.GetFiles(Folder, "*.md").Select(file => Path.GetFileNameWithoutExtension(file)!).Where(name => RuleId().IsMatch(name)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Wrong_example_is_reported_and_right_example_is_not(string id)
    {
        var page = File.ReadAllText(Path.Combine(Folder, id + ".md"));
        var example = Example(page, "## 错误示例");
        var wrong = example.Text + example.Accepted;

        var prior = page.Contains("## 上年文本", StringComparison.Ordinal) ? Example(page, "## 上年文本").Text : null;
        var findings = Findings(example, id, prior, FormOf(page));
        Assert.NotEmpty(findings);
        Assert.All(findings, finding =>
        {
            Assert.NotEmpty(finding.Quote);
            Assert.Contains(finding.Quote, wrong, StringComparison.Ordinal);
            Assert.All(finding.Related, related => Assert.Contains(related.Quote, wrong, StringComparison.Ordinal));
        });
        Assert.DoesNotContain(Findings(Example(page, "## 正确示例"), id, prior, FormOf(page)), finding => finding.Rule == id);
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

    /// <summary>The form of a page's examples, where it names another than the usual one; null where they are of none.</summary>
    private static string? FormOf(string page) => FormLine().Match(page) is { Success: true } match
        ? match.Groups["form"].Value is "none" ? null : match.Groups["form"].Value
        : "shanxi-budget";

    private static List<Finding> Findings(PageExample example, string id, string? prior, string? form)
    {
        var accepted = example.Accepted.Length == 0 ? null : AcceptanceYaml.Parse(example.Accepted, "example.accepted.yaml", Today);
        var disclosure = ScannedExample.Of(Read(example.Text, form), example.Scan) with { Prior = prior is null ? null : Read(prior, form) };
        return [.. Auditor.Audit(disclosure, accepted).Findings.Where(finding => finding.Rule == id)];
    }

    private static Disclosure Read(string document, string? form) =>
        Compilation.Read("example.txt", Encoding.UTF8.GetBytes(document), form).Disclosure!;

    private static PageExample Example(string page, string heading)
    {
        var start = page.IndexOf(heading, StringComparison.Ordinal);
        Assert.True(start >= 0, $"no section {heading}");
        var end = page.IndexOf("\n## ", start, StringComparison.Ordinal);
        var section = page[start..(end < 0 ? page.Length : end)] + "\n";
        var text = Block(section, "text");
        Assert.NotEmpty(text);
        return new PageExample(text, Block(section, "yaml"), Block(section, "scan"));
    }

    private static string Block(string section, string language)
    {
        var fence = section.IndexOf("```" + language + "\n", StringComparison.Ordinal);
        if (fence < 0)
        {
            return "";
        }

        var first = fence + language.Length + 4;
        return section[first..section.IndexOf("\n```", first, StringComparison.Ordinal)] + "\n";
    }

    [GeneratedRegex(@"\*\*表式 / Form\.\*\* (?<form>[\w-]+)")]
    private static partial Regex FormLine();

    [GeneratedRegex("^[A-Z]{3}[0-9]{3}$")]
    private static partial Regex RuleId();

    /// <summary>An example of a page.</summary>
    /// <param name="Text">The document.</param>
    /// <param name="Accepted">The acceptance list beside it; empty where the page gives none.</param>
    /// <param name="Scan">How its recognition went, where it is one of a scan; else empty.</param>
    private sealed record PageExample(string Text, string Accepted, string Scan);
}
