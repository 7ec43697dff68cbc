using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>The tables do not stand in the order of the form.</summary>
internal sealed class TablesOutOfOrder : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "STR024",
        new Words("报表顺序与规定格式不一致", "Tables out of the order of the form"),
        Severity.Warning,
        new Words("本地部门预算公开文本格式", "The local form of budget disclosure"));

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var tables = disclosure.Tables.Where(table => table.Number is not null).DistinctBy(table => table.Number).ToList();
        if (tables.Count < 2)
        {
            yield return Check.Undecided("没有读到两张以上的报表", "No two tables were read");
            yield break;
        }

        for (var i = 1; i < tables.Count; i++)
        {
            yield return tables[i].Number > tables[i - 1].Number
                ? Check.Passed
                : Fail(
                    disclosure,
                    tables[i].Title.Locate(new Location { Table = tables[i].Number }),
                    new Words($"表{tables[i].Number}“{tables[i].Title}”排在表{tables[i - 1].Number}之后。", $"Table {tables[i].Number}, “{tables[i].Title}”, follows table {tables[i - 1].Number}."),
                    new Words("按规定顺序排列报表，并更新目录。", "Put the tables in their order, and renew the contents page."),
                    related: [new Evidence(disclosure.Source.Quote(tables[i - 1].Title.Locate()), tables[i - 1].Title.Locate())]);
        }
    }
}
