using System.Collections.Immutable;
using Mingzhang.Corpus.Budgets;
using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Corpus.Books;

/// <summary>The performance targets of a budget's book, in the words of each project's matter.</summary>
internal static class TargetMaker
{
    /// <summary>The target of a project.</summary>
    public static BookTarget Of(Budget budget, Project project)
    {
        string Words(string words) => Matter.Fill(words, project, budget.Place, budget.Year);
        var goal = Words(project.Matter.Goal);
        return new BookTarget
        {
            Attribute = project.Years == 1 ? "一次性项目（1年结束）" : "延续性项目",
            Period = Texts.Of(project.Years) + "年",
            PeriodFunds = TiersOf(project.TotalTiers),
            AnnualFunds = TiersOf(project.Tiers),
            Overview = Words(project.Matter.Overview),
            Basis = $"《{budget.Place}{project.Subject}工作实施方案》（{budget.Place[..1]}政办发〔{Texts.Of(budget.Year - 1)}〕{Texts.Of(2 + (project.Yuan % 95))}号）。",
            Necessity = Words(project.Matter.Need),
            Measures = Words(project.Matter.Measures),
            Plan = project.Outputs.Length == 1 ? Words(project.Matter.Plan) : PlanOf(budget, project),
            PeriodGoal = goal,
            AnnualGoal = goal,
            Indicators = [.. Indicators(budget, project, Words)],
            FilledAt = $"{Texts.Of(budget.Year - 1)}12{Texts.Of(10 + (project.Yuan % 19))}{Texts.Of(10 + (project.Yuan % 8))}{Texts.Of(10 + (project.Yuan % 50))}{Texts.Of(10 + (project.Yuan % 49))}",
        };
    }

    /// <summary>整体绩效目标: none, its amount alone, or a table, by the budget's code.</summary>
    public static OverallTarget? OverallOf(Budget budget)
    {
        var (field, staff) = (budget.Organ.Field, budget.Units.Sum(unit => unit.Staff));
        return (budget.Code % 3) switch
        {
            0 => null,
            1 => new OverallTarget { HasTable = false },
            _ => new OverallTarget
            {
                InternalSections = 3 + (budget.Code % 9),
                SubordinateUnits = budget.Units.Length - 1,
                ApprovedPosts = budget.Units.Sum(unit => unit.Posts),
                OnEstablishment = staff,
                OtherStaff = 0,
                Duties = $"负责{budget.Place}{field}工作，拟订年度计划并组织落实，指导和监督所属单位履行职责。",
                StrategicGoal = $"建立运转协调、服务便捷的{field}工作体系，提高公共服务质量。",
                Tasks = [.. budget.Projects.Take(3).Select(project => new OverallTask(project.Subject, "组织实施" + project.Name))],
                AnnualGoal = $"{Texts.Of(budget.Year)}年完成{field}各项任务，预算执行率达到95%以上，服务对象满意度达到90%以上。",
                Indicators =
                [
                    new("产出指标", "数量指标", "实施项目数量", "", Texts.Of(budget.Projects.Length) + "个"),
                    new("产出指标", "质量指标", "部门预算执行率", "", "≥95%"),
                    new("产出指标", "时效指标", "年度任务完成时间", "", $"{Texts.Of(budget.Year)}年12月31日前"),
                    new("效益指标", "社会效益", "重点任务完成率", "", "≥95%"),
                    new("效益指标", "可持续影响", "工作制度执行率", "", "≥95%"),
                    new("满意度指标", "服务对象满意度", "服务对象满意度", "", "≥90%"),
                ],
            },
        };
    }

    private static TierAmounts TiersOf(ImmutableArray<long> tiers) => new()
    {
        Central = new BookAmount(new Money(tiers[0])),
        Province = new BookAmount(new Money(tiers[1])),
        CityCounty = new BookAmount(new Money(tiers[2])),
        Self = new BookAmount(new Money(tiers[3])),
        Other = new BookAmount(new Money(tiers[4])),
    };

    private static string PlanOf(Budget budget, Project project) =>
        $"{Texts.Of(budget.Year)}年3月至11月分步实施；" +
        string.Join("；", project.Outputs.Select(output => $"{output.What.Replace("数量", "", StringComparison.Ordinal)}{Texts.Of(output.Quantity)}{output.Unit}、每{output.Unit}{Texts.Of(output.Cost)}元，计{Texts.Of(output.Yuan)}元")) +
        $"；合计{Texts.Of(project.Yuan)}元。";

    private static IEnumerable<BookIndicator> Indicators(Budget budget, Project project, Func<string, string> words)
    {
        static BookIndicator Of(string level1, string level2, string name, string value) => new(level1, level2, name, value, value);
        var matter = project.Matter;
        foreach (var output in project.Outputs)
        {
            yield return Of("产出指标", "数量指标", output.What, Texts.Of(output.Quantity) + output.Unit);
        }

        yield return Of("产出指标", "质量指标", words(matter.Quality.Name), matter.Quality.Value);
        yield return Of("产出指标", "时效指标", words(matter.Deadline), $"{Texts.Of(budget.Year)}年{Texts.Of(9 + (project.Yuan % 3))}月30日前");
        foreach (var output in project.Outputs)
        {
            yield return Of("产出指标", "成本指标", output.CostName, $"{Texts.Of(output.Cost)}元/{output.Unit}");
        }

        yield return Of("效益指标", "社会效益", words(matter.Benefit.Name), matter.Benefit.Value);
        yield return Of("效益指标", "可持续影响", words(matter.Lasting.Name), matter.Lasting.Value);
        yield return Of("满意度指标", "服务对象满意度", words(matter.Satisfied.Name), matter.Satisfied.Value);
    }
}
