using Mingzhang.Audit.Rules.Wording;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Narrative;

/// <summary>A section that is to explain changes against last year compares nothing with last year.</summary>
internal sealed class ComparisonMissing : Rule
{
    private static readonly string[] Sections = [Topics.Changes, Topics.ThreePublic, Topics.OperatingFunds];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "NAR044",
        new Words("增减变动说明没有与上年比较", "Section on changes compares nothing with last year"),
        Severity.Info,
        new Words("财预〔2016〕143号：“三公”经费、机关运行经费等应说明增减变化原因", "Cai Yu [2016] No. 143: changes of the three public expenses and of operating funds are explained"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        if (disclosure.Narrative.IsEmpty)
        {
            yield return Check.Undecided("没有读到说明文字", "No explanation was read");
            yield break;
        }

        foreach (var topic in Sections)
        {
            var paragraphs = disclosure.Narrative.Where(paragraph => paragraph.LiesIn(topic) && paragraph.Text.Text.Length > 2).ToList();
            if (paragraphs.Count == 0)
            {
                yield return Check.NotApplicable("没有应说明增减变化的章节", "There is no section that is to explain changes");
                continue;
            }

            var section = paragraphs[0].Section;
            if (paragraphs.Exists(paragraph => Compares(paragraph.Text.Text)) || StatedChange.Of(disclosure).Any(stated => stated.Section == section))
            {
                yield return Check.Passed;
            }
            else
            {
                var at = paragraphs[0].Place(0, paragraphs[0].Text.Text.Length);
                yield return Fail(
                    disclosure,
                    at,
                    new Words($"“{section}”没有写明上年数或增减情况。", $"{section} tells neither last year's amount nor a change."),
                    new Words("补充与上年预算的比较；两年均无的，写明“与上年相同，均无安排”。", "Compare with last year's budget; where there was none either, say so."),
                    quote: disclosure.Source.SentenceAt(at));
            }
        }
    }

    private static bool Compares(string text) =>
        text.Contains("上年", StringComparison.Ordinal) || text.Contains("去年", StringComparison.Ordinal) || text.Contains("上一年", StringComparison.Ordinal) ||
        text.Contains("同比", StringComparison.Ordinal) || Changes.Of(text).Any();
}
