using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Audit.Rules.Structure;
using Mingzhang.Audit.Rules.Wording;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Narrative;

/// <summary>The overall target is said to cover an amount that is only the project expenditure.</summary>
internal sealed partial class OverallTargetOmitsBasic : Rule
{
    private const decimal RoundingTail = 0.015m;

    /// <summary>How many are a 万元.</summary>
    private const decimal Yuan = 10_000m;

    /// <summary>What a total is summed over.</summary>
    private static readonly Dimension[] Parts = [Dimension.Function, Dimension.Economic, Dimension.Project, Dimension.Entity, Dimension.Item, Dimension.Phase];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "NAR016",
        new Words("整体绩效目标未覆盖基本支出", "Overall target covers project expenditure only"),
        Severity.Warning,
        new Words("部门（单位）整体绩效目标应覆盖部门（单位）全部支出", "The overall performance target covers all expenditure of the department or unit"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var stated = disclosure.Narrative
            .Where(paragraph => paragraph.LiesIn(Topics.Performance))
            .Select(paragraph => (Paragraph: paragraph, Match: Covered().Match(paragraph.Text.Text)))
            .FirstOrDefault(pair => pair.Match.Success);
        if (stated.Match is null)
        {
            yield return disclosure.Narrative.IsEmpty
                ? Check.Undecided("没有读到说明文字", "No explanation was read")
                : Check.NotApplicable("没有写明整体绩效目标涉及的资金", "No amount of an overall target is stated");
            yield break;
        }

        var totals = Wholes(disclosure, kind: null);
        var projects = Wholes(disclosure, kind: "project");
        if (totals.Count == 0 || projects.Count == 0)
        {
            yield return Check.Undecided("没有读到支出合计、项目支出合计", "The totals of all expenditure and of projects were not read");
            yield break;
        }

        var group = stated.Match.Groups["amount"];
        var amount = decimal.Parse(group.ValueSpan, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        if (totals.Exists(total => IsSame(total, amount)) || !projects.Exists(project => IsSame(project, amount)))
        {
            yield return Check.Passed;
            yield break;
        }

        var total = totals.Max();
        var at = stated.Paragraph.Place(stated.Match.Index, stated.Match.Length);
        yield return Fail(
            disclosure,
            at,
            new Words(
                $"整体绩效目标涉及资金{group.Value}万元只是项目支出，全部支出为{total.ToString(CultureInfo.InvariantCulture)}万元，未包括基本支出。",
                $"The overall target covers {group.Value} 万元, which is project expenditure only; all expenditure is {total.ToString(CultureInfo.InvariantCulture)} 万元."),
            new Words("整体绩效目标按全部支出填报（基本支出＋项目支出）；本地口径只含项目资金的，应予说明。", "State all expenditure, basic and project; where local practice covers projects only, say so."),
            quote: disclosure.Source.SentenceAt(at)).With(group.Value, total.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>What tables print for all expenditure, or all of a kind, in 万元: whatever year's money it is, of all funds or of the general budget.</summary>
    private static List<decimal> Wholes(Disclosure disclosure, string? kind) =>
    [
        .. disclosure.Figures
            .Where(figure => figure.Origin == FigureOrigin.Table && figure.Coordinate is var at && at[Dimension.Flow] is "expenditure" or "outgo" && at[Dimension.Measure] == "amount" &&
                at[Dimension.Kind] == kind && at[Dimension.Fund] is null or "general" &&
                Array.TrueForAll(Parts, part => at[part] is null))
            .Select(figure => figure.Number.Base / Yuan),
    ];

    private static bool IsSame(decimal a, decimal b) => Math.Abs(a - b) <= RoundingTail;

    [GeneratedRegex(@"整体[^，,。；;]{0,6}(?:绩效)?目标[^。；;]{0,12}涉及[^\d。；;]{0,12}(?<amount>\d[\d,]*(?:\.\d+)?)\s*万元")]
    private static partial Regex Covered();
}
