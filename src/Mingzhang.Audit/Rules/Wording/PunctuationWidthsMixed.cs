using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Wording;

/// <summary>One sentence mixes ， and , between Chinese words.</summary>
internal sealed partial class PunctuationWidthsMixed : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TXT026",
        new Words("全角、半角标点混用", "Full-width and half-width marks mixed"),
        Severity.Info,
        new Words("GB/T 15834《标点符号用法》", "GB/T 15834, punctuation"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var paragraphs = disclosure.Paragraphs().Where(paragraph => !paragraph.LiesIn(Topics.Other)).ToList();
        if (paragraphs.Count == 0)
        {
            yield return Check.Undecided("没有读到说明文字", "No explanation was read");
            yield break;
        }

        var places = paragraphs
            .Where(paragraph => Full().IsMatch(paragraph.Text.Text))
            .SelectMany(paragraph => Half().Matches(paragraph.Text.Text).Take(1).Select(match => paragraph.Place(match.Index, match.Length)))
            .ToList();
        yield return places.Count == 0
            ? Check.Passed
            : Fail(
                disclosure,
                places[0],
                new Words($"{places.Count}个段落混用全角、半角逗号。", $"{places.Count} paragraphs mix full-width and half-width commas."),
                new Words("中文句中统一用全角标点。", "Use full-width marks throughout."),
                quote: disclosure.Source.SentenceAt(places[0]),
                related: places.Skip(1).Select(disclosure.Evidence));
    }

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}%％）],(?=\s*\p{IsCJKUnifiedIdeographs})")]
    private static partial Regex Half();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}，(?=\p{IsCJKUnifiedIdeographs})")]
    private static partial Regex Full();
}
