using Mingzhang.Corpus.Budgets;
using Mingzhang.Corpus.Writing;

namespace Mingzhang.Corpus.Accounts;

/// <summary>第三部分 of a final account: what the tables say, in sentences.</summary>
internal sealed class AccountNarrative(FinalAccount account, Figures figures, Dice dice)
{
    private readonly bool saysCompared = dice.Chance(50);
    private readonly bool givesCompletion = dice.Chance(40);
    private readonly string year = Texts.Of(account.Budget.Year);
    private readonly string last = Texts.Of(account.Budget.Year - 1);

    private Budget Budget => account.Budget;

    private Printed Name { get; } = new(PrintedKind.UnitName, account.Budget.Name);

    /// <summary>All eleven sections.</summary>
    public IEnumerable<Block> All() =>
    [
        new PageBreak(),
        Heading(2, "第三部分 ", Name, figures.Year, $"年度{Budget.Scope}决算情况说明"),
        .. Totals(), .. Income(), .. Expenditure(), .. Appropriations(), .. General(), .. Basic(), .. PublicExpenses(),
        .. OfFund("八", Source.GovernmentFund, "政府性基金预算"), .. OfFund("九", Source.StateCapital, "国有资本经营预算"), .. Evaluation(), .. Other(),
    ];

    private static Line Heading(int level, params Part[] parts) => new(level, [.. parts]);

    private static Line Say(params IEnumerable<Part> parts) => new(0, [.. parts]);

    private long Of(Func<Spent, bool> of) => account.SpentOn(of);

    private IEnumerable<Block> Totals()
    {
        var whole = account.Income(_ => true) + account.Opening(_ => true) + account.SurplusUsed;
        yield return Heading(3, "一、收入支出决算总体情况说明");
        yield return Say([Name, figures.Year, "年度收入支出总计", figures.Money(whole), "万元。", .. Against(account.Total, "收入支出总计"), Because(account.Total)]);
    }

    /// <summary>A comparison: direction, change and rate, or that nothing changed.</summary>
    private IEnumerable<Part> Against(Compared compared, string subject)
    {
        var lead = saysCompared ? $"与{last}年度相比，{subject}" : $"比{last}年度";
        if (compared.Change == 0)
        {
            return [saysCompared ? lead + "持平" : $"与{last}年度持平"];
        }

        var up = compared.Change > 0;
        return
        [
            lead, up ? "增加" : "减少", figures.Change(compared, hasRate: compared.Before > 0), "万元",
            .. compared.Before == 0 ? Array.Empty<Part>() : ["，", up ? "增长" : "下降", Figures.Rate(compared.Change, compared.Before), "%"],
        ];
    }

    private static Part Because(Compared compared) => compared.Change == 0 ? "。" : $"。主要原因：{compared.Reason}。";

    private IEnumerable<Block> Income()
    {
        var whole = account.Income(_ => true);
        (string Words, Func<Source, bool> Of)[] sources =
        [
            ("财政拨款收入", FinalAccount.IsAppropriation), ("事业收入", source => source == Source.Institutional),
            ("经营收入", source => source == Source.Commercial), ("其他收入", source => source == Source.OtherIncome),
        ];
        yield return Heading(3, "二、收入决算情况说明");
        yield return Say(
        [
            "本年收入合计", figures.Money(whole), "万元，其中：",
            .. Listed(sources.Select(source => (source.Words, Yuan: account.Income(pot => source.Of(pot.Source)))).Where(source => source.Yuan > 0), whole),
        ]);
    }

    /// <summary>Parts of a whole with their shares.</summary>
    private IEnumerable<Part> Listed(IEnumerable<(string Words, long Yuan)> parts, long whole)
    {
        var all = parts.ToList();
        for (var i = 0; i < all.Count; i++)
        {
            yield return all[i].Words;
            yield return figures.Money(all[i].Yuan);
            yield return "万元，占";
            yield return figures.Share(all[i].Yuan, whole);
            yield return i == all.Count - 1 ? "%。" : "%；";
        }
    }

    private IEnumerable<Block> Expenditure()
    {
        (string Words, long Yuan)[] kinds =
        [
            ("基本支出", Of(item => item.IsBasic)), ("项目支出", Of(item => item is { IsBasic: false, IsCommercial: false })), ("经营支出", Of(item => item.IsCommercial)),
        ];
        yield return Heading(3, "三、支出决算情况说明");
        yield return Say(["本年支出合计", figures.Money(Of(_ => true)), "万元，其中：", .. Listed(kinds.Where(kind => kind.Yuan > 0), Of(_ => true))]);
    }

    private IEnumerable<Block> Appropriations()
    {
        yield return Heading(3, "四、财政拨款收入支出决算总体情况说明");
        yield return Say(
        [
            Name, figures.Year, "年度财政拨款收入支出总计", figures.Money(account.Appropriated.Now), "万元。", .. Against(account.Appropriated, "财政拨款收入支出总计"), Because(account.Appropriated),
        ]);
    }

    private IEnumerable<Block> General()
    {
        var whole = Of(item => item.Source == Source.General);
        yield return Heading(3, "五、一般公共预算财政拨款支出决算情况说明");
        yield return Heading(4, "（一）一般公共预算财政拨款支出决算总体情况");
        yield return Say(
        [
            "一般公共预算财政拨款支出", figures.Money(whole), "万元，占本年支出合计的", figures.Share(whole, Of(_ => true)), "%。",
            .. Against(account.General, "一般公共预算财政拨款支出"), Because(account.General),
        ]);
        yield return Heading(4, "（二）一般公共预算财政拨款支出决算结构情况");
        var classes = Functions.Classes
            .Select(entry => (Words: entry.Name + "（类）", Yuan: Of(item => item.Source == Source.General && item.Function.StartsWith(entry.Code, StringComparison.Ordinal))))
            .Where(entry => entry.Yuan > 0);
        yield return Say(["一般公共预算财政拨款支出", figures.Money(whole), "万元，主要用于以下方面：", .. Listed(classes, whole)]);
        yield return Heading(4, "（三）一般公共预算财政拨款支出决算具体情况");
        var planned = account.Planned.Where(entry => entry.Key.Source == Source.General).ToList();
        var budget = planned.Sum(entry => entry.Value);
        yield return Say(
        [
            "一般公共预算财政拨款支出年初预算为", figures.Money(budget), "万元，支出决算为", figures.Money(whole), "万元，完成年初预算的", figures.Share(whole, budget), "%。",
            Direction("决算数", budget, whole), "。其中：",
        ]);
        foreach (var line in Items(Source.General))
        {
            yield return line;
        }
    }

    /// <summary>Each item with its budget and its outturn.</summary>
    private IEnumerable<Block> Items(Source source)
    {
        var number = 0;
        foreach (var ((_, function), budget) in account.Planned.Where(entry => entry.Key.Source == source))
        {
            var outturn = Of(item => item.Source == source && item.Function == function);
            number++;
            yield return Say(
            [
                $"{Texts.Of(number)}、{Functions.NameOf(function[..3])}（类）{Functions.NameOf(function[..5])}（款）{Functions.NameOf(function)}（项）。主要用于：{Budget.Organ.Field}方面的支出。年初预算为",
                figures.Money(budget), "万元，支出决算为", figures.Money(outturn), "万元",
                .. givesCompletion && budget > 0 ? (Part[])["，完成年初预算的", figures.Share(outturn, budget), "%"] : [],
                "。", Direction("决算数", budget, outturn), "。",
            ]);
        }
    }

    private Part Direction(string subject, long budget, long outturn)
    {
        var (planned, spent) = (Round(budget), Round(outturn));
        return planned == spent ? $"{subject}与预算数{(budget == outturn ? "" : "基本")}持平"
            : planned > spent ? $"{subject}小于预算数的主要原因：按进度支付，部分合同款未到付款条件"
            : $"{subject}大于预算数的主要原因：年中追加人员经费和项目资金";
    }

    private static decimal Round(long yuan) => Math.Round(yuan / 10_000m, 2, MidpointRounding.AwayFromZero);

    private IEnumerable<Block> Basic()
    {
        var basic = account.Spent.Where(item => item is { Source: Source.General, IsBasic: true }).ToList();
        string Names(bool personnel) => string.Join("、", basic.Where(item => item.IsPersonnel == personnel)
            .GroupBy(item => item.Economic!).Where(group => group.Sum(item => item.Yuan) > 0).Select(group => Economics.NameOf(group.Key)));
        yield return Heading(3, "六、一般公共预算财政拨款基本支出决算情况说明");
        yield return Say(
            "一般公共预算财政拨款基本支出", figures.Money(basic.Sum(item => item.Yuan)), "万元。其中：人员经费", figures.Money(basic.Where(item => item.IsPersonnel).Sum(item => item.Yuan)),
            $"万元，主要包括：{Names(true)}；公用经费", figures.Money(basic.Where(item => !item.IsPersonnel).Sum(item => item.Yuan)), $"万元，主要包括：{Names(false)}。");
    }

    private IEnumerable<Block> PublicExpenses()
    {
        var whole = account.PublicExpenses;
        yield return Heading(3, "七、财政拨款“三公”经费支出决算情况说明");
        yield return Heading(4, "（一）“三公”经费财政拨款支出决算总体情况说明。");
        (string Name, PublicExpense Expense)[] items =
            [("因公出国（境）费", account.Abroad), ("公务用车购置及运行维护费", account.Vehicles), ("公务接待费", account.Reception)];
        yield return Say(
        [
            "“三公”经费财政拨款支出年初预算为", figures.Money(whole.Budget), "万元，支出决算为", figures.Money(whole.Spent.Now), "万元", .. Completion(whole), "，其中：",
            .. items.SelectMany((item, index) => (IEnumerable<Part>)
                [item.Name + "支出决算为", figures.Money(item.Expense.Spent.Now), "万元", .. Completion(item.Expense), index == 2 ? "。" : "；"]),
            Direction($"{year}年度“三公”经费支出决算数", whole.Budget, whole.Spent.Now), "。",
        ]);
        yield return Say(
        [
            $"{year}年度“三公”经费财政拨款支出决算数", .. AgainstShort(whole.Spent, $"比{last}年度", $"与{last}年度"), "，其中：",
            .. items.SelectMany((item, index) => (IEnumerable<Part>)[item.Name + "支出决算", .. AgainstShort(item.Expense.Spent, "", ""), index == 2 ? "。" : "；"]),
            .. items.Where(item => item.Expense.Spent.Change != 0)
                .Select(item => (Part)$"{item.Name}支出{(item.Expense.Spent.Change > 0 ? "增加" : "减少")}的主要原因是{item.Expense.Spent.Reason}。"),
        ]);
        yield return Heading(4, "（二）“三公”经费财政拨款支出决算具体情况说明。");
        if (whole.Spent.Now == 0)
        {
            yield return Say(Name, figures.Year, "年度无“三公”经费财政拨款支出。");
            yield break;
        }

        yield return Say(
        [
            "“三公”经费财政拨款支出决算中，",
            .. items.SelectMany((item, index) => (IEnumerable<Part>)
                [item.Name + "支出决算", figures.Money(item.Expense.Spent.Now), "万元，占", figures.Share(item.Expense.Spent.Now, whole.Spent.Now), index == 2 ? "%。具体情况如下：" : "%；"]),
        ]);
        var groups = account.Abroad.Spent.Now > 0 ? 1 : 0;
        yield return Say(
            "1、因公出国（境）费支出", figures.Money(account.Abroad.Spent.Now), "万元。全年安排因公出国（境）团组", Figures.Count(groups, false), "个、累计", Figures.Count(groups * 3, false), "人次。");
        yield return Say("2、公务用车购置及运行维护费支出", figures.Money(account.Vehicles.Spent.Now), "万元。其中：");
        yield return Say("公务用车购置支出为", figures.Money(account.Purchase.Spent.Now), "万元。");
        yield return Say(
            "公务用车运行维护支出", figures.Money(account.Operation.Spent.Now), $"万元。主要用于燃料、维修和保险。{year}年，所属各预算单位开支财政拨款的公务用车保有量为",
            Figures.Count(Vehicles, false), "辆。");
        yield return Say("3、公务接待费支出", figures.Money(account.Reception.Spent.Now), "万元。其中：");
        yield return Say("国内公务接待支出", figures.Money(account.Reception.Spent.Now, false), "万元。主要用于同行来访的用餐。");
    }

    private int Vehicles => Budget.Assets.Vehicles.Sum();

    private IEnumerable<Part> Completion(PublicExpense expense) => expense.Budget == 0 ? [] : ["，完成预算的", figures.Share(expense.Spent.Now, expense.Budget), "%"];

    private IEnumerable<Part> AgainstShort(Compared compared, string lead, string same)
    {
        if (compared.Change == 0)
        {
            return [same + "持平"];
        }

        var up = compared.Change > 0;
        return
        [
            lead + (up ? "增加" : "减少"), figures.Change(compared, hasRate: true), "万元",
            .. compared.Before == 0 ? Array.Empty<Part>() : ["，", up ? "增长" : "下降", Figures.Rate(compared.Change, compared.Before), "%"],
        ];
    }

    private IEnumerable<Block> OfFund(string number, Source source, string name)
    {
        yield return Heading(3, $"{number}、{name}财政拨款收入支出决算情况说明");
        var (income, spent) = (account.Income(pot => pot.Source == source), Of(item => item.Source == source));
        if (account.Pots.All(pot => pot.Source != source))
        {
            yield return Say(Name, figures.Year, $"年度无{name}财政拨款收入和支出。");
            yield break;
        }

        yield return Say($"{name}财政拨款收入", figures.Money(income), "万元，支出", figures.Money(spent), "万元，支出具体情况如下：");
        foreach (var line in Items(source))
        {
            yield return line;
        }
    }

    private IEnumerable<Block> Evaluation()
    {
        var projects = Budget.Projects.Length;
        var yuan = Budget.Projects.Sum(project => project.Yuan);
        int[] grades = [projects - (projects / 3), projects / 3, 0, 0];
        var problems = dice.Number(0, 5);
        var solved = dice.Number(0, problems);
        yield return Heading(3, "十、预算绩效管理情况");
        yield return Say(
            Name, figures.Year, "年度预算绩效管理工作开展情况如下：建立了绩效管理工作机制；全过程绩效管理实施情况：编报绩效目标的", figures.Year, "年度项目", Figures.Count(projects, false), "个，涉及预算金额",
            figures.Money(yuan, false), "万元；绩效跟踪评价的", figures.Year, "年度项目", Figures.Count(projects, false), "个，涉及预算金额", figures.Money(yuan, false), "万元；绩效自评的", figures.Year,
            "年度项目", Figures.Count(projects), "个，涉及预算金额", figures.Money(yuan, false), $"万元，平均得分{Texts.Of(dice.Number(82, 99))}分（其中，绩效评级为“优”的项目", Figures.Count(grades[0]),
            "个；绩效评级为“良”的项目", Figures.Count(grades[1]), "个；绩效评级为“合格”的项目", Figures.Count(grades[2]), "个；绩效评级为“不合格”的项目", Figures.Count(grades[3]),
            "个。绩效自评中共发现问题", Figures.Count(problems), "个，已经完成整改的", Figures.Count(solved), "个，正在整改的", Figures.Count(problems - solved), "个）。");
    }

    private IEnumerable<Block> Other()
    {
        yield return Heading(3, "十一、其他重要事项的情况说明");
        yield return Heading(4, "（一）机关运行经费支出情况");
        yield return account.OperatingFunds is not { } operating
            ? Say(Name, figures.Year, "年度无机关运行经费支出。")
            : Say(["机关运行经费支出", figures.Money(operating.Now), "万元，", .. AgainstShort(operating, $"比{last}年度", $"与{last}年度"), operating.Change == 0 ? "。" : $"。主要原因是{operating.Reason}。"]);
        var (goods, works, services) = Budget.Procurement;
        yield return Heading(4, "（二）政府采购支出情况");
        yield return Say(
            Name, figures.Year, "年度政府采购金额（以合同签订为准）为", figures.Money(goods + works + services), "万元，其中：货物采购金额", figures.Money(goods), "万元、工程采购金额",
            figures.Money(works), "万元、服务采购金额", figures.Money(services), "万元。");
        yield return Say(
            figures.Year, $"年度本{Budget.Scope}面向中小企业预留政府采购项目预算金额", figures.Money(services, false), "万元，面向小微企业预留政府采购项目预算金额", figures.Money(0, false),
            "万元。在面向中小企业预留的政府采购项目中，由中小企业供应商中标或成交的，采购金额", figures.Money(services, false), "万元；在面向小微企业预留政府采购项目中，由小微企业供应商中标或成交的，采购金额",
            figures.Money(0, false), "万元；在其他政府采购项目中，由中小企业供应商中标或成交的，采购金额", figures.Money(goods, false), "万元。");
        yield return Heading(4, "（三）国有资产占有使用情况说明");
        var kinds = Budget.Assets.Vehicles;
        yield return Say(
            $"截至{year}年12月31日，", Name, "共有车辆", Figures.Count(Vehicles), "辆，其中：部级领导干部用车", Figures.Count(0), "辆、主要领导干部用车", Figures.Count(kinds[0]), "辆、机要通信用车",
            Figures.Count(kinds[1]), "辆、应急保障用车", Figures.Count(kinds[2]), "辆、执法执勤用车", Figures.Count(kinds[3]), "辆、特种专业技术用车", Figures.Count(kinds[4]), "辆、离退休干部用车",
            Figures.Count(kinds[5]), "辆、其他用车", Figures.Count(kinds[6]), "辆。单价100万元（含）以上设备（不含车辆）", Figures.Count(Budget.Assets.Special, false), "台（套）。");
    }
}
