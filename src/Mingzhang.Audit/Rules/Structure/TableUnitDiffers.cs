using Mingzhang.Forms;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>A table does not say what unit its amounts are in, or says another than the form's.</summary>
internal sealed class TableUnitDiffers : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "STR012",
        new Words("报表未标金额单位或与本表式不同", "Table names no unit of money, or not the form's"),
        Severity.Info,
        new Words("各地表式规定了每张报表的金额单位", "Each form sets the unit of each of its tables"));

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        if (FormParts.Of(disclosure.Form) is null || disclosure.Tables.IsEmpty)
        {
            yield return Check.Undecided("未识别出表式或没有读到报表", "The form was not recognised, or no tables were read");
            yield break;
        }

        var wrong = disclosure.Tables.Where(table => table.Number is not null && !table.Title.IsBlank && table.Unit != FormLibrary.UnitOf(disclosure.Form, table.Number.Value)).ToList();
        for (var i = wrong.Count; i < disclosure.Tables.Length; i++)
        {
            yield return Check.Passed;
        }

        foreach (var group in wrong.GroupBy(table => (table.Unit, Wanted: FormLibrary.UnitOf(disclosure.Form, table.Number!.Value) ?? Unit.TenThousandYuan)))
        {
            var first = group.First();
            var found = group.Key.Unit is { } unit ? $"标为“{unit.Symbol()}”" : "没有标明金额单位";
            yield return Fail(
                disclosure,
                first.Title.Locate(new Location { Table = first.Number }),
                new Words($"{group.Count()}张报表{found}，首张为“{first.Title}”。", $"{group.Count()} tables name {(group.Key.Unit is { } named ? named.Symbol() : "no unit")}, the first is “{first.Title}”."),
                new Words(
                    $"在表头右上方标明“单位：{group.Key.Wanted.Symbol()}”，并核对金额是否为{group.Key.Wanted.Symbol()}。",
                    $"Put “单位：{group.Key.Wanted.Symbol()}” over the table, and see that the amounts are in {group.Key.Wanted.Symbol()}."),
                related: group.Skip(1).Select(table => new Evidence(disclosure.Source.Quote(table.Title.Locate()), table.Title.Locate(new Location { Table = table.Number }))));
        }
    }
}
