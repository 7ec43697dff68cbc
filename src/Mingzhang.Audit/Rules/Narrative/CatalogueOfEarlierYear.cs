using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Narrative;

/// <summary>The procurement catalogue that is attached is of an earlier year.</summary>
internal sealed partial class CatalogueOfEarlierYear : Rule
{
    private const int LongestTitle = 60;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "NAR022",
        new Words("所附目录为以前年度", "Attached catalogue is of an earlier year"),
        Severity.Warning,
        new Words("所附目录应为预算年度适用的目录", "The catalogue attached is the one that applies to the budget year"));

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        if (disclosure.Year is not { } year)
        {
            yield return Check.Undecided("封面没有年度", "The cover names no year");
            yield break;
        }

        var any = false;
        foreach (var (text, section) in Titles(disclosure))
        {
            if (text.Text.Length > LongestTitle || Catalogue().Match(text.Text) is not { Success: true } match)
            {
                continue;
            }

            any = true;
            var last = match.Groups["to"].Success ? match.Groups["to"] : match.Groups["year"];
            var age = year.Value - int.Parse(last.ValueSpan, CultureInfo.InvariantCulture);
            if (age <= 0)
            {
                yield return Check.Passed;
                continue;
            }

            yield return Fail(
                disclosure,
                text.Locate(0, text.Text.Length, new Location { Section = section }),
                new Words($"{year}年度预算公开所附为{last.Value}年的目录。", $"The disclosure of {year} attaches the catalogue of {last.Value}."),
                new Words($"改附{year}年适用的目录；仍沿用的，注明有效期。", $"Attach the catalogue that applies to {year}; where the old one still does, say so."),
                severity: age == 1 ? Severity.Info : Severity.Warning);
        }

        if (!any)
        {
            yield return Check.NotApplicable("没有附集中采购目录", "No procurement catalogue is attached");
        }
    }

    private static IEnumerable<(Passage Text, string? Section)> Titles(Disclosure disclosure)
    {
        var seen = new HashSet<int>();
        return disclosure.Narrative.Where(paragraph => paragraph.LiesIn(Topics.Other)).Select(paragraph => (paragraph.Text, (string?)paragraph.Section))
            .Concat(disclosure.Narrative.Where(paragraph => paragraph.LiesIn(Topics.Other)).Select(paragraph => (paragraph.Heading, (string?)paragraph.Section)))
            .Concat(disclosure.Headings.Select(heading => (heading.Text, (string?)heading.Section)))
            .Concat(disclosure.Unaccounted.Select(passage => (passage, (string?)null)))
            .Where(pair => seen.Add(pair.Item1.Line));
    }

    [GeneratedRegex(@"(?<!\d)(?<year>20\d{2})(?:\s*年?\s*[-—－至]\s*(?<to>20\d{2}))?\s*年度?[^，。；《]{0,16}采购目录(?!.*(?:通知|同时废止))")]
    private static partial Regex Catalogue();
}
