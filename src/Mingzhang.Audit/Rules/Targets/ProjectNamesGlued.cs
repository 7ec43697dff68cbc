using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>A row of the project table holds one project.</summary>
internal sealed class ProjectNamesGlued : TargetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT014", new("一行并入了两个项目的名称", "Two project names in one row"), Severity.Error, TargetBasis.Publication);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Inspect(TargetFacts facts)
    {
        if (facts.Projects.IsEmpty)
        {
            yield return Check.Undecided("项目支出预算表未读出", "the project table could not be read");
            yield break;
        }

        foreach (var (row, tables) in facts.Pairing.Glued)
        {
            if (SlidBlock.Holds(facts, row))
            {
                yield return Check.NotApplicable("名称与金额错行，见TGT016", "the names have slid, see TGT016");
                continue;
            }

            yield return FailRow(
                facts, row.Label, row.Place,
                new($"一行里有{tables.Length}个项目的名称：{string.Concat(tables.Select(table => table.Title))}，只有一个金额{row.Amount}，以下各行的名称可能随之错位",
                    $"one row holds the names of {tables.Length} projects and one amount; the names below may have slid"),
                new("拆成各项目一行，金额依次为" + string.Join("、", tables.Select(table => table.Annual?.Money.ToString(Unit.TenThousandYuan) ?? "（未读出）")),
                    "give each project its row and amount"), related: tables.Select(table => Row(facts, table.Head)));
        }
    }
}
