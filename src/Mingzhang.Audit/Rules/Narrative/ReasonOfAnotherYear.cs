using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Narrative;

/// <summary>The reason of a change against last year speaks of a year that is neither of the two: it was kept from an older text.</summary>
internal sealed partial class ReasonOfAnotherYear : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "NAR039",
        new Words("变动原因说的是以前年度", "Reason speaks of a year long past"),
        Severity.Info,
        new Words("原因应说明本年与上年之间的变化", "A reason is to explain the change between the two years compared"))
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

        var any = false;
        foreach (var paragraph in disclosure.Narrative)
        {
            if (!paragraph.LiesIn(Topics.Explanation) || paragraph.LiesIn(Topics.Other))
            {
                continue;
            }

            foreach (Match match in Reason().Matches(paragraph.Text.Text))
            {
                any = true;
                var years = Year().Matches(match.Value).Select(named => int.Parse(named.ValueSpan, CultureInfo.InvariantCulture)).ToList();
                if (years.Count == 0 || years.Exists(named => named >= year.Value - 1 && named <= year.Value))
                {
                    yield return Check.Passed;
                    continue;
                }

                var at = Wording.Prose.Place(paragraph, match.Index, match.Length);
                yield return Fail(
                    disclosure,
                    at,
                    new Words(
                        $"{year}年预算与{year.Previous}年比较，原因却只提到{years[0]}年。",
                        $"{year} is compared with {year.Previous}, the reason speaks of {years[0]} only."),
                    new Words("核对是否沿用了以前年度的文字，按本年情况改写。", "See whether it was kept from an older text, and write this year's reason."),
                    quote: Wording.Prose.SentenceAt(disclosure.Source, at));
            }
        }

        if (!any)
        {
            yield return Check.NotApplicable("没有写明原因", "No reasons are given");
        }
    }

    [GeneratedRegex(@"(?:主要)?原因(?:主要)?(?:是|为|系|在于)[：:]?[^。；;]{2,120}")]
    private static partial Regex Reason();

    [GeneratedRegex(@"(?<![\d〔\[（(【])20\d{2}(?=年(?!版|起|以来|\d{0,2}月?.{0,8}(?:印发|出台|文件|标准|规定|制定|成立|购置|建成)))")]
    private static partial Regex Year();
}
