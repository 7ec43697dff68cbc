using Mingzhang.Forms;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>A section stands elsewhere than in the order of the form; parts that the form does not number come in any order.</summary>
internal sealed class SectionOutOfOrder : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "STR020",
        new Words("章节顺序与规定格式不一致", "Section out of the order of the form"),
        Severity.Warning,
        new Words("本地部门预算公开文本格式", "The local form of budget disclosure"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        if (FormParts.Of(disclosure.Form) is not { } form || disclosure.Headings.IsEmpty)
        {
            yield return Check.Undecided("未识别出表式或没有读到章节标题", "The form was not recognised, or no headings were read");
            yield break;
        }

        var order = form.Sections.Select((section, index) => (section.Section, index)).ToDictionary(pair => pair.Section, pair => pair.index, StringComparer.Ordinal);
        var last = -1;
        SectionHeading? before = null;
        var anyOrder = !FormLibrary.PartsAreNumbered(disclosure.Form);
        foreach (var heading in disclosure.Headings.Where(heading => order.ContainsKey(heading.Section)))
        {
            var at = order[heading.Section];
            if (at >= last || (anyOrder && !heading.Section.Contains(' ', StringComparison.Ordinal)))
            {
                last = at;
                before = heading;
                yield return Check.Passed;
                continue;
            }

            var place = heading.Text.Locate(new Location { Section = heading.Section });
            yield return Fail(
                disclosure,
                place,
                new Words($"“{heading.Text}”排在“{before!.Text}”之后，规定格式在其前。", $"“{heading.Text}” follows “{before.Text}”; in the form it stands before it."),
                new Words("按规定格式调整章节顺序和编号，并更新目录。", "Put the sections in the order of the form, and renew the contents page."),
                related: [new Evidence(disclosure.Source.Quote(before.Text.Locate()), before.Text.Locate())]);
        }
    }
}
