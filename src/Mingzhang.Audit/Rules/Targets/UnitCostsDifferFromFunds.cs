using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>Several quantities, each times its unit cost, do not come to more than the project has.</summary>
internal sealed class UnitCostsDifferFromFunds : TableTargetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT074", new("各项数量乘以单位成本之和与年度资金不符", "Quantities times unit costs differ from the funds"), Severity.Warning, TargetBasis.Funds);

    /// <inheritdoc/>
    protected override int Most => SlipsApart;

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(TargetFacts facts, TableFacts table)
    {
        if (table.Annual is not { Money.Yuan: > 0 } annual)
        {
            yield return Check.Undecided("年度资金总额未读出", "the annual total could not be read");
            yield break;
        }

        var pairs = UnitCosts.Of(table);
        if (pairs.Length < 2 || TargetWords.SharesCost(table))
        {
            yield return Check.NotApplicable("没有两组以上对应的数量与单位成本，或经费由多级分担", "fewer than two quantities with their unit costs, or levels share the cost");
            yield break;
        }

        var funds = annual.Money.Yuan;
        var least = pairs.Where(pair => pair.IsLeast).Sum(pair => pair.Product);

        // where every quantity has its price the sum is the whole; far too little may be other spending
        var whole = pairs.All(pair => pair.IsExact) && pairs.Length == table.Lines.Count(line => line.IsCost) && pairs.Length == table.Lines.Count(line => line.IsQuantity);
        if (least <= funds && !(whole && least != funds && least * 10 >= funds * 9))
        {
            yield return Check.Passed;
            yield break;
        }

        var told = pairs.Where(pair => pair.IsLeast).ToList();
        var at = told[0].Price.Subject.Value!;
        yield return FailRow(
            facts, at, table.Place(at, told[0].Price.Name),
            new($"{string.Join("、", told.Select(pair => $"{pair.Count.Value.Text}×{pair.Price.Value.Text}"))}合计{new Money(least)}，年度资金总额为{annual.Money}，差{new Money(Math.Abs(least - funds))}",
                $"{told.Count} quantities times their unit costs come to {least} yuan, the year has {funds} yuan"),
            new("核对各项数量、单位成本与年度资金", "check the quantities, the unit costs and the funds"),
            related: [.. told.Skip(1).Select(pair => Row(facts, pair.Price.Subject.Value!)), .. told.Select(pair => Row(facts, pair.Count.Subject.Value!)), Row(facts, annual.Text)]);
    }
}
