using System.Globalization;
using Mingzhang.Audit.Rules.Structure;
using Mingzhang.Audit.Rules.Wording;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Narrative;

/// <summary>Last year's amount as stated and the stated change do not lead to this year's amount.</summary>
internal sealed class StatedBaseDiffers : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "NAR034",
        new Words("上年数加增减额不等于本年数", "Last year's amount plus the change is not this year's"),
        Severity.Error,
        new Words("本年数＝上年数＋增减额", "This year's amount is last year's plus the change"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var any = false;
        foreach (var stated in StatedChange.Of(disclosure))
        {
            if (stated is not { Amount: { } amount, Change: { } change, Last: { } last })
            {
                continue;
            }

            any = true;
            var now = last.Number.Interval + change.Number.Interval;
            if (now.Meets(amount.Number.Interval))
            {
                yield return last.Number.Base + change.Number.Base == amount.Number.Base ? Check.Passed : new Check(Outcome.ExplainedByRounding);
                continue;
            }

            var should = change.Number.WithBase(amount.Number.Base - last.Number.Base).Value.ToString("0.00", CultureInfo.InvariantCulture);
            var unit = change.Number.Unit.Symbol();
            yield return Fail(
                disclosure,
                change.Location,
                new Words(
                    $"上年{last.Text}，本年{amount.Text}，增减应为{should}{unit}，写作{change.Number.ToPlainString()}{unit}。",
                    $"From {last.Text} to {amount.Text} the change is {should} {unit}, not {change.Number.ToPlainString()}."),
                new Words("核对上年数、本年数和增减额，改正写错的一个。", "See which of the three is wrong, and correct it."),
                quote: disclosure.Source.SentenceAt(change.Location),
                related: [new Evidence(disclosure.Source.Quote(last.Location), last.Location), new Evidence(disclosure.Source.Quote(amount.Location), amount.Location)])
                .With(change.Number.ToPlainString(), should);
        }

        if (!any)
        {
            yield return disclosure.Narrative.IsEmpty
                ? Check.Undecided("没有读到说明文字", "No explanation was read")
                : Check.NotApplicable("没有写明上年数", "Last year's amount is not stated");
        }
    }
}
