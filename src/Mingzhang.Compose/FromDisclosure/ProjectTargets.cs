using System.Collections.Immutable;
using Mingzhang.Forms;
using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Compose.FromDisclosure;

/// <summary>The rows of tables 12 and 13 with the performance tables that belong to them.</summary>
internal sealed class ProjectTargets
{
    /// <summary>Two names of which fewer characters are common are not one name written twice.</summary>
    private const double LeastLikeness = 0.6;

    private readonly Dictionary<(int Table, int Row), PerformanceTable> byRow = [];

    /// <summary>Finds to each row of tables 12 and 13 its performance table: by name, then by the likest name with the same money.</summary>
    public ProjectTargets(Disclosure disclosure, ImmutableArray<BookRemark>.Builder remarks)
    {
        var (amounts, _) = PrintedCell.Of(disclosure);
        var rows = amounts
            .Where(cell => cell.Table is 12 or 13 && cell.Row >= 0 && cell.Coordinate[Dimension.Project] is not null)
            .GroupBy(cell => (cell.Table, cell.Row))
            .Select(group => (Row: group.Key, Name: Canonical.Compact(disclosure.Table(group.Key.Table)!.Rows[group.Key.Row][0]), Amount: group.Max(cell => cell.Amount)))
            .ToList();
        var open = disclosure.Performance.Where(table => table.ProjectName is not null).ToList();
        foreach (var table in disclosure.Performance.Where(table => table.ProjectName is not null))
        {
            var name = Canonical.Compact(table.ProjectName!.Text);
            var same = rows.Where(row => row.Name == name && !byRow.ContainsKey(row.Row)).ToList();
            if (same.Count > 0)
            {
                byRow[same.OrderBy(row => Distance(row.Amount, table)).ThenBy(row => row.Row.Table).First().Row] = table;
                open.Remove(table);
            }
        }

        foreach (var table in open)
        {
            var name = Canonical.Compact(table.ProjectName!.Text);
            var likest = rows.Where(row => !byRow.ContainsKey(row.Row))
                .Select(row => (row.Row, Likeness: Likeness(row.Name, name), IsSameMoney: Distance(row.Amount, table) <= 50))
                .Where(row => row.Likeness >= LeastLikeness || (row.IsSameMoney && row.Likeness >= LeastLikeness / 2))
                .OrderByDescending(row => row.IsSameMoney)
                .ThenByDescending(row => row.Likeness)
                .ThenBy(row => row.Row)
                .ToList();
            if (likest.Count > 0)
            {
                byRow[likest[0].Row] = table;
            }
            else
            {
                remarks.Add(new BookRemark(
                    new Words($"绩效目标表“{table.ProjectName}”在表12、表13中没有对应的项目，未收入", $"the performance table {table.ProjectName} has no project in tables 12 and 13 and is left out"),
                    table.ProjectName.Locate()));
            }
        }
    }

    /// <summary>The performance table of a row of table 12 or 13; null where there is none.</summary>
    public PerformanceTable? Of(int table, int row) => byRow.GetValueOrDefault((table, row));

    /// <summary>The annual funds in 元 that performance tables print, by row of table 12.</summary>
    public IReadOnlyDictionary<int, Money> Exact() => byRow
        .Where(pair => pair.Key.Table == 12 && pair.Value.FundAnnual.Total is not null)
        .ToDictionary(pair => pair.Key.Row, pair => pair.Value.FundAnnual.Total!.Money);

    /// <summary>The target as a book keeps it.</summary>
    /// <param name="table">The performance table.</param>
    /// <param name="money">The project's money of this year, where the table does not print it.</param>
    public static BookTarget TargetOf(PerformanceTable table, BookAmount money) => new()
    {
        Attribute = Text(table.Attribute),
        Period = Text(table.Period),
        PeriodFunds = Tiers(table.FundTotal, money),
        AnnualFunds = Tiers(table.FundAnnual, money),
        Overview = Text(table.Overview),
        Basis = Text(table.Basis),
        Necessity = Text(table.Necessity),
        Measures = Text(table.Measures),
        Plan = Text(table.Plan),
        PeriodGoal = Text(table.GoalTotal),
        AnnualGoal = Text(table.GoalAnnual),
        Indicators = Indicators(table.Indicators),
        FilledAt = Text(table.FilledAt),
    };

    /// <summary>Indicators of both sides, those of one name and level as one.</summary>
    public static ImmutableArray<BookIndicator> Indicators(ImmutableArray<Indicator> indicators)
    {
        var annual = indicators.Where(indicator => indicator.Scope == IndicatorScope.Annual).ToList();
        var both = new List<BookIndicator>();
        foreach (var indicator in indicators.Where(indicator => indicator.Scope == IndicatorScope.Implementation))
        {
            var partner = annual.FirstOrDefault(other => other.Level2 == indicator.Level2 && Canonical.Compact(other.Name.Text) == Canonical.Compact(indicator.Name.Text));
            both.Add(new BookIndicator(indicator.Level1, indicator.Level2, indicator.Name.Text, Text(indicator.Value), Text(partner?.Value)));
            if (partner is not null)
            {
                annual.Remove(partner);
            }
        }

        var all = both.Concat(annual.Select(indicator => new BookIndicator(indicator.Level1, indicator.Level2, indicator.Name.Text, "", Text(indicator.Value)))).ToList();
        var order = all.Select(indicator => (indicator.Level1, indicator.Level2)).Distinct().ToList();
        var levels = all.Select(indicator => indicator.Level1).Distinct().ToList();
        return [.. all.OrderBy(indicator => levels.IndexOf(indicator.Level1)).ThenBy(indicator => order.IndexOf((indicator.Level1, indicator.Level2)))];
    }

    private static string Text(Passage? passage) => passage?.Text.Trim() ?? "";

    private static decimal Distance(decimal amount, PerformanceTable table) =>
        Math.Abs(amount - ((table.FundAnnual.Total ?? table.FundTotal.Total)?.Money.Yuan ?? 0));

    /// <summary>The funds by level; where only the total is printed, or nothing, it is the county's own money.</summary>
    private static TierAmounts Tiers(Funds funds, BookAmount money)
    {
        var tiers = new TierAmounts
        {
            Central = Exactly(funds.Central),
            Province = Exactly(funds.Province),
            CityCounty = Exactly(funds.CityCounty),
            Self = Exactly(funds.Self),
            Other = Exactly(funds.Other),
        };
        var total = funds.Total is { } printed ? new BookAmount(printed.Money) : money;
        return tiers.Total.Value == Money.Zero ? tiers with { CityCounty = total } : tiers;
    }

    private static BookAmount Exactly(FundCell? cell) => new(cell?.Money ?? Money.Zero);

    /// <summary>How much of the longer name stands in the other too, in order.</summary>
    private static double Likeness(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return 0;
        }

        var before = new int[right.Length + 1];
        foreach (var c in left)
        {
            var row = new int[right.Length + 1];
            for (var i = 1; i <= right.Length; i++)
            {
                row[i] = right[i - 1] == c ? before[i - 1] + 1 : Math.Max(row[i - 1], before[i]);
            }

            before = row;
        }

        return (double)before[^1] / Math.Max(left.Length, right.Length);
    }
}
