using Mingzhang.Audit.Rules.Wording;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Narrative;

/// <summary>A change against the year before is stated without its reason.</summary>
internal sealed class ReasonMissing : Rule
{
    private const decimal SmallRate = 10m;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "NAR010",
        new Words("增减变动未说明原因", "Change is stated without a reason"),
        Severity.Warning,
        new Words("公开的说明应解释增减变动及其原因", "The explanation tells changes and their reasons"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var any = false;
        var paragraphs = disclosure.Narrative;
        for (var i = 0; i < paragraphs.Length; i++)
        {
            var paragraph = paragraphs[i];
            if (!paragraph.LiesIn(Topics.Explanation) || paragraph.LiesIn(Topics.Other))
            {
                continue;
            }

            var text = paragraph.Text.Text;
            foreach (var change in Changes.Of(text))
            {
                if (change.IsZero)
                {
                    continue;
                }

                any = true;
                yield return IsExplained(paragraphs, i, text, change) ? Check.Passed : Missing(disclosure, paragraph, change);
            }
        }

        if (!any)
        {
            yield return paragraphs.IsEmpty
                ? Check.Undecided("没有读到说明文字", "No explanation was read")
                : Check.NotApplicable("说明中没有增减变动", "The explanation states no change");
        }
    }

    /// <summary>
    /// The reason may follow anywhere in the paragraph, stand before in the sentence, or open the next paragraph of the section.
    /// </summary>
    private static bool IsExplained(IReadOnlyList<NarrativeParagraph> paragraphs, int index, string text, Change change)
    {
        var sentence = text.LastIndexOfAny(['。', '；', ';'], change.Start) + 1;
        if (Changes.GivesReason(text[sentence..]))
        {
            return true;
        }

        // the reason given for the three public expenses as a whole is that of the items that make it up
        if (paragraphs[index].LiesIn(Topics.ThreePublic) &&
            (Changes.GivesReason(text[..sentence]) || paragraphs.Take(index).Any(before => before.Section == paragraphs[index].Section && Changes.GivesReason(before.Text.Text))))
        {
            return true;
        }

        for (var i = index + 1; i < paragraphs.Count && paragraphs[i].Section == paragraphs[index].Section; i++)
        {
            if (Changes.GivesReason(paragraphs[i].Text.Text))
            {
                return true;
            }
        }

        return false;
    }

    private Check Missing(Disclosure disclosure, NarrativeParagraph paragraph, Change change)
    {
        // the change of section 五 is that of section 一 less the carry-over; most explain it once, there
        var minor = change.Rate is <= SmallRate || paragraph.LiesIn(Topics.General);
        var stated = paragraph.Text.Text.Substring(change.Start, change.Length);
        var at = paragraph.Place(change.Start, change.Length);
        return Fail(
            disclosure,
            at,
            new Words($"“{stated}”，没有说明原因。", $"“{stated}”: no reason is given."),
            new Words("在该句后补充“主要原因是……”，写明具体人员、项目或政策变化。", "Add the reason: which staff, projects or policies changed."),
            quote: disclosure.Source.SentenceAt(at),
            severity: minor ? Severity.Info : Severity.Warning);
    }
}
