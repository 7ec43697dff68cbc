using System.Text.Json;
using Mingzhang.Model;

namespace Mingzhang.Tests.Audit;

/// <summary>
/// The findings of real disclosures against what a careful auditor raised by hand. A finding is that of the gold where
/// it stands on a line the gold quotes.
/// </summary>
public sealed class FindingsGoldTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("000")]
    [InlineData("002")]
    [InlineData("003")]
    public void Every_definite_defect_is_found_and_no_error_is_invented(string number)
    {
        var seed = Shared.Seed(number);
        var compilation = Compilation.Check(seed, File.ReadAllBytes(seed));
        var findings = compilation.Audit!.Findings;
        var text = string.Join('\n', compilation.Tree!.Source.Lines);
        var gold = JsonDocument.Parse(Shared.Gold(number + ".findings.json")).RootElement.EnumerateArray().Select(item => new Expected(item, text)).ToList();

        var missed = gold.Where(expected => !findings.Any(expected.IsAt)).ToList();
        var invented = findings.Where(finding => finding.Severity == Severity.Error && !gold.Exists(expected => expected.IsAt(finding))).ToList();
        var should = gold.Where(expected => expected.Tier == "should").ToList();
        var found = should.Count(expected => !missed.Contains(expected));
        output.WriteLine($"must: {gold.Count(item => item.Tier == "must")}, missed {missed.Count(item => item.Tier == "must")}; should: {found} of {should.Count}");
        foreach (var miss in missed.Where(miss => miss.Tier != "may"))
        {
            output.WriteLine($"missed {miss.Tier} {miss.Id} {miss.Quote}");
        }

        Assert.DoesNotContain(missed, miss => miss.Tier == "must");
        Assert.Empty(invented.Select(finding => $"{finding.Rule} line {finding.Location.Line}: {finding.Message.Chinese}"));
        Assert.True(found * 10 >= should.Count * 9, $"only {found} of {should.Count}");
    }

    private sealed class Expected
    {
        private readonly HashSet<int> lines = [];

        public Expected(JsonElement item, string text)
        {
            Id = item.GetProperty("id").GetString()!;
            Tier = item.GetProperty("tier").GetString()!;
            Quote = item.GetProperty("quote").GetString()!;
            var quotes = item.TryGetProperty("more_quotes", out var more) ? more.EnumerateArray().Select(quote => quote.GetString()!) : [];
            foreach (var quote in quotes.Prepend(Quote))
            {
                for (var at = text.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = text.IndexOf(quote, at + 1, StringComparison.Ordinal))
                {
                    var first = text.AsSpan(0, at).Count('\n') + 1;
                    lines.UnionWith(Enumerable.Range(first, quote.Count(c => c == '\n') + 1));
                }
            }
        }

        public string Id { get; }

        public string Tier { get; }

        public string Quote { get; }

        public bool IsAt(Finding finding) => lines.Contains(finding.Location.Line ?? 0) ||
            finding.Related.Any(related => lines.Contains(related.Location.Line ?? 0));
    }
}
