using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Audit.Rules.Wording;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Narrative;

/// <summary>A paragraph opens with another year than the budget's, or compares with another year than the one before it.</summary>
internal sealed partial class ParagraphNamesAnotherYear : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "NAR014",
        new Words("说明文字的年度与预算年度不符", "Explanation names another year than the budget's"),
        Severity.Error,
        new Words("公开文本各处年度应为同一预算年度", "A disclosure is of one budget year throughout"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        if (disclosure.Year is not { } year || disclosure.Narrative.IsEmpty)
        {
            yield return Check.Undecided("封面没有年度，或没有读到说明文字", "The cover names no year, or no explanation was read");
            yield break;
        }

        foreach (var paragraph in disclosure.Narrative)
        {
            if (!paragraph.LiesIn(Topics.Explanation) || paragraph.LiesIn(Topics.Other))
            {
                continue;
            }

            var found = Patterns(disclosure.Kind, year).Select(pattern => Look(disclosure, paragraph, pattern.Regex, pattern.Year.Value)).OfType<Check>().ToList();
            foreach (var check in found)
            {
                yield return check;
            }

            if (found.Count == 0)
            {
                yield return Check.Passed;
            }
        }
    }

    private static IEnumerable<(Regex Regex, FiscalYear Year)> Patterns(DisclosureKind kind, FiscalYear year) => kind == DisclosureKind.Budget
        ? [(Opening(), year), (Comparison(), year.Previous), (Allotted(), year), (Beside(), year.Previous)]
        : [(Opening(), year), (ComparedOutturn(), year.Previous)];

    private Check? Look(Disclosure disclosure, NarrativeParagraph paragraph, Regex pattern, int expected)
    {
        foreach (Match match in pattern.Matches(paragraph.Text.Text))
        {
            var group = match.Groups["year"];
            if (int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) == expected)
            {
                continue;
            }

            var at = paragraph.Place(group.Index, group.Length);
            return new Check(Outcome.Failed, Finding: Fail(
                disclosure,
                at,
                new Words($"此处写作{group.Value}年，应为{expected}年（封面为{disclosure.Year}年度预算）。", $"It says {group.Value}; of the budget of {disclosure.Year} it should be {expected}."),
                new Words($"改为{expected}年，并核对该段数据确为本年度数据。", $"Change it to {expected}, and see that the figures are of the right year."),
                quote: disclosure.Source.SentenceAt(at)).Finding! with
            { Actual = group.Value, Expected = expected.ToString(CultureInfo.InvariantCulture) });
        }

        return null;
    }

    [GeneratedRegex(@"^\s*(?<year>20\d{2})\s*年度?(?!以来|起|底|末|初|\d|\s*\d|至|—|-)[^，,。；;]{0,60}?(?:预算(?!执行)|编报|纳入绩效)")]
    private static partial Regex Opening();

    [GeneratedRegex(@"(?:比|较|与|同)\s*(?<year>20\d{2})\s*年度?(?:年初|当年)?预算(?:执行)?数?[^，,。；;\d]{0,6}(?:增加|减少|增长|下降|持平|相同|一致)")]
    private static partial Regex Comparison();

    /// <summary>What is allotted this year, compared with what was: 2025年预算安排8.61万元，比….</summary>
    [GeneratedRegex(@"(?<year>20\d{2})\s*年度?预算安排\s*[\d,，.]+\s*万?元\s*[，,]\s*(?:比|较|与)")]
    private static partial Regex Allotted();

    /// <summary>Last year's budget beside this year's: 2026年度预算50万元，2025年度预算77.59万元.</summary>
    [GeneratedRegex(@"年度?预算\s*[\d,，.]+\s*万?元\s*[，,]\s*(?<year>20\d{2})\s*年度?预算\s*\d")]
    private static partial Regex Beside();

    [GeneratedRegex(@"(?:比|较|与|同)\s*(?<year>20\d{2})\s*年度?(?:支出)?(?:决算)?数?(?:相比|(?=增加|减少|增长|下降))[^。；;\d]{0,40}\d[\d,，.]*\s*万?元")]
    private static partial Regex ComparedOutturn();
}
