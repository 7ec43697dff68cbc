using System.Text.RegularExpressions;
using Mingzhang.Audit.Rules.Wording;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>A section that the form requires is not there.</summary>
internal sealed partial class SectionMissing : Rule
{
    private const int LongestHeading = 40;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "STR006",
        new Words("缺少应公开的章节", "Required section is missing"),
        Severity.Error,
        new Words(
            "《预算法》第十四条（机关运行经费、政府采购等应作出说明）、《预算法实施条例》第六条及本地部门预算公开文本格式",
            "Budget Law art. 14 (running costs, procurement and others are to be explained), Implementing Regulations art. 6, and the local form"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        if (FormParts.Of(disclosure.Form) is not { } required || disclosure.Headings.IsEmpty)
        {
            yield return Check.Undecided("未识别出表式或没有读到章节标题", "The form was not recognised, or no headings were read");
            yield break;
        }

        var contents = ContentsOutline.Of(disclosure);
        foreach (var section in required.Sections)
        {
            if (section.Key is not null && !disclosure.Headings.Any(heading => heading.Section.LiesIn(section.Part)))
            {
                // the whole part is missing and reported as such
                continue;
            }

            // a heading out of its order is not bound to its section, but it is there
            var found = disclosure.Headings.Any(heading =>
                    heading.Section == section.Section || (section.Key is null && heading.Section.LiesIn(section.Section))) ||
                disclosure.Narrative.Any(paragraph =>
                    section.Key is not null && paragraph.Text.Text.Length <= LongestHeading && paragraph.Section.LiesIn(section.Part) &&
                    section.Key.IsMatch(paragraph.Text.Text) && Numbered().IsMatch(paragraph.Text.Text));
            if (found)
            {
                yield return Check.Passed;
                continue;
            }

            var anchor = contents.Find(item => item.Section == section.Section)?.Entry.Title.Locate()
                ?? disclosure.Headings.FirstOrDefault(heading => heading.Section == section.Part)?.Text.Locate()
                ?? disclosure.SomePlace();
            yield return Fail(
                disclosure,
                anchor with { Section = section.Section },
                new Words($"缺少“{section.Section}、{section.Title}”。", $"Section {section.Section}, “{section.Title}”, is missing."),
                new Words($"补上“{section.Title}”；没有相关内容时写明“无”。", $"Add “{section.Title}”; where there is nothing to tell, say so."));
        }
    }

    [GeneratedRegex(@"^\s*[一二三四五六七八九十]+[、.．]")]
    private static partial Regex Numbered();
}
