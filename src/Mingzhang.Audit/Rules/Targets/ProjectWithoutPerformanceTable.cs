using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>Every project of the project table has its performance table.</summary>
internal sealed class ProjectWithoutPerformanceTable : TargetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT012", new("项目没有绩效目标表", "Project without a performance table"), Severity.Error, TargetBasis.Publication)
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    protected override int Most => HabitsApart;

    /// <summary>Whether the text's claim of what is published is short of the truth by exactly the tables that are missing.</summary>
    public static bool ExplainsClaim(TargetFacts facts) =>
        facts.Statement?.Published?.Whole is { Amount: { } amount } claim && !facts.Pairing.Bare.IsEmpty && facts.Pairing.Stray.IsEmpty &&
        claim.Count == facts.Projects.Length && amount.Interval.Meets(TargetFacts.Sum(facts.Projects)) &&
        facts.Tables.Length - facts.Pairing.Second.Length + facts.Pairing.Bare.Length == claim.Count;

    /// <inheritdoc/>
    protected override IEnumerable<Check> Inspect(TargetFacts facts)
    {
        if (facts.Projects.IsEmpty)
        {
            yield return Check.Undecided("项目支出预算表未读出", "the project table could not be read");
            yield break;
        }

        var missing = facts.Pairing.Bare;
        var claim = facts.Statement?.Published?.Whole;
        if (claim is { Amount: { } amount } && claim.Count < facts.Projects.Length &&
            missing.Length <= facts.Projects.Length - claim.Count && amount.Interval.High < TargetFacts.Sum(facts.Projects).Low)
        {
            yield return Check.NotApplicable("说明称只公开部分项目的绩效目标", "the text says that not all targets are published");
            yield break;
        }

        foreach (var row in missing)
        {
            yield return facts.NamedInText.Contains(row.Name)
                ? Check.Undecided($"{row.Title}有绩效目标表，没有读成表格", $"{row.Title} has a performance table that was not read as one")
                : Report(facts, row, claim);
        }

        foreach (var (row, table) in facts.Pairing.Headless)
        {
            yield return new Check(Outcome.Undecided, new($"{row.Title}的绩效目标表缺表头", $"the performance table of {row.Title} lacks its head"));
        }
    }

    private Check Report(TargetFacts facts, ProjectRow row, StatedProjects? claim)
    {
        // a table that lost its head, or has a name that no row has, may be that of any project without one
        var headless = facts.Tables.Count(table => table.Name.Length == 0) - facts.Pairing.Headless.Length;
        var stray = facts.Pairing.Stray;
        var doubt = headless > 0 ? $"（另有{headless}张表缺表头，可能是其中之一）"
            : !stray.IsEmpty ? $"（{string.Concat(stray.Select(table => table.Title))}没有对应的项目，可能是名称不同）" : "";
        var explained = ExplainsClaim(facts);
        var published = explained ? $"；说明称公开{claim!.Count}个、{claim.Amount}，实附{claim.Count - facts.Pairing.Bare.Length}张" : "";

        // not everywhere are all projects' targets published: without a claim a missing one is a question
        var sure = doubt.Length == 0 && claim is not null;
        return FailRow(
            facts, row.Label, row.Place,
            new($"项目支出预算表列有{row.Title}{row.Amount}，文中没有它的绩效目标表{doubt}{published}",
                $"the project table lists {row.Title} {row.Amount}, no performance table has its name"),
            new("补充该项目的绩效目标表", "publish the project's performance table"), sure ? null : Severity.Warning,
            explained ? [new Evidence(facts.Disclosure.Source.Quote(facts.Statement!.Place(claim!.Start, claim.End)), facts.Statement.Place(claim.Start, claim.End))] : null);
    }
}
