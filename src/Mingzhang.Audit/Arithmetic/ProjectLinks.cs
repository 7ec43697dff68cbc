using Mingzhang.Audit.Rules.Targets;
using Mingzhang.Model;

namespace Mingzhang.Audit.Arithmetic;

/// <summary>
/// Ties the funds of performance tables to each other and to the project table: which table belongs to which
/// row is decided by their names and amounts before.
/// </summary>
internal static class ProjectLinks
{
    private static readonly RuleInfo OneYear = new OneYearProjectTotalsDiffer().Info;

    /// <summary>Adds the ties of the disclosure's performance tables to its network.</summary>
    public static void Add(ConstraintNetwork network, Disclosure disclosure)
    {
        var facts = TargetFacts.Of(disclosure);
        if (facts.Tables.IsEmpty)
        {
            var nothing = Check.NotApplicable("文中没有项目支出绩效目标表", "the document has no performance table");
            network.Unlinked.Add((ArithmeticRules.FundSourcesDiffer, nothing));
            network.Unlinked.Add((ArithmeticRules.FundsDifferFromProject, nothing));
            return;
        }

        foreach (var table in facts.Tables)
        {
            AddSources(network, disclosure.Source, table.Table.FundTotal, ("实施期资金总额", "total"));
            AddSources(network, disclosure.Source, table.Table.FundAnnual, ("年度资金总额", "annual total"));
            AddWitnesses(network, table);
        }

        AddProjects(network, facts);
    }

    /// <summary>
    /// Of a project of one year the funds of both horizons are the same. That they differ is told by a rule; where they
    /// agree they speak for one another when a sum is broken.
    /// </summary>
    private static void AddWitnesses(ConstraintNetwork network, TableFacts table)
    {
        if (!table.IsOneYear)
        {
            return;
        }

        var (all, year) = (table.Table.FundTotal, table.Table.FundAnnual);
        foreach (var (first, second) in new[]
        {
            (all.Total, year.Total), (all.Central, year.Central), (all.Province, year.Province),
            (all.CityCounty, year.CityCounty), (all.Self, year.Self), (all.Other, year.Other),
        })
        {
            if (first is not null && second is not null && CellOf(network, first) is { } one && CellOf(network, second) is { } other && one.Interval.Meets(other.Interval))
            {
                network.Constraints.Add(new Duplicate(OneYear, one, other));
            }
        }
    }

    private static void AddSources(ConstraintNetwork network, Source source, Funds side, (string Chinese, string English) name)
    {
        FundCell?[] sources = [side.Central, side.Province, side.CityCounty, side.Self, side.Other];
        var printed = sources.OfType<FundCell>().ToArray();
        if (side.Total is not { } total || printed.Length == 0)
        {
            network.Unlinked.Add((ArithmeticRules.FundSourcesDiffer, Check.Undecided($"{name.Chinese}或其来源未读出", $"the {name.English} or its sources could not be read")));
        }
        else if (printed.Sum(cell => cell.Money.Yuan) < total.Money.Yuan && side is { CityCounty: null } or { Province: null } or { Central: null })
        {
            network.Unlinked.Add((ArithmeticRules.FundSourcesDiffer, Check.Undecided($"{name.Chinese}的来源没有全部读出", $"not every source of the {name.English} could be read")));
        }
        else if (printed.Append(total).Any(cell => IsTorn(source, cell.Text)))
        {
            network.Unlinked.Add((ArithmeticRules.FundSourcesDiffer, Check.Undecided($"{name.Chinese}或其来源疑被断行截断", $"the {name.English} or its sources seem to be broken over lines")));
        }
        else if (CellOf(network, total) is { } whole)
        {
            network.Constraints.Add(new Sum(ArithmeticRules.FundSourcesDiffer, whole, printed.Select(cell => CellOf(network, cell)).OfType<Cell>()));
        }
    }

    private static void AddProjects(ConstraintNetwork network, TargetFacts facts)
    {
        if (facts.Projects.IsEmpty)
        {
            network.Unlinked.Add((ArithmeticRules.FundsDifferFromProject, Check.Undecided("项目支出预算表未读出", "the project table could not be read")));
            return;
        }

        // rows whose names have slid against their amounts are told as such
        var totals = (facts.Disclosure.TableAbout(TableTopics.Projects)?.Number is { } number ? network.CellsOf(number) : [])
            .Where(cell => cell.Figure.Coordinate[Dimension.Fund] is null)
            .ToLookup(cell => cell.Figure.Location.Line);
        foreach (var pair in facts.Pairing.Pairs.Where(pair => !SlidBlock.Holds(facts, pair.Row)))
        {
            var row = totals[pair.Row.Label.Line].FirstOrDefault();
            if (pair.Table.Annual is { } annual && row is not null && CellOf(network, annual) is { } fund)
            {
                // a name that is only close leaves room for doubt
                var severity = pair.SameName ? Severity.Error : Severity.Warning;
                network.Constraints.Add(new Duplicate(ArithmeticRules.FundsDifferFromProject with { Severity = severity }, row, fund));
            }
            else
            {
                network.Unlinked.Add((ArithmeticRules.FundsDifferFromProject, Check.Undecided("年度资金总额或表中金额未读出", "the annual funds or the row's amount could not be read")));
            }
        }
    }

    /// <summary>Whether a line breaks off right after a number and the next goes on with digits, or the number is what goes on.</summary>
    private static bool IsTorn(Source source, Passage number)
    {
        var place = number.Locate();
        return source.LinesAreText && place is { Line: { } line, Start: { } start, End: { } end } &&
            ((end >= source.Line(line).TrimEnd().Length && GoesOn(source.Line(line + 1))) || (start == 0 && source.Line(line - 1) is [.., >= '0' and <= '9' or ',' or '.']));
    }

    private static bool GoesOn(string line) => line is [>= '0' and <= '9' or ',' or '.', ..];

    private static Cell? CellOf(ConstraintNetwork network, FundCell fund) => network.At(FigureOrigin.Performance, fund.Text.Locate());
}
