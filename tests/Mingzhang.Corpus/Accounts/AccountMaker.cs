using System.Collections.Immutable;
using Mingzhang.Corpus.Budgets;

namespace Mingzhang.Corpus.Accounts;

/// <summary>Makes a final account that could be: what became of a budget.</summary>
public static class AccountMaker
{
    /// <summary>A final account of a budget.</summary>
    public static FinalAccount Make(Budget budget, Dice dice)
    {
        var spent = budget.Items
            .GroupBy(item => (item.Function, Source: SourceOf(item), item.Economic))
            .Select(group => new Spent(group.Key.Function, group.Key.Source, group.Key.Economic, group.Sum(item => item.Yuan)))
            .ToList();
        if (budget.Units.Any(unit => unit.Kind == UnitKind.Institution) && dice.Chance(25))
        {
            spent.Add(new Spent(spent[0].Function, Source.Commercial, null, dice.Number(200, 9000) * 131L));
        }

        var pots = spent
            .GroupBy(item => (item.Function, item.Source))
            .OrderBy(group => group.Key)
            .Select(group => PotOf(group.Key.Function, group.Key.Source, group.Sum(item => item.Yuan), dice))
            .ToImmutableArray();
        var hasOther = pots.Any(pot => !FinalAccount.IsAppropriation(pot.Source));
        var used = hasOther && dice.Chance(40) ? dice.Number(100, 4000) * 97L : 0;
        var distributed = used > 0 && dice.Chance(40) ? dice.Number(1, 90) * used / 100 : 0;
        var reasons = new Reasons(dice, [.. budget.Projects.Select(project => project.Name)]);
        long Whole(Func<Pot, bool> of) => pots.Where(of).Sum(pot => pot.Opening + pot.Income);
        long Basic(string economic) => spent.Where(item => item.Economic == economic && item.Source == Source.General).Sum(item => item.Yuan);
        // institutions are told by their own functional items
        var institutions = spent.Exists(item => item.Function.EndsWith("50", StringComparison.Ordinal) || item.Function is "2101102" or "2080502");
        var publicUse = spent.Where(item => item is { IsBasic: true, IsPersonnel: false, Source: Source.General }).Sum(item => item.Yuan);
        var operating = institutions ? publicUse / 3 : publicUse;
        return new FinalAccount
        {
            Budget = budget,
            Spent = [.. spent],
            Pots = pots,
            SurplusUsed = used,
            Distributed = distributed,
            Planned = spent
                .Where(item => FinalAccount.IsAppropriation(item.Source))
                .GroupBy(item => (item.Source, item.Function))
                .ToImmutableSortedDictionary(group => group.Key, group => PlannedFor(group.Sum(item => item.Yuan), dice)),
            Total = reasons.Compare(Whole(_ => true) + used, Reasons.OfBudget),
            Appropriated = reasons.Compare(Whole(pot => FinalAccount.IsAppropriation(pot.Source)), Reasons.OfBudget),
            General = reasons.Compare(spent.Where(item => item.Source == Source.General).Sum(item => item.Yuan), Reasons.OfBudget),
            OperatingFunds = operating == 0 ? null : reasons.Compare(operating, Reasons.OfRunning),
            Abroad = Expense(dice.Chance(15) ? dice.Number(20, 300) * 411L : 0, Reasons.OfReception, reasons, dice),
            Purchase = Expense(dice.Chance(12) ? dice.Number(110, 180) * 1007L : 0, Reasons.OfVehicles, reasons, dice),
            Operation = Expense(Basic("30231"), Reasons.OfVehicles, reasons, dice),
            Reception = Expense(Basic("30217"), Reasons.OfReception, reasons, dice),
        };
    }

    private static Source SourceOf(BudgetItem item) => item.Fund switch
    {
        Fund.General => Source.General,
        Fund.GovernmentFund => Source.GovernmentFund,
        Fund.StateCapital => Source.StateCapital,
        Fund.SpecialAccount => Source.Institutional,
        _ => Source.OtherIncome,
    };

    private static Pot PotOf(string function, Source source, long spent, Dice dice)
    {
        var opening = dice.Chance(20) ? Math.Min(spent, dice.Number(10, 5000) * 53L) : 0;
        var closing = dice.Chance(20) ? dice.Number(10, 5000) * 47L : 0;
        return new Pot(function, source, opening, spent + closing - opening, closing);
    }

    /// <summary>Most items keep to their budget or fall a little short of it.</summary>
    private static long PlannedFor(long spent, Dice dice) => dice.Number(0, 9) switch
    {
        < 3 => spent,
        < 8 => spent + (spent * dice.Number(1, 120) / 1000) + dice.Number(0, 900),
        8 => spent - (spent * dice.Number(1, 200) / 1000),
        _ => 0,
    };

    private static PublicExpense Expense(long spent, (string[] Up, string[] Down) words, Reasons reasons, Dice dice)
    {
        var saved = spent > 0 && dice.Chance(30) ? 0 : dice.Chance(60) ? dice.Number(5, 400) * 113L : 0;
        return new PublicExpense(spent + saved, reasons.Compare(spent, words, stays: spent == 0 || dice.Chance(30)));
    }
}
