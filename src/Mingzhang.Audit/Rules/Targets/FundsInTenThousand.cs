using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>The funds of performance tables are in the unit that the tables name.</summary>
internal sealed class FundsInTenThousand : TargetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT072", new("绩效目标表资金的单位疑有误", "Unit of the funds in doubt"), Severity.Warning, TargetBasis.Funds);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Inspect(TargetFacts facts)
    {
        if (facts.Projects.IsEmpty)
        {
            yield return Check.Undecided("项目支出预算表未读出", "the project table could not be read");
            yield break;
        }

        if (facts.Tables.FirstOrDefault(table => table is { UnitInDoubt: true, Table.FundAnnual.Total: not null }) is not { } first)
        {
            yield break;
        }

        var annual = first.Table.FundAnnual.Total!;
        yield return FailRow(
            facts, annual.Text, first.Place(annual.Text, "年度资金总额"),
            new($"{first.Title}年度资金总额按“元”为{annual.Money}，项目支出预算表为其一万倍，各项目都如此：金额疑以万元填列而表头写“元”（也可能是表头未读出）",
                $"the funds read in yuan are a ten-thousandth of the project table's, in every table: they seem to be in 万元"),
            new("表头改为“项目资金（万元）”，或金额改以元填列", "name 万元 in the head, or fill in 元"),
            related: facts.Projects.Where(row => row.Name == first.Name).Select(row => Row(facts, row.Label)));
    }
}
