using System.Text.Json;
using Mingzhang.Cli.Output;
using Mingzhang.Model;
using Mingzhang.Writing;
using Mingzhang.Writing.Sarif;

namespace Mingzhang.Tests.Writing;

public sealed class SarifReportTests
{
    private static readonly JsonSchema Schema = JsonSchema.Of("sarif-2.1.0.json");

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void Log_conforms_to_the_schema(Language language) =>
        Assert.Empty(Schema.Errors(Write(language, Fakes.Report(), Fakes.Unreadable(), Accepted())));

    [Fact]
    public void Log_of_a_real_disclosure_conforms_to_the_schema()
    {
        var path = Shared.Seed("002");
        var compilation = Compilation.Check("文件夹/公开 文本#1.txt", File.ReadAllBytes(path));
        var log = Write(Language.Chinese, new DocumentReport(compilation.Path, compilation.Disclosure, compilation.Audit!.Findings, compilation.Audit.Ledger, null));
        Assert.Empty(Schema.Errors(log));
        Assert.Equal(compilation.Audit.Findings.Length, Results(log).Count);
        Assert.Equal("%E6%96%87%E4%BB%B6%E5%A4%B9/%E5%85%AC%E5%BC%80%20%E6%96%87%E6%9C%AC%231.txt", Run(log).GetProperty("artifacts")[0].GetProperty("location").GetProperty("uri").GetString());
    }

    [Fact]
    public void Schema_finds_what_does_not_conform() => Assert.NotEmpty(Schema.Errors(
        JsonDocument.Parse("""{ "version": "2.1.0", "runs": [ { "tool": { "driver": { "name": "x" } }, "results": [ { "message": {}, "level": "info" } ], "more": 1 } ] }""").RootElement));

    [Fact]
    public void Result_has_its_place_its_reason_and_its_mend()
    {
        var result = Results(Write(Language.Chinese, Fakes.Report()))[0];
        Assert.Equal("NAR001", result.GetProperty("ruleId").GetString());
        Assert.Equal("error", result.GetProperty("level").GetString());
        var physical = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("%E4%BA%91%E5%B2%AD/%E6%A1%A3%E6%A1%88%E9%A6%86.txt", physical.GetProperty("artifactLocation").GetProperty("uri").GetString());
        var region = physical.GetProperty("region");
        Assert.Equal(5, region.GetProperty("startLine").GetInt32());
        Assert.Equal(3, region.GetProperty("endColumn").GetInt32() - region.GetProperty("startColumn").GetInt32());
        Assert.Equal("0万元", region.GetProperty("snippet").GetProperty("text").GetString());
        Assert.Equal("第三部分 三", result.GetProperty("locations")[0].GetProperty("logicalLocations")[0].GetProperty("name").GetString());
        Assert.Equal("1,200.50", result.GetProperty("relatedLocations")[0].GetProperty("message").GetProperty("text").GetString());
        var replacement = result.GetProperty("fixes")[0].GetProperty("artifactChanges")[0].GetProperty("replacements")[0];
        Assert.Equal("1,200.50", replacement.GetProperty("insertedContent").GetProperty("text").GetString());
        Assert.Equal(1, replacement.GetProperty("deletedRegion").GetProperty("endColumn").GetInt32() - replacement.GetProperty("deletedRegion").GetProperty("startColumn").GetInt32());
        Assert.Equal("1200.50", result.GetProperty("properties").GetProperty("expected").GetString());
        Assert.Equal(0.97m, result.GetProperty("properties").GetProperty("suspect").GetDecimal());
    }

    [Fact]
    public void Mend_that_is_not_certain_is_not_offered()
    {
        var report = Fakes.Report();
        var doubtful = report.Findings[0] with { Suspect = new Percent(60m) };
        var result = Results(Write(Language.Chinese, report with { Findings = [doubtful, report.Findings[0] with { Actual = "7" }] }));
        Assert.All(result, each => Assert.False(each.TryGetProperty("fixes", out _)));
    }

    [Fact]
    public void Accepted_finding_is_a_suppressed_result()
    {
        var results = Results(Write(Language.Chinese, Accepted()));
        var suppression = Assert.Single(results[0].GetProperty("suppressions").EnumerateArray());
        Assert.Equal("已核实", suppression.GetProperty("justification").GetString());
        Assert.Equal("accepted", suppression.GetProperty("status").GetString());
        Assert.Empty(results[1].GetProperty("suppressions").EnumerateArray());
    }

    [Fact]
    public void Fingerprints_differ_within_a_document_and_stay_when_lines_shift()
    {
        var report = Fakes.Report();
        var shifted = report with { Findings = [.. report.Findings.Select(finding => finding with { Location = finding.Location with { Line = finding.Location.Line + 7 } })] };
        var prints = Prints(report);
        Assert.Equal(prints.Count, prints.Distinct().Count());
        Assert.Equal(prints, Prints(shifted));

        static List<string?> Prints(DocumentReport report) =>
            [.. Results(Write(Language.Chinese, report)).Select(result => result.GetProperty("partialFingerprints").GetProperty("mingzhang/v1").GetString())];
    }

    [Fact]
    public void Unreadable_document_is_a_notification_and_no_success()
    {
        var run = Run(Write(Language.Chinese, Fakes.Report(), Fakes.Unreadable()));
        var invocation = run.GetProperty("invocations")[0];
        Assert.False(invocation.GetProperty("executionSuccessful").GetBoolean());
        var notification = Assert.Single(invocation.GetProperty("toolExecutionNotifications").EnumerateArray());
        Assert.StartsWith("文件是空的", notification.GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, notification.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("index").GetInt32());
        Assert.Equal(new string('a', 64), run.GetProperty("artifacts")[0].GetProperty("hashes").GetProperty("sha-256").GetString());
    }

    private static DocumentReport Accepted()
    {
        var report = Fakes.Report();
        var by = new AcceptedBy("张三", "已核实", new DateOnly(2031, 12, 31));
        return report with { Findings = [report.Findings[0] with { Accepted = by }, .. report.Findings[1..]] };
    }

    private static JsonElement Run(JsonElement log) => log.GetProperty("runs")[0];

    private static List<JsonElement> Results(JsonElement log) => [.. Run(log).GetProperty("results").EnumerateArray()];

    private static JsonElement Write(Language language, params DocumentReport[] reports)
    {
        using var output = new MemoryStream();
        using (var sarif = new SarifReport(output, ToolDescription.Sarif, language))
        {
            foreach (var report in reports)
            {
                sarif.Add(report);
            }

            sarif.Complete();
        }

        return JsonDocument.Parse(output.ToArray()).RootElement;
    }
}
