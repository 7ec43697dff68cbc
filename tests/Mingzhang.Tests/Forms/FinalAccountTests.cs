using System.Text;
using Mingzhang.Model;

namespace Mingzhang.Tests.Forms;

/// <summary>What is particular to reading a final account: two phases, a table that names no row, two halves of one kind.</summary>
public static class FinalAccountTests
{
    private const string Head = "岚埠区园林所\n\n2025年度单位决算\n\n第二部分 岚埠区园林所2025年度单位决算表\n\n";
    private const string Text = "岚埠区园林所\n\n2025年度单位决算\n\n第三部分 岚埠区园林所2025年度单位决算情况说明\n\n";

    [Fact]
    public static void A_table_without_row_names_is_bound_by_its_columns_in_any_order()
    {
        var figures = Read(
            Head + "财政拨款“三公”经费支出决算表\n\n单位：万元\n\n" +
            "合计\t\t公务接待费\t\t因公出国（境）费\t\t公务用车购置及运行维护费\t\t\t\t\t\n" +
            "\t\t\t\t\t\t小计\t\t公务用车购置费\t\t公务用车运行维护费\t\n" +
            "预算数\t决算数\t预算数\t决算数\t预算数\t决算数\t预算数\t决算数\t预算数\t决算数\t预算数\t决算数\n" +
            "9.00\t7.50\t2.00\t1.50\t0\t0\t7.00\t6.00\t3.00\t2.80\t4.00\t3.20\n");
        Assert.Equal("1.50", At(figures, "threePublic", "reception", null));
        Assert.Equal("2.00", At(figures, "threePublic", "reception", "budget"));
        Assert.Equal("7.00", At(figures, "threePublic", "vehicles", "budget"));
        Assert.Equal("3.20", At(figures, "threePublic", "vehicleOperation", null));
        Assert.Equal("9.00", At(figures, "threePublic", null, "budget"));
    }

    [Fact]
    public static void Two_halves_of_one_kind_are_told_by_their_codes()
    {
        var figures = Read(
            Head + "一般公共预算财政拨款基本支出决算表\n\n单位：万元\n\n" +
            "经济分类科目编码\t\t科目名称\t决算数\t经济分类科目编码\t\t科目名称\t决算数\n类\t款\t\t\t类\t款\t\t\n" +
            "301\t\t工资福利支出\t20.00\t302\t01\t办公费\t3.00\n301\t01\t基本工资\t20.00\t302\t07\t邮电费\t1.00\n" +
            "302\t\t商品和服务支出\t4.00\t310\t\t资本性支出\t2.00\n\t\t\t\t310\t02\t办公设备购置\t2.00\n人员经费合计\t\t\t20.00\t公用经费合计\t\t\t6.00\n");
        Assert.Equal(
            ["301 20.00", "30101 20.00", "302 4.00", "30201 3.00", "30207 1.00", "310 2.00", "31002 2.00"],
            figures.Where(figure => figure.Coordinate[Dimension.Economic] is not null)
                .Select(figure => $"{figure.Coordinate[Dimension.Economic]} {figure.Text}").Order(StringComparer.Ordinal));
        Assert.Equal("20.00", figures.Single(figure => figure.Coordinate[Dimension.Kind] == "personnel").Text);
        Assert.Equal("6.00", figures.Single(figure => figure.Coordinate[Dimension.Kind] == "publicUse").Text);
    }

    [Fact]
    public static void A_total_in_the_row_that_heads_the_levels_of_the_code_is_a_total()
    {
        var figures = Read(
            Head + "支出决算表\n\n单位：万元\n\n" +
            "项目\t\t\t\t本年支出合计\t基本支出\t项目支出\t上缴上级支出\t经营支出\t对附属单位补助支出\n支出功能分类科目编码\t\t\t科目名称\t\t\t\t\t\t\n" +
            "类\t款\t项\t合计\t50.00\t30.00\t20.00\t\t\t\n212\t\t\t城乡社区支出\t50.00\t30.00\t20.00\t\t\t\n212\t05\t\t城乡社区环境卫生\t50.00\t30.00\t20.00\t\t\t\n" +
            "212\t05\t01\t城乡社区环境卫生\t50.00\t30.00\t20.00\t\t\t\n");
        Assert.Equal(3, figures.Count(figure => figure.Coordinate[Dimension.Function] is null));
        Assert.Equal(3, figures.Count(figure => figure.Coordinate[Dimension.Function] == "2120501"));
    }

    [Theory]
    [InlineData("与2024年度相比，收入支出总计减少3.00万元，下降1.50%。", "-3.00")]
    [InlineData("比2024年度减少3.00万元，下降1.50%。", "-3.00")]
    [InlineData("与2024年度相比，收、支总计各增加3.00万元，增长1.50%。", "3.00")]
    public static void A_comparison_may_name_its_subject_again(string comparison, string change)
    {
        var figures = Read(Text + "一、收入支出决算总体情况说明\n\n岚埠区园林所2025年度收入支出总计197.00万元。" + comparison + "主要原因：养护面积变化。\n");
        Assert.Equal("197.00", At(figures, "income", null, null));
        Assert.Equal(change, figures.Single(figure => figure.Coordinate[Dimension.Measure] == "change").Number.ToPlainString());
        Assert.Contains(figures, figure => figure.Coordinate[Dimension.Measure] == "rate");
    }

    [Fact]
    public static void An_item_has_its_budget_its_outturn_and_where_given_its_completion()
    {
        var figures = Read(
            Text + "五、一般公共预算财政拨款支出决算情况说明\n\n（三）一般公共预算财政拨款支出决算具体情况\n\n" +
            "一般公共预算财政拨款支出年初预算为80.00万元，支出决算为76.00万元，完成年初预算的95.00%。决算数小于预算数的主要原因：设备延期。其中：\n\n" +
            "1、社会保障和就业支出（类）行政事业单位养老支出（款）事业单位离退休（项）。主要用于：退休人员经费，含2024年补发部分。年初预算为30.00万元，支出决算为26.00万元，完成年初预算的86.67%。决算数小于预算数的主要原因：人员减少。\n\n" +
            "2、住房保障支出（类）住房改革支出（款）住房公积金（项）。主要用于：缴纳住房公积金。年初预算为50.00万元，支出决算为50.00万元。决算数与预算数持平。\n");
        Assert.Equal("80.00", At(figures, "expenditure", null, "budget"));
        Assert.Equal("26.00", Item(figures, "2080502", null, "amount"));
        Assert.Equal("30.00", Item(figures, "2080502", "budget", "amount"));
        Assert.Equal("86.67", Item(figures, "2080502", null, "completion"));
        Assert.Equal("50.00", Item(figures, "2210201", "budget", "amount"));
        Assert.Null(Item(figures, "2210201", null, "completion"));
    }

    [Theory]
    [InlineData("二、关于岚埠区园林绿化养护所2025年度收入决算情况说明", "本年收入合计60.00万元，其中：财政拨款收入45.00万元，占75.00%；事业收入15.00万元，占25.00%。", "income", 5)]
    [InlineData("三、支出决算情况说明", "本年支出合计60.00万元，其中：基本支出40万元，占66.67%；项目支出15万元，占25%；经营支出5万元，占8.33%。", "expenditure", 7)]
    [InlineData("十一、其他重要事项的情况说明\n\n（二）政府采购支出情况", "2025年度政府采购支出总额10.00万元，其中：政府采购货物支出4.00万元、政府采购工程支出0万元、政府采购服务支出6.00万元。授予中小企业合同金额9.00万元，占政府采购支出总额的90.00%。", "procurement", 6)]
    [InlineData("十、预算绩效管理情况", "绩效自评的2025年度项目3个，涉及预算金额8.00万元，平均得分91分（其中，绩效评级为“优”的项目2个；绩效评级为“良”的项目1个；绩效评级为“合格”的项目0个；绩效评级为“不合格”的项目0个。", "selfEvaluation", 6)]
    public static void Sentences_are_bound_as_others_write_them(string heading, string text, string flow, int count) =>
        Assert.Equal(count, Read(Text + heading + "\n\n" + text + "\n").Count(figure => figure.Coordinate[Dimension.Flow] == flow));

    [Fact]
    public static void The_published_defect_of_a_real_final_account_is_found_at_its_place()
    {
        var folder = Path.Combine(Shared.Folder, "real");
        var file = Directory.Exists(folder) ? Directory.GetFiles(folder, "*财政局2024年度部门决算.pdf").FirstOrDefault() : null;
        Assert.SkipWhen(file is null, $"no real final account in {folder} (set MINGZHANG_SHARED)");
        var compilation = Compilation.Check(file, File.ReadAllBytes(file));
        Assert.SkipWhen(compilation.Audit is null, "poppler is not installed");
        var errors = compilation.Audit.Findings.Where(finding => finding.Severity == Severity.Error).ToList();

        // the appropriations told as 0.3 beside 2,961.68, and a share that is not that of its amounts
        Assert.Equal(["NAR001", "NAR004"], errors.Select(finding => finding.Rule));
        Assert.Equal(("0.3", "2961.68", "第三部分 四", 21), (errors[0].Actual, errors[0].Expected, errors[0].Location.Section, errors[0].Location.Page));
        Assert.Contains("财政拨款收入支出总计0.3万元", errors[0].Quote, StringComparison.Ordinal);
        Assert.Equal(("71.73", "71.65"), (errors[1].Actual, errors[1].Expected));
        var warning = Assert.Single(compilation.Audit.Findings, finding => finding.Severity == Severity.Warning);
        Assert.Equal("NAR035", warning.Rule);
        Assert.Contains("个人农业生产补贴", warning.Message.Chinese, StringComparison.Ordinal);
    }

    private static string? At(IEnumerable<Figure> figures, string flow, string? item, string? phase) => figures.FirstOrDefault(figure =>
        figure.Coordinate[Dimension.Flow] == flow && figure.Coordinate[Dimension.Item] == item && figure.Coordinate[Dimension.Phase] == phase &&
        figure.Coordinate[Dimension.Function] is null && figure.Coordinate[Dimension.Measure] == "amount")?.Text;

    private static string? Item(IEnumerable<Figure> figures, string function, string? phase, string measure) => figures.FirstOrDefault(figure =>
        figure.Coordinate[Dimension.Function] == function && figure.Coordinate[Dimension.Phase] == phase && figure.Coordinate[Dimension.Measure] == measure)?.Text;

    private static IReadOnlyList<Figure> Read(string document) =>
        Compilation.Read("account.txt", Encoding.UTF8.GetBytes(document), "shanghai-final-account").Disclosure!.Figures;
}
