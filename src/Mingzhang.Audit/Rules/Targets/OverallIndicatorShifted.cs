using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>A level label in the column of names pushes the indicator's name into the column of values.</summary>
internal sealed class OverallIndicatorShifted : OverallRule
{
    private static readonly string[] Labels = ["数量指标", "质量指标", "时效指标", "经济效益", "社会效益", "生态效益", "可持续影响"];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT047", new("指标行右移，指标值缺失", "Indicator row shifted, its value missing"), Severity.Warning, TargetBasis.Publication);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(TargetFacts facts, OverallPerformance overall)
    {
        var labels = overall.Rows
            .Select(row => (Row: row, Column: row.Cells.ToList().FindIndex(cell => Labels.Contains(cell.Text.Trim(), StringComparer.Ordinal))))
            .Where(entry => entry.Column >= 0)
            .ToList();
        if (labels.Count < 3)
        {
            yield return Check.Undecided("指标行未读出", "the indicator rows could not be read");
            yield break;
        }

        var usual = labels.GroupBy(entry => entry.Column).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).First().Key;
        foreach (var (row, column) in labels)
        {
            // one name after the label and nothing after it: the name stands where the value should
            if (column <= usual || row.Cells.Skip(column + 1).Count(cell => !cell.IsBlank) != 1)
            {
                yield return Check.Passed;
                continue;
            }

            var at = row.Cells[column];
            yield return FailRow(
                facts, at, Place(at, at.Text.Trim()),
                new($"“{at.Text.Trim()}”右移到三级指标栏，“{row[column + 1].Trim()}”落在指标值栏，指标值缺失", $"“{at.Text.Trim()}” stands in the column of names; the value is missing"),
                new("核对原件，补填指标值", "check the original and fill in the value"));
        }
    }
}
