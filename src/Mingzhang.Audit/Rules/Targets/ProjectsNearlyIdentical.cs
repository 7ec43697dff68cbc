using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>Two projects that say the same in everything are one matter budgeted twice.</summary>
internal sealed class ProjectsNearlyIdentical : TargetRule
{
    private const int Alike = 3;
    private const int Least = 4;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT036", new("两个项目内容几乎相同", "Two projects nearly identical"), Severity.Warning, TargetBasis.Quality);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Inspect(TargetFacts facts)
    {
        // names that differ by their number alone: 办公经费, 办公经费2
        foreach (var group in facts.Tables.Where(table => table.Name.Length > 0)
            .GroupBy(table => ProjectName.Base(table.Name), StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            var first = group.First();
            foreach (var table in group.Skip(1).Where(table => table.Name != first.Name))
            {
                var mine = Fields(table);
                var same = Fields(first).Where(field => field.Value.Length >= Least && mine.GetValueOrDefault(field.Key) == field.Value).Select(field => field.Key).ToList();
                if (same.Count < Alike)
                {
                    continue;
                }

                var row = facts.Pairing.Pairs.FirstOrDefault(pair => pair.Table == table)?.Row;
                var at = row?.Label ?? table.Head;
                yield return FailRow(
                    facts, at, row?.Place ?? table.Place(at, "项目名称"),
                    new($"{table.Title}与{first.Title}的{string.Join("、", same)}相同，疑同一事项重复立项", $"{table.Title} and {first.Title} share {same.Count} texts: one matter budgeted twice?"),
                    new("合并为一个项目，或写明两者的区别", "merge the two, or say how they differ"), related: [Row(facts, first.Head), Row(facts, table.Head)]);
            }
        }
    }

    private static Dictionary<string, string> Fields(TableFacts table) =>
        table.Texts.ToDictionary(field => field.Label, field => ProjectName.Normalise(field.Text.Text), StringComparer.Ordinal);
}
