using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>A project's targets say what comes out, what it is good for, and whether those served are content.</summary>
internal sealed class KindOfIndicatorMissing : TableTargetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT064", new("缺少产出、效益或满意度指标", "No indicator of output, benefit or satisfaction"), Severity.Warning, TargetBasis.Kinds);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(TargetFacts facts, TableFacts table)
    {
        // of a table whose end was not read nothing can be said to be missing
        if (table.Table.Fragment || table.Lines.Length < 3 || table.Table.FilledAt is null || facts.IsPage(table))
        {
            yield return Check.Undecided("绩效目标表没有完整读出", "the performance table was not read to its end");
            yield break;
        }

        // a label lost by the reader leaves its indicators under another
        var unsure = table.Table.Indicators.Any(indicator => indicator.BoundBy == "content");
        var missing = new List<string>();
        if (Prints(table, "数量指标") && !table.Lines.Any(line => Level(line, "产出") || line.IsQuantity || line.IsQuality || line.IsTime))
        {
            missing.Add("产出指标");
        }

        if (Prints(table, "社会效益") && !table.Lines.Any(line => Level(line, "效益") || line.Subject.Level2.Contains("影响", StringComparison.Ordinal)))
        {
            missing.Add("效益指标");
        }

        if (Prints(table, "满意度") && !table.Lines.Any(line => line.IsSatisfaction || line.Name.Contains("满意", StringComparison.Ordinal)))
        {
            missing.Add("满意度指标");
        }

        if (missing.Count == 0 || unsure)
        {
            yield return missing.Count == 0 ? Check.Passed : Check.Undecided("有指标的类别标签未读出", "the label of an indicator was not read");
            yield break;
        }

        // not every project serves somebody who could be asked
        yield return FailRow(
            facts, table.Head, table.Place(table.Head, "绩效指标"),
            new($"{table.Title}没有{string.Join("、", missing)}", $"{table.Title} lacks indicators of {missing.Count} kinds"),
            new("补充所缺的指标；确不适用的，可在整体目标中说明", "add them, or say why they do not apply"), missing is ["满意度指标"] ? Severity.Info : null);
    }

    /// <summary>Whether the form's label stands in the table: without it its rows may not have been read.</summary>
    private static bool Prints(TableFacts table, string label)
    {
        foreach (var row in table.Table.Rows)
        {
            foreach (var cell in row.Cells)
            {
                if (cell.Text.Length is > 0 and < 12 && cell.Text.Contains(label, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Level(IndicatorLine line, string word) => line.Subject.Level1.Contains(word, StringComparison.Ordinal) || line.Subject.Level2.Contains(word, StringComparison.Ordinal);
}
