using System.Text.RegularExpressions;
using Mingzhang.Audit.Rules.Wording;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Narrative;

/// <summary>One clause says both that an amount is as last year and by how much it changed.</summary>
internal sealed partial class UnchangedYetChanged : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "NAR013",
        new Words("“与上年持平”却有增减", "Said to be unchanged, yet a change is stated"),
        Severity.Error,
        new Words("同一金额的增减说明前后应一致", "What is said of one amount must agree with itself"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var any = false;
        foreach (var paragraph in disclosure.Narrative)
        {
            if (!Same().IsMatch(paragraph.Text.Text))
            {
                continue;
            }

            any = true;
            if (Both().Match(paragraph.Text.Text) is not { Success: true } match || IsZero(match.Groups["value"].ValueSpan))
            {
                yield return Check.Passed;
                continue;
            }

            var at = paragraph.Place(match.Index, match.Length);
            yield return Fail(
                disclosure,
                at,
                new Words($"“{match.Value}”既称与上年相同，又写有增减。", $"“{match.Value}” says both that nothing changed and by how much it did."),
                new Words("按两年预算数核对：相同则删去增减数，不同则删去“持平”。", "Compare both years: delete the change, or delete “unchanged”."),
                quote: disclosure.Source.SentenceAt(at));
        }

        if (!any)
        {
            yield return disclosure.Narrative.IsEmpty
                ? Check.Undecided("没有读到说明文字", "No explanation was read")
                : Check.NotApplicable("说明中没有“与上年相同”的表述", "Nothing is said to be unchanged");
        }
    }

    private static bool IsZero(ReadOnlySpan<char> number) => number.IndexOfAnyInRange('1', '9') < 0;

    [GeneratedRegex(@"(?:与|同|和)(?:上年|去年|20\d{2}年)[^，,。；;]{0,10}(?:相同|持平|一致)")]
    private static partial Regex Same();

    [GeneratedRegex(@"(?:与|同|和)(?:上年|去年|20\d{2}年)[^，,。；;]{0,10}(?:相同|持平|一致)[，,]?(?:比上年|较上年|比去年|较去年)?(?:增加|减少|增长|下降)(?<value>\d[\d,.]*)(?:万元|[%％])|(?:比|较)(?:上年|去年|20\d{2}年)[^，,。；;]{0,10}(?:增加|减少|增长|下降)(?<value>\d[\d,.]*)(?:万元|[%％])(?:[，,](?:增长|下降)[\d.,]+[%％])?[，,]?(?:与|同|和)(?:上年|去年|20\d{2}年)[^，,。；;]{0,10}(?:相同|持平)")]
    private static partial Regex Both();
}
