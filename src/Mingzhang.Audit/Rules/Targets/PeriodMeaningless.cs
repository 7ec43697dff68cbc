using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>A project lasts at least a year.</summary>
internal sealed class PeriodMeaningless : TableTargetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT039", new("项目期没有意义", "Period of no years"), Severity.Warning, TargetBasis.Quality);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(TargetFacts facts, TableFacts table)
    {
        if (table.Table.Period is not { IsBlank: false } period || table.PeriodYears is not { } years)
        {
            yield return Check.Undecided("项目期未读出", "the period could not be read");
        }
        else if (years == 0)
        {
            yield return FailRow(
                facts, period, table.Place(period, "项目期"), new($"项目期“{period.Text.Trim()}”没有意义", $"a period of “{period.Text.Trim()}”"),
                new("据实填写项目期", "state the true period"));
        }
        else
        {
            yield return Check.Passed;
        }
    }
}
