using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>A project of 99 years whose funds in all are those of one year has a default for its period.</summary>
internal sealed class PeriodBeyondFunds : TargetRule
{
    private const int Long = 10;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT040", new("项目期很长而实施期资金只有一年", "A long period with one year's funds"), Severity.Warning, TargetBasis.Quality);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Inspect(TargetFacts facts)
    {
        var found = facts.Tables.Where(table => table.PeriodYears >= Long && table.Total is { Money.Yuan: > 0 } total && table.Annual is { } annual && total.Money == annual.Money).ToList();
        if (found.Count == 0)
        {
            yield break;
        }

        var first = found[0].Table.Period!;
        yield return FailRow(
            facts, first, found[0].Place(first, "项目期"),
            new($"{found.Count}个项目的项目期为{first.Text.Trim()}，实施期资金总额却等于一年的年度资金总额，项目期疑为系统默认值",
                $"{found.Count} projects last {found[0].PeriodYears} years and have one year's funds in all"),
            new("据实填写项目期，实施期资金与项目期匹配", "state the true period and the funds of all of it"), related: found.Skip(1).Select(table => Row(facts, table.Table.Period!)));
    }
}
