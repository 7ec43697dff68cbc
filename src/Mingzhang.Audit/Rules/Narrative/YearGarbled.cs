using System.Text.RegularExpressions;
using Mingzhang.Audit.Rules.Wording;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Narrative;

/// <summary>A year that is none: "202 年度", "20266年".</summary>
internal sealed partial class YearGarbled : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "NAR015",
        new Words("年份书写错误", "Year has too many or too few digits"),
        Severity.Error,
        new Words("年度应为四位数字的公历年", "A fiscal year is a calendar year of four digits"));

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var any = false;
        foreach (var (text, section) in Texts(disclosure))
        {
            any = true;
            var failed = false;
            foreach (Match match in Garbled().Matches(text.Text))
            {
                failed = true;
                var at = text.Locate(match.Index, match.Length, new Location { Section = section });
                yield return Fail(
                    disclosure,
                    at,
                    new Words($"“{match.Value}”不是完整的年份。", $"“{match.Value}” is no year."),
                    new Words(
                        disclosure.Year is { } year ? $"核对后改为四位年份（预算年度为{year}年）。" : "核对后改为四位年份。",
                        disclosure.Year is { } fiscal ? $"Write a year of four digits; the budget is of {fiscal}." : "Write a year of four digits."),
                    quote: disclosure.Source.SentenceAt(at));
            }

            if (!failed)
            {
                yield return Check.Passed;
            }
        }

        if (!any)
        {
            yield return Check.Undecided("没有读到文字", "No text was read");
        }
    }

    private static IEnumerable<(Passage Text, string? Section)> Texts(Disclosure disclosure) =>
        disclosure.Contents.Select(entry => (entry.Title, (string?)"目录"))
            .Concat(disclosure.Headings.Select(heading => (heading.Text, (string?)heading.Section)))
            .Concat(disclosure.Tables.Select(table => (table.Title, (string?)null)))
            .Concat(disclosure.Paragraphs().Select(paragraph => (paragraph.Text, (string?)paragraph.Section)));

    [GeneratedRegex(@"(?<![\d.,A-Za-z〔\[（(])(?:20\d{3,}|20[123]|202\d20)\s*年(?!以|来|内|间|龄|限|制|\s*\d{1,2}\s*月)度?")]
    private static partial Regex Garbled();
}
