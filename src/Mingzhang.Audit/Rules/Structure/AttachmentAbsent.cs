using System.Text.RegularExpressions;
using Mingzhang.Audit.Rules.Wording;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>The text speaks of a table as attached or filed, and the document has none.</summary>
internal sealed partial class AttachmentAbsent : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "STR010",
        new Words("所称附表未附", "Table said to be attached is not there"),
        Severity.Warning,
        new Words("绩效目标应与部门预算同步公开", "Performance targets are published together with the budget"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var section = disclosure.Narrative.Where(paragraph => paragraph.LiesIn(Topics.Performance)).ToList();
        if (section.Count == 0)
        {
            yield return Check.Undecided("没有读到“绩效管理情况”", "The section on performance was not read");
            yield break;
        }

        var overall = section.Find(paragraph => OverallPromised().IsMatch(paragraph.Text.Text))
            ?? section.Find(paragraph => OverallFiled().IsMatch(paragraph.Text.Text) && !Denied().IsMatch(paragraph.Text.Text));
        yield return overall is null ? Check.NotApplicable("未称编报整体绩效目标", "No overall target is said to be filed")
            : disclosure.OverallPerformance is not null ? Check.Passed
            : Absent(disclosure, overall, OverallPromised().IsMatch(overall.Text.Text), "整体支出绩效目标表", "overall performance table");

        var projects = section.Find(paragraph => ProjectsPromised().IsMatch(paragraph.Text.Text));
        yield return projects is null ? Check.NotApplicable("未称附有项目绩效目标表", "No project tables are said to be attached")
            : !disclosure.Performance.IsEmpty ? Check.Passed
            : Absent(disclosure, projects, promised: true, "项目支出绩效目标表", "project performance table");
    }

    private Check Absent(Disclosure disclosure, NarrativeParagraph paragraph, bool promised, string table, string english)
    {
        var sentence = paragraph.Place(0, paragraph.Text.Text.Length);
        var context = new Location { Section = paragraph.Section };
        var heading = paragraph.Heading is { IsBlank: false } found ? found.Locate(context) : sentence;
        return Fail(
            disclosure,
            promised ? sentence : heading,
            promised
                ? new Words($"正文称{table}见附件，文本中没有该表。", $"The text refers to an attached {english}; the document has none.")
                : new Words($"正文称编报了整体绩效目标，文本中没有{table}，也未说明见何处。", $"The text says that an overall target was filed; the document has no {english} and does not say where it is."),
            new Words($"补附{table}；另行公开的，写明公开位置；未编报的，改写正文。", $"Attach the {english}, or say where it is published, or correct the text."),
            related: promised ? [] : [disclosure.Evidence(sentence)]);
    }

    [GeneratedRegex(@"整体[^，。；]{0,12}目标表[^。；]{0,12}(?:见附|附后|详见附)")]
    private static partial Regex OverallPromised();

    [GeneratedRegex(@"(?:编报|编制|填报|申报)[^，。；]{0,12}整体[^，。；]{0,6}(?:绩效)?目标")]
    private static partial Regex OverallFiled();

    [GeneratedRegex(@"(?:未|没有|不|无需|暂未)(?:编报|编制|填报|申报|涉及)")]
    private static partial Regex Denied();

    [GeneratedRegex(@"项目[^，。；整体]{0,12}目标表[^。；]{0,12}(?:见附|附后|详见附)")]
    private static partial Regex ProjectsPromised();
}
