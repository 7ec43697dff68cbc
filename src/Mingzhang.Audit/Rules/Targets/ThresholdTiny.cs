using Mingzhang.Audit.Indicators;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>A percentage a tenth of those beside it has lost a digit.</summary>
internal sealed class ThresholdTiny : IndicatorRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT033", new("目标值小一个数量级", "Threshold a tenth of its neighbours"), Severity.Warning, TargetBasis.Quality);

    /// <inheritdoc/>
    protected override Words Mend { get; } = new("核对目标值（如≥9%应为≥90%）", "check the value (≥9% for ≥90%)");

    /// <inheritdoc/>
    protected override Words? Wrong(TableFacts table, IndicatorLine line)
    {
        // the overall table is looked at by its own rule
        return IsTiny(line.Name, line.Value, table.Lines.Select(other => other.Value))
            ? new($"“{line.Name}”为“{line.Value.Text}”，同表其他比率都在80%以上，疑漏一位数字", $"“{line.Name}” is “{line.Value.Text}” among rates of 80 % and more; a digit may be missing")
            : null;
    }

    /// <summary>Whether a lower bound in percent is a tenth of what the other lower bounds are.</summary>
    internal static bool IsTiny(string name, IndicatorValue value, IEnumerable<IndicatorValue> all)
    {
        if (value is not { IsLowerBound: true, Only: { IsPercent: true, Value: >= 7 and <= 10 } } || Small(name))
        {
            return false;
        }

        var others = all.Where(other => other is { IsLowerBound: true, Only.IsPercent: true } && other != value).ToArray();
        return others.Length > 0 && others.All(other => other.Only!.Value.Value >= 80);
    }

    private static bool Small(string name)
    {
        foreach (var word in (string[])["增", "提升", "提高", "降", "节约", "调整", "幅", "减"])
        {
            if (name.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
