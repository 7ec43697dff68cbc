using System.Text;
using Mingzhang.Model;

namespace Mingzhang.Tests.Forms;

/// <summary>Tables of which only blanks part the cells, as a PDF's text gives them.</summary>
public static class LooseRowsTests
{
    private const string Document = """
        上海市浦江区2026年区级单位预算
        预算单位：上海市浦江区档案馆
        上海市浦江区档案馆主要职能
        上海市浦江区档案馆负责档案的接收、保管和利用，依照法律法规的规定开展工作，并为社会各界提供档案查阅和利用的公共服务，开展宣传教育。
        2026年预算单位支出预算总表
        编制单位：上海市浦江区档案馆 单位：元
        项目 支出预算
        功能分类科目编码
        功能分类科目名称 合计 基本支出 项目支出
        类款项
        201 一般公共服务支出 5,600,000 4,100,000 1,500,000
        20126 档案事务 5,600,000 4,100,000 1,500,000
        2012601行政运行 4,100,000 4,100,000
        2012604档案馆 1,500,000 1,500,000
        221 住房保障支出 500,000 500,000
        22102 住房改革支出 500,000 500,000
        2210201住房公积金 500,000 500,000
        合计 6,100,000 4,600,000 1,500,000
        2026年预算单位一般公共预算基本支出部门预算经济分类预算表
        编制单位：上海市浦江区档案馆 单位：元
        项目 一般公共预算基本支出
        经济分类科目编码
        部门经济分类科目名称 合计 人员经费 公用经费
        类 款
        301 工资福利支出 4,200,000 4,200,000
        301 01基本工资 4,200,000 4,200,000
        302 商品和服务支出 400,000 400,000
        302 01办公费 400,000 400,000
        合计 4,600,000 4,200,000 400,000
        2026年单位“三公”经费和机关运行经费预算表
        编制单位：上海市浦江区档案馆 单位：万元
        8.50 1.50 7.00 7.00 40.00
        """;

    [Fact]
    public static void Amounts_stand_where_only_one_way_makes_the_totals_right()
    {
        var table = Read(Document).Table(3)!;
        Assert.Equal(
            ["2012601|行政运行|4,100,000|4,100,000|", "2012604|档案馆|1,500,000||1,500,000", "221|住房保障支出|500,000|500,000|"],
            table.Rows.Skip(2).Take(3).Select(row => string.Join('|', row.Cells.Select(cell => cell.Text))));
    }

    [Fact]
    public static void A_code_before_its_level_and_name_is_whole() => Assert.Equal(
        ["301", "30101", "302", "30201", "合计"], Read(Document).Table(8)!.Rows.Select(row => row[0].Length > 0 ? row[0] : row[1]));

    [Fact]
    public static void What_is_not_decided_is_neither_zero_nor_an_amount()
    {
        var disclosure = Read(Document);
        var vehicles = disclosure.Illegible.Where(figure => figure.Location.Table == 9).Select(figure => figure.Coordinate[Dimension.Item]).ToList();
        Assert.Contains("abroad", vehicles);
        Assert.DoesNotContain(disclosure.Blanks, figure => figure.Location.Table == 9 && figure.Coordinate[Dimension.Item] == "abroad");
        Assert.Contains(disclosure.Figures, figure => figure.Location.Table == 9 && figure.Coordinate[Dimension.Flow] == "threePublic" && figure.Number.Value == 8.5m);
    }

    [Fact]
    public static void A_wrong_amount_is_still_found() => Assert.Contains(
        Compilation.Check("loose.txt", Encoding.UTF8.GetBytes(Document.Replace("201 一般公共服务支出 5,600,000", "201 一般公共服务支出 5,800,000", StringComparison.Ordinal)), "shanghai-budget").Audit!.Findings,
        finding => finding.Severity == Severity.Error && finding.Quote.Contains("5,800,000", StringComparison.Ordinal));

    private static Disclosure Read(string text) => Compilation.Read("loose.txt", Encoding.UTF8.GetBytes(text), "shanghai-budget").Disclosure!;
}
