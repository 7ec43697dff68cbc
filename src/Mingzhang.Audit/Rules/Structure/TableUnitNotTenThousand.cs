using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>A table does not say what unit its amounts are in, or says another than the form's.</summary>
internal sealed class TableUnitNotTenThousand : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "STR012",
        new Words("报表未标金额单位或单位不是万元", "Table names no unit of money, or not 万元"),
        Severity.Info,
        new Words("本地部门预算公开报表以万元为单位", "The tables of this form are in 万元"));

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        if (FormParts.Of(disclosure.Form) is null || disclosure.Tables.IsEmpty)
        {
            yield return Check.Undecided("未识别出表式或没有读到报表", "The form was not recognised, or no tables were read");
            yield break;
        }

        var wrong = disclosure.Tables.Where(table => table.Number is not null && !table.Title.IsBlank && table.Unit != Unit.TenThousandYuan).ToList();
        for (var i = wrong.Count; i < disclosure.Tables.Length; i++)
        {
            yield return Check.Passed;
        }

        foreach (var group in wrong.GroupBy(table => table.Unit))
        {
            var first = group.First();
            var found = group.Key is { } unit ? $"标为“{unit.Symbol()}”" : "没有标明金额单位";
            yield return Fail(
                disclosure,
                first.Title.Locate(new Location { Table = first.Number }),
                new Words($"{group.Count()}张报表{found}，首张为“{first.Title}”。", $"{group.Count()} tables name {(group.Key is { } named ? named.Symbol() : "no unit")}, the first is “{first.Title}”."),
                new Words("在表头右上方标明“单位：万元”，并核对金额是否为万元。", "Put “单位：万元” over the table, and see that the amounts are in 万元."),
                related: group.Skip(1).Select(table => new Evidence(disclosure.Source.Quote(table.Title.Locate()), table.Title.Locate(new Location { Table = table.Number }))));
        }
    }
}
