using System.Collections.Immutable;
using Mingzhang.Corpus.Budgets;

namespace Mingzhang.Corpus.Writing;

/// <summary>十、绩效管理情况 with the performance tables attached to it.</summary>
internal sealed class Targets(Budget budget, Figures figures, Dice dice)
{
    private const int Columns = 8;
    private static readonly string[] TierNames = ["其中：中央财政资金", "省级财政资金", "市县（区）财政资金", "单位自筹", "其他资金"];

    private readonly string levelName = $"{budget.Place}{(budget.Level == "市" ? "市级" : "县（区）级")}预算部门（单位）";
    private readonly bool hasOverallTable = dice.Chance(50);
    private readonly bool splitsOverall = dice.Chance(50);

    private string Scope => budget.Scope;

    private Printed Name { get; } = new(PrintedKind.UnitName, budget.Name);

    /// <summary>The section with its attachments.</summary>
    public IEnumerable<Block> Section()
    {
        yield return Head("十、绩效管理情况");
        yield return new Line(0, ["1、整体绩效目标"]);
        yield return hasOverallTable ? Overall() : new Line(0, [$"本{Scope}{Texts.Of(budget.Year)}年暂未编报整体绩效目标。"]);
        if (hasOverallTable)
        {
            yield return new Line(0, [$"（{Scope}整体目标表公开情况见附件）"]);
        }

        yield return new Line(0, ["2、项目绩效目标"]);
        yield return Projects();
        yield return new Line(0, ["（项目绩效目标表公开情况见附件）"]);
        yield return new PageBreak();
        if (hasOverallTable)
        {
            yield return new Line(3, [levelName + "整体支出绩效目标申报表"]);
            yield return new Line(0, ["（", figures.Year, "年度）"]);
            yield return OverallTable();
        }

        foreach (var project in budget.Projects)
        {
            yield return new Line(3, [levelName + "项目支出绩效目标表"]);
            yield return new Line(0, ["（", figures.Year, "年度）"]);
            yield return Table(project);
        }
    }

    private static Line Head(string text) => new(3, [text]);

    private Line Overall()
    {
        var (basic, projects) = (budget.Sum(item => item.IsBasic), budget.Sum(item => !item.IsBasic));
        return splitsOverall
            ? new Line(0, [figures.Year, $"年编报{Scope}整体支出绩效目标，涉及部门预算资金", figures.Money(budget.Whole), "万元，其中基本支出", figures.Money(basic), "万元，项目支出", figures.Money(projects), "万元。"])
            : new Line(0, [figures.Year, $"年编报{Scope}整体绩效目标，涉及资金", figures.Money(budget.Whole), "万元。"]);
    }

    private Line Projects()
    {
        var all = budget.Projects.Select(project => project.Yuan).ToList();
        var operation = budget.Projects.Where(project => project.IsOperation).Select(project => project.Yuan).ToList();
        var specific = budget.Projects.Where(project => !project.IsOperation).Select(project => project.Yuan).ToList();
        Part[] Of(List<long> yuan, string amount) => [Figures.Count(yuan.Count), "个，" + amount, figures.Money(yuan.Sum()), "万元"];
        return new Line(
            0,
            [
                figures.Year, "年", Name, "纳入绩效目标管理的二级项目", .. Of(all, "共计金额"), "。其中：其他运转类项目", .. Of(operation, "涉及金额"), "；特定目标类项目", .. Of(specific, "涉及金额"),
                "。公开项目绩效目标", .. Of(all, "涉及项目金额"), $"，占{Scope}项目支出总额的", new Printed(PrintedKind.Share, "100", 0.05m), "%。其中：其他运转类项目",
                .. Of(operation, "涉及项目金额"), "；特定目标类项目", .. Of(specific, "涉及项目金额"), "。",
            ]);
    }

    private static ImmutableArray<Part> Row(params Part[] parts) =>
        [.. parts, .. Enumerable.Repeat<Part>("", Math.Max(0, Columns - parts.Length))];

    private Grid Table(Project project)
    {
        string Words(string words) => Matter.Fill(words, project, budget.Place, budget.Year);
        var matter = project.Matter;
        var rows = new List<ImmutableArray<Part>>
        {
            Row("项目名称", "", new Printed(PrintedKind.ProjectName, project.Name)),
            Row("主管部门及代码", "", $"{Texts.Of(budget.Code)}-{budget.Name}", "", "实施单位", "", project.Unit.Name),
            Row("项目属性", "", project.Years == 1 ? "一次性项目（1年结束）" : "延续性项目", "", "项目期", "", Texts.Of(project.Years) + "年"),
            Row("项目资金（元）", "实施期资金总额：", "", Figures.Fund(project.TotalTiers.Sum()), "年度资金总额：", "", Figures.Fund(project.Tiers.Sum())),
        };
        for (var i = 0; i < TierNames.Length; i++)
        {
            rows.Add(Row("", TierNames[i], "", Figures.Fund(project.TotalTiers[i]), TierNames[i], "", Figures.Fund(project.Tiers[i])));
        }

        rows.AddRange(
        [
            Row("项目概况", "", Words(matter.Overview)),
            Row("立项依据", "", BasisOf(project)),
            Row("项目设立必要性", "", Words(matter.Need)),
            Row("保证项目实施的制度、措施", "", Words(matter.Measures)),
            Row("项目实施计划", "", project.Outputs.Length == 1 ? Words(matter.Plan) : PlanOf(project)),
            Row("实施期目标", "", "", "", "年度目标"),
            Row("总体目标", "", Words(matter.Goal), "", "", Words(matter.Goal)),
            Row("绩效指标", "一级指标", "二级指标", "三级指标", "指标值", "二级指标", "三级指标", "指标值"),
        ]);
        var deadline = $"{Texts.Of(budget.Year)}年{Texts.Of(dice.Number(9, 11))}月30日前";
        rows.AddRange(Indicators("产出指标", "数量指标", project.Outputs.Select(output => (output.What, Texts.Of(output.Quantity) + output.Unit))));
        rows.AddRange(Indicators("", "质量指标", [(Words(matter.Quality.Name), matter.Quality.Value)]));
        rows.AddRange(Indicators("", "时效指标", [(Words(matter.Deadline), deadline)]));
        rows.AddRange(Indicators("", "成本指标", project.Outputs.Select(output => (output.CostName, $"{Texts.Of(output.Cost)}元/{output.Unit}"))));
        rows.AddRange(Indicators("效益指标", "经济效益", [("", "")]));
        rows.AddRange(Indicators("", "社会效益", [(Words(matter.Benefit.Name), matter.Benefit.Value)]));
        rows.AddRange(Indicators("", "生态效益", [("", "")]));
        rows.AddRange(Indicators("", "可持续影响", [(Words(matter.Lasting.Name), matter.Lasting.Value)]));
        rows.AddRange(Indicators("满意度指标", "服务对象满意度", [(Words(matter.Satisfied.Name), matter.Satisfied.Value)]));
        rows.Add(Row(
            "负责人：", "", "经办人：", "", "联系电话：", "",
            $"填报日期：{Texts.Of(budget.Year - 1)}12{Texts.Of(dice.Number(10, 28))}{Texts.Of(dice.Number(10, 17))}{Texts.Of(dice.Number(10, 59))}{Texts.Of(dice.Number(10, 59))}"));
        return new Grid(0, [.. rows], 0);
    }

    private static IEnumerable<ImmutableArray<Part>> Indicators(string first, string second, IEnumerable<(string Name, string Value)> indicators)
    {
        foreach (var (name, value) in indicators)
        {
            yield return Row("", first, second, name, value, second, name, value);
            (first, second) = ("", "");
        }
    }

    private string BasisOf(Project project) =>
        $"《{budget.Place}{project.Subject}工作实施方案》（{budget.Place[..1]}政办发〔{Texts.Of(budget.Year - 1)}〕{Texts.Of(dice.Number(2, 96))}号）。";

    private string PlanOf(Project project) =>
        $"{Texts.Of(budget.Year)}年3月至11月分步实施；" +
        string.Join("；", project.Outputs.Select(output => $"{output.What.Replace("数量", "", StringComparison.Ordinal)}{Texts.Of(output.Quantity)}{output.Unit}、每{output.Unit}{Texts.Of(output.Cost)}元，计{Texts.Of(output.Yuan)}元")) +
        $"；合计{Texts.Of(project.Yuan)}元。";

    private Grid OverallTable()
    {
        Part Of(Func<BudgetItem, bool> of) => budget.Sum(of) is var yuan && yuan == 0 ? "0.00" : Figures.Cell(yuan);
        var (posts, staff) = (budget.Units.Sum(unit => unit.Posts), budget.Units.Sum(unit => unit.Staff));
        ImmutableArray<Part> Wide(params Part[] parts) => [.. parts, .. Enumerable.Repeat<Part>("", 5 - parts.Length)];
        string People(int number) => Texts.Of(number) + "人";
        return new Grid(
            0,
            [
                Wide("部门基本信息", "部门名称", $"{Texts.Of(budget.Code)}-{budget.Name}"),
                Wide("", "内设职能部门数", Texts.Of(dice.Number(3, 12)) + "个", "所属预算单位数", Texts.Of(budget.Units.Length - 1) + "个"),
                Wide("", "核定的人员编制数", People(posts), "实际在职人员总数", People(staff)),
                Wide("", "", "", "其中：在编人员数", People(staff)),
                Wide("", "", "", "其他人员数", People(0)),
                Wide("部门职责", $"负责{budget.Place}{budget.Organ.Field}工作，拟订年度计划并组织落实，指导和监督所属单位履行职责。"),
                Wide("部门战略目标", $"建立运转协调、服务便捷的{budget.Organ.Field}工作体系，提高公共服务质量。"),
                Wide("年度预算情况", "按资金来源划分", "资金总额（万元）", "按资金方向划分", "资金总额（万元）"),
                Wide("", "合计", Of(_ => true), "合计", Of(_ => true)),
                Wide("", "其中：一般公共预算资金", Of(item => item.Fund == Fund.General), "其中：基本支出", Of(item => item.IsBasic)),
                Wide("", "政府性基金预算资金", Of(item => item.Fund == Fund.GovernmentFund), "项目支出", Of(item => !item.IsBasic)),
                Wide("", "国有资本经营预算资金", Of(item => item.Fund == Fund.StateCapital)),
                Wide("", "社会保险基金预算资金", "0.00"),
                Wide("", "专户管理资金", Of(item => item.Fund == Fund.SpecialAccount)),
                Wide("", "单位资金", Of(item => item.Fund == Fund.UnitFunds)),
                Wide("年度重点任务", "核心职能", "重点任务"),
                .. budget.Projects.Take(3).Select(project => Wide("", project.Subject, "组织实施" + project.Name)),
                Wide("年度绩效目标", $"{Texts.Of(budget.Year)}年完成{budget.Organ.Field}各项任务，预算执行率达到95%以上，服务对象满意度达到90%以上。"),
                Wide("年度绩效指标", "一级指标", "二级指标", "三级指标", "指标值"),
                Wide("", "产出指标", "数量指标", "实施项目数量", Texts.Of(budget.Projects.Length) + "个"),
                Wide("", "", "质量指标", "部门预算执行率", "≥95%"),
                Wide("", "", "时效指标", "年度任务完成时间", $"{Texts.Of(budget.Year)}年12月31日前"),
                Wide("", "效益指标", "社会效益", "重点任务完成率", "≥95%"),
                Wide("", "", "可持续影响", "工作制度执行率", "≥95%"),
                Wide("", "满意度指标", "服务对象满意度", "服务对象满意度", "≥90%"),
            ],
            0);
    }
}
