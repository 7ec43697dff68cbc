using System.Text.Json;

namespace Mingzhang.Tests.Cli;

public sealed class AcceptTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mingzhang").FullName;
    private readonly string document;

    public AcceptTests()
    {
        document = Path.Combine(folder, "某局.txt");
        File.Copy(Path.Combine(Shared.Root, "samples", "with-errors.txt"), document);
    }

    [Fact]
    public async Task Accepted_finding_stays_in_the_report_and_does_not_count_until_its_day_passes()
    {
        var before = await Check();
        Assert.Equal(0, (await Accept("BAL001", "--all")).Status);

        var after = await Check();
        var accepted = after.Findings.Where(finding => finding.GetProperty("accepted").ValueKind == JsonValueKind.Object).ToList();
        Assert.NotEmpty(accepted);
        Assert.All(accepted, finding => Assert.Equal("BAL001", finding.GetProperty("rule").GetString()));
        Assert.Equal("张三", accepted[0].GetProperty("accepted").GetProperty("who").GetString());
        Assert.Equal("2031-12-31", accepted[0].GetProperty("accepted").GetProperty("until").GetString());
        Assert.Equal(before.Findings.Count, after.Findings.Count);
        Assert.Equal(accepted.Count, after.Count("accepted"));
        Assert.Equal(before.Count("errors"), after.Count("errors") + accepted.Count);

        var later = await Check("--today", "2032-01-01");
        Assert.Equal(0, later.Count("accepted"));
        Assert.Equal(before.Count("errors"), later.Count("errors"));
        Assert.Equal(accepted.Count, later.Findings.Count(finding => finding.GetProperty("rule").GetString() == "ACC001"));
    }

    [Fact]
    public async Task Acceptance_lapses_when_the_cell_changes()
    {
        await Accept("BAL001", "--all");
        var text = await File.ReadAllTextAsync(document);
        Assert.Contains("42.00\t\t24.00", text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(document, "\n\n" + text.Replace("42.00\t\t24.00", "43.00\t\t24.00", StringComparison.Ordinal));
        var report = await Check();
        Assert.Contains("ACC002", report.Findings.Select(finding => finding.GetProperty("rule").GetString()));
    }

    [Fact]
    public async Task Document_whose_every_finding_is_accepted_is_clean_and_exits_with_zero()
    {
        foreach (var rule in (await Check()).Findings.Where(finding => finding.GetProperty("severity").GetString() != "info").Select(finding => finding.GetProperty("rule").GetString()!).Distinct())
        {
            Assert.Equal(0, (await Accept(rule, "--all")).Status);
        }

        var call = await Call.Of("check", document, "--json", "--today", "2031-06-01");
        Assert.Equal(0, call.Status);
        Assert.Equal("clean", JsonDocument.Parse(call.Output).RootElement.GetProperty("documents")[0].GetProperty("verdict").GetString());
        Assert.Contains("已接受", (await Call.Of("check", document, "--today", "2031-06-01")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_findings_want_a_line_or_all()
    {
        var rule = (await Check()).Findings.GroupBy(finding => finding.GetProperty("rule").GetString()!).First(group => group.Select(LineOf).Distinct().Count() > 1);
        var call = await Accept(rule.Key);
        Assert.Equal(2, call.Status);
        Assert.Contains("--all", call.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(AcceptanceFile.PathFor(document)));

        Assert.Equal(0, (await Accept(rule.Key, "--line", LineOf(rule.First()))).Status);
        Assert.Equal(rule.Count(finding => LineOf(finding) == LineOf(rule.First())), (await Check()).Count("accepted"));
        Assert.Equal(2, (await Accept(rule.Key, "--line", "1")).Status);

        static string LineOf(JsonElement finding) => finding.GetProperty("location").GetProperty("line").ToString();
    }

    [Fact]
    public async Task Broken_list_is_one_clear_line_and_accepts_nothing()
    {
        await File.WriteAllTextAsync(AcceptanceFile.PathFor(document), "- rule: BAL001\n  who: [\n");
        var call = await Call.Of("check", document, "--json");
        Assert.Equal(1, call.Status);
        Assert.Contains("某局.accepted.yaml", Assert.Single(call.Errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Equal(0, new Report(call).Count("accepted"));
        Assert.Equal(2, (await Accept("BAL001", "--all")).Status);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<Report> Check(params string[] more) =>
        new(await Call.Of(["check", document, "--json", .. more.Length > 0 ? more : ["--today", "2031-06-01"]]));

    private Task<Call> Accept(string rule, params string[] more) => Call.Of(
        ["accept", document, "--rule", rule, "--who", "张三", "--why", "已核实", "--until", "2031-12-31", "--today", "2031-06-01", .. more]);

    private sealed class Report(Call call)
    {
        private readonly JsonElement root = JsonDocument.Parse(call.Output).RootElement;

        public List<JsonElement> Findings => [.. root.GetProperty("documents")[0].GetProperty("findings").EnumerateArray()];

        public int Count(string name) => root.GetProperty("summary").GetProperty(name).GetInt32();
    }
}
