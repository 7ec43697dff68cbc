using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>One sentence cannot be the measure of two different things.</summary>
internal sealed class OneValueForDifferentIndicators : TableTargetRule
{
    private const int Sentence = 8;
    private const int Least = 4;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT055", new("不同指标用同一句话作指标值", "One sentence as the value of different indicators"), Severity.Warning, TargetBasis.Quality);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(TargetFacts facts, TableFacts table)
    {
        foreach (var group in table.Lines.Where(line => line.Value.IsWords && line.Value.Text.Length >= Least && !TargetWords.CommonValues.Contains(line.Value.Text))
            .GroupBy(line => line.Value.Text, StringComparer.Ordinal))
        {
            var lines = group.DistinctBy(line => line.Name).ToList();
            if (lines.Count < 2)
            {
                continue;
            }

            var at = lines[0].Subject.Value!;
            yield return FailRow(
                facts, at, table.Place(at, lines[0].Name),
                new($"{string.Join("、", lines.Select(line => $"“{line.Name}”"))}的值都是“{group.Key}”，不可衡量", $"{lines.Count} indicators have the value “{group.Key}”"),
                new("为每条指标填写能衡量它的值", "give each indicator a value that measures it"),
                group.Key.Length >= Sentence ? null : Severity.Info, lines.Skip(1).Select(line => Row(facts, line.Subject.Value!)));
        }
    }
}
