using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Audit.Rules.Wording;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Narrative;

/// <summary>A share of more than a hundred percent, or a fall by more than all there was.</summary>
internal sealed partial class PartAboveWhole : ParagraphRule
{
    private const decimal Whole = 100m;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "NAR045",
        new Words("占比或降幅超过100%", "Share or fall above 100 %"),
        Severity.Error,
        new Words("部分不大于全部", "A part is no more than the whole"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    protected override bool LooksAt(NarrativeParagraph paragraph) => paragraph.LiesIn(Topics.Explanation);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(Disclosure disclosure, NarrativeParagraph paragraph)
    {
        foreach (Match match in Stated().Matches(paragraph.Text.Text))
        {
            var number = match.Groups["number"];
            if (!decimal.TryParse(number.ValueSpan, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ||
                value <= Whole || IsHeldByArithmetic(disclosure, paragraph.Place(number.Index, number.Length)))
            {
                continue;
            }

            yield return FailAt(
                disclosure, paragraph, match.Index, match.Length,
                new Words($"“{match.Value}”超过100%，不可能。", $"“{match.Value}” is above 100 %, which cannot be."),
                new Words("按金额重新计算后改正。", "Compute it anew from the amounts."));
        }
    }

    /// <summary>Whether the number is one that the amounts are checked against anyway.</summary>
    private static bool IsHeldByArithmetic(Disclosure disclosure, Location place) => disclosure.Figures.Any(figure =>
        figure.Origin == FigureOrigin.Narrative && figure.Location.Line == place.Line && figure.Location.Start == place.Start &&
        figure.Coordinate[Dimension.Measure] is { } measure && measure.StartsWith("share/", StringComparison.Ordinal));

    [GeneratedRegex(@"(?:所?占(?!用|有)(?![^，,；;。、\d]{0,20}(?:上年|去年|年初|同期|年度))[^，,；;。、\d]{0,20}|(?:下降|降低|减少|降幅|减幅)(?:了|为)?\s*)(?<number>\d[\d,]*(?:\.\d+)?)\s*[%％]")]
    private static partial Regex Stated();
}
