using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Narrative;

/// <summary>An increase is explained by decreases only, or a decrease by increases only.</summary>
internal sealed partial class ReasonContradictsDirection : StatedReasonRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "NAR012",
        new Words("原因与增减方向相反", "Reason contradicts the direction of the change"),
        Severity.Warning,
        new Words("增减变动的原因应能解释其方向", "The reason of a change must explain its direction"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    protected override (Words Message, Words Fix)? Objection(string reason, bool upward)
    {
        // "增加的主要原因是" may itself name the direction; only the words of the reason count
        var (opposite, own, excuse) = upward ? (Less(), More(), UpExcuse()) : (More(), Less(), DownExcuse());
        return opposite.IsMatch(reason) && !own.IsMatch(reason) && !excuse.IsMatch(reason) && !Turn().IsMatch(reason)
            ? (new Words(
                    $"本句为{(upward ? "增加" : "减少")}，原因却是“{reason.Trim()}”，方向相反。",
                    $"The sentence states {(upward ? "an increase" : "a decrease")}, the reason “{reason.Trim()}” would be of the opposite."),
                new Words("核对增减方向与原因，改正写错的一方。", "See which of the two is wrong, and correct it."))
            : null;
    }

    [GeneratedRegex(@"(?:减少|下降|降低|压减|压缩|削减|核减|取消|调减)(?:了[^，,、]{0,12})?(?=$|[，,、]|等|所致)")]
    private static partial Regex Less();

    [GeneratedRegex(@"(?:增加|增长|上升|提高|上调|调增|扩大)(?:了[^，,、]{0,12})?(?=$|[，,、]|等|所致)|新增|新设|新招|增设|提标")]
    private static partial Regex More();

    /// <summary>What is conceded first is not the cause.</summary>
    [GeneratedRegex("但|虽|不过|尽管")]
    private static partial Regex Turn();

    [GeneratedRegex(@"上年|去年|上一年|结转|结余|新|追加|补|调入|恢复|纳入")]
    private static partial Regex UpExcuse();

    [GeneratedRegex(@"上年|去年|上一年|结转|结余|退休|离职|调出|调离|划转|收回|统筹|过紧日子|压|节约|取消|减|结束|完成|完工|不再|未|无")]
    private static partial Regex DownExcuse();
}
