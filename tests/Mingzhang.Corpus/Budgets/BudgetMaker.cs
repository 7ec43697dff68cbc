using System.Collections.Immutable;

namespace Mingzhang.Corpus.Budgets;

/// <summary>Makes a budget that could be: every part of it follows from the parts it is made of.</summary>
public sealed class BudgetMaker
{
    private const string FirstOfPlace = "岚汾沁云漳霞丹涧枫桐芮浍";
    private const string SecondOfPlace = "谷陵泽岭埠渡墅坪湾麓泊屿";

    private readonly Dice dice;
    private readonly List<BudgetItem> items = [];

    private BudgetMaker(Dice dice) => this.dice = dice;

    /// <summary>A budget from chance.</summary>
    public static Budget Make(Dice dice) => new BudgetMaker(dice).Make();

    private Budget Make()
    {
        var year = dice.Number(2024, 2027);
        var organ = dice.Pick(Organ.All);
        var level = dice.Pick<string>(["县", "县", "区", "市"]);
        var town = $"{dice.Pick(FirstOfPlace.ToCharArray())}{dice.Pick(SecondOfPlace.ToCharArray())}";
        var place = town + level;
        var name = NameOf(organ, place);
        var isDepartment = dice.Chance(55);
        var units = UnitsOf(organ, name, place, isDepartment);
        foreach (var unit in units)
        {
            items.AddRange(BasicExpenditure.Of(unit, organ, dice));
        }

        var projects = new ProjectMaker(dice, organ, units, year).Make();
        items.AddRange(projects.Items);
        var carried = CarriedOver(organ, units, place, year);
        items.AddRange(carried.Select(entry => entry.Item));
        var (total, general) = (items.Sum(item => item.Yuan), items.Where(item => item is { Fund: Fund.General, IsCarriedOver: false }).Sum(item => item.Yuan));
        var operating = items.Where(item => item is { IsBasic: true, IsPersonnel: false, Fund: Fund.General } && item.Unit.HasOperatingFunds).Sum(item => item.Yuan);
        var reasons = new Reasons(dice, [.. projects.Projects.Select(project => project.Name)]);
        return new Budget
        {
            Year = year,
            Place = place,
            Level = level,
            Name = name,
            Organ = organ,
            IsDepartment = isDepartment,
            Code = dice.Number(101, 799),
            Units = units,
            Projects = projects.Projects,
            Carried = [.. carried.Where(entry => entry.Item.IsAppropriation)],
            Items = [.. items],
            Total = reasons.Compare(total, Reasons.OfBudget),
            General = reasons.Compare(general, Reasons.OfBudget),
            PublicExpenses = PublicExpensesOf(reasons),
            OperatingFunds = operating == 0 ? null
                : dice.Chance(3) ? new Compared(operating, 0, Reasons.OfNewRunning)
                : reasons.Compare(operating, Reasons.OfRunning),
            Procurement = dice.Chance(30) ? (0, 0, 0) : (dice.Number(0, 90) * 5437L, dice.Chance(70) ? 0 : dice.Number(1, 80) * 21013L, dice.Number(0, 90) * 7219L),
            Assets = AssetsOf(units),
        };
    }

    private string NameOf(Organ organ, string place)
    {
        if (!organ.Name.StartsWith("委员会", StringComparison.Ordinal))
        {
            return organ.Name.Contains("人大", StringComparison.Ordinal) ? place + organ.Name
                : dice.Chance(12) ? $"{place}{organ.Name}（{place}{organ.Field}服务管理办公室）"
                : place + organ.Name;
        }

        return (dice.Chance(50) ? "中国共产党" : "中共") + place + organ.Name;
    }

    private ImmutableArray<BudgetUnit> UnitsOf(Organ organ, string name, string place, bool isDepartment)
    {
        var kind = organ.Name.EndsWith("中心", StringComparison.Ordinal) || organ.Name.EndsWith('馆') ? UnitKind.Institution
            : organ.Name.EndsWith("联合会", StringComparison.Ordinal) ? UnitKind.CivilServiceLaw
            : UnitKind.Administrative;
        var units = ImmutableArray.CreateBuilder<BudgetUnit>();
        units.Add(UnitOf(name, kind));
        if (isDepartment)
        {
            foreach (var unit in dice.Draw(organ.Units, dice.Number(0, organ.Units.Count)))
            {
                units.Add(UnitOf(place + unit, dice.Chance(20) ? UnitKind.CivilServiceLaw : UnitKind.Institution));
            }
        }

        return units.ToImmutable();
    }

    private BudgetUnit UnitOf(string name, UnitKind kind)
    {
        var posts = dice.Number(5, dice.Chance(15) ? 180 : 48);
        return new BudgetUnit(name, kind, posts, posts - dice.Number(0, Math.Min(3, posts - 1)), dice.Number(0, posts / 2));
    }

    private ImmutableArray<(string Name, BudgetItem Item)> CarriedOver(Organ organ, ImmutableArray<BudgetUnit> units, string place, int year)
    {
        if (dice.Chance(35))
        {
            return [];
        }

        var functions = Functions.ItemsOf(organ.Section);
        var names = dice.Draw<string>(
            ["基层治理", "公共服务", "人才引进", "设备更新", "信息化建设", "民生实事", "综合改革", "能力提升", "隐患治理", "示范创建", "专项整治", "试点推广"],
            dice.Number(1, dice.Chance(20) ? 12 : 4));
        return
        [
            .. names.Select(subject =>
            {
                var fund = dice.Number(1, 20) switch { 1 => Fund.GovernmentFund, 2 => Fund.UnitFunds, _ => Fund.General };
                var name = dice.Number(0, 3) switch
                {
                    0 => $"{Texts.Of(year - 1)}年{subject}专项资金",
                    1 => $"{Texts.Of(year - 1)}年省级{subject}补助资金",
                    2 => $"关于下达{Texts.Of(year - 1)}年度{organ.Field}领域{subject}补助资金的通知（{place[..1]}财行〔{Texts.Of(year - 1)}〕{Texts.Of(dice.Number(3, 98))}号）",
                    _ => $"{subject}工作经费",
                };
                return (name, new BudgetItem(
                    dice.Pick(units), fund == Fund.GovernmentFund ? "2120803" : dice.Pick(functions), fund, true, null, null, dice.Number(60, 9000) * 113L + dice.Number(1, 99)));
            }),
        ];
    }

    private PublicExpenses? PublicExpensesOf(Reasons reasons)
    {
        var reception = items.Where(item => item.Economic == "30217").Sum(item => item.Yuan);
        var operation = items.Where(item => item.Economic == "30231").Sum(item => item.Yuan);
        if (reception + operation == 0)
        {
            return null;
        }

        var abroad = reasons.Compare(0, Reasons.OfReception, stays: true);
        var ofReception = reasons.Compare(reception, Reasons.OfReception, stays: dice.Chance(40));
        var ofOperation = reasons.Compare(operation, Reasons.OfVehicles, stays: dice.Chance(40));
        var purchase = reasons.Compare(0, Reasons.OfVehicles, stays: true);
        var change = ofReception.Change + ofOperation.Change;
        return new PublicExpenses(abroad, ofReception, purchase, ofOperation, change == 0 ? ""
            : Math.Sign(ofReception.Change) == Math.Sign(change) ? ofReception.Reason : ofOperation.Reason);
    }

    private Assets AssetsOf(ImmutableArray<BudgetUnit> units)
    {
        // vehicles in use cost something to run
        var kinds = new int[7];
        if (items.Exists(item => item.Economic == "30231"))
        {
            for (var left = dice.Number(1, 2 + units.Length); left > 0; left--)
            {
                kinds[dice.Number(1, 6)]++;
            }
        }

        return new Assets(kinds.Sum() + dice.Number(0, 1), [.. kinds], dice.Number(9000, 900000), dice.Chance(80) ? 0 : dice.Number(1, 4), 0);
    }
}
