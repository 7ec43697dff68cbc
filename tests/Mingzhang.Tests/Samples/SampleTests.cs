using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Tests.Samples;

public static partial class SampleTests
{
    [Fact]
    public static void The_clean_sample_has_no_error_and_no_warning()
    {
        var compilation = Check("clean.txt");
        Assert.Null(compilation.Disclosure!.Watermark);
        Assert.Empty(compilation.Audit!.Findings.Where(finding => finding.Severity >= Severity.Warning).Select(Told));
    }

    [Fact]
    public static void Each_seeded_error_with_a_rule_is_found_on_its_line()
    {
        var findings = Check("with-errors.txt").Audit!.Findings;
        var missed = Seeded()
            .Where(seed => seed.Rules.Count > 0)
            .Where(seed => !findings.Any(finding =>
                seed.Rules.Contains(finding.Rule) &&
                (finding.Location.Line == seed.Line || finding.Related.Any(related => related.Location.Line == seed.Line))))
            .Select(seed => $"{seed.Line}: {seed.What} {string.Join(' ', seed.Rules)}");
        Assert.Empty(missed);
    }

    [Fact]
    public static void Seeded_errors_name_lines_that_are_there()
    {
        var lines = File.ReadAllLines(Sample("with-errors.txt"));
        Assert.True(Seeded().Count() >= 15);
        Assert.All(Seeded(), seed => Assert.False(string.IsNullOrWhiteSpace(lines[seed.Line - 1])));
    }

    [Fact]
    public static void The_sample_with_errors_keeps_its_watermark() =>
        Assert.Equal("仅供内部审核", Check("with-errors.txt").Disclosure!.Watermark?.Text);

    [Theory]
    [InlineData("clean.txt")]
    [InlineData("with-errors.txt")]
    public static void The_samples_are_read_without_doubt(string name) =>
        Assert.Empty(Check(name).Tree!.Doubts);

    private static Compilation Check(string name) => Compilation.Check("samples/" + name, File.ReadAllBytes(Sample(name)));

    private static string Sample(string name) => Path.Combine(Shared.Root, "samples", name);

    private static string Told(Finding finding) => $"{finding.Rule} line {finding.Location.Line}: {finding.Message}";

    private static IEnumerable<(int Line, string What, IReadOnlyList<string> Rules)> Seeded() =>
        File.ReadLines(Sample("README.md"))
            .Select(line => SeedRow().Match(line))
            .Where(match => match.Success)
            .Select(match => (
                int.Parse(match.Groups["line"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture),
                match.Groups["what"].Value,
                (IReadOnlyList<string>)[.. RuleId().Matches(match.Groups["rule"].Value).Select(id => id.Value)]));

    [GeneratedRegex(@"^\| (?<line>\d+) \| (?<what>.+) \| (?<rule>[^|]+) \|$")]
    private static partial Regex SeedRow();

    [GeneratedRegex(@"[A-Z]{3}\d{3}")]
    private static partial Regex RuleId();
}
