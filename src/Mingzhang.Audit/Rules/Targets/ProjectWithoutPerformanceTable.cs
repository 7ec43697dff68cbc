using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>Every project of table 12 has its performance table.</summary>
internal sealed class ProjectWithoutPerformanceTable : TargetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT012", new("项目没有绩效目标表", "Project without a performance table"), Severity.Error, TargetBasis.Publication);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Inspect(TargetFacts facts)
    {
        if (facts.Projects.IsEmpty)
        {
            yield return Check.Undecided("项目支出预算表未读出", "the project table could not be read");
            yield break;
        }

        var pairing = facts.Pairing;
        var missing = pairing.Bare;
        if (facts.Statement?.Published?.Whole is { Amount: { } amount, Count: var published } && published < facts.Projects.Length &&
            missing.Length <= facts.Projects.Length - published && amount.Interval.High < TargetFacts.Sum(facts.Projects).Low)
        {
            yield return Check.NotApplicable("说明称只公开部分项目的绩效目标", "the text says that not all targets are published");
            yield break;
        }

        // a table that lost its head may be that of any project without one
        var headless = facts.Tables.Count(table => table.Name.Length == 0) - pairing.Headless.Length;
        foreach (var row in missing)
        {
            yield return FailRow(
                facts, row.Label, row.Place(12),
                new($"项目支出预算表列有{row.Title}{row.Amount}，文中没有它的绩效目标表" + (headless > 0 ? $"（另有{headless}张表缺表头，可能是其中之一）" : ""),
                    $"the project table lists {row.Title} {row.Amount}, no performance table has its name"),
                new("补充该项目的绩效目标表", "publish the project's performance table"), headless > 0 ? Severity.Warning : null);
        }

        foreach (var (row, table) in pairing.Headless)
        {
            yield return new Check(Outcome.Undecided, new($"{row.Title}的绩效目标表缺表头", $"the performance table of {row.Title} lacks its head"));
        }
    }
}
