using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>A benefit label printed twice, while another is missing, has slid over the rows.</summary>
internal sealed class BenefitLabelsShifted : TableTargetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT059", new("效益指标标签错行", "Benefit labels have slid"), Severity.Warning, TargetBasis.Publication);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(TargetFacts facts, TableFacts table)
    {
        if (table.Table.Rows.IsEmpty || table.Table.Fragment)
        {
            yield return Check.Undecided("绩效目标表不完整", "the performance table is not complete");
            yield break;
        }

        var economic = new List<TableRow>();
        var social = new List<TableRow>();
        var ecological = new List<TableRow>();
        var lasting = false;
        foreach (var row in table.Table.Rows)
        {
            foreach (var cell in row.Cells)
            {
                if (cell.Text.Length is < 3 or > 12)
                {
                    continue;
                }

                switch (cell.Text.Trim())
                {
                    case "经济效益" or "经济效益指标":
                        AddOnce(economic, row);
                        break;
                    case "社会效益" or "社会效益指标":
                        AddOnce(social, row);
                        break;
                    case "生态效益" or "生态效益指标":
                        AddOnce(ecological, row);
                        break;
                    case var text when text.StartsWith("可持续", StringComparison.Ordinal):
                        lasting = true;
                        break;
                }
            }
        }

        // the first label in two rows, its neighbour in the same row: the labels have run together
        var both = economic.Find(social.Contains);
        if (ecological.Count < 2 || lasting)
        {
            yield return Check.Passed;
            yield break;
        }

        var at = both ?? ecological[1];
        var cellAt = at.Cells.First(cell => cell.Text.Contains("效益", StringComparison.Ordinal));
        yield return FailRow(
            facts, cellAt, table.Place(cellAt, "效益指标"),
            new("生态效益出现两次而没有可持续影响" + (both is null ? "" : "，社会效益与经济效益在同一行") + "：效益指标的标签错行（原件或识别有误）",
                "the ecological benefit stands twice and the lasting effect is missing: labels have slid, in the original or in reading"),
            new("核对原件，使每行标签与内容对应", "check the original; each label belongs to its row"), related: ecological.Select(row => Row(facts, row.Cells.First(cell => !cell.IsBlank))));
    }

    private static void AddOnce(List<TableRow> rows, TableRow row)
    {
        if (!rows.Contains(row))
        {
            rows.Add(row);
        }
    }
}
