using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Wording;

/// <summary>The template's stand-in for a name was left: "某某单位", "***局".</summary>
internal sealed partial class NamelessSubject : ParagraphRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TXT022",
        new Words("名称处留有“某某”“***”", "Stand-in for a name left in"),
        Severity.Error,
        new Words("公开文本应按本主体填写", "The text is to be that of the body which publishes it"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(Disclosure disclosure, NarrativeParagraph paragraph) =>
        StandIn().Matches(paragraph.Text.Text).Select(match => FailAt(
            disclosure, paragraph, match.Index, match.Length,
            new Words($"“{match.Value}”没有换成实际名称或数字。", $"“{match.Value}” was not replaced."),
            new Words("填入实际名称或数字。", "Put the name or the number in.")));

    [GeneratedRegex(@"某某[\u4e00-\u9fff]{0,4}(?:单位|部门|局|委|办|镇|乡|县|市|区|项目|年)|(?<=^|[\s，。；：年])[＊*]{2,}(?![^*＊]*[*＊]{2})(?=单位|部门|局|委|办|年|万元|元|个|项目|%)|(?<=^|[，。；：\s])[○〇Oo●]{2,}(?=单位|部门|局|委|年|万元|个)")]
    private static partial Regex StandIn();
}
