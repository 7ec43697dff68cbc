using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>A lower bound of zero is met by doing nothing.</summary>
internal sealed class ThresholdOfZero : IndicatorRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT069", new("目标值为零，没有约束", "Lower bound of zero"), Severity.Warning, TargetBasis.Quality);

    /// <inheritdoc/>
    protected override Words Mend { get; } = new("填写可考核的目标值；事故、投诉等应写“0”或“≤”", "state a value that can be missed; for accidents and complaints 0 or ≤");

    /// <inheritdoc/>
    protected override Words? Wrong(TableFacts table, IndicatorLine line) => line.Value is { IsLowerBound: true, Only.Value: 0 }
        ? new($"“{line.Name}”为“{line.Value.Text}”，什么都不做也能达到", $"“{line.Name}” is “{line.Value.Text}”, met by doing nothing")
        : null;
}
