using System.Text.RegularExpressions;
using Mingzhang.Audit.Rules.Wording;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>A section of the explanation is printed twice.</summary>
internal sealed partial class SectionRepeated : Rule
{
    private const int LongestHeading = 40;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "STR021",
        new Words("章节重复", "Section printed twice"),
        Severity.Warning,
        new Words("公开内容应完整、准确", "What is published must be complete and accurate"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        if (disclosure.Headings.IsEmpty)
        {
            yield return Check.Undecided("没有读到章节标题", "No headings were read");
            yield break;
        }

        var titles = disclosure.Headings
            .Where(heading => Numbered().IsMatch(heading.Text.Text))
            .Select(heading => (Part: heading.Section.Split(' ')[0], Key: Titles.Key(heading.Text.Text), heading.Text))
            .DistinctBy(title => (title.Part, title.Key))
            .ToDictionary(title => (title.Part, title.Key), title => title.Text);
        foreach (var paragraph in disclosure.Narrative)
        {
            var text = paragraph.Text.Text;
            if (text.Length > LongestHeading || paragraph.LiesIn(Topics.Other) || !Numbered().IsMatch(text) ||
                !titles.TryGetValue((paragraph.Section.Split(' ')[0], Titles.Key(text)), out var first))
            {
                continue;
            }

            yield return Fail(
                disclosure,
                paragraph.Place(0, text.Length),
                new Words($"“{text}”出现了两次。", $"“{text}” stands twice."),
                new Words("删去重复的一节；两处内容不同的，核对后合并。", "Take one out; where they differ, check and merge them."),
                related: [new Evidence(disclosure.Source.Quote(first.Locate()), first.Locate())]);
        }

        yield return Check.Passed;
    }

    [GeneratedRegex(@"^\s*[一二三四五六七八九十]+[、.．]\s*\S{4,}")]
    private static partial Regex Numbered();
}
