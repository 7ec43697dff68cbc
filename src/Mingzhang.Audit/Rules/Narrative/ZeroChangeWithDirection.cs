using System.Text.RegularExpressions;
using Mingzhang.Audit.Rules.Wording;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Narrative;

/// <summary>A change of nothing is told as an increase or a decrease: "比上年增加0万元".</summary>
internal sealed partial class ZeroChangeWithDirection : ParagraphRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "NAR032",
        new Words("没有增减却写“增加”“减少”", "A change of zero told as an increase or a decrease"),
        Severity.Info,
        new Words("与上年相同的，写“与上年持平”", "What did not change is said to be unchanged"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    protected override bool LooksAt(NarrativeParagraph paragraph) => paragraph.LiesIn(Topics.Explanation);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(Disclosure disclosure, NarrativeParagraph paragraph) =>
        Zero().Matches(paragraph.Text.Text).Select(match => FailAt(
            disclosure, paragraph, match.Index, match.Length,
            new Words($"“{match.Value}”没有增减，却写了方向。", $"“{match.Value}” names a direction for no change."),
            new Words("改为“与上年持平”；确有增减的，补上数字。", "Say that it is as last year; where it did change, give the number.")));

    [GeneratedRegex(@"(?:增加|增长|减少|下降|降低|压减)(?:了|为)?\s*0(?:\.0+)?\s*(?:万元|元|[%％])(?:\s*[，,]\s*(?:增长|下降|增幅|降幅)(?:了|为)?\s*0(?:\.0+)?\s*[%％])?")]
    private static partial Regex Zero();
}
