using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>A benefit is what comes of the project, not the measures that carry it out.</summary>
internal sealed class IndicatorCopiesText : TableTargetRule
{
    private const int Least = 16;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT056", new("指标值照抄措施、计划或依据", "Indicator value copied from measures, plan or basis"), Severity.Warning, TargetBasis.Quality);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(TargetFacts facts, TableFacts table)
    {
        foreach (var line in table.Lines.Where(line => line.Value.Text.Length >= Least))
        {
            var value = ProjectName.Normalise(line.Value.Text);
            foreach (var (label, text) in table.Texts.Where(field => field.Label is "立项依据" or "保证项目实施的制度、措施" or "项目实施计划"))
            {
                if (!ProjectName.Normalise(text.Text).Contains(value, StringComparison.Ordinal))
                {
                    continue;
                }

                var at = line.Subject.Value!;
                yield return FailRow(
                    facts, at, table.Place(at, line.Name),
                    new($"“{line.Name}”的值照抄“{label}”，不是可衡量的结果", $"“{line.Name}” repeats the field {label}, no result that could be measured"),
                    new("填写项目产生的效果", "state what comes of the project"), related: [Row(facts, text)]);
                break;
            }
        }
    }
}
