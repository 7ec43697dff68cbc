using System.Collections.Immutable;
using Mingzhang.Corpus.Budgets;
using Mingzhang.Corpus.Writing;

namespace Mingzhang.Corpus.Accounts;

/// <summary>The 9 tables of a final account.</summary>
internal sealed class AccountTables(FinalAccount account, Dice dice)
{
    private static readonly (string Label, Source Source)[] IncomeRows =
    [
        ("一、一般公共预算财政拨款收入", Source.General), ("二、政府性基金预算财政拨款收入", Source.GovernmentFund),
        ("三、国有资本经营预算财政拨款收入", Source.StateCapital), ("五、事业收入", Source.Institutional), ("六、经营收入", Source.Commercial),
        ("八、其他收入", Source.OtherIncome),
    ];

    private static readonly string[] Absent = ["209", "227", "230", "233"];
    private static readonly IReadOnlyList<(string Ordinal, string Name, string Code)> Classes =
        [.. Functions.Classes.Where(entry => !Absent.Contains(entry.Code)).Select((entry, index) => (Numerals.Of(index + 1), entry.Name, entry.Code))];

    private readonly bool splitsCodes = dice.Chance(60);
    private readonly bool totalBesideLevels = dice.Chance(50);
    private readonly bool namesPrivateSurplus = dice.Chance(50);
    private readonly string running = dice.Pick<string>(["公务用车运行费", "公务用车运行维护费"]);

    /// <summary>Their titles.</summary>
    public static IReadOnlyList<string> Titles { get; } =
    [
        "收入支出决算总表", "收入决算表", "支出决算表", "财政拨款收入支出决算总表", "一般公共预算财政拨款支出决算表", "一般公共预算财政拨款基本支出决算表",
        "财政拨款“三公”经费支出决算表", "政府性基金预算财政拨款收入支出决算表", "国有资本经营预算财政拨款收入支出决算表",
    ];

    /// <summary>All of them with their titles and notes.</summary>
    public IEnumerable<Block> All()
    {
        Func<Grid>[] grids =
        [
            IncomeAndExpenditure, Income, Expenditure, Appropriated, General, Basic, PublicExpenses,
            () => OfFund(8, Source.GovernmentFund), () => OfFund(9, Source.StateCapital),
        ];
        for (var i = 0; i < grids.Length; i++)
        {
            var grid = grids[i]();
            yield return new Line(3, [Titles[i]]);
            yield return new Line(0, ["单位：万元"]);
            yield return grid;
            if (!grid.Rows.Any(row => row.Any(part => part.Printed?.Kind == PrintedKind.Amount)))
            {
                yield return new Line(0, [$"注：{account.Budget.Name}没有此项预算的收入和支出，故本表无数据。"]);
            }
        }
    }

    private static ImmutableArray<Part> Row(params Part[] parts) => [.. parts];

    private static Part Cell(long yuan) => Figures.Cell(yuan);

    private long Of(Func<Spent, bool> of) => account.SpentOn(of);

    private Grid IncomeAndExpenditure()
    {
        var rows = new List<ImmutableArray<Part>> { Row("收入", "", "支出", ""), Row("项目", "决算数", "项目", "决算数") };
        var left = new List<(string Label, long Yuan)>(IncomeRows.Select(row => (row.Label, account.Income(pot => pot.Source == row.Source))));
        left.Insert(3, ("四、上级补助收入", 0));
        left.Insert(6, ("七、附属单位上缴收入", 0));
        for (var i = 0; i < Classes.Count; i++)
        {
            var (ordinal, name, code) = Classes[i];
            Part[] income = i < left.Count ? [left[i].Label, Cell(left[i].Yuan)] : ["", ""];
            rows.Add([.. income, $"{ordinal}、{name}", Cell(Of(item => item.Function.StartsWith(code, StringComparison.Ordinal)))]);
        }

        var (income0, opening) = (account.Income(_ => true), account.Opening(_ => true));
        var (spent, closing) = (Of(_ => true), account.Closing(_ => true) + account.SurplusUsed - account.Distributed);
        var whole = income0 + opening + account.SurplusUsed;
        rows.Add(Row("本年收入合计", Cell(income0), "本年支出合计", Cell(spent)));
        rows.Add(Row("使用非财政拨款结余" + (namesPrivateSurplus ? "（含专用结余）" : ""), Cell(account.SurplusUsed), "结余分配", Cell(account.Distributed)));
        rows.Add(Row("年初结转和结余", Cell(opening), "年末结转和结余", Cell(closing)));
        rows.Add(Row("总计", Cell(whole), "总计", Cell(whole)));
        return new Grid(1, [.. rows], 2);
    }

    /// <summary>Header rows of a table by function, the total and a row for each class, section and item.</summary>
    private Grid ByFunction(int number, string[] columns, Func<string, Part[]> cells, IEnumerable<string> items, bool totalLast = false)
    {
        var blank = columns.Select(_ => (Part)"").ToArray();
        var rows = new List<ImmutableArray<Part>>();
        var total = cells("");
        var headers = 3;
        if (splitsCodes)
        {
            rows.Add([.. Row("项目", "", "", ""), .. columns.Select(column => (Part)column)]);
            rows.Add([.. Row("支出功能分类科目编码", "", "", "科目名称"), .. blank]);
            if (totalBesideLevels && !totalLast)
            {
                headers = 2;
                rows.Add([.. Row("类", "款", "项", "合计"), .. total]);
            }
            else
            {
                rows.Add([.. Row("类", "款", "项", ""), .. blank]);
                if (!totalLast)
                {
                    rows.Add([.. Row("合计", "", "", ""), .. total]);
                }
            }
        }
        else
        {
            headers = 2;
            rows.Add([.. Row("项目", ""), .. columns.Select(column => (Part)column)]);
            rows.Add([.. Row("功能分类科目编码", "科目名称"), .. blank]);
            if (!totalLast)
            {
                rows.Add([.. Row("合计", ""), .. total]);
            }
        }

        var codes = items.SelectMany(item => new[] { item[..3], item[..5], item }).Distinct().Order(StringComparer.Ordinal);
        foreach (var code in codes)
        {
            Part name = new Printed(PrintedKind.FunctionName, Functions.NameOf(code));
            rows.Add(splitsCodes
                ? [code[..3], code.Length > 3 ? code[3..5] : "", code.Length > 5 ? code[5..] : "", name, .. cells(code)]
                : [code, name, .. cells(code)]);
        }

        if (totalLast)
        {
            rows.Add(splitsCodes ? [.. Row("合计", "", "", ""), .. total] : [.. Row("合计", ""), .. total]);
        }

        return new Grid(number, [.. rows], headers);
    }

    private Grid Income()
    {
        Part[] Cells(string code)
        {
            long In(Func<Source, bool> of) => account.Income(pot => of(pot.Source) && pot.Function.StartsWith(code, StringComparison.Ordinal));
            return
            [
                Cell(In(_ => true)), Cell(In(FinalAccount.IsAppropriation)), "", Cell(In(source => source == Source.Institutional)),
                Cell(In(source => source == Source.Commercial)), "", Cell(In(source => source == Source.OtherIncome)),
            ];
        }

        return ByFunction(
            2, ["本年收入合计", "财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入"], Cells,
            account.Pots.Where(pot => pot.Income > 0).Select(pot => pot.Function));
    }

    private Grid Expenditure()
    {
        Part[] Cells(string code)
        {
            long Out(Func<Spent, bool> of) => Of(item => of(item) && item.Function.StartsWith(code, StringComparison.Ordinal));
            return [Cell(Out(_ => true)), Cell(Out(item => item.IsBasic)), Cell(Out(item => item is { IsBasic: false, IsCommercial: false })), "", Cell(Out(item => item.IsCommercial)), ""];
        }

        return ByFunction(
            3, ["本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"], Cells, account.Spent.Select(item => item.Function));
    }

    private Grid Appropriated()
    {
        Source[] sources = [Source.General, Source.GovernmentFund, Source.StateCapital];
        string[] labels = ["一、一般公共预算财政拨款", "二、政府性基金预算财政拨款", "三、国有资本经营预算财政拨款"];
        Part[] Out(Func<Spent, bool> of) =>
            [Cell(Of(item => of(item) && FinalAccount.IsAppropriation(item.Source))), .. sources.Select(source => Cell(Of(item => of(item) && item.Source == source)))];
        Part[] Left(Func<Pot, long> of) =>
            [Cell(account.Pots.Where(pot => FinalAccount.IsAppropriation(pot.Source)).Sum(of)), .. sources.Select(source => Cell(account.Pots.Where(pot => pot.Source == source).Sum(of)))];
        Part[] blank = ["", "", "", ""];
        var rows = new List<ImmutableArray<Part>>
        {
            Row("收入", "", "支出", "", "", "", ""),
            Row("项目", "决算数", "项目", "合计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"),
        };
        for (var i = 0; i < Classes.Count; i++)
        {
            var (ordinal, name, code) = Classes[i];
            Part[] income = i < labels.Length ? [labels[i], Cell(account.Income(pot => pot.Source == sources[i]))] : ["", ""];
            rows.Add([.. income, $"{ordinal}、{name}", .. Out(item => item.Function.StartsWith(code, StringComparison.Ordinal))]);
        }

        rows.Add([.. Row("本年收入合计", Cell(account.Income(pot => FinalAccount.IsAppropriation(pot.Source))), "本年支出合计"), .. Out(_ => true)]);
        rows.Add([.. Row("年初财政拨款结转和结余", Cell(account.Opening(pot => FinalAccount.IsAppropriation(pot.Source))), "年末财政拨款结转和结余"), .. Left(pot => pot.Closing)]);
        for (var i = 0; i < labels.Length; i++)
        {
            rows.Add([.. Row(labels[i], Cell(account.Opening(pot => pot.Source == sources[i])), ""), .. blank]);
        }

        rows.Add([.. Row("总计", Cell(account.Pots.Where(pot => FinalAccount.IsAppropriation(pot.Source)).Sum(pot => pot.Opening + pot.Income)), "总计"), .. Left(pot => pot.Opening + pot.Income)]);
        return new Grid(4, [.. rows], 2);
    }

    private Grid General()
    {
        Part[] Cells(string code)
        {
            long Out(Func<Spent, bool> of) => Of(item => item.Source == Source.General && of(item) && item.Function.StartsWith(code, StringComparison.Ordinal));
            return [Cell(Out(_ => true)), Cell(Out(item => item.IsBasic)), Cell(Out(item => !item.IsBasic))];
        }

        return ByFunction(
            5, ["合计", "基本支出", "项目支出"], Cells, account.Spent.Where(item => item.Source == Source.General).Select(item => item.Function), totalLast: dice.Chance(60));
    }

    private Grid Basic()
    {
        var basic = account.Spent.Where(item => item is { Source: Source.General, IsBasic: true }).ToList();
        List<Part[]> Half(bool personnel)
        {
            var codes = basic.Where(item => item.IsPersonnel == personnel).SelectMany(item => new[] { item.Economic![..3], item.Economic })
                .Distinct().Order(StringComparer.Ordinal);
            return
            [
                .. codes.Select(code =>
                {
                    var amount = Cell(basic.Where(item => item.IsPersonnel == personnel && item.Economic!.StartsWith(code, StringComparison.Ordinal)).Sum(item => item.Yuan));
                    return splitsCodes ? (Part[])[code[..3], code[3..], Economics.NameOf(code), amount] : [code, Economics.NameOf(code), amount];
                }),
            ];
        }

        Part[] head = splitsCodes ? ["经济分类科目编码", "", "科目名称", "决算数"] : ["经济分类科目编码", "科目名称", "决算数"];
        var blank = head.Select(_ => (Part)"").ToArray();
        var rows = new List<ImmutableArray<Part>> { ([.. head, .. head]) };
        if (splitsCodes)
        {
            rows.Add(Row("类", "款", "", "", "类", "款", "", ""));
        }

        var headers = rows.Count;
        var (left, right) = (Half(true), Half(false));
        for (var i = 0; i < Math.Max(left.Count, right.Count); i++)
        {
            rows.Add([.. i < left.Count ? left[i] : blank, .. i < right.Count ? right[i] : blank]);
        }

        Part[] Total(string label, bool personnel) => [label, .. blank[1..^1], Cell(basic.Where(item => item.IsPersonnel == personnel).Sum(item => item.Yuan))];
        rows.Add([.. Total("人员经费合计", true), .. Total("公用经费合计", false)]);
        return new Grid(6, [.. rows], headers);
    }

    private Grid PublicExpenses()
    {
        var vehicles = $"公务用车购置及{running[4..]}";
        PublicExpense[] columns = [account.PublicExpenses, account.Abroad, account.Vehicles, account.Purchase, account.Operation, account.Reception];
        return new Grid(
            7,
            [
                Row("合计", "", "因公出国（境）费", "", vehicles, "", "", "", "", "", "公务接待费", ""),
                Row("", "", "", "", "小计", "", "公务用车购置费", "", running, "", "", ""),
                [.. columns.SelectMany(_ => new Part[] { "预算数", "决算数" })],
                [.. columns.SelectMany(column => new[] { Cell(column.Budget), Cell(column.Spent.Now) })],
            ],
            3);
    }

    private Grid OfFund(int number, Source source)
    {
        var pots = account.Pots.Where(pot => pot.Source == source).ToList();
        string[] columns = ["年初结转和结余", "本年收入", "本年支出", "", "", "年末结转和结余"];
        Part[] Cells(string code)
        {
            long Sum(Func<Pot, long> of) => pots.Where(pot => pot.Function.StartsWith(code, StringComparison.Ordinal)).Sum(of);
            long Out(Func<Spent, bool> of) => Of(item => item.Source == source && of(item) && item.Function.StartsWith(code, StringComparison.Ordinal));
            return
            [
                Cell(Sum(pot => pot.Opening)), Cell(Sum(pot => pot.Income)), Cell(Out(_ => true)), Cell(Out(item => item.IsBasic)),
                Cell(Out(item => !item.IsBasic)), Cell(Sum(pot => pot.Closing)),
            ];
        }

        var grid = ByFunction(number, columns, Cells, pots.Select(pot => pot.Function), totalLast: true);
        var under = grid.Rows[1].ToBuilder();
        (under[^4], under[^3], under[^2]) = ("小计", "基本支出", "项目支出");
        return grid with { Rows = grid.Rows.SetItem(1, under.ToImmutable()) };
    }
}
