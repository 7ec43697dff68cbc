using Mingzhang.Corpus.Budgets;

namespace Mingzhang.Corpus.Writing;

/// <summary>第三部分: what the tables say, in sentences.</summary>
internal sealed class Narrative(Budget budget, Figures figures, Targets targets, Dice dice)
{
    private readonly bool marksEtc = dice.Chance(50);
    private readonly bool narrowsPunctuation = dice.Chance(25);
    private readonly string last = Texts.Of(budget.Year - 1);

    private string Scope => budget.Scope;

    private Printed Name { get; } = new(PrintedKind.UnitName, budget.Name);

    /// <summary>All twelve sections with their attachments.</summary>
    public IEnumerable<Block> All() =>
    [
        Heading(2, "第三部分 ", figures.Year, $"年度{Scope}预算情况说明"),
        .. Changes(), .. Income(), .. Expenditure(), .. Appropriations(), .. General(), .. Basic(), .. PublicExpenses(), .. OperatingFunds(),
        .. Procurement(), .. targets.Section(), .. Assets(), .. Other(),
    ];

    private static Line Heading(int level, params Part[] parts) => new(level, [.. parts]);

    /// <summary>A paragraph; where the author's keyboard was set so, with the punctuation of English.</summary>
    private Line Say(params IEnumerable<Part> parts) => new(0, [.. narrowsPunctuation && dice.Chance(50) ? parts.Select(Narrow) : parts]);

    private static Part Narrow(Part part) => part.Printed is not null ? part : part.Text
        .Replace('，', ',').Replace('；', ';').Replace('：', ':').Replace('（', '(').Replace('）', ')');

    private long Sum(Func<BudgetItem, bool> of) => budget.Sum(of);

    private IEnumerable<Block> Changes()
    {
        var (now, carried) = (Sum(item => !item.IsCarriedOver), Sum(item => item.IsCarriedOver));
        yield return Heading(3, $"一、{Scope}预算收支数据变动情况及原因");
        yield return Say(
        [
            figures.Year, "年度", Name, "预算收入总计", figures.Money(budget.Whole), "万元，其中：本年收入", figures.Money(now), "万元，上年结转", figures.Money(carried), "万元，",
            .. AgainstLastYear(budget.Total, "比上年", "，主要原因是"), $"；本年{Scope}预算支出总计", figures.Money(budget.Whole), "万元，其中：本年预算安排", figures.Money(now),
            "万元，上年结转", figures.Money(carried), "万元，", .. AgainstLastYear(budget.Total, "比上年", "，主要原因是"), "。",
        ]);
    }

    /// <summary>A comparison: direction, change, rate and reason, or that nothing changed.</summary>
    private IEnumerable<Part> AgainstLastYear(Compared compared, string against, string because, bool withReason = true)
    {
        if (compared.Change == 0)
        {
            return [dice.Pick<string>(["与上年相同", "与上年预算数持平", "与上年一致", "与上年预算数相比无增减变化"])];
        }

        var up = compared.Change > 0;
        return
        [
            against, dice.Pick<string>(up ? ["增加", "增长"] : ["减少", "下降"]), figures.Change(compared, hasRate: compared.Before > 0), "万元",
            .. compared.Before == 0
                ? (Part[])["（上年无此项预算）"]
                : ["，", dice.Pick<string>(up ? ["增长", "上升", "增加"] : ["下降", "减少", "降低"]), Figures.Rate(compared.Change, compared.Before), "%"],
            .. withReason ? [because, compared.Reason] : Array.Empty<Part>(),
        ];
    }

    private IEnumerable<Block> Income()
    {
        (string Words, Fund Fund)[] sources =
        [
            ("主要包括一般公共预算拨款收入", Fund.General), ("政府性基金预算拨款收入", Fund.GovernmentFund), ("国有资本经营预算拨款收入", Fund.StateCapital),
            ("财政专户管理资金收入", Fund.SpecialAccount), ("单位资金", Fund.UnitFunds),
        ];
        var carried = Sum(item => item.IsCarriedOver);
        yield return Heading(3, "二、收入预算情况说明");
        yield return Say(
        [
            figures.Year, "年度", Name, "预算收入", figures.Money(budget.Whole), "万元，",
            .. sources.SelectMany(source =>
            {
                var yuan = Sum(item => item.Fund == source.Fund && !item.IsCarriedOver);
                return new Part[] { source.Words, figures.Money(yuan), "万元，占", figures.Share(yuan, budget.Whole), "%；" };
            }),
            "上年结转", figures.Money(carried), "万元，占", figures.Share(carried, budget.Whole), "%。",
        ]);
    }

    private IEnumerable<Block> Expenditure()
    {
        var (basic, projects) = (Sum(item => item.IsBasic), Sum(item => !item.IsBasic));
        yield return Heading(3, "三、支出预算情况说明");
        yield return Say(
            figures.Year, "年度", Name, "支出预算", figures.Short(budget.Whole), "万元，其中：基本支出", figures.Short(basic), "万元，占",
            figures.Share(basic, budget.Whole), "%；项目支出", figures.Short(projects), "万元，占", figures.Share(projects, budget.Whole), "%。");
    }

    private IEnumerable<Block> Appropriations()
    {
        long Of(Fund fund) => Sum(item => item.Fund == fund);
        yield return Heading(3, "四、财政拨款收支预算总体情况说明");
        yield return Say(
        [
            figures.Year, "年度", Name, "财政拨款收支总预算", figures.Money(Sum(item => item.IsAppropriation)), "万元。其中：一般公共预算拨款", figures.Money(Of(Fund.General)),
            "万元，政府性基金预算拨款", figures.Money(Of(Fund.GovernmentFund)), "万元，国有资本经营预算拨款", figures.Money(Of(Fund.StateCapital)), "万元。其中：当年拨款收入",
            figures.Money(Sum(item => item.IsAppropriation && !item.IsCarriedOver)), "万元，上年结转收入", figures.Money(Sum(item => item.IsAppropriation && item.IsCarriedOver)),
            "万元。支出包括：", .. ByClass(item => item.IsAppropriation, "、", null), "等。",
        ]);
    }

    /// <summary>Each class with its amount, and its share of a whole where one is given.</summary>
    private IEnumerable<Part> ByClass(Func<BudgetItem, bool> of, string between, long? whole)
    {
        var first = true;
        foreach (var (_, name, code) in Functions.Classes)
        {
            var yuan = Sum(item => of(item) && item.Function.StartsWith(code, StringComparison.Ordinal));
            if (yuan == 0)
            {
                continue;
            }

            yield return (first ? "" : between) + name;
            yield return figures.Money(yuan);
            yield return "万元";
            if (whole is { } all)
            {
                yield return "，占";
                yield return figures.Share(yuan, all);
                yield return "%";
            }

            first = false;
        }
    }

    private IEnumerable<Block> General()
    {
        var now = budget.General.Now;
        yield return Heading(3, "五、一般公共预算支出情况说明");
        yield return Heading(4, "（一）一般公共预算当年支出规模变化情况");
        yield return Say(
        [
            figures.Year, "年度", Name, "一般公共预算当年支出", figures.Money(now), "万元，",
            .. AgainstLastYear(budget.General, "比上年", "，主要原因是", withReason: dice.Chance(60)), "。",
        ]);
        yield return Heading(4, "（二）一般公共预算当年支出结构情况");
        yield return Say(
        [
            figures.Year, "年度", Name, "一般公共预算当年支出", figures.Money(now), "万元，主要用于以下方面：",
            .. ByClass(item => item is { Fund: Fund.General, IsCarriedOver: false }, "；", now), marksEtc ? "等。" : "。",
        ]);
    }

    private IEnumerable<Block> Basic()
    {
        var items = budget.Items.Where(item => item is { IsBasic: true, Fund: Fund.General }).ToList();
        long Of(bool personnel) => items.Where(item => item.IsPersonnel == personnel).Sum(item => item.Yuan);
        string Names(bool personnel) => string.Join(
            "、", items.Where(item => item.IsPersonnel == personnel).Select(item => item.Economic!).Distinct().Order(StringComparer.Ordinal).Select(Economics.NameOf));
        var etc = marksEtc ? "等" : "";
        yield return Heading(3, "六、一般公共预算基本支出情况说明");
        yield return Say(figures.Year, "年度", Name, "一般公共预算安排基本支出", figures.Money(Of(true) + Of(false)), "万元，其中：");
        yield return Say("人员经费", figures.Money(Of(true)), $"万元，主要包括：{Names(true)}{etc}；");
        yield return Say("公用经费", figures.Money(Of(false)), $"万元，主要包括：{Names(false)}{etc}。");
    }

    private IEnumerable<Block> PublicExpenses()
    {
        yield return Heading(3, "七、“三公”经费增减变动原因说明");
        if (budget.PublicExpenses is not { } expenses)
        {
            yield return Say(dice.Pick<string>([$"本{Scope}无“三公”经费预算。", $"本{Scope}无三公经费。", $"本{Scope}无“三公”经费支出。"]));
            yield break;
        }

        yield return Say([figures.Year, "年", Name, "财政拨款安排的“三公”经费预算", figures.Money(expenses.Whole.Now), "万元，", .. AgainstBudget(expenses.Whole, $"比{last}年"), "。"]);
        yield return Say(
        [
            "其中：因公出国（境）费", figures.Money(expenses.Abroad.Now), "万元，", .. AgainstBudget(expenses.Abroad), "；公务接待费", figures.Money(expenses.Reception.Now), "万元，",
            .. AgainstBudget(expenses.Reception), "；公务用车购置及运行费", figures.Money(expenses.Vehicles.Now), "万元，", .. AgainstBudget(expenses.Vehicles),
            "。公务用车运行维护费", figures.Money(expenses.Operation.Now), "万元，", .. AgainstBudget(expenses.Operation),
            "；公务用车购置费", figures.Money(expenses.Purchase.Now), "万元，", .. AgainstBudget(expenses.Purchase), "。",
        ]);
    }

    private Part[] AgainstBudget(Compared compared, string against = "与上年相比预算数") => compared.Change == 0
        ? [dice.Pick<string>(["与上年预算数相同", "与上年持平"])]
        : [against + (compared.Change > 0 ? "增加" : "减少"), figures.Change(compared, hasRate: false), "万元，主要原因是" + compared.Reason];

    private IEnumerable<Block> OperatingFunds()
    {
        yield return Heading(3, "八、机关运行经费增减变动原因说明");
        yield return budget.OperatingFunds is { } funds
            ? Say([$"本{Scope}机关运行经费财政拨款预算", figures.Money(funds.Now), "万元，", .. AgainstLastYear(funds, $"比{last}年预算", "，原因是"), "。"])
            : Say(dice.Pick<string>([$"本{Scope}无机关运行经费。", $"本{Scope}无机关运行经费预算。"]));
    }

    private IEnumerable<Block> Procurement()
    {
        var (goods, works, services) = budget.Procurement;
        yield return Heading(3, "九、政府采购情况");
        yield return Say(
            figures.Year, "年", Name, "政府采购预算总额", figures.Money(goods + works + services), "万元。其中：政府采购货物预算", figures.Money(goods),
            "万元、政府采购工程预算", figures.Money(works), "万元、政府采购服务预算", figures.Money(services), "万元。");
    }

    private IEnumerable<Block> Assets()
    {
        string[] kinds = ["领导用车", "机要通信用车", "应急保障用车", "执法执勤用车", "特种专业技术用车", "事业单位业务用车", "其他公务用车"];
        var assets = budget.Assets;
        var asOf = $"截至{last}年12月31日，";
        yield return Heading(3, "十一、国有资产占有使用情况");
        yield return Say("1、车辆情况：");
        yield return Say(
        [
            asOf, Name, "共有公务用车编制", Figures.Count(assets.Quota, isTied: false), "辆，实有", Figures.Count(assets.Vehicles.Sum()), "辆，其中：",
            .. kinds.SelectMany((kind, index) => new Part[] { (index == 0 ? "" : "，") + kind, Figures.Count(assets.Vehicles[index]), "辆" }), "。",
        ]);
        yield return Say("2、房屋情况：");
        yield return Say(asOf, Name, $"使用的办公用房建筑总面积{Texts.Of(assets.Square / 100m, "0.00")}平方米。");
        yield return Say("3、其他国有资产占有使用情况：");
        yield return Say(
            asOf, Name, "占有使用价值50万元（原值）以上的通用设备", Figures.Count(assets.General, isTied: false), "台（套）；", Name,
            "占有使用价值100万元（原值）以上的专用设备", Figures.Count(assets.Special, isTied: false), "台（套）。");
    }

    private IEnumerable<Block> Other()
    {
        yield return Heading(3, "十二、其他说明");
        yield return Heading(4, "（一）政府购买服务指导性目录");
        yield return Say(dice.Pick<string>(
        [
            $"本{Scope}本年度无政府购买服务。",
            $"本{Scope}政府购买服务按照{budget.Place}现行指导性目录执行，不另行编制目录。",
        ]));
        yield return Heading(4, "（二）其他");
        yield return Say(dice.Pick<string>([$"本{Scope}没有其他需要说明的事项。", "无。"]));
    }
}
