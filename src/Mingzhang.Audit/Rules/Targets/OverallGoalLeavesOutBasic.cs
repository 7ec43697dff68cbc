using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>The overall goal covers all that the department spends, not its projects alone.</summary>
internal sealed class OverallGoalLeavesOutBasic : TargetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT061", new("整体绩效目标只涉及项目支出", "Overall goal covers the projects only"), Severity.Warning, TargetBasis.Publication);

    /// <inheritdoc/>
    protected override bool Concerns(TargetFacts facts, out Words? reason)
    {
        reason = OverallStatement.Find(facts.Disclosure) is null ? new("说明没有写明整体绩效目标涉及的资金", "the text states no funds of the overall goal") : null;
        return reason is null;
    }

    /// <inheritdoc/>
    protected override IEnumerable<Check> Inspect(TargetFacts facts)
    {
        var (paragraph, match) = OverallStatement.Find(facts.Disclosure)!.Value;
        if (!PrintedNumber.TryParse(match.Groups["a"].ValueSpan, Unit.TenThousandYuan, out var stated) || facts.Projects.IsEmpty || TotalExpenditure(facts.Disclosure) is not { } total)
        {
            yield return Check.Undecided("项目支出或支出总额未读出", "the total expenditure or the projects could not be read");
            yield break;
        }

        var projects = TargetFacts.Sum(facts.Projects);
        if (!stated.Interval.Meets(projects) || total.Interval.Meets(projects) || total.Base <= projects.High)
        {
            yield return Check.Passed;
            yield break;
        }

        yield return FailClause(
            facts, paragraph.Text.Locate(match.Index, match.Length, Location.Unknown with { Section = paragraph.Section }), match.Value,
            new($"整体绩效目标涉及资金{stated}只是本年项目支出，支出总额为{total}，漏了基本支出", $"the overall goal covers {stated}, the projects only; all expenditure is {total}"),
            new("整体绩效目标应覆盖全部支出；当地口径只填项目资金的应说明", "cover all expenditure, or say that only projects are meant"), related: [Row(facts, facts.Projects[0].Label)]);
    }

    /// <summary>The total row of table 3 (支出总表), or of table 5.</summary>
    private static PrintedNumber? TotalExpenditure(Disclosure disclosure)
    {
        foreach (var number in (int[])[3, 5])
        {
            if (disclosure.Table(number) is not { } table)
            {
                continue;
            }

            foreach (var row in table.Rows)
            {
                if (!row.Cells.Any(cell => cell.Text.Trim() is "合计" or "合 计" or "总计"))
                {
                    continue;
                }

                foreach (var cell in row.Cells)
                {
                    if (PrintedNumber.TryParse(cell.Text, table.Unit ?? Unit.TenThousandYuan, out var amount))
                    {
                        return amount;
                    }
                }
            }
        }

        return null;
    }
}
