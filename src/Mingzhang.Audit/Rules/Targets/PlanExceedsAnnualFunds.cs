using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>The amounts that the plan itemises are what the year has to pay.</summary>
internal sealed class PlanExceedsAnnualFunds : TableTargetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT004", new("实施计划分项金额合计超过年度资金", "Itemised plan above the annual funds"), Severity.Error, TargetBasis.Funds);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(TargetFacts facts, TableFacts table)
    {
        if (table.Table.Plan is not { IsBlank: false } plan)
        {
            yield return Check.NotApplicable("没有实施计划", "no plan");
            yield break;
        }

        var items = MoneyInText.Find(plan.Text);
        if (items.Length < 2 || items.Any(item => item.IsPer) || HoldsTotals(plan.Text))
        {
            yield return Check.NotApplicable("实施计划没有可加总的分项金额", "the plan itemises no amounts that could be summed");
        }
        else if (table.Annual is not { } annual)
        {
            yield return Check.Undecided("年度资金总额未读出", "the annual total could not be read");
        }
        else
        {
            var sum = new Money(items.Sum(item => item.Yuan));
            var isTotal = table.Total is { } total && total.Money == sum;
            if (sum <= annual.Money || (!isTotal && sum.Yuan > 10 * annual.Money.Yuan))
            {
                yield return Check.Passed;
                yield break;
            }

            var start = MoneyInText.Sentence(plan.Text, items[0].Start, items[0].End).Start;
            var place = plan.Locate(start, items[^1].End - start, table.Place(plan, "项目实施计划"));
            yield return FailClause(
                facts, place, plan.Text,
                new($"实施计划{items.Length}项金额合计{sum}，" + (isTotal ? "等于实施期资金总额，" : "") + $"而年度资金总额只有{annual.Money}",
                    $"the {items.Length} items of the plan sum to {sum.Yuan} yuan, the year has {annual.Money.Yuan} yuan"),
                new("按批复的年度资金调整实施计划的分项金额", "bring the items down to the approved annual funds"),
                isTotal ? Severity.Error : Severity.Warning, [Row(facts, annual.Text)]);
        }
    }

    // a total or a part among the items would be counted twice
    private static bool HoldsTotals(string text) =>
        text.Contains("其中", StringComparison.Ordinal) || text.Contains("共计", StringComparison.Ordinal) ||
        text.Contains("合计", StringComparison.Ordinal) || text.Contains("总计", StringComparison.Ordinal);
}
