using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>The funds of the overall table by source and by direction are each a total with its parts, and one total.</summary>
internal sealed class OverallFundsDoNotSum : OverallRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT046", new("整体绩效目标表资金合计不符", "Funds of the overall table do not sum"), Severity.Error, TargetBasis.Funds);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(TargetFacts facts, OverallPerformance overall)
    {
        var totals = new List<(LabelledValue Cell, PrintedNumber Number)>();
        foreach (var side in new[] { overall.FundsBySource, overall.FundsByDirection })
        {
            if (side.IsDefaultOrEmpty || !side[0].Label.Text.Contains('计', StringComparison.Ordinal) || !Read(overall, side[0], out var total))
            {
                yield return Check.Undecided("资金合计未读出", "a total could not be read");
                continue;
            }

            totals.Add((side[0], total));
            var sum = Interval.Exactly(0);
            foreach (var part in side.Skip(1))
            {
                sum += Read(overall, part, out var number) ? number.Interval : Interval.Exactly(0);
            }

            // a division into one part alone has lost the others
            if (sum.High < total.Interval.Low && side.Skip(1).Count(part => Read(overall, part, out _)) < 2)
            {
                yield return Check.Undecided("划分的各项没有全部读出", "not every part could be read");
                continue;
            }

            yield return sum.Meets(total.Interval) ? Check.Passed : FailRow(
                facts, side[0].Value, Place(side[0].Value, side[0].Label.Text),
                new($"资金合计{total}，各项之和{new Money(sum.Centre).ToString(Unit.TenThousandYuan)}", $"the total is {total}, its parts sum to {new Money(sum.Centre).ToString(Unit.TenThousandYuan)}"),
                new("核对合计与各项", "check the total and its parts"), related: side.Skip(1).Where(part => !part.Value.IsBlank).Select(part => Row(facts, part.Value)));
        }

        if (totals.Count == 2 && !totals[0].Number.Interval.Meets(totals[1].Number.Interval))
        {
            yield return FailRow(
                facts, totals[1].Cell.Value, Place(totals[1].Cell.Value, "按资金方向划分"),
                new($"按来源合计{totals[0].Number}，按方向合计{totals[1].Number}", $"{totals[0].Number} by source, {totals[1].Number} by direction"),
                new("两种划分的合计应相同", "both divisions have one total"));
        }
    }

    private static bool Read(OverallPerformance overall, LabelledValue value, out PrintedNumber number) =>
        PrintedNumber.TryParse(value.Value.Text, overall.FundsUnit, out number);
}
