using Mingzhang.Audit.Rules.Wording;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Narrative;

/// <summary>A share or a rate is printed without %: "占76.23".</summary>
internal sealed class PercentSignMissing : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "NAR033",
        new Words("占比或增减率没有写“%”", "Share or rate without a percent sign"),
        Severity.Warning,
        new Words("比率应写明百分号", "A percentage bears its sign"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var any = false;
        foreach (var figure in disclosure.Figures)
        {
            if (figure.Origin != FigureOrigin.Narrative || figure.Number.Unit != Unit.Percent ||
                figure.Location is not { Line: { } line, End: { } end })
            {
                continue;
            }

            any = true;
            var after = disclosure.Source.Line(line).AsSpan(end).TrimStart();

            // where the line ends the sign may stand on the next
            yield return after.IsEmpty || after[0] is '%' or '％'
                ? Check.Passed
                : Fail(
                    disclosure,
                    figure.Location,
                    new Words($"“{figure.Text}”后没有“%”。", $"“{figure.Text}” bears no %."),
                    new Words($"改为“{figure.Text}%”。", $"Write “{figure.Text}%”."),
                    quote: disclosure.Source.SentenceAt(figure.Location));
        }

        if (!any)
        {
            yield return disclosure.Narrative.IsEmpty
                ? Check.Undecided("没有读到说明文字", "No explanation was read")
                : Check.NotApplicable("说明中没有占比和增减率", "No shares or rates are stated");
        }
    }
}
