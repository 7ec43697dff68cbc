using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>Funds that a project of its own has are not counted again in another's total.</summary>
internal sealed class ImplementationTotalsOverlap : TargetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT053", new("两个项目的实施期资金重复计算", "Two projects count the same funds"), Severity.Warning, TargetBasis.Funds);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Inspect(TargetFacts facts)
    {
        foreach (var group in facts.Tables.Where(table => table.Name.Length > 0 && table.Annual is not null && table.Total is not null)
            .GroupBy(table => ProjectName.Base(table.Name), StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            foreach (var table in group.Where(table => table.IsOneYear && table.Total!.Money > table.Annual!.Money))
            {
                var rest = table.Total!.Money - table.Annual!.Money;
                if (group.FirstOrDefault(other => other != table && other.Annual!.Money == rest) is not { } other)
                {
                    continue;
                }

                yield return FailRow(
                    facts, table.Total.Text, table.Place(table.Total.Text, "项目资金"),
                    new($"实施期资金总额{table.Total.Money}等于本项目年度资金{table.Annual.Money}加{other.Title}的{rest}，{rest}在两个项目中重复计算",
                        $"the total of {table.Total.Money.Yuan} yuan is this project's year and the {rest.Yuan} yuan of {other.Title}"),
                    new("扣除另一项目的资金，或合并为一个项目", "take out the other project's funds, or merge the two"), related: [Row(facts, other.Annual!.Text)]);
            }
        }
    }
}
