using System.Net;
using System.Text;
using Mingzhang.Model;

namespace Mingzhang.Tests.Forms;

/// <summary>What authors do differently from each other in documents of one form, none of which is a defect; and slips that are.</summary>
public static class AuthorsHabitsTests
{
    private static readonly string[] Rows = ["二、机关运行经费预算", "三、政府采购预算情况", "四、绩效目标设置情况", "五、国有资产占有使用情况"];

    [Fact]
    public static void Contents_without_page_numbers_end_where_the_first_part_comes_again()
    {
        var disclosure = Html(CityDocument.Text).Disclosure!;
        Assert.Equal(15, disclosure.Contents.Length);
        Assert.Equal("主要职能", disclosure.Headings[0].Section);
        Assert.Contains("（部门）主要职能", disclosure.Headings[0].Text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public static void Numbered_lines_under_the_title_of_the_contents_are_contents_whatever_they_list()
    {
        var audit = Html("""
            上海市浦江区园林所

            二〇二五年度单位决算

            目 录
            第一部分 上海市浦江区园林所概况
            一、主要职能
            二、机构设置
            第二部分 上海市浦江区园林所2025年度单位决算表
            一、收入支出决算总表
            第三部分 上海市浦江区园林所2025年度单位决算情况说明
            一、收入支出决算总体情况说明
            第四部分 名词解释

            第一部分 上海市浦江区园林所概况

            一、主要职能

            承担公园养护。

            二、机构设置

            设3个科室。

            第二部分 上海市浦江区园林所2025年度单位决算表

            第三部分 上海市浦江区园林所2025年度单位决算情况说明
            """).Disclosure!;
        Assert.Equal(8, audit.Contents.Length);
        Assert.Equal(["第一部分", "第一部分 一", "第一部分 二", "第二部分", "第三部分"], audit.Headings.Select(heading => heading.Section));
        Assert.Equal((2025, "上海市浦江区园林所"), (audit.Year?.Value, audit.Name?.Text));
    }

    [Fact]
    public static void Sections_are_numbered_as_the_author_numbers_the_parts()
    {
        var text = CityDocument.Text.Replace("其他相关情况说明\n\n一、2026年“三公”", "六、其他相关情况说明\n\n（一）2026年“三公”", StringComparison.Ordinal);
        text = Rows.Aggregate(text, (said, row) => said.Replace("\n" + row, "\n（" + row.Replace("、", "）", StringComparison.Ordinal), StringComparison.Ordinal));
        text = text.Replace("（一）因公", "1.因公", StringComparison.Ordinal).Replace("（二）公务用车购置及", "2.公务用车购置及", StringComparison.Ordinal).Replace("（三）公务接待", "3.公务接待", StringComparison.Ordinal);
        Assert.Empty(Grave(Text(text)));
        Assert.Equal(5, Text(text).Disclosure!.Headings.Count(heading => heading.Section.StartsWith("其他相关情况说明 ", StringComparison.Ordinal)));
    }

    [Fact]
    public static void A_glossary_may_come_last_in_a_form_whose_parts_have_no_numbers()
    {
        var glossary = CityDocument.Text.IndexOf("名词解释\n\n（一）", StringComparison.Ordinal);
        var notes = CityDocument.Text.IndexOf("2026年部门预算编制说明\n\n", StringComparison.Ordinal);
        var moved = CityDocument.Text[..glossary] + CityDocument.Text[notes..] + "\n\n" + CityDocument.Text[glossary..notes];
        Assert.DoesNotContain(Text(moved).Audit!.Findings, finding => finding.Rule == "STR020");
    }

    [Fact]
    public static void Classes_are_told_by_name_too()
    {
        const string Said = "1. “一般公共服务支出”科目552.35万元，主要用于档案管理。\n\n2. “住房保障支出”科目{0}万元，主要用于缴纳住房公积金。";
        var from = CityDocument.Text.IndexOf("1. “一般公共服务支出（类）", StringComparison.Ordinal);
        var to = CityDocument.Text.IndexOf("2026年部门财务收支预算总表\n编制", StringComparison.Ordinal);
        Assert.Empty(Grave(Text(CityDocument.Text[..from] + string.Format(null, Said, "50") + "\n\n" + CityDocument.Text[to..])));
        Assert.Equal("55", Assert.Single(Grave(Text(CityDocument.Text[..from] + string.Format(null, Said, "55") + "\n\n" + CityDocument.Text[to..]))).Actual);
    }

    [Theory]
    [InlineData("财政拨款收入602.35万元，比2025年预算", "财政拨款收入602.35万元，比2024年预算", "2024")]
    [InlineData("政府性基金拨款支出预算0万元，与2025年预算持平", "政府性基金拨款支出预算0万元，与2024年预算持平", "2024")]
    [InlineData("2026年度预算150万元，主要用于档案保管。", "2026年度预算150万元，2024年度预算150万元，主要用于档案保管。", "2024")]
    [InlineData("主要用于档案保管。", "主要用于档案保管。2025年预算安排150万元，比2025年预算执行数持平。", "2025")]
    public static void A_year_left_from_an_older_text_is_found(string from, string to, string year)
    {
        var finding = Assert.Single(CityDocument.Check(from, to).Audit!.Findings, finding => finding.Rule == "NAR014");
        Assert.Equal(year, finding.Actual);
    }

    [Theory]
    [InlineData("主要原因是2026年新增1辆公务用车，但比2025年购置的便宜。", false)]
    [InlineData("主要原因是新增1辆公务用车。", true)]
    public static void What_is_conceded_is_no_reason(string reason, bool isFound) =>
        Assert.Equal(isFound, CityDocument.Check("公务用车购置费0万元，与2025年预算持平；", "公务用车购置费0万元，比2025年预算减少20万元，" + reason).Audit!.Findings.Any(finding => finding.Rule == "NAR012"));

    /// <summary>What a form does not know is neither nothing nor wrong: in a row, a column and the text.</summary>
    [Theory]
    [InlineData("200,000", true)]
    [InlineData("201,000", false)]
    public static void An_item_that_the_form_does_not_have_may_be_what_a_total_exceeds_its_parts_by(string amount, bool isUndecided)
    {
        var text = CityDocument.Text.Replace("二、事业收入	100,000		", "二、事业收入	100,000		\n五、上年结转	" + amount + "		", StringComparison.Ordinal)
            .Replace("收入总计	6,123,456	支出总计	6,123,456", "收入总计	6,323,456	支出总计	6,323,456", StringComparison.Ordinal);
        var audit = Text(text).Audit!;
        Assert.Equal(isUndecided, audit.Ledger.Any(entry => entry is { Rule: "BAL003", Outcome: Outcome.Undecided }));
        Assert.Contains("上年结转", Assert.Single(audit.Findings, finding => finding.Rule == "SRC065").Message.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public static void What_the_text_names_besides_may_be_what_a_total_exceeds_its_parts_by()
    {
        const string Said = "2026年，上海市浦江区档案局收入预算612.35万元，其中：财政拨款收入602.35万元，比2025年预算增加52.35万元；事业收入10万元；事业单位经营收入0万元；其他收入0万元";
        var less = Said.Replace("事业收入10万元", "事业收入4万元", StringComparison.Ordinal);
        Assert.Contains(CityDocument.Check(Said, less).Audit!.Findings, finding => finding.Rule == "NAR005" || finding.Quote.Contains("事业收入4", StringComparison.Ordinal));
        Assert.DoesNotContain(CityDocument.Check(Said, less + "；上年结转6万元").Audit!.Findings, finding => finding.Rule == "NAR005");
    }

    /// <summary>Another place has titles like those of the form: what it lacks is no defect.</summary>
    [Fact]
    public static void A_document_of_another_place_is_of_no_form_unless_it_has_all_that_the_form_requires()
    {
        var other = CityDocument.Text.Replace("上海市浦江区", "东海市滨城县", StringComparison.Ordinal);
        Assert.Equal("shanghai-budget", Text(other).Disclosure!.Form);
        var lacking = Text(other[..other.IndexOf("其他相关情况说明\n\n一、", StringComparison.Ordinal)]);
        Assert.Null(lacking.Disclosure!.Form);
        Assert.Empty(Grave(lacking));
        Assert.Contains("没有写到上海", Assert.Single(lacking.Audit!.Findings, finding => finding.Rule == "SRC020").Message.Chinese, StringComparison.Ordinal);
    }

    /// <summary>第一部分 and so on, and a cover, many forms have.</summary>
    [Fact]
    public static void Tables_of_other_titles_are_not_those_of_the_form()
    {
        var document = Text("""
            湖滨县档案馆

            2026年度单位预算公开

            第一部分 单位概况

            一、主要职能

            保管档案。

            第二部分 2026年度单位预算表

            收支总表

            单位：万元

            收入		支出	
            项目	预算数	项目	预算数
            一、一般公共预算拨款收入	120.50	一、一般公共服务支出	100.50
            二、事业收入	9.50	二、住房保障支出	29.50
            收入总计	130.00	支出总计	130.00

            财政拨款收支总表

            单位：万元

            收入		支出	
            项目	预算数	项目	预算数
            一、本年收入	120.50	一、本年支出	120.50
            收入总计	120.50	支出总计	120.50

            一般公共预算支出表

            单位：万元

            科目编码	科目名称	合计	基本支出	项目支出
            201	一般公共服务支出	91.00	61.00	30.00
            221	住房保障支出	29.50	29.50	
            合计		120.50	90.50	30.00

            一般公共预算基本支出表

            单位：万元

            科目编码	科目名称	合计	人员经费	公用经费
            301	工资福利支出	80.50	80.50	
            302	商品和服务支出	10.00		10.00
            合计		90.50	80.50	10.00

            第三部分 2026年度单位预算情况说明

            一、收支预算总体情况说明

            2026年收支预算130.00万元。

            第四部分 名词解释

            一、财政拨款：指财政当年拨付的资金。
            """);
        Assert.Null(document.Disclosure!.Form);
        Assert.Equal(4, document.Disclosure.Tables.Length);
        Assert.Empty(Grave(document));
    }

    [Fact]
    public static void A_name_over_two_lines_is_whole()
    {
        var compilation = Text("""
            青石县水利局（青石县
            河湖保护中心）

            2026年度部门预算公开

            第二部分 2026年部门预算报表

            2026年预算支出总表

            部门名称：青石县水利局（青石县

            单位：万元

            河湖保护中心）

            项目		2026年预算数		
            科目编码	科目名称	合计	基本支出	项目支出
            合计		80.00	50.00	30.00
            213	农林水支出	80.00	50.00	30.00
            """, "shanxi-budget");
        Assert.Equal("青石县水利局（青石县河湖保护中心）", compilation.Disclosure!.Name!.Text);
        Assert.DoesNotContain(compilation.Audit!.Findings, finding => finding.Rule is "STR013" or "STR038");
    }

    private static List<Finding> Grave(Compilation compilation) => [.. compilation.Audit!.Findings.Where(finding => finding.Severity > Severity.Info)];

    private static Compilation Text(string text, string? form = null) => Compilation.Check("document.txt", Encoding.UTF8.GetBytes(text), form);

    /// <summary>The lines of a text as paragraphs of a web page, contents without their page numbers.</summary>
    private static Compilation Html(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0).Select(line => line.Split('…')[0].Trim());
        var body = string.Concat(lines.Where(line => !line.Contains('\t', StringComparison.Ordinal)).Select(line => "<p>" + WebUtility.HtmlEncode(line) + "</p>"));
        return Compilation.Check("document.html", Encoding.UTF8.GetBytes("<html><body>" + body + "</body></html>"));
    }
}
