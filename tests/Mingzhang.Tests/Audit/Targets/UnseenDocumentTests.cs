using System.Globalization;
using System.Text;
using Mingzhang.Model;

namespace Mingzhang.Tests.Audit.Targets;

/// <summary>Documents unlike those at hand: many projects, units, other units of money, scans that lost much. No rule may cry wolf.</summary>
public sealed class UnseenDocumentTests(ITestOutputHelper output)
{
    private static readonly string[] Matters =
        ["送戏下乡", "图书采购", "文物普查", "古城修缮", "非遗传承", "农家书屋", "乡村旅游", "群众合唱", "摄影展览", "戏曲进校园", "广场舞大赛", "数字博物馆", "全民阅读", "少儿美术", "红色展陈", "文艺创作", "旅游厕所", "应急广播", "文化市场执法", "冬季冰雪"];

    private static readonly string[] Places = ["城关镇", "青石镇", "柳河镇", "南坪乡", "白塔乡", "临江街道", "石桥镇", "大营镇", "红岩乡", "东山镇"];

    [Fact]
    public void Two_hundred_projects_in_order_are_silent() => Assert.Empty(Found(TargetDocument.Write(Many(200))));

    [Fact]
    public void A_habit_of_two_hundred_tables_is_one_finding_of_each_rule()
    {
        var projects = Many(200).ConvertAll(project => project with
        {
            Indicators = TargetDocument.Indicators(project.Name).Replace("≥90%", "满意", StringComparison.Ordinal).Replace("≥60场", "按要求完成", StringComparison.Ordinal)
                .Replace("≤5000元/场", "≥5000元/场", StringComparison.Ordinal),
        });

        var found = Found(TargetDocument.Write(projects));

        Assert.All(found.GroupBy(finding => finding.Rule), group => Assert.Single(group));
        Assert.Contains(found, finding => finding is { Rule: "TGT025", Related.Length: 199 });
    }

    [Fact]
    public void Without_any_performance_table_the_rules_on_them_do_not_apply() =>
        Assert.Empty(Found(TargetDocument.Write(Many(30).ConvertAll(project => project with { HasTargets = false }))));

    [Fact]
    public void Tables_of_a_part_only_are_a_question_and_not_an_error_where_nothing_else_is_claimed()
    {
        var projects = Many(40);
        for (var i = 5; i < 40; i++)
        {
            projects[i] = projects[i] with { HasTargets = false };
        }

        var finding = Assert.Single(Found(TargetDocument.Write(projects)));

        Assert.Equal(("TGT012", Severity.Warning), (finding.Rule, finding.Severity));
        Assert.Contains("另有34处", finding.Message.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_performance_table_whose_head_was_not_read_as_a_table_is_not_missing()
    {
        var projects = Many(40);
        projects[7] = projects[7] with { HasTargets = false };
        var text = TargetDocument.Write(projects);
        Assert.Contains(Found(text), finding => finding.Rule == "TGT012");
        Assert.DoesNotContain(Found(text + $"\n\n项目名称  {projects[7].Name}\n\n主管部门 云岭县文化和旅游局\n"), finding => finding.Rule == "TGT012");
    }

    [Fact]
    public void A_stated_part_is_published_in_part()
    {
        var projects = Many(6);
        projects[5] = projects[5] with { HasTargets = false };
        var all = projects.Sum(project => project.Amount);
        var published = all - projects[5].Amount;

        Assert.Empty(Found(TargetDocument.Write(projects, Statement(6, all, 5, published))));
    }

    [Fact]
    public void Projects_of_one_name_in_two_units_are_two()
    {
        List<Project> projects =
        [
            new("公用经费补助", 12.5m) { Unit = "云岭县第一小学" }, new("校舍维修", 30.25m) { Unit = "云岭县第一小学" },
            new("公用经费补助", 8.75m) { Unit = "云岭县第二小学" }, new("校舍维修", 30.25m) { Unit = "云岭县第二小学" },
        ];

        Assert.Empty(Found(TargetDocument.Write(projects)));
    }

    [Fact]
    public void A_wrong_amount_of_a_name_in_two_units_is_that_of_its_unit()
    {
        List<Project> projects =
        [
            new("公用经费补助", 12.5m) { Unit = "云岭县第一小学" }, new("校舍维修", 30.25m) { Unit = "云岭县第一小学" },
            new("校舍维修", 33.25m) { Unit = "云岭县第二小学", Funds = "999,000" }, new("公用经费补助", 8.75m) { Unit = "云岭县第二小学", Funds = "111,000" },
        ];

        var found = Found(TargetDocument.Write(projects));

        Assert.Equal(["TGT017", "TGT017"], found.Select(finding => finding.Rule));
        Assert.Contains(found, finding => finding.Message.Chinese.Contains("111000", StringComparison.Ordinal) && finding.Message.Chinese.Contains("8.75", StringComparison.Ordinal));
    }

    [Fact]
    public void A_carried_over_project_may_have_its_targets()
    {
        var projects = Many(3);
        projects.Add(new("水利文化展", 15.5m) { HasRow = false });

        Assert.Empty(Found(TargetDocument.Write(projects, carriedOver: [new("水利文化展", 15.5m)])));
    }

    [Theory]
    [InlineData("项目资金(万元)")]
    [InlineData("项目资金（万元）")]
    public void Funds_in_ten_thousand_are_read_as_such(string label) => Assert.Empty(Found(TargetDocument.Write(
        Many(3).ConvertAll(project => project with { FundsLabel = label, Funds = project.Amount.ToString("F2", CultureInfo.InvariantCulture) }))));

    [Fact]
    public void Funds_in_ten_thousand_under_another_label_are_one_doubt()
    {
        var found = Found(TargetDocument.Write(Many(12).ConvertAll(project => project with { Funds = project.Amount.ToString("F2", CultureInfo.InvariantCulture) })));

        Assert.Equal("TGT072", Assert.Single(found).Rule);
    }

    [Fact]
    public void Funds_that_were_not_read_are_no_defect() =>
        Assert.Empty(Found(TargetDocument.Write(Many(4).ConvertAll(project => project with { Funds = "" }))));

    [Fact]
    public void Indicators_torn_over_rows_are_no_defect()
    {
        const string Torn =
            "\t产出指标\t数量指标\t下乡演出场\t≥60\t数量指标\t下乡演出场\t≥60\n\t\t\t次\t场\t\t次\t场\n" +
            "\t\t质量指标\t演出验收\t100%\t质量指标\t演出验收\t100%\n\t\t\t合格率\t\t\t合格率\t\n" +
            "\t\t时效指标\t演出完成时间\t2026年12\t时效指标\t演出完成时间\t2026年12\n\t\t\t\t月底前\t\t\t月底前\n" +
            "\t\t成本指标\t每场费用\t≤5000元/\t成本指标\t每场费用\t≤5000元/\n\t\t\t\t场\t\t\t场\n" +
            "\t效益指标\t社会效益\t群众文化生活\t丰富\t社会效益\t群众文化生活\t丰富\n" +
            "\t满意度指标\t服务对象满意度\t群众满意度\t≥90%\t服务对象满意度\t群众满意度\t≥90%\n";

        Assert.DoesNotContain(Found(TargetDocument.Write([new("送戏下乡", 30m) { Indicators = Torn }])), finding => finding.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("2026年云岭县文化和旅游局纳入绩效目标管理的二级项目3个，共计金额39.51万元。其中：其他运转类项目1个，涉及金额10.00万元；特定目标类项目2个，涉及金额29.51万元。公开项目绩效目标3个，涉及项目金额39.51万元，占部门项目支出总额的100%。", null)]
    [InlineData("2026年本部门实行绩效管理的项目共3个，预算资金合计39.51万元，其中，其他运转类1个，资金10.00万元，特定目标类2个，资金29.51万元。", null)]
    [InlineData("2026年本部门纳入预算绩效管理的项目3个，资金总额为39.51万元。公开的项目绩效目标表3张，占部门项目支出总额的100.00%。", null)]
    [InlineData("2026年本部门实行绩效管理的项目共4个，预算资金合计39.51万元，其中，其他运转类1个，资金10.00万元，特定目标类3个，资金29.51万元。", "TGT019")]
    [InlineData("2026年本部门纳入预算绩效管理的项目3个，资金总额为39.51万元，其中：其他运转类项目1个，资金10.00万元；特定目标类项目1个，资金29.51万元。", "TGT020")]
    [InlineData("2026年本部门纳入绩效目标管理的二级项目3个，共计金额39.51万元。公开项目绩效目标2个，涉及项目金额23.17万元，占部门项目支出总额的58.64%。", "TGT021")]
    [InlineData("2026年本部门纳入绩效目标管理的二级项目5个，共计金额50.00万元。公开项目绩效目标5个，涉及项目金额50.00万元，占部门项目支出总额的100%。", "TGT019")]
    [InlineData("2026年本部门纳入绩效目标管理的二级项目3个，共计金额39.51万元。其中：其他运转类项目2个，涉及金额10.00万元；特定目标类项目2个，涉及金额29.51万元。公开项目绩效目标3个，涉及项目金额39.51万元，占部门项目支出总额的100%。其中：其他运转类项目2个，涉及项目金额10.00万元；特定目标类项目2个，涉及项目金额29.51万元。", "TGT020")]
    public void One_slip_in_what_the_text_states_of_the_projects_is_one_finding(string statement, string? rule) =>
        Assert.Equal(rule is null ? [] : [rule], Found(TargetDocument.Write(Many(3), statement)).Select(finding => finding.Rule));

    [Theory]
    [InlineData("特定目标类项目4个", "特定目标类项目2个", "4", "2")]
    [InlineData("公开项目绩效目标3个，涉及项目金额39.15万元", "公开项目绩效目标3个，涉及项目金额39.51万元", "39.15", "39.51")]
    public void The_wrong_number_of_the_statement_is_named_with_the_right_one(string wrong, string right, string actual, string expected)
    {
        const string Right = "2026年本部门纳入绩效目标管理的二级项目3个，共计金额39.51万元。其中：其他运转类项目1个，涉及金额10.00万元；特定目标类项目2个，涉及金额29.51万元。" +
            "公开项目绩效目标3个，涉及项目金额39.51万元，占部门项目支出总额的100%。其中：其他运转类项目1个，涉及项目金额10.00万元；特定目标类项目2个，涉及项目金额29.51万元。";
        var at = Right.IndexOf(right, StringComparison.Ordinal);

        var finding = Assert.Single(Found(TargetDocument.Write(Many(3), Right[..at] + wrong + Right[(at + right.Length)..])));

        Assert.Equal((actual, expected), (finding.Actual, finding.Expected));
    }

    [Fact]
    public void A_source_whose_digits_go_on_in_the_next_line_is_no_defect()
    {
        var plain = Many(1).ConvertAll(project => project with { Funds = (project.Amount * 10_000).ToString("F0", CultureInfo.InvariantCulture) });
        var document = TargetDocument.Write(plain).Split('\n').ToList();
        var line = document.FindIndex(text => text.Contains("市县(区)财政资金", StringComparison.Ordinal));
        var at = document[line].TrimEnd().Length - 2;
        document.Insert(line + 1, document[line][at..]);
        document[line] = document[line][..at];

        Assert.DoesNotContain(Found(string.Join('\n', document)), finding => finding.Rule == "TGT003");
    }

    [Theory]
    [InlineData("城关镇送戏下乡经费", "城关镇送戏下乡", "一处疑被截断")]
    [InlineData("城关镇送戏下乡经费", "城关镇送戏下多经费", "一字之差")]
    [InlineData("城关镇（送戏下乡）经费", "城关镇送戏下乡经费", null)]
    [InlineData("城关镇送戏下乡经费", "城关镇送戏下乡演出专项", "名称相近")]
    public void How_the_names_of_one_project_differ_is_said(string row, string table, string? how)
    {
        var found = Found(TargetDocument.Write([new(row, 12.34m) { TargetName = table }]));

        Assert.Equal(how is null ? 0 : 1, found.Count);
        Assert.All(found, finding => Assert.Contains(how!, finding.Message.Chinese, StringComparison.Ordinal));
    }

    [Fact]
    public void Names_the_scan_garbled_beyond_closeness_are_one_question()
    {
        var projects = Many(20);
        for (var i = 0; i < 20; i++)
        {
            projects[i] = projects[i] with { TargetName = Garbled(projects[i].Name, i), Funds = i % 2 == 0 ? "" : null };
        }

        var found = Found(TargetDocument.Write(projects));

        Assert.DoesNotContain(found, finding => finding.Severity == Severity.Error);
        Assert.True(found.Count <= 2, string.Join('\n', found.Select(finding => finding.Message.Chinese)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_scan_that_lost_a_tenth_of_its_lines_makes_no_error_of_its_own(int seed)
    {
        var document = TargetDocument.Write(Many(20)).Split('\n');
        var start = Array.FindIndex(document, line => line.StartsWith("第三部分", StringComparison.Ordinal));
        var left = document.Where((line, i) => i <= start || ((i * 7919) + (seed * 104729)) % 10 != 0 || line.Length == 0);

        var found = Found(string.Join('\n', left));

        Assert.DoesNotContain(found, finding => finding.Severity == Severity.Error);
    }

    [Fact]
    public void A_table_that_runs_over_a_page_with_its_head_again_is_one_table()
    {
        var rows = TargetDocument.Indicators("送戏下乡").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var projects = new List<Project>
        {
            new("送戏下乡", 30m) { Indicators = string.Join('\n', rows[..3]) + "\n" },
            new("送戏下乡", 30m) { Indicators = string.Join('\n', rows[3..]) + "\n", HasRow = false },
        };

        Assert.Empty(Found(TargetDocument.Write(projects)));
    }

    [Fact]
    public void Names_that_slid_against_their_amounts_are_one_finding_with_the_right_order()
    {
        List<Project> right = [new("送戏下乡", 20m), new("图书采购专项", 7m), new("文物普查", 31m), new("古城修缮", 44m), new("非遗传承", 5m)];
        var document = TargetDocument.Write(right);
        var slid = document.Replace("送戏下乡\t20.00\t20.00\t\t\t\t\n图书采购专项\t7.00\t7.00\t\t\t\t\n文物普查\t31.00\t31.00\t\t\t\t\n古城修缮\t44.00\t44.00\t\t\t\t\n", "送戏下乡图书采购专项\t20.00\t20.00\t\t\t\t\n文物普查\t7.00\t7.00\t\t\t\t\n古城修缮\t31.00\t31.00\t\t\t\t\n古城修缮\t44.00\t44.00\t\t\t\t\n", StringComparison.Ordinal);

        var finding = Assert.Single(Found(slid));

        Assert.Equal("TGT016", finding.Rule);
        Assert.Contains("7.00万元应为《图书采购专项》；31.00万元应为《文物普查》", finding.Message.Chinese, StringComparison.Ordinal);
    }

    private static List<Project> Many(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new Project($"{Places[i / Matters.Length % Places.Length]}{Matters[i % Matters.Length]}经费", 10m + (i * 3.17m)))];

    private static string Statement(int count, decimal amount, int published, decimal publishedAmount) => FormattableString.Invariant(
        $"2026年云岭县文化和旅游局纳入绩效目标管理的二级项目{count}个，共计金额{amount:F2}万元。公开项目绩效目标{published}个，涉及项目金额{publishedAmount:F2}万元，占部门项目支出总额的{publishedAmount / amount * 100:F2}%。");

    private static string Garbled(string name, int salt) => string.Concat(name.Select((c, i) => (i + salt) % 3 == 0 ? c : "口日田由甲申木未末"[(i * 5 + salt) % 9]));

    private List<Finding> Found(string document)
    {
        var compilation = Compilation.Check("unseen.txt", Encoding.UTF8.GetBytes(document), "shanxi-budget");
        Assert.NotNull(compilation.Audit);
        List<Finding> found = [.. compilation.Audit.Findings.Where(finding => finding.Rule.StartsWith("TGT", StringComparison.Ordinal) && finding.Severity != Severity.Info)];
        foreach (var finding in found.Take(30))
        {
            output.WriteLine($"{finding.Rule} {finding.Severity} {finding.Location.Line}: {finding.Message.Chinese}");
        }

        return found;
    }
}
