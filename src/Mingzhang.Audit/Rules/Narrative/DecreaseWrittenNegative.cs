using System.Text.RegularExpressions;
using Mingzhang.Audit.Rules.Wording;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Narrative;

/// <summary>A direction is told twice, by its word and by a minus: "减少-12.30万元".</summary>
internal sealed partial class DecreaseWrittenNegative : ParagraphRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "NAR030",
        new Words("增减词与正负号矛盾", "Direction word clashes with the sign"),
        Severity.Warning,
        new Words("增减方向只用“增加”“减少”表述，数字用绝对值", "The direction is told by the word, the number by its absolute value"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(Disclosure disclosure, NarrativeParagraph paragraph)
    {
        foreach (Match match in Negative().Matches(paragraph.Text.Text))
        {
            var decrease = match.Groups["word"].Value is "减少" or "下降" or "降低" or "压减";
            yield return FailAt(
                disclosure, paragraph, match.Index, match.Length,
                new Words(
                    decrease ? $"“{match.Value}”既写减少又带负号，负负得正，方向不明。" : $"“{match.Value}”写增加而数字为负。",
                    decrease ? $"“{match.Value}” says less and has a minus, too." : $"“{match.Value}” says more of a negative number."),
                new Words("核对方向后去掉负号，只用“增加”或“减少”表述。", "See which way it went, and drop the minus."),
                decrease ? null : Severity.Info);
        }
    }

    [GeneratedRegex(@"(?<word>增加|增长|减少|下降|降低|压减)(?:额|率|幅度)?(?:了|为)?\s*[-－−—]\s*\d[\d,，]*(?:\.\d+)?\s*(?:万元|元|[%％])")]
    private static partial Regex Negative();
}
