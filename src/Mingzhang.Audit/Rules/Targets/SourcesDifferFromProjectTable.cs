using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>What the unit raises itself in a performance table is in the columns of its own funds in the project table.</summary>
internal sealed class SourcesDifferFromProjectTable : TargetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT066", new("资金来源与项目支出预算表不一致", "Sources of funds differ from the project table"), Severity.Warning, TargetBasis.Funds);

    /// <inheritdoc/>
    protected override int Most => SlipsApart;

    /// <inheritdoc/>
    protected override IEnumerable<Check> Inspect(TargetFacts facts)
    {
        if (facts.Projects.IsEmpty || facts.Disclosure.TableAbout(TableTopics.Projects) is not { } table || !table.Columns.Any(column => column.Contains("单位资金", StringComparison.Ordinal)))
        {
            yield return Check.Undecided("项目支出预算表没有单位资金栏", "the project table has no column of unit funds");
            yield break;
        }

        var own = table.Columns.Select((column, index) => (column, index))
            .Where(column => column.column.Contains("单位资金", StringComparison.Ordinal) || column.column.Contains("专户", StringComparison.Ordinal))
            .Select(column => column.index).ToArray();
        foreach (var pair in facts.Pairing.Pairs)
        {
            var funds = pair.Table.Table.FundAnnual;
            if (pair.AmountsAgree != true || funds.CityCounty is null || funds.Self is null)
            {
                yield return Check.Undecided("资金来源未读出", "the sources could not be read");
                continue;
            }

            var raised = funds.Self.Money + (funds.Other?.Money ?? Money.Zero);
            var printed = own.Where(index => index < pair.Row.Row.Cells.Length).Select(index => pair.Row.Row.Cells[index])
                .Where(cell => PrintedNumber.TryParse(cell.Text, Unit.TenThousandYuan, out var number) && number.Base != 0).ToList();
            if (raised.Yuan > 0 == printed.Count > 0)
            {
                yield return Check.Passed;
                continue;
            }

            yield return FailRow(
                facts, pair.Table.Annual!.Text, pair.Table.Place(pair.Table.Annual.Text, "项目资金"),
                printed.Count == 0
                    ? new($"{pair.Table.Title}有单位自筹或其他资金{raised}，项目支出预算表全部列为财政拨款", $"{raised.Yuan} yuan are raised by the unit, the project table has appropriations only")
                    : new($"{pair.Table.Title}全部为财政资金，项目支出预算表列有单位资金{printed[0].Text.Trim()}万元", $"all funds are appropriated, the project table has {printed[0].Text.Trim()} of the unit's own"),
                new("统一资金来源", "state one source in both places"), related: [Row(facts, pair.Row.Label), .. funds.Self.Money.Yuan > 0 ? new[] { Row(facts, funds.Self.Text) } : []]);
        }
    }
}
