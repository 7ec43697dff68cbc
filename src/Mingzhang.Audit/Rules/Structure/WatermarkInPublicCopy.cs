using Mingzhang.Audit.Rules.Wording;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>The published copy still bears the watermark of a review copy.</summary>
internal sealed class WatermarkInPublicCopy : Rule
{
    private static readonly Words Mend = new("去除水印，用批复后的定稿替换。", "Publish the final copy, without the watermark.");

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "STR009",
        new Words("公开文本带有审核水印", "Published copy bears a review watermark"),
        Severity.Warning,
        new Words("公开的应为批复后的定稿", "What is published is the approved, final copy"));

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        if (disclosure.Watermark is not { } mark)
        {
            yield return disclosure.Doubts.Any(doubt => doubt.HidesMark)
                ? Check.Undecided("扫描页上较浅的印文（水印或印章）没有识别", "Lighter print on scanned pages (a watermark or a seal) was not read")
                : Check.Passed;
            yield break;
        }

        if (mark.Lines.IsEmpty)
        {
            yield return Fail(
                disclosure,
                disclosure.SomePlace(),
                new Words($"页面带有“{mark.Text}”水印，公开的可能是送审稿。", $"The pages bear the watermark “{mark.Text}”; this may be the review copy."),
                Mend,
                quote: mark.Text);
            yield break;
        }

        var places = mark.Lines.Select(line => Place(disclosure, mark, line)).ToList();
        yield return Fail(
            disclosure,
            places[0],
            new Words($"文本中有{places.Count}处“{mark.Text}”水印，公开的可能是送审稿。", $"The watermark “{mark.Text}” stands {places.Count} times in the text; this may be the review copy."),
            Mend,
            quote: mark.Text,
            related: places.Skip(1).Select(place => new Evidence(mark.Text, place)));
    }

    private static Location Place(Disclosure disclosure, Watermark mark, int line)
    {
        var start = disclosure.Source.Line(line).IndexOf(mark.Text, StringComparison.Ordinal);
        return start < 0 ? new Location { Line = line } : new Location { Line = line, Start = start, End = start + mark.Text.Length };
    }
}
