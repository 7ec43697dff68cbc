using System.Text;

namespace Mingzhang.Tests.Audit.Structure;

/// <summary>Names and years that differ between places of one document, with reason and without.</summary>
public sealed class NamesAndYearsTests
{
    [Theory]
    [InlineData("其他水利 支出", "其他水利支出")]
    [InlineData("其他水利支", "其他水利支出")]
    [InlineData("水利（防汛）支出", "水利(防汛)支出")]
    public void Name_of_a_function_set_otherwise_is_one_name(string first, string second) =>
        Assert.DoesNotContain(RulesOf(Tables("2026", first, second)), rule => rule == "STR037");

    [Fact]
    public void Name_of_a_function_with_a_slip_is_found() =>
        Assert.Contains("STR037", RulesOf(Tables("2026", "其他水利支出", "其他水电支出")));

    [Theory]
    [InlineData("会同青石县水文局编制预算。")]
    [InlineData("本部门所属单位：青石县水文局。")]
    [InlineData("青石县水文局")]
    public void Sister_body_in_the_text_is_no_slip(string sentence) =>
        Assert.DoesNotContain(RulesOf(Tables("2026", "行政运行", "行政运行") + Text(sentence)), rule => rule == "STR038");

    [Fact]
    public void Subject_with_a_slip_is_found() =>
        Assert.Contains("STR038", RulesOf(Tables("2026", "行政运行", "行政运行") + Text("2026年度青石县水文局支出预算90.00万元。")));

    [Theory]
    [InlineData("202")]
    [InlineData("2025")]
    [InlineData("20266")]
    public void Wrong_year_of_the_cover_is_one_finding(string year)
    {
        var findings = Check(Tables(year, "行政运行", "行政运行") + Text("2026年度青石县水利局支出预算90.00万元。")).Findings;

        Assert.Equal(["STR039"], findings.Select(finding => finding.Rule).Where(rule => rule is "STR014" or "STR039" or "NAR014" or "NAR015"));
    }

    private static IEnumerable<string> RulesOf(string document) => Check(document).Findings.Select(finding => finding.Rule);

    private static Mingzhang.Audit.AuditResult Check(string document) =>
        Compilation.Check("example.txt", Encoding.UTF8.GetBytes(document), "shanxi-budget").Audit!;

    private static string Text(string sentence) => $"第三部分 2026年度部门预算情况说明\n\n三、支出预算情况说明\n\n{sentence}\n";

    private static string Tables(string coverYear, string first, string second) =>
        $"青石县水利局\n\n{coverYear}年度部门预算公开\n\n第二部分 2026年部门预算报表\n\n" +
        Table("2026年预算支出总表", first) + Table("2026年一般公共预算支出预算表（不含上年结转）", second);

    private static string Table(string title, string name) =>
        $"{title}\n\n部门名称：青石县水利局\n\n单位：万元\n\n项目\t\t2026年预算数\t\t\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n" +
        $"合计\t\t90.00\t90.00\t\n213\t农林水支出\t90.00\t90.00\t\n21303\t水利\t90.00\t90.00\t\n2130399\t{name}\t90.00\t90.00\t\n\n";
}
