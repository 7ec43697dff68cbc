using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>The amounts that the cost indicators allow are what the year has.</summary>
internal sealed class CostLimitsExceedFunds : TableTargetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT075", new("各项成本指标合计超过年度资金", "Cost indicators in all exceed the funds"), Severity.Warning, TargetBasis.Funds);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(TargetFacts facts, TableFacts table)
    {
        if (table.Annual is not { Money.Yuan: > 0 } annual)
        {
            yield return Check.Undecided("年度资金总额未读出", "the annual total could not be read");
            yield break;
        }

        // one above the funds by itself is TGT006; a whole cost is no part
        var costs = table.Lines.Where(line =>
            line.IsCost && line.Value is { IsLowerBound: false, Only: { IsMoney: true } cost } && cost.Per.All(per => per == "年") && cost.Value < annual.Money.Yuan &&
            !CostIndicatorDiffersFromFunds.SaysEach(line.Name) && !TargetWords.WholeCost.In(line.Name)).ToList();
        var sum = costs.Sum(line => line.Value.Only!.Value.Value);
        if (costs.Count < 2 || sum <= annual.Money.Yuan || costs.DistinctBy(line => line.Name).Count() < costs.Count || TargetWords.SharesCost(table))
        {
            yield return costs.Count < 2 ? Check.NotApplicable("没有两项以上的总额成本指标", "fewer than two costs in all") : Check.Passed;
            yield break;
        }

        // limits need not all be reached
        var at = costs[0].Subject.Value!;
        yield return FailRow(
            facts, at, table.Place(at, costs[0].Name),
            new($"{costs.Count}项成本指标（{string.Join("、", costs.Select(line => line.Value.Text))}）合计{new Money(sum)}，超过年度资金总额{annual.Money}",
                $"{costs.Count} cost indicators come to {sum} yuan, the year has {annual.Money.Yuan} yuan"),
            new("按年度资金分解各项成本指标", "divide the funds of the year among the costs"), costs.TrueForAll(line => line.Value.IsExact) ? null : Severity.Info,
            [.. costs.Skip(1).Select(line => Row(facts, line.Subject.Value!)), Row(facts, annual.Text)]);
    }
}
