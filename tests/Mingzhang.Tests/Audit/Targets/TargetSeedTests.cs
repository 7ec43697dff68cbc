using System.Text.Json;
using Mingzhang.Model;

namespace Mingzhang.Tests.Audit.Targets;

/// <summary>The gold findings about projects and their performance tables, on the real documents.</summary>
public sealed class TargetSeedTests
{
    /// <summary>The gold that the target rules must raise: each with its place and its severity where that is error.</summary>
    public static TheoryData<string, string> Musts() => new()
    {
        { "000", "F09" }, { "000", "F10" }, { "000", "F11" }, { "000", "F12" }, { "000", "F15" }, { "000", "F16" }, { "000", "F18" }, { "000", "F19" },
        { "002", "F02" }, { "002", "F03" }, { "002", "F04" }, { "002", "F05" }, { "002", "F06" }, { "002", "F09" }, { "002", "F10" }, { "002", "F11" },
        { "002", "F12" }, { "002", "F13" }, { "002", "F14" }, { "002", "F15" }, { "002", "F17" }, { "002", "F18" }, { "002", "F19" }, { "002", "F20" }, { "002", "F21" },
        { "003", "F001" }, { "003", "F002" }, { "003", "F003" }, { "003", "F004" }, { "003", "F005" }, { "003", "F006" }, { "003", "F007" }, { "003", "F008" }, { "003", "F009" },
        { "003", "F014" },
    };

    [Theory]
    [MemberData(nameof(Musts))]
    public void What_must_be_raised_is_raised_at_its_place(string seed, string id)
    {
        var gold = Gold(seed).Single(finding => finding.Id == $"{seed}-{id}");

        var raised = Findings(seed).Where(finding => Overlap(finding.Quote, gold.Quote)).ToList();

        Assert.Contains(raised, finding => finding.Severity == (gold.Severity == "error" ? Severity.Error : Severity.Warning));
    }

    [Theory]
    [InlineData("000")]
    [InlineData("002")]
    [InlineData("003")]
    public void No_error_is_raised_that_the_gold_does_not_have(string seed)
    {
        var gold = Gold(seed);

        Assert.All(
            Findings(seed).Where(finding => finding.Severity == Severity.Error),
            finding => Assert.Contains(gold, entry => entry.Quotes.Any(quote => Overlap(finding.Quote, quote))));
    }

    [Theory]
    [InlineData("000")]
    [InlineData("002")]
    [InlineData("003")]
    public void At_least_nine_in_ten_warnings_are_in_the_gold(string seed)
    {
        var gold = Gold(seed);
        var warnings = Findings(seed).Where(finding => finding.Severity == Severity.Warning).ToList();

        var known = warnings.Count(finding => gold.Any(entry => entry.Quotes.Any(quote => Overlap(finding.Quote, quote))));

        Assert.True(known * 10 >= warnings.Count * 9, $"{known} of {warnings.Count}");
    }

    private static List<Finding> Findings(string seed)
    {
        var path = Shared.Seed(seed);
        var compilation = Compilation.Check(path, File.ReadAllBytes(path));
        return [.. compilation.Audit!.Findings.Where(finding => finding.Rule.StartsWith("TGT", StringComparison.Ordinal))];
    }

    private static List<GoldFinding> Gold(string seed)
    {
        using var json = JsonDocument.Parse(Shared.Gold(seed + ".findings.json"));
        return [.. json.RootElement.EnumerateArray().Select(entry => new GoldFinding(
            entry.GetProperty("id").GetString()!, entry.GetProperty("severity").GetString()!, entry.GetProperty("quote").GetString()!,
            entry.TryGetProperty("more_quotes", out var more) && more.ValueKind == JsonValueKind.Array ? [.. more.EnumerateArray().Select(quote => quote.GetString()!)] : []))];
    }

    private static bool Overlap(string left, string right)
    {
        var (one, other) = (Bare(left), Bare(right));
        return one.Length > 3 && other.Length > 3 && (one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal));
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private sealed record GoldFinding(string Id, string Severity, string Quote, string[] More)
    {
        public IEnumerable<string> Quotes => More.Prepend(Quote);
    }
}
