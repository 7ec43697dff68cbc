using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>An overall goal that the text tells of is published with its table.</summary>
internal sealed class OverallTableMissing : TargetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT062", new("没有公开整体支出绩效目标表", "Overall performance table not published"), Severity.Warning, TargetBasis.Publication);

    /// <inheritdoc/>
    protected override bool Concerns(TargetFacts facts, out Words? reason)
    {
        reason = OverallStatement.Find(facts.Disclosure) is null ? new("说明没有称编报整体绩效目标", "the text tells of no overall goal") : null;
        return reason is null;
    }

    /// <inheritdoc/>
    protected override IEnumerable<Check> Inspect(TargetFacts facts)
    {
        if (facts.Disclosure.OverallPerformance is not null)
        {
            yield break;
        }

        var (paragraph, match) = OverallStatement.Find(facts.Disclosure)!.Value;
        var promise = facts.Disclosure.Narrative.FirstOrDefault(other =>
            other.Text.Text.Contains("整体", StringComparison.Ordinal) && other.Text.Text.Contains("见附件", StringComparison.Ordinal));
        var headed = paragraph.Heading.Text.Contains("整体", StringComparison.Ordinal);
        var at = promise?.Text ?? (headed ? paragraph.Heading : paragraph.Text.Slice(match.Index, match.Length));
        yield return FailClause(
            facts, at.Locate(Location.Unknown with { Section = paragraph.Section }), at.Text,
            new("说明称编报了整体绩效目标" + (promise is null ? "" : "、见附件") + "，文中没有整体支出绩效目标表", "the text tells of an overall goal, the document has no table of it"),
            new("随文公开整体支出绩效目标表，另行公开的应写明在哪里", "publish the table, or say where it is"));
    }
}
