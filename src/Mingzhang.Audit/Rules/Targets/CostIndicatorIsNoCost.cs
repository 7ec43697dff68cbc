using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>The value of a cost indicator is an amount or a standard of cost.</summary>
internal sealed class CostIndicatorIsNoCost : IndicatorRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT029", new("成本指标的值不是成本", "Cost indicator that states no cost"), Severity.Warning, TargetBasis.Indicators);

    /// <inheritdoc/>
    protected override Words Mend { get; } = new("填写金额或标准（如≤5万元、2200元/人/月）", "state an amount or a standard (≤50,000 yuan, 2,200 yuan a month each)");

    /// <inheritdoc/>
    protected override Words? Wrong(TableFacts table, IndicatorLine line)
    {
        return IsNoCost(line) && !TargetWords.WithinBudget.In(line.Value.Text)
            ? new($"成本指标“{line.Name}”的值“{line.Value.Text}”不是金额或成本标准", $"the cost “{line.Name}” is “{line.Value.Text}”, neither an amount nor a standard")
            : null;
    }

    /// <inheritdoc/>
    // a time under the cost label is more likely a label that slid
    protected override Severity? Weigh(TableFacts table, IndicatorLine line) =>
        line.Value.NamesDate || !line.Value.Years.IsEmpty || TargetWords.TimeNames.In(line.Name) ? Severity.Info : null;

    /// <summary>Whether a cost has a value without any number; a rate is another rule.</summary>
    internal static bool IsNoCost(IndicatorLine line)
    {
        return line.IsCost && !line.NamesRate && !line.Value.IsBlank && line.Value.Quantities.IsEmpty;
    }
}
