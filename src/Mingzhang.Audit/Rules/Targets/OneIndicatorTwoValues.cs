using Mingzhang.Audit.Indicators;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>One indicator has one value.</summary>
internal sealed class OneIndicatorTwoValues : TableTargetRule
{
    private const int Least = 4;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT068", new("同一指标有两个目标值", "One indicator with two values"), Severity.Warning, TargetBasis.Quality);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(TargetFacts facts, TableFacts table)
    {
        foreach (var group in table.Lines
            .Where(line => line.Name.Length >= Least && line.Annual is not null && line.Value.Only is not null)
            .GroupBy(line => (ProjectName.Normalise(line.Name), line.Subject.Level2)).Where(group => group.Count() > 1))
        {
            var first = group.First();
            var one = first.Value.Only!.Value;
            if (group.FirstOrDefault(line => line.Value.Only!.Value is var other && other.Value != one.Value && UnitWords.AreAlike(other.Unit, one.Unit)) is not { } second)
            {
                yield return Check.Passed;
                continue;
            }

            var at = second.Subject.Value!;
            yield return FailRow(
                facts, at, table.Place(at, second.Name),
                new($"“{first.Name}”出现两次，目标值分别为“{first.Value.Text}”和“{second.Value.Text}”", $"“{first.Name}” stands twice: {first.Value.Text} and {second.Value.Text}"),
                new("保留一条，或写明两条指标的区别", "keep one, or say how they differ"), related: [Row(facts, first.Subject.Value!)]);
        }
    }
}
