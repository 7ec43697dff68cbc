using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>A cost indicator limits what is spent: from above, or exactly.</summary>
internal sealed class CostIndicatorIsLowerBound : IndicatorRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT022", new("成本指标设为下限", "Cost indicator bounds from below"), Severity.Warning, TargetBasis.Indicators);

    /// <inheritdoc/>
    protected override Words Mend { get; } = new("改为上限（≤）或定额（=）", "make it an upper bound (≤) or an exact amount");

    /// <inheritdoc/>
    protected override Words? Wrong(TableFacts table, IndicatorLine line)
    {
        if (!line.IsCost || !line.Value.IsLowerBound || line.Value.Quantities.IsEmpty || Saves(line.Name))
        {
            return null;
        }

        return new($"成本指标“{line.Name}”为“{line.Value.Text}”，下限不能控制成本", $"the cost “{line.Name}” is “{line.Value.Text}”; a lower bound controls no cost");
    }

    // 成本节约率 ≥5% is a saving, not a cost
    private static bool Saves(string name)
    {
        foreach (var word in (string[])["节约", "节省", "降低", "减少", "压减", "下降", "率", "覆盖"])
        {
            if (name.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
