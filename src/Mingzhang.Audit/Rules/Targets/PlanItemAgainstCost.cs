using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>What the plan spends on a matter and what the cost indicator of the matter allows are of one order.</summary>
internal sealed class PlanItemAgainstCost : TableTargetRule
{
    private const decimal Alike = 0.6m;
    private const int Least = 6;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT058", new("成本指标与实施计划的分项金额不匹配", "Cost indicator does not match the plan's item"), Severity.Warning, TargetBasis.Quality);

    /// <inheritdoc/>
    protected override int Most => SlipsApart;

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(TargetFacts facts, TableFacts table)
    {
        if (table.Table.Plan is not { IsBlank: false } plan || MoneyInText.Find(plan.Text) is not { IsEmpty: false } items)
        {
            yield return Check.NotApplicable("实施计划没有分项金额", "the plan has no amounts");
            yield break;
        }

        foreach (var line in table.Lines.Where(line => line.IsCost && line.Name.Length >= Least))
        {
            // a year's cost is the whole of it; a cost for each of something is not
            if (line.Value.Only is not { IsMoney: true } cost || cost.Per.Any(per => per != "年") || line.Value.IsLowerBound)
            {
                continue;
            }

            foreach (var item in items.Where(item => !item.IsPer && item.Yuan >= 10 * cost.Value))
            {
                var (start, end) = MoneyInText.Sentence(plan.Text, item.Start, item.End);
                if (ProjectName.Coverage(line.Name, plan.Text[start..end]) < Alike)
                {
                    continue;
                }

                var at = line.Subject.Value!;
                yield return FailRow(
                    facts, at, table.Place(at, line.Name),
                    new($"成本指标“{line.Name}”为“{line.Value.Text}”，实施计划此项为{plan.Text[item.Start..item.End]}，相差{decimal.Round(item.Yuan / Math.Max(cost.Value, 1))}倍",
                        $"“{line.Name}” is “{line.Value.Text}”, the plan spends {item.Yuan} yuan on it"),
                    new("核对成本指标的金额和计量单位", "check the amount and its unit"), related: [new(plan.Text[start..end], plan.Locate(start, end - start))]);
                break;
            }
        }
    }
}
