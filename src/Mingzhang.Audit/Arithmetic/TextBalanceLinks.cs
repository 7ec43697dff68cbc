using Mingzhang.Forms;
using Mingzhang.Model;

namespace Mingzhang.Audit.Arithmetic;

/// <summary>Ties totals that a section of the text states to the parts it states.</summary>
internal static class TextBalanceLinks
{
    /// <summary>Adds the sums of the form's text balances to the network.</summary>
    public static void Add(ConstraintNetwork network, FormTies ties, IReadOnlyDictionary<string, RuleInfo> rules)
    {
        foreach (var balance in ties.TextBalances)
        {
            var figures = network.Text.Where(cell => balance.Flows.Contains(cell.Figure.Coordinate[Dimension.Flow] ?? "") &&
                cell.Figure.Coordinate[Dimension.Measure] is "amount" or "count" or "change");
            var groups = figures.ToLookup(cell => (cell.Figure.Location.Section, About: cell.Figure.Coordinate.With(balance.Along, null)));
            foreach (var group in groups.Where(group => group.Key.About.Matches(balance.About)))
            {
                var disclosed = groups[(group.Key.Section, group.Key.About.With(Dimension.Phase, null))];
                if (WholeOf(balance, group) is { } whole && PartsOf(balance, group, disclosed).ToList() is { Count: > 0 } parts)
                {
                    network.LinkSum(RuleOf(balance, rules[balance.Id], whole, parts), whole, parts);
                }
            }
        }
    }

    private static Cell? WholeOf(TextBalance balance, IEnumerable<Cell> group) =>
        group.FirstOrDefault(cell => cell.Figure.Coordinate[balance.Along] == balance.Whole);

    /// <summary>
    /// The parts that are stated; none where one is not that should be. What a list leaves out of a change is not known; and a
    /// list of budgets is whole where its outturns, which tables prove, come to theirs.
    /// </summary>
    private static IEnumerable<Cell> PartsOf(TextBalance balance, IGrouping<(string?, Coordinate About), Cell> group, IEnumerable<Cell> disclosed)
    {
        if (balance.By != PartsBy.Name)
        {
            var isWhole = group.Key.About[Dimension.Phase] is null ||
                (WholeOf(balance, disclosed) is { } whole && Sum(Listed(balance, disclosed)).Meets(whole.Interval));
            return isWhole ? Listed(balance, group) : [];
        }

        var parts = balance.Parts.Select(part => group.FirstOrDefault(cell => cell.Figure.Coordinate[balance.Along] == part)).ToList();
        return (balance.IsListed && group.Key.About[Dimension.Measure] != "change") || !parts.Contains(null) ? parts.OfType<Cell>() : [];
    }

    /// <summary>Each that is listed with the longest code, once.</summary>
    private static IEnumerable<Cell> Listed(TextBalance balance, IEnumerable<Cell> group)
    {
        var named = group.Where(cell => cell.Figure.Coordinate[balance.Along] is not null).DistinctBy(cell => cell.Figure.Coordinate).ToList();
        var longest = named.Count == 0 ? 0 : named.Max(cell => cell.Figure.Coordinate[balance.Along]!.Length);
        return named.Where(cell => cell.Figure.Coordinate[balance.Along]!.Length == longest);
    }

    /// <summary>Parts above the whole are wrong; where they fall short of it, one that does not apply may have been left out.</summary>
    private static RuleInfo RuleOf(TextBalance balance, RuleInfo rule, Cell whole, List<Cell> parts) =>
        (balance.By != PartsBy.Name || parts.Count < balance.Parts.Length) && Sum(parts).High < whole.Interval.Low ? rule with { Severity = Severity.Warning } : rule;

    private static Interval Sum(IEnumerable<Cell> cells) => cells.Aggregate(Interval.Exactly(0), (sum, cell) => sum + cell.Interval);
}
