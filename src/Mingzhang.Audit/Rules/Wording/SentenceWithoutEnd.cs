using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Wording;

/// <summary>A paragraph of the explanation lacks its full stop.</summary>
internal sealed class SentenceWithoutEnd : Rule
{
    private const int ShortestSentence = 20;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TXT009",
        new Words("段末缺句号", "Paragraph lacks its full stop"),
        Severity.Info,
        new Words("GB/T 15834《标点符号用法》", "GB/T 15834, punctuation"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var any = false;
        foreach (var paragraph in disclosure.Narrative)
        {
            var text = paragraph.Text.Text.TrimEnd();
            if (!paragraph.LiesIn(Topics.Explanation) || paragraph.LiesIn(Topics.Other) ||
                text.Length < ShortestSentence || text.AsSpan().IndexOfAny('，', ',', '。') < 0)
            {
                continue;
            }

            any = true;
            if (!char.IsLetterOrDigit(text[^1]) && text[^1] is not ('%' or '％'))
            {
                yield return Check.Passed;
                continue;
            }

            var start = text.LastIndexOfAny(['。', '；', ';']) + 1;
            var piece = paragraph.Text.Pieces.LastOrDefault(piece => piece.Start < text.Length);
            var from = Math.Max(start, piece.Start);
            yield return Fail(
                disclosure,
                paragraph.Place(from, Math.Max(text.Length - from, 1)),
                new Words($"段落以“{text[^Math.Min(text.Length, 12)..]}”结尾，没有句号。", $"The paragraph ends with “{text[^Math.Min(text.Length, 12)..]}”, without a full stop."),
                new Words("段末补句号，并核对后面有无遗漏。", "Add the full stop, and see that nothing is missing after it."));
        }

        if (!any)
        {
            yield return disclosure.Narrative.IsEmpty
                ? Check.Undecided("没有读到说明文字", "No explanation was read")
                : Check.NotApplicable("说明中没有成句的段落", "The explanation has no paragraph of sentences");
        }
    }
}
