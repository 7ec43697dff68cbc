using Mingzhang.Corpus.Budgets;
using Mingzhang.Forms;
using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Corpus.Books;

/// <summary>
/// The book of a budget. A budget knows for every amount its unit, function, source and economic class at once; of these
/// cross products a book keeps function by source and vintage, economic class over all units and functions, and projects and
/// 机关运行经费 by unit. Carried-over projects that no appropriation pays have no name in a budget and no line in a book.
/// </summary>
public static class BookMaker
{
    private static readonly FundSource[] Sources = Enum.GetValues<FundSource>();
    private static readonly string[] VehicleKinds = ["leaders", "confidential", "emergency", "enforcement", "special", "institution", "other"];

    /// <summary>Where a generated book comes from: no file.</summary>
    public static Source NoFile { get; } = new("book.json", SourceFormat.Json, new string('0', 64), null, null, []);

    /// <summary>The book: complete, and what it says adds up.</summary>
    public static Book Of(Budget budget) => new()
    {
        Form = "shanxi-budget",
        Scope = budget.IsDepartment ? DisclosureScope.Department : DisclosureScope.Unit,
        Name = budget.Name,
        Year = new FiscalYear(budget.Year),
        DepartmentCode = Texts.Of(budget.Code),
        Place = budget.Place,
        Nature = NatureOf(budget.Units[0]),
        Units = budget.IsDepartment ? [.. budget.Units.Select(unit => new BookUnit(unit.Name, NatureOf(unit), HasBook: false))] : [],
        Income = [.. Income(budget)],
        Revenue = [.. Revenue(budget)],
        Expenditure = [.. Expenditure(budget)],
        FunctionNames = [.. FunctionNames(budget)],
        Economic = [.. Economic(budget)],
        Projects = [.. Projects(budget), .. Carried(budget)],
        PublicExpenses = [.. PublicExpenses(budget)],
        OperatingFunds = [.. OperatingFunds(budget)],
        Procurement = [.. Procurement(budget)],
        Assets = AssetsOf(budget),
        Comparatives = [.. Comparatives(budget)],
        Overall = TargetMaker.OverallOf(budget),
        Texts = [.. SectionTexts(budget)],
        Glossary = budget.Code % 2 == 0
            ? [new BookTerm(budget.Organ.Field + "经费", $"用于{budget.Organ.Field}工作的专门经费。")]
            : [],
    };

    private static UnitNature NatureOf(BudgetUnit unit) => unit.Kind switch
    {
        UnitKind.Administrative => UnitNature.Administrative,
        UnitKind.CivilServiceLaw => UnitNature.CivilServiceLaw,
        _ => UnitNature.Institution,
    };

    private static BookAmount Amount(long yuan) => new(new Money(yuan));

    /// <summary>Generated sources are those of the model by name.</summary>
    private static FundSource SourceOf(Fund fund) => Enum.Parse<FundSource>(fund.ToString());

    private static FundAmounts FundsOf(Budget budget, Func<BudgetItem, bool> of)
    {
        BookAmount From(Fund fund) => Amount(budget.Sum(item => item.Fund == fund && of(item)));
        return new FundAmounts
        {
            General = From(Fund.General),
            GovernmentFund = From(Fund.GovernmentFund),
            StateCapital = From(Fund.StateCapital),
            SpecialAccount = From(Fund.SpecialAccount),
            UnitFunds = From(Fund.UnitFunds),
        };
    }

    private static IEnumerable<IncomeLine> Income(Budget budget) => Sources
        .Select(source => new IncomeLine(
            source,
            Amount(budget.Sum(item => SourceOf(item.Fund) == source && !item.IsCarriedOver)),
            Amount(budget.Sum(item => SourceOf(item.Fund) == source && item.IsCarriedOver))))
        .Where(line => line.Current != BookAmount.Zero || line.CarriedOver != BookAmount.Zero);

    private static IEnumerable<RevenueLine> Revenue(Budget budget)
    {
        long Of(Fund fund, bool ofLand) => budget.Sum(
            item => item.Fund == fund && !item.IsCarriedOver && ofLand == item.Function.StartsWith("212", StringComparison.Ordinal));
        RevenueLine[] lines =
        [
            new(FundSource.GovernmentFund, "1030148", "国有土地使用权出让收入", Amount(Of(Fund.GovernmentFund, ofLand: true))),
            new(FundSource.GovernmentFund, "1030155", "彩票公益金收入", Amount(Of(Fund.GovernmentFund, ofLand: false))),
            new(FundSource.StateCapital, "1030601", "利润收入", Amount(Of(Fund.StateCapital, ofLand: false))),
        ];
        return lines.Where(line => line.Amount != BookAmount.Zero);
    }

    private static IEnumerable<ExpenditureLine> Expenditure(Budget budget) => budget.Items
        .GroupBy(item => (item.Function, Source: SourceOf(item.Fund), Vintage: item.IsCarriedOver ? Vintage.CarriedOver : Vintage.Current))
        .OrderBy(group => group.Key.Function, StringComparer.Ordinal).ThenBy(group => group.Key.Source).ThenBy(group => group.Key.Vintage)
        .Select(group => new ExpenditureLine(
            group.Key.Function,
            group.Key.Source,
            group.Key.Vintage,
            Amount(group.Where(item => item.IsBasic).Sum(item => item.Yuan)),
            Amount(group.Where(item => !item.IsBasic).Sum(item => item.Yuan))));

    private static IEnumerable<BookTerm> FunctionNames(Budget budget) => budget.Items
        .SelectMany(item => new[] { item.Function[..3], item.Function[..5], item.Function })
        .Distinct()
        .Where(code => CodeList.Functional.NameOf(code) is null)
        .Order(StringComparer.Ordinal)
        .Select(code => new BookTerm(code, Functions.NameOf(code)));

    private static IEnumerable<EconomicLine> Economic(Budget budget) => budget.Items
        .Where(item => item is { IsBasic: true, Fund: Fund.General, IsCarriedOver: false })
        .GroupBy(item => (Code: item.Economic!, Government: Economics.GovernmentOf(item.Economic!, !item.Unit.HasOperatingFunds)))
        .OrderBy(group => group.Key.Code, StringComparer.Ordinal).ThenBy(group => group.Key.Government, StringComparer.Ordinal)
        .Select(group => new EconomicLine(
            group.Key.Code,
            CodeList.DepartmentEconomic.NameOf(group.Key.Code) == Economics.NameOf(group.Key.Code) ? "" : Economics.NameOf(group.Key.Code),
            group.Key.Government,
            Amount(group.Where(item => item.IsPersonnel).Sum(item => item.Yuan)),
            Amount(group.Where(item => !item.IsPersonnel).Sum(item => item.Yuan))));

    private static IEnumerable<BookProject> Projects(Budget budget) => budget.Projects.Select(project => new BookProject
    {
        Name = project.Name,
        Unit = project.Unit.Name,
        Category = project.IsOperation ? ProjectCategory.Operation : ProjectCategory.Specific,
        Funds = FundsOf(budget, item => item.Project == project),
        Target = TargetMaker.Of(budget, project),
    });

    private static IEnumerable<BookProject> Carried(Budget budget) => budget.Carried
        .OrderBy(entry => budget.Units.IndexOf(entry.Item.Unit))
        .Select(entry => new BookProject
        {
            Name = entry.Name,
            Unit = entry.Item.Unit.Name,
            Vintage = Vintage.CarriedOver,
            IsManaged = false,
            IsPublished = false,
            Funds = FundsOf(budget, item => ReferenceEquals(item, entry.Item)),
        });

    private static IEnumerable<ItemLine> PublicExpenses(Budget budget)
    {
        if (budget.PublicExpenses is not { } expenses)
        {
            return [];
        }

        (string Item, long Yuan)[] lines =
        [
            ("abroad", expenses.Abroad.Now), ("reception", expenses.Reception.Now), ("vehiclePurchase", expenses.Purchase.Now),
            ("vehicleOperation", expenses.Operation.Now),
        ];
        return lines.Where(line => line.Yuan != 0).Select(line => new ItemLine(line.Item, new FundAmounts { General = Amount(line.Yuan) }));
    }

    private static IEnumerable<ItemLine> OperatingFunds(Budget budget) => budget.Units
        .Where(unit => unit.HasOperatingFunds)
        .Select(unit => new ItemLine(unit.Name, new FundAmounts
        {
            General = Amount(budget.Sum(item => item is { IsBasic: true, IsPersonnel: false, Fund: Fund.General } && item.Unit == unit)),
        }))
        .Where(line => line.Funds.General != BookAmount.Zero);

    private static IEnumerable<ProcurementLine> Procurement(Budget budget)
    {
        var (goods, works, services) = budget.Procurement;
        ProcurementLine[] lines = [new("goods", Amount(goods)), new("works", Amount(works)), new("services", Amount(services))];
        return lines.Where(line => line.Amount != BookAmount.Zero);
    }

    private static BookAssets AssetsOf(Budget budget) => new(
        new DateOnly(budget.Year - 1, 12, 31),
        budget.Assets.Quota,
        [.. VehicleKinds.Select((kind, i) => new VehicleCount(kind, budget.Assets.Vehicles[i])).Where(line => line.Count > 0)],
        new PrintedNumber(budget.Assets.Square / 100m, 2, Unit.SquareMetre),
        budget.Assets.General,
        budget.Assets.Special);

    private static IEnumerable<Comparative> Comparatives(Budget budget)
    {
        static Comparative Against(Compared compared, params ReadOnlySpan<(Dimension Along, string Value)> of)
        {
            var coordinate = Coordinate.Empty;
            foreach (var (along, value) in of)
            {
                coordinate = coordinate.With(along, value);
            }

            return new Comparative(coordinate, Amount(compared.Before), compared.Reason);
        }

        yield return Against(budget.Total, (Dimension.Flow, "income"));
        yield return Against(budget.Total, (Dimension.Flow, "outgo"));
        yield return Against(budget.General, (Dimension.Flow, "expenditure"), (Dimension.Fund, "general"), (Dimension.Vintage, "current"));
        if (budget.PublicExpenses is { } expenses)
        {
            yield return Against(expenses.Whole, (Dimension.Flow, "threePublic"));
            foreach (var (item, compared) in new[]
            {
                ("abroad", expenses.Abroad), ("reception", expenses.Reception), ("vehicles", expenses.Vehicles), ("vehiclePurchase", expenses.Purchase),
                ("vehicleOperation", expenses.Operation),
            })
            {
                yield return Against(compared, (Dimension.Flow, "threePublic"), (Dimension.Item, item));
            }
        }

        if (budget.OperatingFunds is { } funds)
        {
            yield return Against(funds, (Dimension.Flow, "operatingFunds"));
        }
    }

    private static IEnumerable<BookText> SectionTexts(Budget budget)
    {
        var field = budget.Organ.Field;
        var subordinate = budget.Units.Skip(1).Select(unit => unit.Name).ToList();
        yield return new BookText(
            "一/一",
            [
                $"（一）贯彻执行{field}方面的法律法规和上级部署，拟订{budget.Place}{field}工作计划并组织实施。",
                $"（二）指导乡镇和街道开展{field}工作，协调解决工作中的具体问题。",
                "（三）完成上级交办的其他任务。",
            ]);
        yield return new BookText(
            "一/二",
            [
                $"{budget.Name}内设办公室、综合股、业务股3个机构，核定编制{Texts.Of(budget.Units.Sum(unit => unit.Posts))}名" +
                (subordinate.Count == 0 ? "。" : $"。纳入本{budget.Scope}预算的所属单位{Texts.Of(subordinate.Count)}个，包括{string.Join("、", subordinate)}。"),
            ]);
        yield return new BookText("三/十二（一）", [$"本{budget.Scope}政府购买服务按照{budget.Place}现行指导性目录执行，不另行编制目录。"]);
        yield return new BookText("三/十二（二）", [$"本{budget.Scope}没有其他需要说明的事项。"]);
    }
}
