using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>An indicator has one name on both sides of the table.</summary>
internal sealed class IndicatorNamesDifferBetweenSides : IndicatorRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT052", new("实施期与年度指标名称不一致", "Indicator names differ between the two sides"), Severity.Info, TargetBasis.Publication);

    /// <inheritdoc/>
    protected override bool OncePerDocument => true;

    /// <inheritdoc/>
    protected override Words Mend { get; } = new("统一两侧的指标名称", "use one name on both sides");

    /// <inheritdoc/>
    protected override Words? Wrong(TableFacts table, IndicatorLine line) =>
        line is { Implementation: { Name.IsBlank: false } left, Annual: { Name.IsBlank: false } right } &&
        ProjectName.Normalise(left.Name.Text) != ProjectName.Normalise(right.Name.Text)
            ? new($"实施期写“{left.Name.Text.Trim()}”，年度写“{right.Name.Text.Trim()}”", $"“{left.Name.Text.Trim()}” on the left, “{right.Name.Text.Trim()}” on the right")
            : null;
}
