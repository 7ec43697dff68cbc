using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>A deadline is a day of the calendar.</summary>
internal sealed class ImpossibleDate : IndicatorRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT062", new("指标中的日期不存在", "A date that no calendar has"), Severity.Warning, TargetBasis.Quality);

    /// <inheritdoc/>
    protected override Words Mend { get; } = new("核对日期", "check the date");

    /// <inheritdoc/>
    protected override Words? Wrong(TableFacts table, IndicatorLine line) => line.Value.Impossible is { } date
        ? new($"“{line.Name}”的日期“{date}”不存在", $"“{line.Name}” names “{date}”, which no calendar has")
        : null;
}
