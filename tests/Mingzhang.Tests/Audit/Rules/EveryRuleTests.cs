using System.Collections.Immutable;
using System.Text;
using Mingzhang.Audit;
using Mingzhang.Model;

namespace Mingzhang.Tests.Audit.Rules;

public sealed class EveryRuleTests
{
    private static readonly string[] PassedWithoutText = ["STR009", "SRC003", "SRC010"];

    public static TheoryData<string> Ids() => [.. RuleCatalog.All.Select(rule => rule.Info.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_says_something_about_an_empty_disclosure_and_passes_nothing(string id)
    {
        var rule = RuleCatalog.All.Single(rule => rule.Info.Id == id);
        var empty = new Disclosure { Source = new Source("empty.txt", SourceFormat.Text, "", "utf-8", null, []) };

        var checks = rule.Run(empty).ToImmutableArray();

        Assert.NotEmpty(checks);
        Assert.DoesNotContain(checks, check => check.Outcome == Outcome.Failed);
        if (!PassedWithoutText.Contains(id))
        {
            Assert.DoesNotContain(checks, check => check.Outcome == Outcome.Passed);
        }
    }

    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public void Quotes_of_a_real_disclosure_are_verbatim(string seed)
    {
        var bytes = File.ReadAllBytes(Shared.Seed(seed));
        var text = Encoding.UTF8.GetString(bytes);

        var audit = Compilation.Check("seed.txt", bytes).Audit;

        Assert.NotNull(audit);
        Assert.NotEmpty(audit.Findings);
        Assert.All(audit.Findings, finding =>
        {
            Assert.NotEmpty(finding.Quote);
            Assert.Contains(finding.Quote, text, StringComparison.Ordinal);
        });
    }
}
