using Mingzhang.Audit.Indicators;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>A rule about the overall performance table (整体支出绩效目标申报表).</summary>
internal abstract class OverallRule : TargetRule
{
    /// <inheritdoc/>
    protected sealed override bool Concerns(TargetFacts facts, out Words? reason)
    {
        reason = facts.Disclosure.OverallPerformance is null ? new("文中没有整体支出绩效目标表", "the document has no overall performance table") : null;
        return reason is null;
    }

    /// <inheritdoc/>
    protected sealed override IEnumerable<Check> Inspect(TargetFacts facts) => Look(facts, facts.Disclosure.OverallPerformance!);

    /// <summary>Looks at the table.</summary>
    protected abstract IEnumerable<Check> Look(TargetFacts facts, OverallPerformance overall);

    /// <summary>A place of the overall table.</summary>
    protected static Location Place(Passage at, string row) => at.Locate(Location.Unknown with { Section = "整体支出绩效目标表", Row = row });

    /// <summary>The number of people or offices in a value like "10人"; null where there is none.</summary>
    protected static decimal? Count(LabelledValue? value) =>
        value is { Value.IsBlank: false } && IndicatorValueParser.Parse(value.Value.Text).Only is { } quantity ? quantity.Value : null;
}
