using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>An indicator named a rate (…率) has a percentage as its value.</summary>
internal sealed class RateWithoutPercentage : IndicatorRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT026", new("比率类指标没有数值", "Rate without a percentage"), Severity.Warning, TargetBasis.Quality);

    /// <inheritdoc/>
    protected override Words Mend { get; } = new("填写百分比（如≥95%）", "state a percentage (≥95%)");

    /// <inheritdoc/>
    protected override Words? Wrong(TableFacts table, IndicatorLine line)
    {
        return line.NamesRate && !line.IsSatisfaction && !line.IsQuantity && line.Value.IsWords
            ? new($"“{line.Name}”是比率，值却是“{line.Value.Text}”", $"“{line.Name}” is a rate, its value is “{line.Value.Text}”")
            : null;
    }
}
