using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Wording;

/// <summary>The template's choice of more or less was not made: "比上年增加（减少）3.00万元".</summary>
internal sealed partial class DirectionChoiceLeft : ParagraphRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TXT023",
        new Words("保留模板可选项“增加（减少）”", "The template's choice of more or less was not made"),
        Severity.Warning,
        new Words("增减方向应明确", "The direction of a change is to be plain"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(Disclosure disclosure, NarrativeParagraph paragraph) =>
        Choice().Matches(paragraph.Text.Text).Select(match => FailAt(
            disclosure, paragraph, match.Index, match.Length,
            new Words($"“{match.Value}”没有选定方向。", $"“{match.Value}” leaves the direction open."),
            new Words("按两年数据保留一个词。", "Keep the word that the two years call for.")));

    [GeneratedRegex(@"(?:增加|增长|上升)\s*(?:[（(/／、]|或)\s*(?:减少|下降|降低)\s*[）)]?(?=\s*\d|\s*的?(?:主要)?原因|[，,]?\s*主要)|(?:减少|下降)\s*(?:[（(/／]|或)\s*(?:增加|增长|上升|持平)\s*[）)]?(?=\s*\d|\s*的?(?:主要)?原因|[，,]?\s*主要)|(?:本部门|本单位|我单位|我部门)\s*(?:有\s*[/／（(]\s*(?:无|没有)|无\s*[/／（(]\s*有)")]
    private static partial Regex Choice();
}
