using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>A quantity indicator counts an output: its value is a number.</summary>
internal sealed class QuantityIndicatorWithoutNumber : IndicatorRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT023", new("数量指标没有数量", "Quantity indicator without a number"), Severity.Warning, TargetBasis.Quality);

    /// <inheritdoc/>
    protected override Words Mend { get; } = new("填写具体数量（如≥12次、209个）", "state a number (≥12 times, 209 villages)");

    /// <inheritdoc/>
    protected override Words? Wrong(TableFacts table, IndicatorLine line)
    {
        // a standard for each (每支部一名) gives no total either
        var counts = line.Value.Quantities.Any(quantity => line.Value.Text.IndexOf('每', StringComparison.Ordinal) is var each && (each < 0 || each > quantity.Start));
        return line.IsQuantity && !line.Value.IsBlank && !counts && line.Value.Quantities.All(quantity => !quantity.IsMoney) && line.Value.Years.IsEmpty
            ? new($"数量指标“{line.Name}”的值“{line.Value.Text}”不是数量，无法考核，也无法测算资金", $"the quantity “{line.Name}” is “{line.Value.Text}”, which counts nothing")
            : null;
    }
}
