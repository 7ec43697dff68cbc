using Mingzhang.Model;

namespace Mingzhang.Tests.Forms;

/// <summary>A form whose parts have no numbers, whose tables are in 元 and whose text is in 万元.</summary>
public static class CityFormTests
{
    private static readonly Disclosure Whole = CityDocument.Check().Disclosure!;

    [Fact]
    public static void The_form_is_recognised_and_says_why()
    {
        Assert.Equal("shanghai-budget", Whole.Form);
        Assert.Equal("按“上海市部门（单位）预算公开”识别：表题 9/9、部分标题 5/7、封面", Whole.FormReason!.Chinese);
        Assert.Equal("上海市浦江区档案局", Whole.Name!.Text);
        Assert.Equal(2026, Whole.Year?.Value);
        Assert.Equal(DisclosureScope.Department, Whole.Scope);
    }

    [Fact]
    public static void Each_table_has_its_number_and_unit()
    {
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9], Whole.Tables.Select(table => table.Number!.Value));
        Assert.All(Whole.Tables.Take(8), table => Assert.Equal(Unit.Yuan, table.Unit));
        Assert.Equal(Unit.TenThousandYuan, Whole.Tables[8].Unit);
        Assert.True(Whole.Tables[5].SaysNoData);
    }

    [Fact]
    public static void Parts_are_told_by_their_titles() => Assert.Equal(
        ["主要职能", "机构设置", "名词解释", "预算编制说明", "其他相关情况说明", "其他相关情况说明 一", "其他相关情况说明 二", "其他相关情况说明 三", "其他相关情况说明 四", "其他相关情况说明 五"],
        Whole.Headings.Select(heading => heading.Section));

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public static void Codes_are_whole_however_they_are_printed(int table) => Assert.Equal(
        ["201", "20126", "2012601", "2012604", "221", "22102", "2210201", "合计"], Whole.Table(table)!.Rows.Select(row => row[0]));

    [Fact]
    public static void Economic_codes_are_those_of_their_names() => Assert.Contains(
        Whole.Figures, figure => figure.Location.Table == 8 && figure.Coordinate[Dimension.Economic] == "30113" && figure.Number.Value == 500_000);

    [Fact]
    public static void Items_of_the_text_have_the_codes_of_their_names() => Assert.Equal(
        [("2012601", 402.35m), ("2012604", 150m), ("2210201", 50m)],
        Whole.Figures.Where(figure => figure.Origin == FigureOrigin.Narrative && figure.Coordinate[Dimension.Function] is not null)
            .Select(figure => (figure.Coordinate[Dimension.Function]!, figure.Number.Value)));

    [Fact]
    public static void It_is_clean()
    {
        var findings = CityDocument.Check().Audit!.Findings;
        Assert.Empty(findings.Where(finding => finding.Severity > Severity.Info).Select(finding => finding.Rule + " " + finding.Message.Chinese));
    }

    [Theory]
    [InlineData("201	26	04	档案馆	1,500,000	1,500,000", "201	26	04	档案馆	1,600,000	1,500,000", "1,600,000")]
    [InlineData("		04	档案馆	1,500,000		1,500,000", "		04	档案馆	1,500,000		1,050,000", "1,050,000")]
    [InlineData("一、财政拨款收入	6,023,456", "一、财政拨款收入	6,032,456", "6,032,456")]
    [InlineData("301	01	基本工资	3,623,456	3,623,456", "301	01	基本工资	3,623,456	3,632,456", "3,632,456")]
    [InlineData("财政拨款收入602.35万元", "财政拨款收入620.35万元", "620.35")]
    [InlineData("行政运行（项）”科目402.35万元", "行政运行（项）”科目402.53万元", "402.53")]
    [InlineData("（项）”2026年度预算150万元", "（项）”2026年度预算105万元", "105")]
    [InlineData("“三公”经费预算数为5万元", "“三公”经费预算数为6万元", "6")]
    [InlineData("机关运行经费预算为40万元", "机关运行经费预算为42万元", "42")]
    [InlineData("政府采购服务预算50万元", "政府采购服务预算60万元", "60")]
    [InlineData("机要通信用车1辆", "机要通信用车2辆", "2")]
    public static void One_changed_figure_is_found(string from, string to, string figure)
    {
        var findings = CityDocument.Check(from, to).Audit!.Findings;
        Assert.Contains(findings, finding => finding.Severity == Severity.Error &&
            (finding.Quote.Contains(figure, StringComparison.Ordinal) || finding.Suspects.Any(suspect => suspect.Quote.Contains(figure, StringComparison.Ordinal))));
    }

    [Fact]
    public static void An_amount_in_yuan_agrees_with_its_rounding_in_the_text() =>
        Assert.DoesNotContain(CityDocument.Check("一般公共预算拨款支出预算602.35万元", "一般公共预算拨款支出预算602.3456万元").Audit!.Findings, finding => finding.Severity > Severity.Info);

    [Fact]
    public static void Parts_may_come_in_another_order()
    {
        var glossary = CityDocument.Text.IndexOf("名词解释\n\n（一）", StringComparison.Ordinal);
        var notes = CityDocument.Text.IndexOf("2026年部门预算编制说明\n\n", StringComparison.Ordinal);
        var moved = CityDocument.Text[..glossary] + CityDocument.Text[notes..] + "\n\n" + CityDocument.Text[glossary..notes];
        var disclosure = Compilation.Read("city.txt", System.Text.Encoding.UTF8.GetBytes(moved)).Disclosure!;
        Assert.Equal("名词解释", disclosure.Headings[^1].Section);
        Assert.Single(disclosure.Glossary);
        Assert.Equal(Whole.Figures.Length, disclosure.Figures.Length);
    }

    [Fact]
    public static void Last_year_is_held_against_its_own_disclosure()
    {
        var prior = CityDocument.Check(form: "shanghai-budget").Disclosure! with { Year = new FiscalYear(2025) };
        var same = Mingzhang.Audit.Auditor.Audit(Whole with { Prior = prior }).Findings.Where(finding => finding.Rule == "NAR007").ToList();
        Assert.Contains(same, finding => finding.Message.Chinese.Contains("52.35", StringComparison.Ordinal));
        Assert.DoesNotContain(same, finding => finding.Quote.Contains("持平", StringComparison.Ordinal));
    }
}
