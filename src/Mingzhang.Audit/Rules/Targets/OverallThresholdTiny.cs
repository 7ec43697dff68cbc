using Mingzhang.Audit.Indicators;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>The same as for projects: a percentage a tenth of those beside it has lost a digit.</summary>
internal sealed class OverallThresholdTiny : OverallRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT048", new("整体绩效指标目标值小一个数量级", "Overall threshold a tenth of its neighbours"), Severity.Warning, TargetBasis.Quality);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(TargetFacts facts, OverallPerformance overall)
    {
        var values = overall.Indicators.Select(indicator => (indicator, value: IndicatorValueParser.Parse(indicator.Value?.Text))).ToList();
        foreach (var (indicator, value) in values)
        {
            if (!ThresholdTiny.IsTiny(indicator.Name.Text, value, values.Select(other => other.value)))
            {
                continue;
            }

            yield return FailRow(
                facts, indicator.Value!, Place(indicator.Value!, indicator.Name.Text),
                new($"“{indicator.Name.Text.Trim()}”为“{value.Text}”，其他比率都在80%以上，疑漏一位数字", $"“{indicator.Name.Text.Trim()}” is “{value.Text}” among rates of 80 % and more"),
                new("核对目标值（如≥9%应为≥90%）", "check the value (≥9% for ≥90%)"));
        }
    }
}
