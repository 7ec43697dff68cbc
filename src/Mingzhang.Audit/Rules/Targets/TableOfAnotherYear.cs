using Mingzhang.Audit.Rules.Structure;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>A performance table is of the budget's year.</summary>
internal sealed class TableOfAnotherYear : TargetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT070", new("绩效目标表的年度与预算年度不符", "Performance table of another year"), Severity.Error, TargetBasis.Publication);

    /// <inheritdoc/>
    protected override int Most => 1;

    /// <inheritdoc/>
    protected override IEnumerable<Check> Inspect(TargetFacts facts)
    {
        if (facts.Disclosure.Year is not { } year)
        {
            yield return Check.Undecided("预算年度未读出", "the budget year could not be read");
            yield break;
        }

        foreach (var table in facts.Tables)
        {
            yield return Look(facts, year, table.Table.Year, table.Table.YearText, table.Title, at => table.Place(at));
        }

        if (facts.Disclosure.OverallPerformance is { } overall)
        {
            yield return Look(facts, year, overall.Year, overall.YearText, "部门整体", at => at.Locate(new Location { Section = "整体支出绩效目标表" }));
        }
    }

    private Check Look(TargetFacts facts, FiscalYear year, FiscalYear? own, Passage? text, string title, Func<Passage, Location> place)
    {
        if (own is null || text is null)
        {
            return Check.Undecided("绩效目标表没有年度", "the performance table names no year");
        }

        // a digit too few or too many may be the scan's
        return own == year ? Check.Passed : FailRow(
            facts, text, place(text),
            new($"{title}的绩效目标表标为“{text}”年度，预算年度为{year}年", $"the table of {title} is of “{text}”, the budget of {year}"),
            new($"核对后改为{year}年度；附错年度的应换表", $"change it to {year}, or attach the right table"),
            own.Value.Value.IsYear() ? Severity.Error : Severity.Warning);
    }

    /// <inheritdoc/>
    protected override bool Concerns(TargetFacts facts, out Words? reason) =>
        base.Concerns(facts, out reason) || facts.Disclosure.OverallPerformance is not null;
}
