using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>Every performance table is that of one row of the project table, and of one only.</summary>
internal sealed class PerformanceTableWithoutProject : TargetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT013", new("绩效目标表在项目支出预算表中没有对应行", "Performance table without a row in the project table"), Severity.Warning, TargetBasis.Publication);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Inspect(TargetFacts facts)
    {
        if (facts.Projects.IsEmpty)
        {
            yield return Check.Undecided("项目支出预算表未读出", "the project table could not be read");
            yield break;
        }

        foreach (var table in facts.Pairing.Stray)
        {
            // carried-over projects may be given targets too
            if (facts.CarriedOver.Any(row => row.Name == table.Name || ProjectName.IsOneSlip(row.Name, table.Name)))
            {
                yield return Check.Passed;
            }
            else if (!facts.Pairing.Bare.IsEmpty)
            {
                yield return Check.NotApplicable("可能是名称不同的项目，见TGT012", "it may be a project under another name, see TGT012");
            }
            else
            {
                yield return FailRow(
                    facts, table.Head, table.Place(table.Head, "项目名称"),
                    new($"项目支出预算表中没有{table.Title}{table.Annual?.Money}", $"the project table has no {table.Title}"),
                    new("核对项目名称；确有该项目的，补入项目支出预算表", "check the name; if the project exists, add it to the project table"));
            }
        }

        foreach (var (table, first) in facts.Pairing.Second)
        {
            if (table.Continues(first))
            {
                yield return Check.Undecided("两张同名的绩效目标表疑为一张表的两页", "two performance tables of one name may be two pages of one");
                continue;
            }

            yield return FailRow(
                facts, table.Head, table.Place(table.Head, "项目名称"),
                new($"{table.Title}有两张绩效目标表，项目支出预算表中只有一行", $"{table.Title} has two performance tables but one row"),
                new("删去重复的表；确为两个项目的，应分别列示", "remove one; if they are two projects, list both"), related: [Row(facts, first.Head)]);
        }
    }
}
