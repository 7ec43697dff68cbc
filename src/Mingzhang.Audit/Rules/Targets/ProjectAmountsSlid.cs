using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>Names and amounts of adjacent rows of table 12 belong together; one line lost shifts all that follow.</summary>
internal sealed class ProjectAmountsSlid : TargetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT016", new("项目名称与金额错行", "Project names have slid against their amounts"), Severity.Error, TargetBasis.Funds);

    /// <summary>The pairs whose right amount stands in the row beside them, in a run of such rows or next to a glued or repeated one.</summary>
    public static IReadOnlyList<(ProjectPair Pair, ProjectRow Source)> Find(TargetFacts facts)
    {
        var found = new List<(ProjectPair Pair, ProjectRow Source)>();
        var odd = facts.Pairing.Glued.Select(glued => glued.Row.Index).Concat(facts.Pairing.Repeated.Select(repeated => repeated.Row.Index)).ToHashSet();
        foreach (var step in (int[])[1, -1])
        {
            var run = facts.Pairing.Pairs
                .Where(pair => pair.AmountsAgree == false && !found.Exists(other => other.Pair == pair))
                .Select(pair => (pair, source: facts.Projects.ElementAtOrDefault(pair.Row.Index + step)!))
                .Where(slid => slid.source?.Amount is { } amount && amount.Interval.Meets(slid.pair.Table.Annual!.Number.Interval))
                .ToList();
            var rows = run.Select(slid => slid.pair.Row.Index).ToHashSet();
            found.AddRange(run.Where(slid => slid.pair.Row.Index is var index &&
                (rows.Contains(index - 1) || rows.Contains(index + 1) || odd.Contains(index - 1) || odd.Contains(index + 1))));
        }

        return found;
    }

    /// <inheritdoc/>
    protected override IEnumerable<Check> Inspect(TargetFacts facts)
    {
        if (facts.Projects.IsEmpty)
        {
            yield return Check.Undecided("项目支出预算表未读出", "the project table could not be read");
            yield break;
        }

        foreach (var (pair, source) in Find(facts))
        {
            var annual = pair.Table.Annual!;
            var right = annual.Money.ToString(Unit.TenThousandYuan);
            yield return FailRow(
                facts, pair.Row.Label, pair.Row.Place(12),
                new($"{pair.Row.Title}列{pair.Row.Amount}，其绩效目标表为{right}，而{right}印在{(source.Index > pair.Row.Index ? "下" : "上")}一行{source.Title}：名称与金额错行",
                    $"{pair.Row.Title} shows {pair.Row.Amount}, its performance table {right}, which stands in the row of {source.Title}: the names have slid"),
                new($"改为{right}，并逐行核对相邻项目", $"set it to {right} and check the rows around it"), related: [Row(facts, annual.Text), Row(facts, source.Label)]);
        }
    }
}
