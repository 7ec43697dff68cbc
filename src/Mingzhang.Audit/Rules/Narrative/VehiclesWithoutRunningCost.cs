using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Audit.Rules.Structure;
using Mingzhang.Audit.Rules.Wording;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Narrative;

/// <summary>Vehicles are in use, but the 三公 budget has no running cost for them.</summary>
internal sealed partial class VehiclesWithoutRunningCost : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "NAR017",
        new Words("实有公务用车而无运行维护费", "Vehicles in use without running cost"),
        Severity.Warning,
        new Words("公务用车运行维护费应列入“三公”经费预算", "The running cost of official vehicles belongs to the 三公 budget"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var stated = disclosure.Narrative
            .Where(paragraph => paragraph.LiesIn(Topics.Assets))
            .Select(paragraph => (Paragraph: paragraph, Match: InUse().Match(paragraph.Text.Text)))
            .FirstOrDefault(pair => pair.Match.Success);
        if (stated.Match is null)
        {
            yield return Check.Undecided("没有读到实有公务用车辆数", "The number of vehicles in use was not read");
            yield break;
        }

        var count = int.Parse(stated.Match.Groups["count"].ValueSpan, CultureInfo.InvariantCulture);
        if (count == 0)
        {
            yield return Check.NotApplicable("没有公务用车", "There are no vehicles");
            yield break;
        }

        if (Cost(disclosure) is not { } cost)
        {
            yield return Check.Undecided("没有读到公务用车运行维护费", "The running cost of vehicles was not read");
            yield break;
        }

        if (cost.Amount != 0)
        {
            yield return Check.Passed;
            yield break;
        }

        var at = stated.Paragraph.Place(stated.Match.Index, stated.Match.Length);
        yield return Fail(
            disclosure,
            at,
            new Words(
                $"实有公务用车{count}辆，“三公”经费中公务用车运行维护费为0。",
                $"{count} vehicles are in use, but their running cost in the 三公 budget is 0."),
            new Words("核实运行费用是否漏列，或在其他科目、项目中列支；由其他渠道保障的应予说明。", "See whether the cost was left out or budgeted elsewhere; where others bear it, say so."),
            quote: disclosure.Source.SentenceAt(at),
            related: cost.Place is { } place ? [disclosure.Evidence(place)] : []);
    }

    /// <summary>The running cost: of the table of 三公经费, or else of its section.</summary>
    private static (decimal Amount, Location? Place)? Cost(Disclosure disclosure)
    {
        var said = disclosure.Narrative
            .Where(paragraph => paragraph.LiesIn(Topics.ThreePublic))
            .Select(paragraph => (Paragraph: paragraph, Match: Running().Match(paragraph.Text.Text)))
            .FirstOrDefault(pair => pair.Match.Success);
        var table = disclosure.TableAbout(TableTopics.ThreePublic);
        foreach (var amount in table?.Amounts() ?? [])
        {
            if (amount.Row.Cells.Any(cell => cell.Text.Contains("运行", StringComparison.Ordinal)) && amount.Value != 0)
            {
                return (amount.Value, new Location { Table = table!.Number, Line = amount.Row.Line });
            }
        }

        if (said.Match is not null)
        {
            return (Number(said.Match.Groups["amount"].Value), said.Paragraph.Place(said.Match.Index, said.Match.Length));
        }

        var none = disclosure.Narrative.FirstOrDefault(paragraph => paragraph.LiesIn(Topics.ThreePublic) && NoBudget().IsMatch(paragraph.Text.Text));
        return none is not null ? (0m, none.Place(0, none.Text.Text.Length))
            : table is { Rows.IsEmpty: false } or { SaysNoData: true } ? (0m, table.Title.Locate(new Location { Table = table.Number }))
            : null;
    }

    private static decimal Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : 0m;

    [GeneratedRegex(@"实有(?:公务)?(?:用车|车辆)?\s*(?<count>\d{1,4})\s*辆")]
    private static partial Regex InUse();

    [GeneratedRegex(@"公务用车运行(?:维护)?费(?:预算|支出)?\s*(?<amount>\d[\d,]*(?:\.\d+)?)\s*万元")]
    private static partial Regex Running();

    [GeneratedRegex(@"无[^，。；]{0,4}三公[^，。；]{0,2}经费|没有[^，。；]{0,8}三公")]
    private static partial Regex NoBudget();
}
