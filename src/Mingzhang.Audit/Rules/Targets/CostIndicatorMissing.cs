using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>A project's targets say what it may cost.</summary>
internal sealed class CostIndicatorMissing : TableTargetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT034", new("没有成本指标", "No cost indicator"), Severity.Warning, TargetBasis.Kinds);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(TargetFacts facts, TableFacts table)
    {
        if (table.Table.Fragment || table.Lines.IsEmpty || facts.IsPage(table))
        {
            yield return Check.Undecided("绩效目标表不完整", "the performance table is not complete");
        }
        else if (table.Lines.Any(line => line.IsCost || (!line.IsQuantity && line.Value.Quantities.Any(quantity => quantity.IsMoney))))
        {
            // an amount under a lost label counts as a cost
            yield return Check.Passed;
        }
        else
        {
            var label = table.Table.Rows.SelectMany(row => row.Cells)
                .FirstOrDefault(cell => cell.Text.Trim() is "成本指标" or "经济成本指标" or "经济成本");
            var at = label ?? table.Head;

            // without the form's label its row may have been lost by the reader
            yield return FailRow(
                facts, at, table.Place(at, "成本指标"),
                new($"{table.Title}没有成本指标" + (label is null ? "（表中未见成本指标栏，也可能未读出）" : ""), $"{table.Title} has no cost indicator"),
                new("至少设置一条成本指标（总额上限或单位成本）", "set at least one cost indicator (a limit or a unit cost)"), label is null ? Severity.Info : null);
        }
    }
}
