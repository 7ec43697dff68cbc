using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Narrative;

/// <summary>A change is explained by itself: "减少，主要原因是无…预算".</summary>
internal sealed partial class ReasonCircular : StatedReasonRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "NAR011",
        new Words("变动原因循环论证", "Change is explained by itself"),
        Severity.Info,
        new Words("公开的说明应解释增减变动的具体原因", "The explanation tells the particular reasons of changes"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    protected override (Words Message, Words Fix)? Objection(string reason, bool upward)
    {
        reason = reason.Trim();
        return NoBudget().IsMatch(reason) || JustChanged().IsMatch(reason)
            ? (new Words($"以“{reason}”解释“{(upward ? "增加" : "减少")}”，等于没有说明原因。", $"“{reason}” explains the change by itself."),
                new Words("写明真正的原因，如哪项工作取消或新增、人数变化、执行何项压减政策。", "Give the cause: what work was dropped or added, how staff changed, which policy applied."))
            : null;
    }

    [GeneratedRegex(@"^(?:本年度?|今年|20\d{2}年度?|本单位|本部门|我单位|我部门)*(?:(?:没有|无|未编列|未编制)[^，,]{0,16}?(?:预算|经费|支出|费用|安排|费)|未安排[^，,]{0,12})$")]
    private static partial Regex NoBudget();

    [GeneratedRegex(@"^(?:本年度?|今年|20\d{2}年度?|本单位|本部门|我单位|我部门)*(?:“?三公”?经费|机关运行经费|公务接待费|一般公共预算|财政拨款|年初)?(?:预算|预算数|经费|支出|收入|收支|总预算|预算安排|预算支出|预算收入)?(?:较上年|比上年|较去年|比去年)?(?:有所)?(?:减少|增加|下降|增长|压减)(?:了)?$")]
    private static partial Regex JustChanged();
}
