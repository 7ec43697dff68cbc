using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>A plan has steps and times; the name of a rule or "按文件要求" is none.</summary>
internal sealed class PlanSaysNothing : TargetRule
{
    private const int Short = 16;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT057", new("实施计划没有内容", "A plan that plans nothing"), Severity.Info, TargetBasis.Quality);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Inspect(TargetFacts facts)
    {
        var found = facts.Tables.Where(table => table.Table.Plan is { IsBlank: false } plan && IsEmpty(plan.Text.Trim().TrimEnd('。'))).ToList();
        if (found.Count == 0)
        {
            yield break;
        }

        var first = found[0].Table.Plan!;
        yield return FailRow(
            facts, first, found[0].Place(first, "项目实施计划"),
            new($"{found.Count}个项目的实施计划只写“{string.Join("”“", found.Select(table => table.Table.Plan!.Text.Trim()).Distinct(StringComparer.Ordinal))}”，没有步骤和时间",
                $"the plan of {found.Count} projects has neither steps nor times"),
            new("写明实施步骤、时间和责任", "state steps, times and who is responsible"), related: found.Skip(1).Select(table => Row(facts, table.Table.Plan!)));
    }

    private static bool IsEmpty(string plan) =>
        TargetWords.EmptyPlans.Contains(plan, StringComparer.Ordinal) ||
        (plan.Length <= Short && (plan.EndsWith("制度", StringComparison.Ordinal) || plan.EndsWith("办法", StringComparison.Ordinal) || plan.EndsWith("规定", StringComparison.Ordinal)));
}
