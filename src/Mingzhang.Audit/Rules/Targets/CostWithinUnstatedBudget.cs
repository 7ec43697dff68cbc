using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>"Within the budget" limits nothing that the budget does not limit already.</summary>
internal sealed class CostWithinUnstatedBudget : IndicatorRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT030", new("成本指标只写“控制在预算内”", "Cost kept within an unstated budget"), Severity.Info, TargetBasis.Indicators);

    /// <inheritdoc/>
    protected override bool OncePerDocument => true;

    /// <inheritdoc/>
    protected override Words Mend { get; } = new("填写金额或单位成本", "state an amount or a unit cost");

    /// <inheritdoc/>
    protected override Words? Wrong(TableFacts table, IndicatorLine line)
    {
        return CostIndicatorIsNoCost.IsNoCost(line) && TargetWords.WithinBudget.In(line.Value.Text)
            ? new($"成本指标“{line.Name}”的值“{line.Value.Text}”没有写明金额，不可考核", $"the cost “{line.Name}” is “{line.Value.Text}”, without an amount")
            : null;
    }
}
