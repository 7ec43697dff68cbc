using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>A unit of the department bears another name in one of the tables of units and projects than in the others.</summary>
internal sealed class UnitNamedTwoWays : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "STR040",
        new Words("下属单位名称各表不一致", "A unit is named otherwise in one table"),
        Severity.Warning,
        new Words("公开文本各处单位名称应一致", "A unit bears one name throughout"));

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var own = BodyNames.Plain(disclosure.Name?.Text ?? "");
        var units = UnitRow.Of(disclosure)
            .GroupBy(row => BodyNames.Plain(row.Name.Text), StringComparer.Ordinal)
            .Where(unit => unit.Key != own)
            .ToList();
        if (units.Count == 0)
        {
            yield return Check.NotApplicable("没有下属单位", "There are no units");
            yield break;
        }

        foreach (var unit in units)
        {
            var slips = units.Where(other => SlipOf(unit, other) is not null).ToList();
            if (slips is not [var right] || units.Count(other => SlipOf(other, right) is not null) != 1 || !IsOdd(unit, right))
            {
                yield return Check.Passed;
                continue;
            }

            // an exchanged character may be a sister's name
            var row = unit.First();
            var name = right.First().Name.Text.Trim();
            yield return Fail(
                disclosure,
                row.Name.Locate(new Location { Table = row.Table }),
                new Words(
                    $"表{row.Table}写作“{row.Name.Text.Trim()}”，表{right.First().Table}写作“{name}”，疑为同一单位。",
                    $"Table {row.Table} says “{row.Name}”, table {right.First().Table} “{name}”: one unit, it seems."),
                new Words("核对后统一单位名称；确为两个单位的不改。", "Check, and give the unit one name; leave it where there are two units."),
                quote: disclosure.Source.Line(row.Name.Line),
                related: right.Select(other => new Evidence(disclosure.Source.Line(other.Name.Line), other.Name.Locate(new Location { Table = other.Table }))),
                severity: SlipOf(unit, right)!.Value.ChangesLength ? Severity.Warning : Severity.Info).With(row.Name.Text.Trim(), name);
        }
    }

    /// <summary>The slip between two names no table has both of: what stands in one table twice is two units.</summary>
    private static NameSlip? SlipOf(IGrouping<string, UnitRow> odd, IGrouping<string, UnitRow> right) =>
        NameSlip.Between(odd.Key, right.Key) is { MayBeSister: false } slip &&
        !odd.Select(row => row.Table).Intersect(right.Select(row => row.Table)).Any() ? slip : null;

    /// <summary>Whether of two names this is the rarer, or the later.</summary>
    private static bool IsOdd(IGrouping<string, UnitRow> unit, IGrouping<string, UnitRow> other) =>
        unit.Count() < other.Count() || (unit.Count() == other.Count() && unit.First().Name.Line > other.First().Name.Line);
}
