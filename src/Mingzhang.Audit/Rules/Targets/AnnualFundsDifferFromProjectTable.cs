using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>The annual funds of a performance table are the amount of its row in table 12.</summary>
internal sealed class AnnualFundsDifferFromProjectTable : TargetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT017", new("年度资金与项目支出预算表不一致", "Annual funds differ from the project table"), Severity.Error, TargetBasis.Funds);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Inspect(TargetFacts facts)
    {
        if (facts.Projects.IsEmpty)
        {
            yield return Check.Undecided("项目支出预算表未读出", "the project table could not be read");
            yield break;
        }

        var slid = ProjectAmountsSlid.Find(facts).Select(found => found.Pair).ToHashSet();
        foreach (var pair in facts.Pairing.Pairs)
        {
            if (pair.AmountsAgree is not { } agree)
            {
                yield return Check.Undecided("年度资金总额或表中金额未读出", "the annual funds or the row's amount could not be read");
            }
            else if (agree || slid.Contains(pair))
            {
                yield return Check.Passed;
            }
            else
            {
                yield return Report(facts, pair);
            }
        }
    }

    private Check Report(TargetFacts facts, ProjectPair pair)
    {
        var annual = pair.Table.Annual!;
        var amount = pair.Row.Amount!.Value;
        var message = new Words(
            $"{pair.Table.Title}年度资金总额{annual.Money}，项目支出预算表为{amount}", $"the annual funds are {annual.Money.Yuan} yuan, the project table has {amount}");
        var mend = new Words("以批复的项目预算为准，改正不符的一处", "correct whichever differs from the approved budget");
        // a name that is only close, or a table with another year's funds too, leaves room for doubt
        var severity = pair.SameName ? Severity.Error : Severity.Warning;
        return FailRow(facts, annual.Text, pair.Table.Place(annual.Text, "年度资金总额"), message, mend, severity, [Row(facts, pair.Row.Label)]);
    }
}
