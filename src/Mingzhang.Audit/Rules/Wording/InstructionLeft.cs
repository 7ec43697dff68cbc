using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Wording;

/// <summary>An instruction of the template to its authors was left in.</summary>
internal sealed partial class InstructionLeft : ParagraphRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TXT034",
        new Words("残留模板填写说明", "Instruction of the template left in"),
        Severity.Warning,
        new Words("公开文本应按本主体填写", "The text is to be that of the body which publishes it"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(Disclosure disclosure, NarrativeParagraph paragraph) =>
        Instruction().Matches(paragraph.Text.Text).Select(match => FailAt(
            disclosure, paragraph, match.Index, match.Length,
            new Words($"“{match.Value}”是写给填报人的说明。", $"“{match.Value}” is meant for the author."),
            new Words("按说明填写后删去说明。", "Do as it says, and take it out.")));

    [GeneratedRegex(@"[（(【\[](?:注[：:]?)?\s*(?:请|此处|以下|如有|如无|若有|若无|没有的|不涉及的|根据(?:本单位|本部门|单位|部门)?实际)[^）)】\]]{0,40}(?:填写|填列|填报|插入|删除|删去|自行修改)[^）)】\]]{0,20}[）)】\]]|[（(]插入[^）)]{1,20}[）)]|请(?:各单位|各部门|填报单位)?(?:根据|按照|结合)(?:本单位|本部门|各自|单位|部门)?实际情况(?:填写|填报|说明|修改)|填报说明[：:]|模板说明[：:]|（各(?:单位|部门)自行[^）]{0,12}）")]
    private static partial Regex Instruction();
}
