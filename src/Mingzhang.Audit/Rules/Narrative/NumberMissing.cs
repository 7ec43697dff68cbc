using System.Text.RegularExpressions;
using Mingzhang.Audit.Rules.Wording;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Narrative;

/// <summary>A sentence has its unit but not its number: "预算收入总计万元".</summary>
internal sealed partial class NumberMissing : ParagraphRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "NAR043",
        new Words("句中缺数字", "A number is missing in the sentence"),
        Severity.Error,
        new Words("公开内容应完整、准确", "What is published must be complete and accurate"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    protected override bool LooksAt(NarrativeParagraph paragraph) => paragraph.LiesIn(Topics.Explanation);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(Disclosure disclosure, NarrativeParagraph paragraph) =>
        Gap().Matches(paragraph.Text.Text).Select(match => FailAt(
            disclosure, paragraph, match.Index, match.Length,
            new Words($"“{match.Value.Trim()}”缺数字。", $"“{match.Value.Trim()}” lacks its number."),
            new Words("补上数字；没有的写0。", "Put the number in; where there is none, write 0.")));

    [GeneratedRegex(@"(?:总计|合计|总额|总预算|预算|支出|收入|结转|经费|运行费|购置费|接待费|增加|减少|共计金额|涉及资金|涉及金额|涉及项目金额)\s*万元(?!以|版|户|（含）|\(含\))|(?:增长|下降|占|占比)\s*[%％]|(?:编制|实有|用车)\s*辆(?=[，,。；;、])|总面积\s*平方米|项目\s*个(?=[，,])")]
    private static partial Regex Gap();
}
