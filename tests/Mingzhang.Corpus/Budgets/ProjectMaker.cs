using System.Collections.Immutable;

namespace Mingzhang.Corpus.Budgets;

/// <summary>Makes this year's projects, each with its funds by source.</summary>
internal sealed class ProjectMaker(Dice dice, Organ organ, ImmutableArray<BudgetUnit> units, int year)
{
    private const int Most = 60;

    private readonly List<BudgetItem> items = [];

    /// <summary>The projects in the order of the tables, and what they spend.</summary>
    public (ImmutableArray<Project> Projects, ImmutableArray<BudgetItem> Items) Make()
    {
        var count = dice.Chance(8) ? dice.Number(30, Most) : dice.Chance(40) ? dice.Number(9, 29) : dice.Number(1, 8);
        var subjects = dice.Draw(Matter.All.SelectMany(matter => matter.Subjects.Split(',').Select(subject => (Matter: matter, Subject: subject))), count);
        var hasGovernmentFund = dice.Chance(18);
        var hasStateCapital = dice.Chance(6);
        var projects = subjects
            .Select(subject => Of(subject.Matter, subject.Subject, hasGovernmentFund, hasStateCapital))
            .OrderBy(project => units.IndexOf(project.Unit))
            .ToImmutableArray();
        return (projects, [.. items]);
    }

    private Project Of(Matter matter, string subject, bool hasGovernmentFund, bool hasStateCapital)
    {
        var unit = dice.Pick(units);
        var outputs = ImmutableArray.Create(OutputOf(matter, subject));
        if (dice.Chance(30))
        {
            outputs = outputs.Add(new Output("印制" + subject + "资料册数", dice.Number(2, 80) * 100, "册", "每册" + subject + "资料印制费用", dice.Number(3, 19)));
        }

        var yuan = outputs.Sum(output => output.Yuan);
        var byFund = Split(yuan, hasGovernmentFund, hasStateCapital);
        var years = dice.Chance(20) ? dice.Number(2, 3) : 1;
        var tiers = Tiers(byFund);
        var name = (dice.Chance(15) ? Texts.Of(year) + "年" : "") + matter.Name.Replace("{s}", subject, StringComparison.Ordinal);
        var project = new Project(
            name, unit, matter, subject, matter.IsOperation, years, outputs, tiers,
            years == 1 ? tiers : [.. tiers.Select(tier => tier * years)]);
        foreach (var (fund, amount) in byFund)
        {
            items.Add(new BudgetItem(unit, FunctionOf(fund), fund, false, null, project, amount));
        }

        return project;
    }

    private Output OutputOf(Matter matter, string subject)
    {
        string Named(string words) => words.Replace("{s}", subject, StringComparison.Ordinal);
        return new Output(
            Named(matter.What), dice.Number(matter.Quantity.From, matter.Quantity.To), matter.Unit, Named(matter.CostName),
            dice.Chance(60) ? dice.Number(matter.Cost.From / 10, matter.Cost.To / 10) * 10 : dice.Number(matter.Cost.From, matter.Cost.To));
    }

    private List<(Fund Fund, long Yuan)> Split(long yuan, bool hasGovernmentFund, bool hasStateCapital)
    {
        if (dice.Chance(80))
        {
            return [(hasGovernmentFund && dice.Chance(30) ? Fund.GovernmentFund : Fund.General, yuan)];
        }

        var other = hasStateCapital && dice.Chance(50) ? Fund.StateCapital
            : hasGovernmentFund && dice.Chance(50) ? Fund.GovernmentFund
            : dice.Chance(50) ? Fund.UnitFunds
            : Fund.SpecialAccount;
        var part = yuan * dice.Number(10, 60) / 100;
        return [(Fund.General, yuan - part), (other, part)];
    }

    private ImmutableArray<long> Tiers(List<(Fund Fund, long Yuan)> byFund)
    {
        var own = byFund.Where(part => part.Fund == Fund.UnitFunds).Sum(part => part.Yuan);
        var other = byFund.Where(part => part.Fund == Fund.SpecialAccount).Sum(part => part.Yuan);
        var appropriated = byFund.Sum(part => part.Yuan) - own - other;
        var central = dice.Chance(12) ? appropriated * dice.Number(10, 50) / 100 : 0;
        var province = dice.Chance(25) ? appropriated * dice.Number(10, 40) / 100 : 0;
        return [central, province, appropriated - central - province, own, other];
    }

    private string FunctionOf(Fund fund) => fund switch
    {
        Fund.GovernmentFund => dice.Pick<string>(["2120803", "2120804", "2120814", "2296002", "2296003"]),
        Fund.StateCapital => dice.Pick<string>(["2230105", "2230199"]),
        _ when dice.Chance(15) => dice.Pick<string>(["2130599", "2013202", "2070199", "2080299", "2110199", "2240199", "2060199"]),
        _ => dice.Pick(Functions.ItemsOf(organ.Section).Where(code => code[5..] is not ("01" or "50" or "03")).ToList()),
    };
}
