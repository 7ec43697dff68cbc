using System.Collections.Immutable;
using Mingzhang.Corpus.Budgets;

namespace Mingzhang.Corpus.Writing;

/// <summary>The 13 tables of a budget.</summary>
internal sealed class Tables(Budget budget, Figures figures, Dice dice)
{
    private static readonly Fund[] Funds = [Fund.General, Fund.GovernmentFund, Fund.StateCapital, Fund.SpecialAccount, Fund.UnitFunds];
    private static readonly Fund[] Appropriations = [Fund.General, Fund.GovernmentFund, Fund.StateCapital];
    private static readonly string[] FundRows = ["一、一般公共预算", "二、政府性基金预算", "三、国有资本经营预算", "四、财政专户管理资金", "五、单位资金"];

    private readonly bool splitsByGovernmentClass = dice.Chance(50);
    private readonly bool hasTailNote = dice.Chance(60);
    private readonly bool shortYear = dice.Chance(30);
    private readonly bool wrapsHeaders = dice.Chance(50);

    private string Y => Texts.Of(budget.Year);

    /// <summary>Titles, with the year in front.</summary>
    public static IReadOnlyList<string> Titles { get; } =
    [
        "年预算收支总表", "年预算收入总表", "年预算支出总表", "年财政拨款收支总表", "年一般公共预算支出预算表（不含上年结转）",
        "年一般公共预算安排基本支出分经济科目表（不含上年结转）", "年政府性基金预算收入表（不含上年结转）", "年政府性基金预算支出表（不含上年结转）",
        "年国有资本经营预算收支预算表（不含上年结转）", "年财政拨款安排“三公”经费支出预算表", "年财政拨款安排机关运行经费预算表",
        "年项目支出预算表（本年预算）", "年项目支出预算表（上年结转）",
    ];

    /// <summary>All of them with their titles and notes.</summary>
    public IEnumerable<Block> All()
    {
        Func<Grid>[] grids =
        [
            IncomeAndExpenditure, Income, () => Expenditure(3, _ => true), Appropriated, () => Expenditure(5, item => item is { Fund: Fund.General, IsCarriedOver: false }),
            Basic, FundIncome, FundExpenditure, StateCapital, PublicExpenses, OperatingFunds, ThisYearsProjects, CarriedOverProjects,
        ];
        for (var i = 0; i < grids.Length; i++)
        {
            var grid = grids[i]();
            yield return new Line(3, [figures.Year, Titles[i]]);
            yield return new Line(0, [budget.Scope + "名称：", new Printed(PrintedKind.UnitName, budget.Name)]);
            yield return new Line(0, ["单位：万元"]);
            yield return grid;
            if (!grid.Rows.Any(row => row.Any(part => part.Printed?.Kind == PrintedKind.Amount)))
            {
                yield return new Line(0, ["注：本表无数据"]);
            }
            else if (i == 0 && hasTailNote)
            {
                yield return new Line(0, ["注：本套报表因取数时四舍五入，部分金额可能存在尾差"]);
            }
        }
    }

    private long Sum(Func<BudgetItem, bool> of) => budget.Sum(of);

    private static ImmutableArray<Part> Row(params Part[] parts) => [.. parts];

    private Grid IncomeAndExpenditure()
    {
        var rows = new List<ImmutableArray<Part>>
        {
            Row("收入", "", "支出", "", "", ""),
            Row("项目", Y + "年", "项目", Y + "年合计", "当年预算安排", "上年结转安排"),
        };
        for (var i = 0; i < Functions.Classes.Count; i++)
        {
            var (ordinal, name, code) = Functions.Classes[i];
            Part[] income = i < Funds.Length ? [FundRows[i], Figures.Cell(Sum(item => item.Fund == Funds[i] && !item.IsCarriedOver))] : ["", ""];
            rows.Add([.. income, ordinal + "、" + name, .. Vintages(item => Is(item, code))]);
        }

        var (now, carried, whole) = (Sum(item => !item.IsCarriedOver), Sum(item => item.IsCarriedOver), budget.Whole);
        rows.Add([.. Row("本年收入合计", Figures.Cell(now), "本年支出合计"), .. Vintages(_ => true)]);
        rows.Add(Row("上年结转", Figures.Cell(carried), "年终结转", "", "", ""));
        rows.Add([.. Row("收入总计", Figures.Cell(whole), "支出总计"), .. Vintages(_ => true)]);
        return new Grid(1, [.. rows], 2);
    }

    private Part[] Vintages(Func<BudgetItem, bool> of) =>
        [Figures.Cell(Sum(of)), Figures.Cell(Sum(item => of(item) && !item.IsCarriedOver)), Figures.Cell(Sum(item => of(item) && item.IsCarriedOver))];

    private Grid Income()
    {
        var header = new[]
        {
            Row("项目", "", "本年收入", "", "", "", "", "", "上年结转"),
            Row("科目编码", "科目名称", "合计", "一般公共预算", "政府性基金", "国有资本经营预算", "财政专户管理资金", "单位资金", ""),
        };
        Part[] Cells(Func<BudgetItem, bool> of) =>
        [
            Figures.Cell(Sum(item => of(item) && !item.IsCarriedOver)),
            .. Funds.Select(fund => Figures.Cell(Sum(item => of(item) && !item.IsCarriedOver && item.Fund == fund))),
            Figures.Cell(Sum(item => of(item) && item.IsCarriedOver)),
        ];
        return new Grid(2, [.. header, .. ByFunction(_ => true, Cells)], 2);
    }

    private Grid Expenditure(int number, Func<BudgetItem, bool> within)
    {
        var header = new[]
        {
            Row("项目", "", Y + "年预算数", "", ""),
            Row("科目编码", "科目名称", "合计", "基本支出", "项目支出"),
        };
        return new Grid(number, [.. header, .. ByFunction(within, of => Kinds(item => within(item) && of(item)))], 2);
    }

    private Part[] Kinds(Func<BudgetItem, bool> of) =>
        [Figures.Cell(Sum(of)), Figures.Cell(Sum(item => of(item) && item.IsBasic)), Figures.Cell(Sum(item => of(item) && !item.IsBasic))];

    /// <summary>A total, then each class, section and item that has money.</summary>
    private IEnumerable<ImmutableArray<Part>> ByFunction(Func<BudgetItem, bool> within, Func<Func<BudgetItem, bool>, Part[]> cells)
    {
        yield return [.. Row("合计", ""), .. cells(_ => true)];
        var items = budget.Items.Where(within).Select(item => item.Function).ToList();
        foreach (var code in items.SelectMany(code => new[] { code[..3], code[..5], code }).Distinct().Order(StringComparer.Ordinal))
        {
            yield return [.. Row(code, new Printed(PrintedKind.FunctionName, Functions.NameOf(code))), .. cells(item => Is(item, code))];
        }
    }

    private static bool Is(BudgetItem item, string code) => item.Function.StartsWith(code, StringComparison.Ordinal);

    private Grid Appropriated()
    {
        var rows = new List<ImmutableArray<Part>>
        {
            Row("收入", "", "支出", "", "", "", ""),
            Row("项目", "金额", "项目", "金额", "", "", ""),
            Row("", "", "", "小计", "一般公共预算", "政府性基金预算", "国有资本经营预算"),
        };
        for (var i = 0; i < Functions.Classes.Count; i++)
        {
            var (ordinal, name, code) = Functions.Classes[i];
            Part[] income = i < Appropriations.Length ? [FundRows[i], Figures.Cell(Sum(item => item.Fund == Appropriations[i] && !item.IsCarriedOver))] : ["", ""];
            rows.Add([.. income, ordinal + "、" + name, .. Sources(item => Is(item, code))]);
        }

        rows.Add([.. Row("本年收入合计", Figures.Cell(Sum(item => item.IsAppropriation && !item.IsCarriedOver)), "本年支出合计"), .. Sources(_ => true)]);
        rows.Add(Row("上年财政拨款结转", Figures.Cell(Sum(item => item.IsAppropriation && item.IsCarriedOver)), "年终结转", "", "", "", ""));
        for (var i = 0; i < Appropriations.Length; i++)
        {
            rows.Add(Row(FundRows[i], Figures.Cell(Sum(item => item.Fund == Appropriations[i] && item.IsCarriedOver)), "", "", "", "", ""));
        }

        rows.Add([.. Row("收入总计", Figures.Cell(Sum(item => item.IsAppropriation)), "支出总计"), .. Sources(_ => true)]);
        return new Grid(4, [.. rows], 3);
    }

    /// <summary>All appropriations, then each.</summary>
    private Part[] Sources(Func<BudgetItem, bool> of) =>
    [
        Figures.Cell(Sum(item => of(item) && item.IsAppropriation)),
        .. Appropriations.Select(fund => Figures.Cell(Sum(item => of(item) && item.Fund == fund))),
    ];

    private Grid Basic()
    {
        var items = budget.Items.Where(item => item is { IsBasic: true, Fund: Fund.General }).ToList();
        Part[] Cells(Func<BudgetItem, bool> of)
        {
            var (personnel, publicUse) = (items.Where(item => of(item) && item.IsPersonnel).Sum(item => item.Yuan), items.Where(item => of(item) && !item.IsPersonnel).Sum(item => item.Yuan));
            return [Figures.Cell(personnel + publicUse), Figures.Cell(personnel), Figures.Cell(publicUse)];
        }

        var rows = new List<ImmutableArray<Part>>
        {
            Row("部门预算支出经济科目名称", "政府预算支出经济科目名称", Y + "年预算数", "", ""),
            Row("", "", "合计", "人员经费", "公用经费"),
            ([.. Row("合计", ""), .. Cells(_ => true)]),
        };
        foreach (var ofClass in items.GroupBy(item => item.Economic![..3]).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            rows.Add([.. Row(Economics.NameOf(ofClass.Key), ""), .. Cells(item => item.Economic!.StartsWith(ofClass.Key, StringComparison.Ordinal))]);
            foreach (var code in ofClass.Select(item => item.Economic!).Distinct().Order(StringComparer.Ordinal))
            {
                // a department of offices and institutions prints a class twice, or under the class of the offices
                var offices = !splitsByGovernmentClass && code != "30107"
                    ? [ofClass.Any(item => item.Unit.HasOperatingFunds) || items.Exists(item => item.Unit.HasOperatingFunds)]
                    : ofClass.Where(item => item.Economic == code).Select(item => item.Unit.HasOperatingFunds).Distinct().OrderDescending().ToArray();
                foreach (var office in offices)
                {
                    rows.Add(
                    [
                        .. Row(Economics.NameOf(code), Economics.GovernmentOf(code, !office)),
                        .. Cells(item => item.Economic == code && (offices.Length == 1 || item.Unit.HasOperatingFunds == office)),
                    ]);
                }
            }
        }

        return new Grid(6, [.. rows], 2);
    }

    private Grid FundIncome()
    {
        var sum = Sum(item => item is { Fund: Fund.GovernmentFund, IsCarriedOver: false });
        var rows = new List<ImmutableArray<Part>>
        {
            Row("项目", "", "政府性基金收入预算"),
            Row("收入科目编码", "科目名称", ""),
            Row("合计", "", Figures.Cell(sum)),
        };
        if (sum > 0)
        {
            rows.Add(Row("10301", "政府性基金收入", Figures.Cell(sum)));
            var land = Sum(item => item is { Fund: Fund.GovernmentFund, IsCarriedOver: false } && Is(item, "212"));
            if (land > 0)
            {
                rows.Add(Row("1030148", "国有土地使用权出让收入", Figures.Cell(land)));
            }

            if (sum > land)
            {
                rows.Add(Row("1030155", "彩票公益金收入", Figures.Cell(sum - land)));
            }
        }

        return new Grid(7, [.. rows], 2);
    }

    private Grid FundExpenditure()
    {
        bool Within(BudgetItem item) => item is { Fund: Fund.GovernmentFund, IsCarriedOver: false };
        return new Grid(8, [Row("科目编码", "科目名称", "合计", "基本支出", "项目支出"), .. ByFunction(Within, of => Kinds(item => Within(item) && of(item)))], 1);
    }

    private Grid StateCapital()
    {
        bool Within(BudgetItem item) => item is { Fund: Fund.StateCapital, IsCarriedOver: false };
        var sum = Sum(Within);
        var rows = new List<ImmutableArray<Part>>
        {
            Row("国有资本经营预算收入", "", "", "国有资本经营预算支出", "", "", "", ""),
            Row("项目", "", "国有资本经营收入预算", "科目编码", "科目名称", "合计", "基本支出", "项目支出"),
            Row("收入科目编码", "科目名称", "", "", "", "", "", ""),
            ([.. Row("合计", "", Figures.Cell(sum), "", ""), .. Kinds(Within)]),
        };
        var expenditure = ByFunction(Within, of => Kinds(item => Within(item) && of(item))).Skip(1).ToList();
        for (var i = 0; i < expenditure.Count; i++)
        {
            Part[] income = i == 0 ? ["10306", "国有资本经营收入", Figures.Cell(sum)] : ["", "", ""];
            rows.Add([.. income, .. expenditure[i]]);
        }

        return new Grid(9, [.. rows], 3);
    }

    private ImmutableArray<Part>[] FourColumnHeader(string first) =>
    [
        Row(first, Y + (shortYear ? "预算数" : "年预算数"), "", "", ""),
        Row("", "合计", "一般公共预算", "政府性基金预算", "国有资本经营预算"),
    ];

    private static Part[] GeneralOnly(long yuan) => [Figures.Cell(yuan), Figures.Cell(yuan), "", ""];

    private Grid PublicExpenses()
    {
        var expenses = budget.PublicExpenses;
        return new Grid(
            10,
            [
                .. FourColumnHeader("项目"),
                [.. Row("因公出国（境）费"), .. GeneralOnly(expenses?.Abroad.Now ?? 0)],
                [.. Row("公务接待费"), .. GeneralOnly(expenses?.Reception.Now ?? 0)],
                [.. Row("公务用车购置及运行费"), .. GeneralOnly(expenses?.Vehicles.Now ?? 0)],
                [.. Row("①公务用车购置费"), .. GeneralOnly(expenses?.Purchase.Now ?? 0)],
                [.. Row("②公务用车运行维护费"), .. GeneralOnly(expenses?.Operation.Now ?? 0)],
                [.. Row("合计"), .. GeneralOnly(expenses?.Whole.Now ?? 0)],
            ],
            2);
    }

    private Grid OperatingFunds()
    {
        var units = budget.Units.Where(unit => unit.HasOperatingFunds)
            .Select(unit => (unit.Name, Yuan: Sum(item => item is { IsBasic: true, IsPersonnel: false, Fund: Fund.General } && item.Unit == unit)))
            .Where(unit => unit.Yuan > 0)
            .ToList();
        return new Grid(
            11,
            [
                .. FourColumnHeader("单位名称"),
                [.. Row("部门合计"), .. GeneralOnly(units.Sum(unit => unit.Yuan))],
                .. units.Select(unit => (ImmutableArray<Part>)[.. Row(new Printed(PrintedKind.UnitName, unit.Name)), .. GeneralOnly(unit.Yuan)]),
            ],
            2);
    }

    private Grid ThisYearsProjects()
    {
        Part[] Cells(Func<BudgetItem, bool> of) =>
            [Figures.Cell(Sum(item => IsNow(item) && of(item))), .. Funds.Select(fund => Figures.Cell(Sum(item => IsNow(item) && of(item) && item.Fund == fund)))];
        static bool IsNow(BudgetItem item) => item is { IsBasic: false, IsCarriedOver: false };
        var rows = new List<ImmutableArray<Part>>
        {
            Row("项目名称", "合计", Y + "年财政拨款", "", "", wrapsHeaders ? "财政专户管理 资金" : "财政专户管理资金", "单位资金"),
            Row("", "", "一般公共预算", wrapsHeaders ? "政府性基 金预算" : "政府性基金预算", wrapsHeaders ? "国有资本经营预 算" : "国有资本经营预算", "", ""),
            Row("1", "2", "3", "4", "5", "6", "7"),
        };
        rows.AddRange(ByUnit([.. budget.Projects.Select(project => (project.Name, project.Unit, (Func<BudgetItem, bool>)(item => item.Project == project)))], Cells));
        return new Grid(12, [.. rows], 3);
    }

    private Grid CarriedOverProjects()
    {
        var rows = new List<ImmutableArray<Part>>
        {
            Row("项目名称", "合计", Y + "年财政拨款", "", ""),
            Row("", "", "一般公共预算", "政府性基金预算", "国有资本经营预算"),
            Row("1", "2", "3", "4", "5"),
        };
        rows.AddRange(ByUnit(
            [.. budget.Carried.OrderBy(entry => budget.Units.IndexOf(entry.Item.Unit)).Select(entry => (entry.Name, entry.Item.Unit, (Func<BudgetItem, bool>)(item => item == entry.Item)))],
            of => Sources(item => item.IsCarriedOver && of(item))));
        return new Grid(13, [.. rows], 3);
    }

    /// <summary>A department row, then each unit with its projects; a unit alone prints its name once or twice.</summary>
    private IEnumerable<ImmutableArray<Part>> ByUnit(
        List<(string Name, BudgetUnit Unit, Func<BudgetItem, bool> Of)> projects, Func<Func<BudgetItem, bool>, Part[]> cells)
    {
        if (projects.Count == 0)
        {
            yield break;
        }

        yield return [.. Row(new Printed(PrintedKind.UnitName, budget.Name)), .. cells(_ => true)];
        foreach (var unit in projects.GroupBy(project => project.Unit))
        {
            if (budget.IsDepartment)
            {
                yield return [.. Row(new Printed(PrintedKind.UnitName, unit.Key.Name)), .. cells(item => item.Unit == unit.Key)];
            }

            foreach (var (name, _, of) in unit)
            {
                yield return [.. Row(new Printed(PrintedKind.ProjectName, name)), .. cells(of)];
            }
        }
    }
}
