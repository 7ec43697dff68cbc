using System.Text;
using Mingzhang.Model;

namespace Mingzhang.Tests.Forms;

/// <summary>Documents of no known form.</summary>
public static class UnknownFormTests
{
    private const string Document = """
        青河县水务局2026年部门预算

        表一 2026年部门收支总体情况表
        单位名称：青河县水务局
        单位：万元
        收入		支出	
        项目	预算数	项目	预算数
        一、一般公共预算拨款	120.50	一、农林水支出	100.50
        二、政府性基金预算拨款	30.00	二、住房保障支出	20.00
        三、其他资金	9.50	三、城乡社区支出	39.50
        本年收入合计	160.00	本年支出合计	160.00

        表二 2026年部门支出总体情况表
        单位名称：青河县水务局
        单位：万元
        科目编码	科目名称	合计	基本支出			项目支出
        			小计	人员经费	公用经费	
        213	农林水支出	100.50	60.50	50.00	10.50	40.00
        21303	水利	100.50	60.50	50.00	10.50	40.00
        2130301	行政运行	60.50	60.50	50.00	10.50	
        2130305	水利工程建设	40.00				40.00
        221	住房保障支出	20.00	20.00	20.00		
        22102	住房改革支出	20.00	20.00	20.00		
        2210201	住房公积金	20.00	20.00	20.00		
        合计		120.50	80.50	70.00	10.50	40.00

        表三 2026年部门“三公”经费支出情况表
        单位：万元
        项目	2026年预算数
        因公出国（境）费	0.00
        公务接待费	3.00
        其中：外事接待	1.00
        """;

    [Fact]
    public static void Tables_are_read_by_their_titles_and_headers()
    {
        var disclosure = Check(Document).Disclosure!;
        Assert.Null(disclosure.Form);
        Assert.Equal(2026, disclosure.Year?.Value);
        Assert.Equal("青河县水务局", disclosure.Name!.Text);
        Assert.All(disclosure.Tables, table => Assert.Null(table.Number));
        Assert.Equal([(4, 4), (8, 7), (3, 2)], disclosure.Tables.Select(table => (table.Rows.Length, table.Columns.Length)));
        Assert.Equal("基本支出/小计", disclosure.Tables[1].Columns[3]);
    }

    [Fact]
    public static void It_is_not_clean_by_silence()
    {
        var audit = Check(Document).Audit!;
        var only = Assert.Single(audit.Findings);
        Assert.Equal(("SRC020", Severity.Info), (only.Rule, only.Severity));
        Assert.Contains(audit.Ledger, entry => entry is { Rule: "REL001", Outcome: Outcome.Undecided });
        Assert.Contains(audit.Ledger, entry => entry is { Rule: "STR005", Outcome: Outcome.Undecided });
        Assert.Contains(audit.Ledger, entry => entry is { Rule: "BAL001", Outcome: Outcome.Passed });
    }

    [Theory]
    [InlineData("2130305	水利工程建设	40.00", "2130305	水利工程建设	46.00", "46.00")]
    [InlineData("住房公积金	20.00	20.00	20.00", "住房公积金	20.00	20.00	25.00", "25.00")]
    [InlineData("合计		120.50", "合计		125.50", "125.50")]
    public static void A_total_that_its_neighbours_bear_out_is_checked(string from, string to, string quote)
    {
        Assert.Contains(from, Document, StringComparison.Ordinal);
        Assert.Contains(Check(Document.Replace(from, to, StringComparison.Ordinal)).Audit!.Findings, finding =>
            finding.Severity == Severity.Error && finding.Quote.Contains(quote, StringComparison.Ordinal));
    }

    [Fact]
    public static void Totals_of_income_and_outgo_in_one_row_agree()
    {
        var text = Document.Replace("本年收入合计	160.00	本年支出合计	160.00", "收入总计	160.00	支出总计	165.00", StringComparison.Ordinal);
        Assert.Equal("REL002", Assert.Single(Check(text).Audit!.Findings, finding => finding.Severity == Severity.Error).Rule);
        Assert.DoesNotContain(Check(text.Replace("165.00", "160.00", StringComparison.Ordinal)).Audit!.Findings, finding => finding.Severity > Severity.Info);
    }

    [Fact]
    public static void A_total_that_nothing_bears_out_is_left_undecided() =>
        Assert.DoesNotContain(Check(Document.Replace("公务接待费	3.00", "公务接待费	3.00\n合计	9.00", StringComparison.Ordinal)).Audit!.Findings, finding => finding.Severity > Severity.Info);

    [Fact]
    public static void A_text_that_is_no_disclosure_stays_unreadable() =>
        Assert.NotNull(Check("第一回\n\n话说天下大势，分久必合，合久必分。\n\n表一 人物表\n姓名\t字\n甲\t乙\n").Problem);

    private static Compilation Check(string text) => Compilation.Check("document.txt", Encoding.UTF8.GetBytes(text));
}
