using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>An indicator of an extent (幅度) says how far.</summary>
internal sealed class MagnitudeWithoutNumber : IndicatorRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT028", new("幅度类指标没有数值", "Magnitude without a number"), Severity.Info, TargetBasis.Quality);

    /// <inheritdoc/>
    protected override bool OncePerDocument => true;

    /// <inheritdoc/>
    protected override Words Mend { get; } = new("填写百分比或可考核的标准", "state a percentage or a standard that can be checked");

    /// <inheritdoc/>
    protected override Words? Wrong(TableFacts table, IndicatorLine line)
    {
        return (line.Name.Contains("幅度", StringComparison.Ordinal) || line.Name.EndsWith('幅')) &&
            !line.Value.IsBlank && line.Value.Quantities.IsEmpty
            ? new($"“{line.Name}”的值“{line.Value.Text}”没有说明幅度多大", $"“{line.Name}” is “{line.Value.Text}”, which is no extent")
            : null;
    }
}
