using System.Text;
using System.Text.Json;
using Mingzhang.Model;
using Mingzhang.Writing;
using Mingzhang.Writing.Json;

namespace Mingzhang.Tests.Writing;

public sealed class ReportJsonTests
{
    [Fact]
    public void Report_has_every_field_of_the_contract()
    {
        var root = Parse(Write(Fakes.Report()));
        Assert.Equal("mingzhang.report/1", root.GetProperty("schema").GetString());
        var document = root.GetProperty("documents")[0];
        Assert.Equal("云岭/档案馆.txt", document.GetProperty("path").GetString());
        Assert.Equal("云岭县档案馆", document.GetProperty("name").GetString());
        Assert.Equal(2031, document.GetProperty("year").GetInt32());
        Assert.Equal("shanxi-budget", document.GetProperty("form").GetString());
        Assert.Equal("findings", document.GetProperty("verdict").GetString());
        var finding = document.GetProperty("findings")[0];
        Assert.Equal("NAR001", finding.GetProperty("rule").GetString());
        Assert.Equal("error", finding.GetProperty("severity").GetString());
        Assert.Equal("文字与报表不一致", finding.GetProperty("title").GetString());
        Assert.StartsWith("说明称", finding.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("将", finding.GetProperty("fix").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("表三", finding.GetProperty("basis").GetString(), StringComparison.Ordinal);
        Assert.Equal("0", finding.GetProperty("actual").GetString());
        Assert.Equal("1200.50", finding.GetProperty("expected").GetString());
        Assert.Equal("1200.50", finding.GetProperty("difference").GetString());
        Assert.Equal("万元", finding.GetProperty("unit").GetString());
        Assert.Equal(0.97m, finding.GetProperty("suspect").GetDecimal());
        Assert.Equal("支出预算0万元", finding.GetProperty("quote").GetString());
        var location = finding.GetProperty("location");
        Assert.Equal("第三部分 三", location.GetProperty("section").GetString());
        Assert.Equal(5, location.GetProperty("line").GetInt32());
        Assert.All(["table", "row", "column", "page"], name => Assert.Equal(JsonValueKind.Null, location.GetProperty(name).ValueKind));
        Assert.Equal("1,200.50", finding.GetProperty("related")[0].GetProperty("quote").GetString());
        Assert.Equal(3, finding.GetProperty("related")[0].GetProperty("location").GetProperty("table").GetInt32());
        Assert.Equal(
            ["explainedByRounding", "failed", "passed", "notApplicable", "undecided", "failed"],
            document.GetProperty("ledger").EnumerateArray().Select(entry => entry.GetProperty("outcome").GetString()));
        Assert.Equal("缺少表六", document.GetProperty("ledger")[4].GetProperty("reason").GetString());
        Assert.Equal(2, document.GetProperty("ledger")[4].GetProperty("count").GetInt32());
    }

    [Fact]
    public void Summary_counts_documents_findings_and_unreadable_files()
    {
        var summary = Parse(Write(Fakes.Report(), Fakes.Unreadable(), Fakes.Report())).GetProperty("summary");
        Assert.Equal([3, 2, 2, 6, 1], Names.Select(name => summary.GetProperty(name).GetInt32()));
    }

    [Fact]
    public void Suspects_and_acceptance_are_there_and_accepted_findings_count_apart()
    {
        var report = Fakes.Report();
        var error = report.Findings[0] with
        {
            Suspects = [new Suspect("0万元", new Location { Line = 5 }, "1200.50", new Percent(97m)), new Suspect("1,200.50", new Location { Line = 4 }, null, new Percent(3m))],
            Accepted = new AcceptedBy("张三", "已核实", new DateOnly(2031, 12, 31)),
        };
        var root = Parse(Write(report with { Findings = [error, .. report.Findings[1..]] }));
        var finding = root.GetProperty("documents")[0].GetProperty("findings")[0];
        Assert.Equal([0.97m, 0.03m], finding.GetProperty("suspects").EnumerateArray().Select(suspect => suspect.GetProperty("likelihood").GetDecimal()));
        Assert.Equal("1200.50", finding.GetProperty("suspects")[0].GetProperty("expected").GetString());
        Assert.Equal(JsonValueKind.Null, finding.GetProperty("suspects")[1].GetProperty("expected").ValueKind);
        Assert.Equal(4, finding.GetProperty("suspects")[1].GetProperty("location").GetProperty("line").GetInt32());
        Assert.Equal("已核实", finding.GetProperty("accepted").GetProperty("why").GetString());
        Assert.Equal("2031-12-31", finding.GetProperty("accepted").GetProperty("until").GetString());
        Assert.Equal(JsonValueKind.Null, root.GetProperty("documents")[0].GetProperty("findings")[1].GetProperty("accepted").ValueKind);
        var summary = root.GetProperty("summary");
        Assert.Equal([0, 1], new[] { "errors", "accepted" }.Select(name => summary.GetProperty(name).GetInt32()));
        Assert.False(summary.TryGetProperty("interrupted", out _));
    }

    [Fact]
    public void Unreadable_document_is_never_clean_and_says_why()
    {
        var document = Parse(Write(Fakes.Unreadable())).GetProperty("documents")[0];
        Assert.Equal("unreadable", document.GetProperty("verdict").GetString());
        Assert.StartsWith("文件是空的", document.GetProperty("problem").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Infos_alone_leave_a_document_clean()
    {
        var report = Fakes.Report();
        report = report with { Findings = [.. report.Findings.Where(finding => finding.Severity == Severity.Info)] };
        Assert.Equal("clean", Parse(Write(report)).GetProperty("documents")[0].GetProperty("verdict").GetString());
    }

    [Fact]
    public void Least_severity_hides_findings_but_not_verdict_and_counts()
    {
        using var output = new MemoryStream();
        using (var json = new ReportJson(output, Language.English, Severity.Error))
        {
            json.Add(Fakes.Report());
            json.Complete();
        }

        var root = Parse(output.ToArray());
        var finding = Assert.Single(root.GetProperty("documents")[0].GetProperty("findings").EnumerateArray());
        Assert.Equal("Text differs from table", finding.GetProperty("title").GetString());
        Assert.Equal(1, root.GetProperty("summary").GetProperty("warnings").GetInt32());
    }

    [Fact]
    public void Chinese_is_not_escaped_and_two_runs_give_the_same_bytes()
    {
        var bytes = Write(Fakes.Report());
        Assert.Contains("支出预算0万元", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.Equal(bytes, Write(Fakes.Report()));
    }

    [Fact]
    public void Half_a_surrogate_pair_does_not_break_the_document()
    {
        var report = Fakes.Report();
        report = report with { Findings = [report.Findings[0] with { Quote = "\ud840 半个字\0" }] };
        var quote = Parse(Write(report)).GetProperty("documents")[0].GetProperty("findings")[0].GetProperty("quote").GetString();
        Assert.Equal("\ufffd 半个字\0", quote);
    }

    private static readonly string[] Names = ["documents", "errors", "warnings", "infos", "unreadable"];

    private static byte[] Write(params DocumentReport[] reports)
    {
        using var output = new MemoryStream();
        using (var json = new ReportJson(output))
        {
            foreach (var report in reports)
            {
                json.Add(report);
            }

            json.Complete();
        }

        return output.ToArray();
    }

    private static JsonElement Parse(byte[] bytes) => JsonDocument.Parse(bytes).RootElement;
}
