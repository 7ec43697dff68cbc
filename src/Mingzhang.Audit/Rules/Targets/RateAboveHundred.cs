using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>A share of a whole cannot exceed the whole.</summary>
internal sealed class RateAboveHundred : IndicatorRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT027", new("比率超过100%", "Rate above 100 %"), Severity.Warning, TargetBasis.Quality);

    /// <inheritdoc/>
    protected override Words Mend { get; } = new("核对数值，改为不超过100%", "check the value; no more than 100 %");

    /// <inheritdoc/>
    protected override Words? Wrong(TableFacts table, IndicatorLine line)
    {
        // growth and use of capacity may exceed the whole
        return line.Value.Quantities.Any(quantity => quantity is { IsPercent: true, Value: > 100 }) && !Grows(line.Name)
            ? new($"“{line.Name}”的值“{line.Value.Text}”超过100%", $"“{line.Name}” is “{line.Value.Text}”, above 100 %")
            : null;
    }

    private static bool Grows(string name)
    {
        foreach (var word in (string[])["增", "提升", "提高", "幅", "利用", "使用", "同比", "比例", "产", "完成"])
        {
            if (name.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
