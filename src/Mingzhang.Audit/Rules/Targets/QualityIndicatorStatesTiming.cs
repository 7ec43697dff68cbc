using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>What is due when belongs to timeliness, not to quality.</summary>
internal sealed class QualityIndicatorStatesTiming : IndicatorRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT031", new("质量指标写的是时效", "Quality indicator that states timing"), Severity.Info, TargetBasis.Indicators);

    /// <inheritdoc/>
    protected override bool OncePerDocument => true;

    /// <inheritdoc/>
    protected override Words Mend { get; } = new("移到时效指标；质量指标写准确率、合规率、合格率等", "move it to timeliness; quality is accuracy, compliance, acceptance");

    /// <inheritdoc/>
    protected override Words? Wrong(TableFacts table, IndicatorLine line)
    {
        return line.IsQuality && !line.NamesRate && line.Value.Quantities.IsEmpty && !line.Value.IsBlank &&
            (TargetWords.Timely.In(line.Value.Text) || (line.Value.NamesDate && TargetWords.TimeNames.In(line.Name)))
            ? new($"质量指标“{line.Name}：{line.Value.Text}”说的是时效", $"the quality “{line.Name}: {line.Value.Text}” is one of time")
            : null;
    }
}
