using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>Every performance table is that of one row of table 12, and of one only.</summary>
internal sealed class PerformanceTableWithoutProject : TargetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT013", new("绩效目标表在项目支出预算表中没有对应行", "Performance table without a row in the project table"), Severity.Error, TargetBasis.Publication);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Inspect(TargetFacts facts)
    {
        if (facts.Projects.IsEmpty)
        {
            yield return Check.Undecided("项目支出预算表未读出", "the project table could not be read");
            yield break;
        }

        foreach (var glued in facts.Pairing.Glued)
        {
            foreach (var table in glued.Tables.Skip(1))
            {
                yield return FailRow(
                    facts, glued.Row.Label, glued.Row.Place(12),
                    new($"{table.Title}有绩效目标表（{table.Annual?.Money}），在项目支出预算表中却没有自己的行，名称并入了上一个项目",
                        $"{table.Title} has a performance table but no row of its own; its name runs on in another row"),
                    new("为该项目单列一行并填列金额", "give the project its own row and amount"), related: [Row(facts, table.Head)]);
            }
        }

        foreach (var table in facts.Pairing.Stray)
        {
            // carried-over projects may be given targets too
            if (facts.CarriedOver.Any(row => row.Name == table.Name))
            {
                continue;
            }

            yield return FailRow(
                facts, table.Head, table.Place(table.Head, "项目名称"),
                new($"项目支出预算表中没有{table.Title}{table.Annual?.Money}", $"the project table has no {table.Title}"),
                new("核对项目名称；确有该项目的，补入项目支出预算表", "check the name; if the project exists, add it to the project table"), Severity.Warning);
        }

        foreach (var (table, first) in facts.Pairing.Second)
        {
            yield return FailRow(
                facts, table.Head, table.Place(table.Head, "项目名称"),
                new($"{table.Title}有两张绩效目标表，项目支出预算表中只有一行", $"{table.Title} has two performance tables but one row"),
                new("删去重复的表；同一张表跨页的，不应重复表头", "remove one; a table that runs over a page has one head"), Severity.Warning, [Row(facts, first.Head)]);
        }
    }
}
