using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>A standard of payment (每人每月200元) is a cost, not a quantity.</summary>
internal sealed class QuantityIndicatorStatesStandard : TableTargetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT024", new("数量指标写的是发放标准", "Quantity indicator that states a standard of payment"), Severity.Warning, TargetBasis.Indicators);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(TargetFacts facts, TableFacts table)
    {
        foreach (var line in table.Lines)
        {
            if (!line.IsQuantity || line.Value.Only is not { IsMoney: true, Value: > 0 } standard)
            {
                continue;
            }

            var at = line.Subject.Value!;
            var year = standard.IsPerOf("月") || standard.IsPerOf("个月") ? standard.Value * 12 : standard.Value;
            var count = table.Annual is { } annual && standard.IsPer
                ? $"；按此倒算{annual.Money}÷{new Money(year)}={annual.Money.Yuan / year:0.##}" + (annual.Money.Yuan % year == 0 ? "" : "，不是整数")
                : "";
            yield return FailRow(
                facts, at, table.Place(at, line.Name),
                new($"数量指标“{line.Name}”的值“{line.Value.Text}”是发放标准，没有数量{count}", $"the quantity “{line.Name}” is “{line.Value.Text}”, a standard of payment and no number"),
                new("标准移到成本指标，数量指标填人数、户数等", "move the standard to cost and state how many are paid"), related: table.Annual is { } funds ? [Row(facts, funds.Text)] : null);
        }
    }
}
