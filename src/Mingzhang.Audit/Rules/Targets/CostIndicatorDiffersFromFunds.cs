using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>An indicator that states the project's whole cost states its annual funds.</summary>
internal sealed class CostIndicatorDiffersFromFunds : TableTargetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT006", new("成本指标与年度资金不符", "Cost indicator differs from the annual funds"), Severity.Error, TargetBasis.Funds);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(TargetFacts facts, TableFacts table)
    {
        if (table.Annual is not { Money.Yuan: > 0 } annual)
        {
            yield return Check.Undecided("年度资金总额未读出", "the annual total could not be read");
            yield break;
        }

        foreach (var line in table.Lines)
        {
            if (line.IsCost && line.Value.Only is { IsMoney: true, IsPer: false } cost && line.Annual?.Value is { IsBlank: false } value &&
                !SaysEach(line.Name) && Judge(line, table, cost.Value, annual.Money.Yuan) is { } judged)
            {
                yield return FailRow(
                    facts, value, table.Place(value, line.Name), judged.Message, judged.Mend, judged.Severity, [Row(facts, annual.Text)]);
            }
        }
    }

    private static (Words Message, Words Mend, Severity Severity)? Judge(IndicatorLine line, TableFacts table, decimal cost, decimal annual)
    {
        var whole = TargetWords.WholeCost.In(line.Name);
        if (cost > annual && !line.Value.IsLowerBound)
        {
            var isTotal = table.Total is { } total && total.Money.Yuan == cost;
            var sure = (whole || isTotal) && line.Value.IsExact;
            return (
                new($"成本指标“{line.Name}”为{new Money(cost)}，超过年度资金总额{new Money(annual)}" + (isTotal ? "，与实施期资金总额相同，未随批复数调整" : ""),
                    $"the cost indicator states {cost} yuan, more than the {annual} yuan of the year"),
                new($"改为不超过年度资金总额{new Money(annual)}", $"state no more than {annual} yuan"),
                sure ? Severity.Error : Severity.Warning);
        }

        if (whole && line.Value.IsExact && cost * 10 < annual)
        {
            var exact = cost == 0 || annual % cost == 0 ? "" : "，按此单价也除不尽";
            return (
                new($"成本指标“{line.Name}”为{new Money(cost)}，与年度资金总额{new Money(annual)}不可比，应是单位成本却没有计量单位{exact}",
                    $"the cost indicator states {cost} yuan beside {annual} yuan of the year; a unit cost without its unit"),
                new("写明计量单位（元/人、元/年等）并与资金总额核对", "state what the cost is for each of, and check it against the funds"),
                Severity.Warning);
        }

        return null;
    }

    /// <summary>Whether a name speaks of a cost for each of something.</summary>
    internal static bool SaysEach(string name) =>
        name.Contains('每', StringComparison.Ordinal) || name.Contains('均', StringComparison.Ordinal) || name.Contains("标准", StringComparison.Ordinal) ||
        name.Contains('单', StringComparison.Ordinal);
}
