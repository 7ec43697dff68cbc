using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Audit.Indicators;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>A number of things in the overview or the plan and the quantity indicator of the same things are one number.</summary>
internal sealed partial class OverviewNumberDiffersFromIndicator : TableTargetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT043", new("概况或计划中的数量与数量指标不一致", "Number in the overview or plan differs from the indicator"), Severity.Warning, TargetBasis.Quality);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(TargetFacts facts, TableFacts table)
    {
        foreach (var line in table.Lines)
        {
            if (!line.IsQuantity || line.Value.Only is not { IsPercent: false, IsMoney: false, IsPer: false, Value: > 1 } quantity ||
                line.Value.Comparison is Comparison.AtMost or Comparison.LessThan || UnitWords.IsTime(quantity.Unit))
            {
                continue;
            }

            foreach (var (label, text) in table.Texts.Where(field => field.Label is "项目概况" or "项目实施计划"))
            {
                if (Find(text, line.Name, quantity) is not { } told)
                {
                    continue;
                }

                var at = line.Subject.Value!;
                yield return FailRow(
                    facts, at, table.Place(at, line.Name),
                    new($"{label}写“{told.Text}”，数量指标“{line.Name}”为“{line.Value.Text}”", $"the text says “{told.Text}”, the quantity is “{line.Value.Text}”"),
                    new("统一数量口径，指标值应与工作任务一致", "bring both to one number"), told.Sure ? null : Severity.Info, [Row(facts, text)]);
                break;
            }
        }
    }

    /// <summary>The one differing count of the same thing: its noun follows the number (38个部门), or its name stands in the same item.</summary>
    private static (string Text, bool Sure)? Find(Passage text, string name, Quantity quantity)
    {
        var core = Core(name);
        var counts = Count().Matches(text.Text);
        var named = counts.Where(match => match.Groups["t"].Value is { Length: >= 2 } thing && core.EndsWith(thing[..2], StringComparison.Ordinal)).ToList();
        if (named.Count > 0)
        {
            return named.All(match => Differs(match, quantity)) && named.Select(match => match.Groups["n"].Value).Distinct(StringComparer.Ordinal).Count() == 1
                ? (named[0].Groups["n"].Value + named[0].Groups["u"].Value + named[0].Groups["t"].Value[..2], true)
                : null;
        }

        if (core.Length < 3 || !UnitWords.IsPerson(quantity.Unit))
        {
            return null;
        }

        foreach (var item in Items().Split(text.Text))
        {
            if (item.Contains(core, StringComparison.Ordinal) && Count().Matches(item) is [var match] && UnitWords.IsPerson(match.Groups["u"].Value) && Differs(match, quantity))
            {
                return (match.Value, false);
            }
        }

        return null;
    }

    private static bool Differs(Match match, Quantity quantity) =>
        decimal.Parse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) != quantity.Value;

    private static string Core(string name)
    {
        foreach (var ending in (string[])["总人数", "人次数", "人数", "数量", "个数", "家数", "次数", "户数", "总数", "数"])
        {
            if (name.EndsWith(ending, StringComparison.Ordinal) && name.Length > ending.Length)
            {
                return name[..^ending.Length];
            }
        }

        return name;
    }

    [GeneratedRegex(@"(?<![\d.年第〔\[])(?<n>\d{1,6})(?<u>个|家|名|人|户|所|支|场)(?<t>[\u4e00-\u9fa5]{2,6})?")]
    private static partial Regex Count();

    [GeneratedRegex(@"(?=(?<!\d)\d{1,2}[.、．](?!\d))")]
    private static partial Regex Items();
}
