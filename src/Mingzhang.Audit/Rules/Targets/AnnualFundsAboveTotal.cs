using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>A year cannot cost more than the whole period that holds it.</summary>
internal sealed class AnnualFundsAboveTotal : TableTargetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT002", new("年度资金大于实施期资金", "Annual funds above those of the whole period"), Severity.Error, TargetBasis.Funds);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(TargetFacts facts, TableFacts table)
    {
        if (table.Annual is not { } annual || table.Total is not { } total)
        {
            yield return Check.Undecided("资金总额未读出", "a fund total could not be read");
        }
        else if (annual.Money <= total.Money)
        {
            yield return Check.Passed;
        }
        else if (facts.Pairing.Pairs.Any(pair => pair.Table == table && pair.AmountsAgree == false && pair.Row.Amount!.Value.Interval.Meets(total.Number.Interval)))
        {
            // the total is right by the project table: the annual funds are wrong, and told so
            yield return Check.NotApplicable("年度资金与项目支出预算表不符，见TGT017", "the annual funds differ from the project table, see TGT017");
        }
        else
        {
            yield return FailRow(
                facts, annual.Text, table.Place(annual.Text, "项目资金"),
                new($"年度资金总额{annual.Money}大于实施期资金总额{total.Money}，实施期包含本年度，不可能更少",
                    $"{annual.Money.Yuan} yuan in the year exceed {total.Money.Yuan} yuan of the whole period"),
                new("核对两个总额，以批复的项目预算为准", "check both totals against the approved budget"),
                // hundreds of times more is a slip of unit, or a number cut off by the reader
                annual.Money.Yuan >= total.Money.Yuan * 100 ? Severity.Warning : null);
        }
    }
}
