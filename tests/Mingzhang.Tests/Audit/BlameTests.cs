using System.Globalization;
using System.Text;
using Mingzhang.Audit;
using Mingzhang.Model;

namespace Mingzhang.Tests.Audit;

/// <summary>What is wrong is told once, at the likeliest place, with the others that it may be.</summary>
public sealed class BlameTests
{
    private const string Head = "白河县统计局\n\n2026年度部门预算公开\n\n第二部分 2026年部门预算报表\n";

    private static readonly (string Code, string Name, decimal Basic, decimal Project)[] Items =
    [
        ("2010501", "行政运行", 131.24m, 0m), ("2010502", "一般行政管理事务", 0m, 27.80m), ("2010505", "专项统计业务", 0m, 46.15m),
        ("2010507", "专项普查活动", 0m, 63.92m), ("2010508", "统计抽样调查", 18.37m, 9.46m),
    ];

    [Fact]
    public void Forty_broken_ties_of_one_cell_are_one_finding()
    {
        var text = new StringBuilder(Head).Append(Expenditure(Rows(Items))).Append("\n第三部分 2026年度部门预算情况说明\n\n三、支出预算情况说明\n");
        for (var i = 0; i < 45; i++)
        {
            text.Append("\n2026年度白河县统计局支出预算296.94万元，其中：基本支出149.61万元，占50.38%；项目支出147.33万元，占49.62%。\n");
        }

        Assert.Empty(Errors(text.ToString()));
        var finding = Assert.Single(Errors(text.ToString().Replace("\n\t合计\t296.94", "\n\t合计\t269.94", StringComparison.Ordinal)));
        Assert.Equal("269.94", finding.Actual);
        Assert.Equal("296.94", finding.Expected);
        Assert.Contains("另有4", finding.Message.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("专项普查活动\t63.92\t\t63.92", "专项普查活动\t68.92\t\t63.92", "68.92", "63.92")]
    [InlineData("专项普查活动\t63.92\t\t63.92", "专项普查活动\t63.92\t\t6.39", "6.39", "63.92")]
    [InlineData("统计信息事务\t296.94\t149.61\t147.33", "统计信息事务\t296.94\t149.61\t174.33", "174.33", "147.33")]
    public void One_wrong_cell_is_named_with_its_value(string right, string wrong, string actual, string expected)
    {
        var document = Head + Income(Rows(Items)) + Expenditure(Rows(Items));
        Assert.Empty(Errors(document));
        var finding = Assert.Single(Errors(document.Replace(right, wrong, StringComparison.Ordinal)));
        Assert.Equal((actual, expected), (finding.Actual, finding.Expected));
        Assert.Equal(finding.Location, finding.Suspects[0].Location);
        Assert.InRange(finding.Suspects.Sum(suspect => suspect.Likelihood.Value), 1, 100);
    }

    [Fact]
    public void Two_wrong_cells_of_one_sum_are_two_findings()
    {
        var document = Head + Income(Rows(Items)) + Expenditure(Rows(Items));
        var wrong = document
            .Replace("专项普查活动\t63.92\t\t63.92", "专项普查活动\t68.92\t\t63.92", StringComparison.Ordinal)
            .Replace("行政运行\t131.24\t131.24\t\n", "行政运行\t113.24\t131.24\t\n", StringComparison.Ordinal);
        var findings = Errors(wrong);
        Assert.Equal(["131.24", "63.92"], findings.Select(finding => finding.Expected));
    }

    [Fact]
    public void A_row_that_is_wrong_throughout_is_one_finding()
    {
        var document = Head + Income(Rows(Items)) + Expenditure(Rows(Items));
        var finding = Assert.Single(Errors(document.Replace("专项普查活动\t63.92\t\t63.92", "专项普查活动\t36.92\t\t36.92", StringComparison.Ordinal)));
        Assert.Equal("63.92", finding.Expected);
    }

    [Fact]
    public void Where_only_a_sum_is_broken_a_misprinted_part_comes_before_the_total()
    {
        var table = Operating([("部门合计", 58.26m), ("局机关", 31.07m), ("普查中心", 27.19m)]);
        Assert.Empty(Errors(Head + table));
        var finding = Assert.Single(Errors(Head + table.Replace("31.07\t31.07", "13.07\t13.07", StringComparison.Ordinal)));
        Assert.Equal("31.07", finding.Expected);
        Assert.Contains(finding.Suspects, suspect => suspect.Expected == "40.26");
    }

    [Fact]
    public void A_comparison_is_held_against_last_years_disclosure()
    {
        const string Section = "\n第三部分 {0}年度部门预算情况说明\n\n八、机关运行经费增减变动原因说明\n\n";
        var prior = Read(Head.Replace("2026", "2025", StringComparison.Ordinal) + string.Format(CultureInfo.InvariantCulture, Section, 2025) + "本部门机关运行经费财政拨款预算40.00万元。\n");
        Assert.Empty(Since("46.00万元，比2025年预算增加6.00万元，增长15.00%"));
        Assert.Empty(Since("46.00万元，比2025年预算增长15.00%"));
        Assert.Equal(("NAR007", "6.00"), Assert.Single(Since("46.00万元，比2025年预算增加5.00万元，增长12.20%")) is var change ? (change.Rule, change.Expected) : default);
        Assert.Equal(("NAR007", "15.00"), Assert.Single(Since("46.00万元，比2025年预算增长12.20%")) is var rate ? (rate.Rule, rate.Expected) : default);
        Assert.Equal("NAR007", Assert.Single(Since("46.00万元，与2025年预算相同")).Rule);

        List<Finding> Since(string statement) =>
            [.. Auditor.Audit(Read(Head + string.Format(CultureInfo.InvariantCulture, Section, 2026) + "本部门机关运行经费财政拨款预算" + statement + "，原因是增加设备维护费。\n") with { Prior = prior })
                .Findings.Where(finding => finding.Suspects.Length > 0)];
    }

    private static List<(string Label, decimal Total, decimal Basic, decimal Project)> Rows((string Code, string Name, decimal Basic, decimal Project)[] items)
    {
        var (basic, project) = (items.Sum(item => item.Basic), items.Sum(item => item.Project));
        return
        [
            ("\t合计", basic + project, basic, project), ("201\t一般公共服务支出", basic + project, basic, project), ("20105\t统计信息事务", basic + project, basic, project),
            .. items.Select(item => (item.Code + "\t" + item.Name, item.Basic + item.Project, item.Basic, item.Project)),
        ];
    }

    private static string Expenditure(List<(string Label, decimal Total, decimal Basic, decimal Project)> rows) =>
        "\n2026年预算支出总表\n\n部门名称：白河县统计局\n\n单位：万元\n\n项目\t\t2026年预算数\t\t\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n" +
        string.Concat(rows.Select(row => $"{row.Label}\t{Text(row.Total)}\t{Text(row.Basic)}\t{Text(row.Project)}\n"));

    private static string Income(List<(string Label, decimal Total, decimal Basic, decimal Project)> rows) =>
        "\n2026年预算收入总表\n\n部门名称：白河县统计局\n\n单位：万元\n\n项目\t\t本年收入\t\t\t\t\t\t上年结转\n" +
        "科目编码\t科目名称\t合计\t一般公共预算\t政府性基金\t国有资本经营预算\t财政专户管理资金\t单位资金\t\n" +
        string.Concat(rows.Select(row => $"{row.Label}\t{Text(row.Total)}\t{Text(row.Total)}\t\t\t\t\t\n"));

    private static string Operating(List<(string Unit, decimal Amount)> rows) =>
        "\n2026年财政拨款安排机关运行经费预算表\n\n部门名称：白河县统计局\n\n单位：万元\n\n单位名称\t合计\t一般公共预算\t政府性基金预算\t国有资本经营预算\n" +
        string.Concat(rows.Select(row => $"{row.Unit}\t{Text(row.Amount)}\t{Text(row.Amount)}\t\t\n"));

    private static string Text(decimal amount) => amount == 0 ? "" : amount.ToString("0.00", CultureInfo.InvariantCulture);

    private static List<Finding> Errors(string document) =>
        [.. Auditor.Audit(Read(document)).Findings.Where(finding => finding.Severity == Severity.Error && finding.Suspects.Length > 0)];

    private static Disclosure Read(string document) =>
        Compilation.Read("example.txt", Encoding.UTF8.GetBytes(document), "shanxi-budget").Disclosure!;
}
