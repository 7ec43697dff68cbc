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
            if (table.Table.Year is not { } own || own.Value == year.Value)
            {
                yield return table.Table.Year is null ? Check.Undecided("绩效目标表没有年度", "the performance table names no year") : Check.Passed;
                continue;
            }

            var at = !table.Table.Title.IsBlank ? table.Table.Title : table.Head;
            yield return FailRow(
                facts, at, table.Place(at),
                new($"{table.Title}的绩效目标表标为{own}年度，预算年度为{year}年", $"the table of {table.Title} is of {own}, the budget of {year}"),
                new($"核对后改为{year}年度；附错年度的应换表", $"change it to {year}, or attach the right table"));
        }
    }
}
