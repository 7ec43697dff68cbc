using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>Satisfaction is measured: its value is a percentage.</summary>
internal sealed class SatisfactionWithoutMeasure : IndicatorRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT025", new("满意度指标没有量化", "Satisfaction indicator without a measure"), Severity.Warning, TargetBasis.Quality);

    /// <inheritdoc/>
    protected override Words Mend { get; } = new("填写服务对象满意度的百分比（如≥90%）", "state the percentage of those served who are satisfied (≥90%)");

    /// <inheritdoc/>
    protected override Words? Wrong(TableFacts table, IndicatorLine line)
    {
        if (!line.IsSatisfaction || line.Value.IsBlank || !line.Value.Quantities.IsEmpty)
        {
            return null;
        }

        var about = line.Name.Contains("满意", StringComparison.Ordinal) ? "" : "，且名称不是满意度";
        return new($"满意度指标“{line.Name}”的值为“{line.Value.Text}”，没有数值{about}", $"the satisfaction “{line.Name}” is “{line.Value.Text}”, no measure");
    }
}
