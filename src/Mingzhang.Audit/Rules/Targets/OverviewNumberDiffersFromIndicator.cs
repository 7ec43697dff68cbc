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
    protected override int Most => SlipsApart;

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(TargetFacts facts, TableFacts table)
    {
        (string Label, Passage Text, MatchCollection Counts)[]? counts = null;
        foreach (var line in table.Lines)
        {
            if (!line.IsQuantity || line.Value.Only is not { IsPercent: false, IsMoney: false, Value: > 1 } quantity || !quantity.Per.All(UnitWords.IsTime) ||
                line.Value.Comparison is Comparison.AtMost or Comparison.LessThan || UnitWords.IsTime(quantity.Unit))
            {
                continue;
            }

            var core = Core(line.Name);
            counts ??= [.. table.Texts.Select(field => (field.Label, field.Text, Counts: Count().Matches(field.Text.Text)))];
            if ((Named(counts, core, quantity) ?? InItem(table, core, quantity)) is not { } told)
            {
                continue;
            }

            var at = line.Subject.Value!;
            yield return FailRow(
                facts, at, table.Place(at, line.Name),
                new($"{told.Label}写“{told.Words}”，数量指标“{line.Name}”为“{line.Value.Text}”", $"the text says “{told.Words}”, the quantity is “{line.Value.Text}”"),
                new("统一数量口径，指标值应与工作任务一致", "bring both to one number"), told.Sure ? null : Severity.Info, [Row(facts, told.Text)]);
        }
    }

    /// <summary>A count whose noun is the end of the indicator's name (38个部门), where no text has the indicator's own number.</summary>
    private static (string Label, Passage Text, string Words, bool Sure)? Named(
        (string Label, Passage Text, MatchCollection Counts)[] texts, string core, Quantity quantity)
    {
        (string, Passage, string, bool)? told = null;
        foreach (var (label, text, counts) in texts)
        {
            foreach (Match match in counts)
            {
                if (match.Groups["t"].Value is not { Length: >= 2 } thing || !core.EndsWith(thing[..2], StringComparison.Ordinal) ||
                    UnitWords.IsPerson(match.Groups["u"].Value) != UnitWords.IsPerson(quantity.Unit))
                {
                    continue;
                }

                if (!Differs(match, quantity))
                {
                    return null;
                }

                told ??= (label, text, match.Groups["n"].Value + match.Groups["u"].Value + thing[..2], true);
            }
        }

        return told;
    }

    /// <summary>The one number of people in the item of the plan that names the thing.</summary>
    private static (string Label, Passage Text, string Words, bool Sure)? InItem(TableFacts table, string core, Quantity quantity)
    {
        if (core.Length < 3 || !UnitWords.IsPerson(quantity.Unit) || table.Table.Plan is not { } plan || !plan.Text.Contains(core, StringComparison.Ordinal))
        {
            return null;
        }

        foreach (var item in Items().Split(plan.Text))
        {
            if (item.Contains(core, StringComparison.Ordinal) && Count().Matches(item) is [var match] && UnitWords.IsPerson(match.Groups["u"].Value) && Differs(match, quantity))
            {
                return ("项目实施计划", plan, match.Groups["n"].Value + match.Groups["u"].Value, false);
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
