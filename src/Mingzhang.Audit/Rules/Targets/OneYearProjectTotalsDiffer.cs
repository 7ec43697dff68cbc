using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>A project of one year has spent all in that year: its two totals are one amount.</summary>
internal sealed class OneYearProjectTotalsDiffer : TableTargetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT001", new("一年期项目的实施期资金与年度资金不一致", "One-year project whose totals differ"), Severity.Error, TargetBasis.Funds);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(TargetFacts facts, TableFacts table)
    {
        if (!table.IsOneYear)
        {
            yield return Check.NotApplicable("不是一年期项目", "not a one-year project");
        }
        else if (table.Annual is not { } annual || table.Total is not { } total)
        {
            yield return Check.Undecided("资金总额未读出", "a fund total could not be read");
        }
        else if (annual.Money >= total.Money)
        {
            // more in the year than in the whole period is TGT002
            yield return Check.Passed;
        }
        else
        {
            var related = table.Table.Period is { IsBlank: false } period ? new[] { Row(facts, period) } : [];
            yield return FailRow(
                facts, total.Text, table.Place(total.Text, "项目资金"),
                new($"项目期1年，实施期资金总额{total.Money}却不等于年度资金总额{annual.Money}，差{total.Money - annual.Money}",
                    $"a one-year project with {total.Money.Yuan} yuan in all but {annual.Money.Yuan} yuan in the year"),
                new($"按批复数改实施期资金总额为{annual.Money}，或据实填写项目期",
                    $"set the total to the approved {annual.Money.Yuan} yuan, or state the true period"),
                related: related);
        }
    }
}
