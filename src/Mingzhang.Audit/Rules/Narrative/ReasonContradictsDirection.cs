using System.Text.RegularExpressions;
using Mingzhang.Audit.Rules.Wording;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Narrative;

/// <summary>An increase is explained by decreases only, or a decrease by increases only.</summary>
internal sealed partial class ReasonContradictsDirection : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "NAR012",
        new Words("原因与增减方向相反", "Reason contradicts the direction of the change"),
        Severity.Warning,
        new Words("增减变动的原因应能解释其方向", "The reason of a change must explain its direction"));

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var any = false;
        foreach (var paragraph in disclosure.Narrative)
        {
            if (!paragraph.Section.LiesIn("第三部分"))
            {
                continue;
            }

            var text = paragraph.Text.Text;
            foreach (var change in Changes.Of(text))
            {
                var end = change.Start + change.Length;
                if (Changes.Reason(text, end) is not { Success: true } match || text.AsSpan(end, match.Index - end).IndexOfAny("。；;") >= 0)
                {
                    continue;
                }

                any = true;
                // "增加的主要原因是" may itself name the direction; only the words of the reason count
                var reason = match.Groups["reason"].Value;
                var (opposite, own, excuse) = change.Upward ? (Less(), More(), UpExcuse()) : (More(), Less(), DownExcuse());
                if (!opposite.IsMatch(reason) || own.IsMatch(reason) || excuse.IsMatch(reason))
                {
                    yield return Check.Passed;
                    continue;
                }

                var at = paragraph.Place(change.Start, match.Index + match.Length - change.Start);
                var said = change.Upward ? "增加" : "减少";
                yield return Fail(
                    disclosure,
                    at,
                    new Words($"本句为{said}，原因却是“{reason.Trim()}”，方向相反。", $"The sentence states {(change.Upward ? "an increase" : "a decrease")}, the reason “{reason.Trim()}” would be of the opposite."),
                    new Words("核对增减方向与原因，改正写错的一方。", "See which of the two is wrong, and correct it."),
                    quote: disclosure.Source.SentenceAt(at));
            }
        }

        if (!any)
        {
            yield return disclosure.Narrative.IsEmpty
                ? Check.Undecided("没有读到说明文字", "No explanation was read")
                : Check.NotApplicable("没有写明原因的增减变动", "No change with a reason");
        }
    }

    [GeneratedRegex(@"(?:减少|下降|降低|压减|压缩|削减|核减|取消|调减)(?:了[^，,、]{0,12})?(?=$|[，,、]|等|所致)")]
    private static partial Regex Less();

    [GeneratedRegex(@"(?:增加|增长|上升|提高|上调|调增|扩大)(?:了[^，,、]{0,12})?(?=$|[，,、]|等|所致)|新增|新设|新招|增设|提标")]
    private static partial Regex More();

    [GeneratedRegex(@"上年|去年|上一年|结转|结余|新|追加|补|调入|恢复|纳入")]
    private static partial Regex UpExcuse();

    [GeneratedRegex(@"上年|去年|上一年|结转|结余|退休|离职|调出|调离|划转|收回|统筹|过紧日子|压|节约|取消|减|结束|完成|完工|不再|未|无")]
    private static partial Regex DownExcuse();
}
