using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>What the year's targets promise is due in the year.</summary>
internal sealed class DeadlineAfterBudgetYear : IndicatorRule
{
    private static readonly string[] Due = ["前", "底", "末", "完成", "拨付", "发放", "到位", "截止"];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT071", new("年度指标的时限晚于预算年度", "Annual deadline after the budget year"), Severity.Warning, TargetBasis.Quality);

    /// <inheritdoc/>
    protected override Words Mend { get; } = new("年度指标改为预算年度内的时限；跨年的写入实施期指标", "name a time within the year; later ones belong to the whole period");

    /// <inheritdoc/>
    protected override Words? Wrong(TableFacts table, IndicatorLine line) =>
        table.Year is { } year && line.Annual is not null && line.ValueOfYear is { Years: { IsEmpty: false } years } value && years.Min() > year && Due.In(value.Text)
            ? new($"{year}年度的“{line.Name}”时限为“{value.Text}”，晚于预算年度", $"“{line.Name}” of {year} is due “{value.Text}”")
            : null;
}
