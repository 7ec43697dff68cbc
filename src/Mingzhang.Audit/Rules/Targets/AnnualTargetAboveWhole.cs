using Mingzhang.Audit.Indicators;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>A year does not put out more than the whole period that holds it.</summary>
internal sealed class AnnualTargetAboveWhole : IndicatorRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT063", new("年度数量指标大于实施期指标", "Annual quantity above that of the whole period"), Severity.Warning, TargetBasis.Quality);

    /// <inheritdoc/>
    protected override Words Mend { get; } = new("核对两侧指标值：实施期数量应包含年度数量", "check both sides: the whole period holds the year");

    /// <inheritdoc/>
    protected override Words? Wrong(TableFacts table, IndicatorLine line)
    {
        // a number for each year or of a state may be higher in one year
        return line is { IsQuantity: true, Annual: { } annual, Implementation: { } whole } && Same(annual.Name.Text, whole.Name.Text) &&
            line.ValueOfYear is { Only: { IsPer: false, IsPercent: false } year } yearly && line.ValueOfPeriod is { Only: { IsPer: false } period } total &&
            yearly.Comparison == total.Comparison && UnitWords.AreAlike(year.Unit, period.Unit) && !UnitWords.IsTime(year.Unit) && year.Value > period.Value && period.Value > 0
            ? new($"“{line.Name}”年度为“{yearly.Text}”，实施期为“{total.Text}”", $"“{line.Name}”: {yearly.Text} in the year, {total.Text} in the whole period")
            : null;
    }

    private static bool Same(string left, string right) => ProjectName.Normalise(left) == ProjectName.Normalise(right);
}
