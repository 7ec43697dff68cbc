using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Wording;

/// <summary>An English function word stands between Chinese words.</summary>
internal sealed partial class EnglishWord : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TXT004",
        new Words("中文句中夹有英文虚词", "English word in the midst of Chinese text"),
        Severity.Info,
        new Words("公文使用规范汉字", "Official texts are written in standard Chinese"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var any = false;
        var texts = disclosure.Paragraphs().Select(paragraph => (paragraph.Text, (string?)paragraph.Section))
            .Concat(disclosure.Performance.SelectMany(table => table.LongTexts().Select(pair => (pair.Text, (string?)null))))
            .Concat(disclosure.Performance.SelectMany(table => table.Indicators.Select(indicator => (indicator.Name, (string?)null))));
        foreach (var (text, section) in texts)
        {
            any = true;
            if (Word().Match(text.Text) is not { Success: true } match)
            {
                yield return Check.Passed;
                continue;
            }

            var at = text.Locate(match.Index, match.Length, new Location { Section = section });
            yield return Fail(
                disclosure,
                at,
                new Words($"中文句中出现英文“{match.Value.Trim()}”，疑为转换或识别产物。", $"The English word “{match.Value.Trim()}” stands in Chinese text; perhaps a conversion put it there."),
                new Words("改为相应的中文（如“和”）。", "Write the Chinese word."),
                quote: disclosure.Source.SentenceAt(at));
        }

        if (!any)
        {
            yield return Check.Undecided("没有读到文字", "No text was read");
        }
    }

    [GeneratedRegex(@"(?<=[\p{IsCJKUnifiedIdeographs}”）)、，] ?)(?:and|or|of|the|with|for|in|to|by|is|are|on)(?= ?[\p{IsCJKUnifiedIdeographs}“（(])")]
    private static partial Regex Word();
}
