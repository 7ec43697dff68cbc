using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Wording;

/// <summary>A year far from the budget's that no plan or history explains: 2062年, 1026年度.</summary>
internal sealed partial class YearImplausible : Rule
{
    private const int Ahead = 15;
    private const int Earliest = 1840;
    private const int Century = 100;

    /// <summary>Years that national plans aim at.</summary>
    private static readonly int[] Goals = [2049, 2050, 2060];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TXT030",
        new Words("年份明显不合理", "Year out of all reason"),
        Severity.Warning,
        new Words("公开文本各处年度应为同一预算年度", "A disclosure is of one budget year throughout"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        if (disclosure.Year is not { } fiscal)
        {
            yield return Check.Undecided("封面没有年度", "The cover names no year");
            yield break;
        }

        var any = false;
        foreach (var paragraph in disclosure.Paragraphs())
        {
            if (paragraph.LiesIn(Topics.Other))
            {
                continue;
            }

            any = true;
            var failed = false;
            foreach (Match match in Year().Matches(paragraph.Text.Text))
            {
                var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
                if (year % Century == 0 || (year >= Earliest && (year <= fiscal.Value + Ahead || Goals.Contains(year))))
                {
                    continue;
                }

                failed = true;
                var at = paragraph.Place(match.Index, match.Length);
                yield return Fail(
                    disclosure,
                    at,
                    new Words($"“{match.Value}”与{fiscal}年度预算相去太远，疑为笔误。", $"“{match.Value}” is far from the budget of {fiscal}; perhaps a slip."),
                    new Words("核对后改正年份。", "Check and correct the year."),
                    quote: disclosure.Source.SentenceAt(at));
            }

            if (!failed)
            {
                yield return Check.Passed;
            }
        }

        if (!any)
        {
            yield return Check.Undecided("没有读到说明文字", "No explanation was read");
        }
    }

    [GeneratedRegex(@"(?<![\d.,，第共约〔\[（(A-Za-z-])(?<year>\d{4})\s*年(?:度|(?=预算|\d{1,2}月)|(?!以|来|间|限|制|历史|一遇|左右))")]
    private static partial Regex Year();
}
