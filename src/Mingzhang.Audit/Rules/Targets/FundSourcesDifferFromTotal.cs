using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>The funds of each side are the sum of their sources.</summary>
internal sealed class FundSourcesDifferFromTotal : TableTargetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT003", new("资金来源之和不等于资金总额", "Fund sources do not sum to the total"), Severity.Error, TargetBasis.Funds);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(TargetFacts facts, TableFacts table)
    {
        yield return Side(facts, table, table.Table.FundTotal, "实施期资金总额", "total");
        yield return Side(facts, table, table.Table.FundAnnual, "年度资金总额", "annual total");
    }

    private Check Side(TargetFacts facts, TableFacts table, Funds funds, string label, string english)
    {
        FundCell?[] sources = [funds.Central, funds.Province, funds.CityCounty, funds.Self, funds.Other];
        var printed = sources.OfType<FundCell>().ToArray();
        if (funds.Total is not { } total || printed.Length == 0)
        {
            return Check.Undecided($"{label}或其来源未读出", $"the {english} or its sources could not be read");
        }

        var sum = printed.Aggregate(Money.Zero, (sum, cell) => sum + cell.Money);
        if (sum == total.Money)
        {
            return Check.Passed;
        }

        if (sum < total.Money && funds is { CityCounty: null } or { Province: null } or { Central: null })
        {
            return Check.Undecided($"{label}的来源没有全部读出", $"not every source of the {english} could be read");
        }

        return FailRow(
            facts, total.Text, table.Place(total.Text, label),
            new($"{label}{total.Money}，各来源合计{sum}，差{total.Money - sum}",
                $"the {english} is {total.Money.Yuan} yuan, its sources sum to {sum.Yuan} yuan"),
            new("核对总额与各来源金额", "check the total and each source"),
            related: printed.Where(cell => cell.Money.Yuan != 0).Select(cell => Row(facts, cell.Text)));
    }
}
