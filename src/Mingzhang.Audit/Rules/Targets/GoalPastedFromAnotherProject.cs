using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>Another project's goal does not say what this project is for.</summary>
internal sealed class GoalPastedFromAnotherProject : TargetRule
{
    private const int Least = 20;
    private const decimal Alike = 0.5m;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT037", new("总体目标照抄其他项目", "Goal pasted from another project"), Severity.Warning, TargetBasis.Quality);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Inspect(TargetFacts facts)
    {
        var seen = new Dictionary<string, TableFacts>(StringComparer.Ordinal);
        foreach (var table in facts.Tables)
        {
            var goal = table.Table.GoalAnnual is { IsBlank: false } annual ? annual : table.Table.GoalTotal;
            if (goal is null || goal.Text.Length < Least || table.Name.Length == 0)
            {
                continue;
            }

            var text = ProjectName.Normalise(goal.Text);
            if (seen.TryAdd(text, table))
            {
                continue;
            }

            // one matter funded by several levels has one goal
            var first = seen[text];
            if (first.Name == table.Name || ProjectName.Base(first.Name) == ProjectName.Base(table.Name) || ProjectName.Likeness(first.Name, table.Name) >= Alike)
            {
                continue;
            }

            yield return FailRow(
                facts, goal, table.Place(goal, "总体目标"),
                new($"{table.Title}的总体目标与{first.Title}一字不差", $"the goal of {table.Title} is that of {first.Title}, word for word"),
                new("按本项目的产出和效果填写总体目标", "state what this project is to achieve"), related: [Row(facts, first.Head)]);
        }
    }
}
