using System.Collections.Immutable;
using Mingzhang.Audit.Acceptance;
using Mingzhang.Model;

namespace Mingzhang.Tests.Audit.Acceptance;

public sealed class AcceptanceAuditTests
{
    private static readonly DateOnly Today = new(2031, 6, 1);
    private static readonly Finding Cell = Of("BAL002", "合计\t36.50", new Location { Section = "第二部分", Table = 3, Row = "合计", Column = "合计", Line = 20 }) with
    {
        Actual = "36.50",
        Expected = "36.00",
        Related = [new Evidence("基本\t20.00", Location.Unknown)],
    };

    [Fact]
    public void Accepted_finding_is_marked_and_told_of_no_more()
    {
        var (findings, told) = Run([Cell], Entry(Cell));
        Assert.Equal("张三", findings[0].Accepted!.Who);
        Assert.Empty(told);
    }

    [Fact]
    public void Acceptance_holds_on_its_last_day_and_not_after()
    {
        Assert.NotNull(Run([Cell], Entry(Cell, Today)).Findings[0].Accepted);
        var (findings, told) = Run([Cell], Entry(Cell, Today.AddDays(-1)));
        Assert.Null(findings[0].Accepted);
        var stale = Assert.Single(told);
        Assert.Equal(("ACC001", Cell.Quote, Cell.Location), (stale.Rule, stale.Quote, stale.Location));
    }

    [Fact]
    public void Lines_and_white_space_may_shift()
    {
        var moved = Cell with { Quote = "合计  36.50 ", Location = Cell.Location with { Line = 900, Section = "第二部分（修订）" } };
        Assert.NotNull(Run([moved], Entry(Cell)).Findings[0].Accepted);
    }

    [Fact]
    public void Change_of_any_value_ends_an_acceptance()
    {
        var changed = new[]
        {
            Cell with { Quote = "合计\t36.60", Actual = "36.60" },
            Cell with { Expected = "35.00" },
            Cell with { Related = [new Evidence("基本\t21.00", Location.Unknown)] },
        };
        Assert.All(changed, finding =>
        {
            var (findings, told) = Run([finding], Entry(Cell));
            Assert.Null(findings[0].Accepted);
            Assert.Equal("ACC002", Assert.Single(told).Rule);
        });
        Assert.Contains("由 36.50 变为 36.60", Run([changed[0]], Entry(Cell)).Told[0].Message.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Entry_for_another_cell_accepts_nothing()
    {
        var other = Cell with { Location = Cell.Location with { Column = "项目支出" } };
        var (findings, told) = Run([other], Entry(Cell));
        Assert.Null(findings[0].Accepted);
        Assert.Equal("ACC003", Assert.Single(told).Rule);
    }

    [Fact]
    public void One_entry_accepts_one_of_like_findings_the_nearest()
    {
        var like = Enumerable.Range(1, 3).Select(i => Of("TXT001", "××", new Location { Section = "第三部分", Line = i * 10 })).ToList();
        var (findings, told) = Run(like, Entry(like[1]));
        Assert.Equal([false, true, false], findings.Select(finding => finding.Accepted is not null));
        Assert.Empty(told);
        Assert.Equal("ACC003", Assert.Single(Run(like[..1], Entry(like[0]), Entry(like[1])).Told).Rule);
    }

    [Fact]
    public void Accepting_anew_mends_what_had_lapsed()
    {
        var changed = Cell with { Quote = "合计\t36.60", Actual = "36.60" };
        Assert.Empty(Run([Cell], Entry(Cell, Today.AddDays(-9)), Entry(Cell)).Told);
        Assert.Empty(Run([Cell], Entry(Cell, Today.AddDays(9)), Entry(Cell)).Told);
        Assert.Empty(Run([changed], Entry(Cell), Entry(changed)).Told);
        Assert.Equal("ACC001", Assert.Single(Run([Cell], Entry(Cell, Today.AddDays(-9)), Entry(Cell, Today.AddDays(-3))).Told).Rule);
    }

    [Fact]
    public void Entry_by_hand_needs_no_more_than_rule_and_quote()
    {
        var entry = new AcceptanceEntry { Rule = "BAL002", Quote = "合计 36.50", By = new AcceptedBy("张三", "已核实", Today) };
        Assert.NotNull(Run([Cell], entry).Findings[0].Accepted);
    }

    private static (List<Finding> Findings, List<Finding> Told) Run(IEnumerable<Finding> findings, params AcceptanceEntry[] entries)
    {
        var list = findings.ToList();
        var checks = AcceptanceAudit.Run(list, new AcceptanceList("x.accepted.yaml", entries.ToImmutableArray(), [], Today));
        Assert.All(checks, check => Assert.Equal(check.Check.Finding is null ? Outcome.Passed : Outcome.Failed, check.Check.Outcome));
        return (list, [.. checks.Select(check => check.Check.Finding).OfType<Finding>()]);
    }

    private static AcceptanceEntry Entry(Finding finding, DateOnly? until = null) =>
        AcceptanceEntry.Of(finding, new AcceptedBy("张三", "已核实", until ?? Today)) with { At = new ListPlace(3, "- rule: " + finding.Rule) };

    private static Finding Of(string rule, string quote, Location location) => new()
    {
        Rule = rule,
        Severity = Severity.Error,
        Title = new Words("题", "title"),
        Message = new Words("文", "message"),
        Fix = new Words("改", "fix"),
        Basis = new Words("据", "basis"),
        Quote = quote,
        Location = location,
    };
}
