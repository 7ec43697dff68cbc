using Mingzhang.Audit.Rules.Wording;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>A heading with nothing under it.</summary>
internal sealed class SectionEmpty : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "STR030",
        new Words("标题下没有内容", "Nothing stands under a heading"),
        Severity.Warning,
        new Words("没有相关内容的，应写明“无”", "Where there is nothing to tell, it is said so"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        if (disclosure.Headings.IsEmpty)
        {
            yield return Check.Undecided("没有读到章节标题", "No headings were read");
            yield break;
        }

        var any = false;
        foreach (var heading in disclosure.Headings)
        {
            var section = heading.Section;
            if (!(Topics.LieIn(heading.Topic, Topics.Overview) || Topics.LieIn(heading.Topic, Topics.Explanation)) || !section.Contains(' ', StringComparison.Ordinal))
            {
                continue;
            }

            any = true;
            var filled = disclosure.Narrative.Any(paragraph => paragraph.Section.LiesIn(section) && !paragraph.Text.IsBlank) ||
                disclosure.Headings.Any(other => other.Section != section && other.Section.LiesIn(section)) ||
                disclosure.Unaccounted.Any(passage => passage.Line > heading.Text.Line) ||
                HasAttachment(disclosure, heading.Topic);
            yield return filled
                ? Check.Passed
                : Fail(
                    disclosure,
                    heading.Text.Locate(new Location { Section = section }),
                    new Words($"“{heading.Text}”下没有内容。", $"Nothing stands under “{heading.Text}”."),
                    new Words("补上内容；没有的写明“无”。", "Add what is missing; where there is nothing, say so."));
        }

        if (!any)
        {
            yield return Check.NotApplicable("没有需要说明的章节", "No section that tells anything");
        }
    }

    private static bool HasAttachment(Disclosure disclosure, string topic) =>
        (Topics.LieIn(topic, Topics.Performance) && (!disclosure.Performance.IsEmpty || disclosure.OverallPerformance is not null)) ||
        (Topics.LieIn(topic, Topics.Other) && (!disclosure.ProcurementCatalogue.IsEmpty || !disclosure.ServiceCatalogue.IsEmpty));
}
