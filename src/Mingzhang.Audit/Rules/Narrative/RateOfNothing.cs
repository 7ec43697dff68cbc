using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Narrative;

/// <summary>A rate of growth is stated although there was nothing the year before: the whole amount is the increase.</summary>
internal sealed class RateOfNothing : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "NAR031",
        new Words("上年为零却写有增长率", "Rate of growth from zero"),
        Severity.Warning,
        new Words("增长率＝增减额÷上年数，上年数为零时没有增长率", "A rate is the change over last year's amount; from zero there is none"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var any = false;
        foreach (var stated in StatedChange.Of(disclosure))
        {
            if (stated is not { Amount: { } amount, Change: { } change, Rate: { } rate })
            {
                continue;
            }

            any = true;
            var fromZero = amount.Number.Value != 0 && amount.Number.Base == change.Number.Base && rate.Number.Value != 0;
            yield return !fromZero
                ? Check.Passed
                : Fail(
                    disclosure,
                    rate.Location,
                    new Words(
                        $"增加额{change.Text}等于本年数，上年即为0，“{rate.Text}%”没有意义。",
                        $"The increase of {change.Text} is the whole amount, so last year was 0; “{rate.Text}%” means nothing."),
                    new Words("上年为0的，只写增加额，不写增长率；上年不为0的，核对增加额。", "State the increase without a rate; where last year was not 0, correct the increase."),
                    quote: Wording.Prose.SentenceAt(disclosure.Source, rate.Location),
                    related: [new Evidence(disclosure.Source.Quote(amount.Location), amount.Location)]);
        }

        if (!any)
        {
            yield return disclosure.Narrative.IsEmpty
                ? Check.Undecided("没有读到说明文字", "No explanation was read")
                : Check.NotApplicable("没有同时写明增减额和增减率", "No change is stated with both amount and rate");
        }
    }
}
