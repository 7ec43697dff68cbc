using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>Another project's goal does not say what this project is for.</summary>
internal sealed class GoalPastedFromAnotherProject : TargetRule
{
    private const int Least = 20;
    private const decimal Alike = 0.5m;
    private const decimal Nearly = 0.9m;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT037", new("总体目标照抄其他项目", "Goal pasted from another project"), Severity.Warning, TargetBasis.Quality);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Inspect(TargetFacts facts)
    {
        var seen = new List<(string Text, TableFacts Table)>();
        foreach (var table in facts.Tables)
        {
            var goal = table.Table.GoalAnnual is { IsBlank: false } annual ? annual : table.Table.GoalTotal;
            if (goal is null || goal.Text.Length < Least || table.Name.Length == 0)
            {
                continue;
            }

            var text = ProjectName.Normalise(goal.Text);
            var like = seen.Find(other => AreAlike(other.Text, text));
            if (like.Table is not { } first)
            {
                seen.Add((text, table));
                continue;
            }

            // one matter funded by several levels has one goal
            if (first.Name == table.Name || ProjectName.Base(first.Name) == ProjectName.Base(table.Name) || ProjectName.Likeness(first.Name, table.Name) >= Alike)
            {
                continue;
            }

            var exactly = like.Text == text;
            yield return FailRow(
                facts, goal, table.Place(goal, "总体目标"),
                new($"{table.Title}的总体目标与{first.Title}{(exactly ? "一字不差" : "几乎相同")}", $"the goal of {table.Title} is that of {first.Title}, {(exactly ? "word for word" : "but for a few characters")}"),
                new("按本项目的产出和效果填写总体目标", "state what this project is to achieve"), related: [Row(facts, first.Head)]);
        }
    }

    /// <summary>The same text, or but for what a scan or a hurried edit changed; a goal that names its own matter differs by more.</summary>
    private static bool AreAlike(string left, string right) =>
        left == right || (left.AsSpan().CommonPrefixLength(right) >= 4 && Math.Abs(left.Length - right.Length) * 10 <= left.Length && ProjectName.Likeness(left, right) >= Nearly);
}
