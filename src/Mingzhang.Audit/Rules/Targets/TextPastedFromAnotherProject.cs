using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>Another project's overview or plan does not tell what this one does.</summary>
internal sealed class TextPastedFromAnotherProject : TargetRule
{
    private const int Least = 20;
    private const decimal Alike = 0.5m;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT073", new("概况或计划照抄其他项目", "Overview or plan pasted from another project"), Severity.Warning, TargetBasis.Quality);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Inspect(TargetFacts facts)
    {
        foreach (var label in (string[])["项目概况", "项目实施计划"])
        {
            var texts = facts.Tables.Where(table => table.Name.Length > 0)
                .Select(table => (Table: table, Text: table.Texts.FirstOrDefault(field => field.Label == label).Text))
                .Where(entry => entry.Text is { Text.Length: >= Least })
                .GroupBy(entry => ProjectName.Normalise(entry.Text!.Text), StringComparer.Ordinal);
            foreach (var group in texts.Where(group => group.Count() > 1))
            {
                var first = group.First();

                // one matter funded by several levels, or in numbered parts, has one text
                foreach (var (table, text) in group.Skip(1).Where(entry => IsOther(entry.Table, first.Table)))
                {
                    yield return FailRow(
                        facts, text!, table.Place(text!, label),
                        new($"{table.Title}的{label}与{first.Table.Title}一字不差", $"the text of {table.Title} is that of {first.Table.Title}, word for word"),
                        new($"按本项目填写{label}", "write what this project does"), related: [Row(facts, first.Text!)]);
                }
            }
        }
    }

    private static bool IsOther(TableFacts left, TableFacts right) =>
        ProjectName.Base(left.Name) != ProjectName.Base(right.Name) && ProjectName.Likeness(left.Name, right.Name) < Alike;
}
