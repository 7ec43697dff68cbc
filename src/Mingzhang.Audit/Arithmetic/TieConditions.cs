using Mingzhang.Forms;
using Mingzhang.Model;

namespace Mingzhang.Audit.Arithmetic;

/// <summary>The conditions under which a tie of the form holds (<c>when:</c> in <c>ties.yaml</c>).</summary>
internal sealed class TieConditions(IReadOnlyDictionary<int, Dictionary<Coordinate, Cell>> tables)
{
    private static readonly Coordinate Expenditure = Coordinate.Empty.With(Dimension.Flow, "expenditure").With(Dimension.Measure, "amount");
    private static readonly Coordinate Income = Coordinate.Empty.With(Dimension.Flow, "income").With(Dimension.Measure, "amount");

    private static readonly Coordinate General = Coordinate.Empty.With(Dimension.Fund, "general");
    private static readonly Coordinate Current = Coordinate.Empty.With(Dimension.Vintage, "current");

    private bool? anyYearEndCarryOver;
    private bool? carryOverIsProjects;

    /// <summary>Why the tie does not hold here; null where it does.</summary>
    public Check? WhyNot(Relation relation) => relation.When switch
    {
        null => null,
        "noYearEndCarryOver" => (anyYearEndCarryOver ??= AnyYearEndCarryOver())
            ? Check.NotApplicable("有年终结转，收入与支出不必逐项相等", "Money is carried forward, so income and expenditure need not agree item by item")
            : null,
        "carryOverIsProjects" => (carryOverIsProjects ??= CarryOverIsProjects())
            ? null
            : Check.NotApplicable("上年结转并非全部为财政拨款项目支出", "The carry-over is not all appropriations for projects"),
        "onlyGeneral" => Same(Find(Expenditure), Find(Expenditure.With(General)))
            ? null
            : Check.NotApplicable("支出并非全部来自一般公共预算财政拨款", "Expenditure is not all from general appropriations"),
        "publicUseIsOperating" => HasInstitutions()
            ? Check.NotApplicable("含事业单位，公用经费不全是机关运行经费", "There are public institutions, whose public-use funds are not operating funds")
            : relation.Left.Table is { } table && Printed(table, relation.Left.Pattern.With(Dimension.Measure, "amount")) is null
                ? Check.NotApplicable("无机关运行经费", "No operating funds")
                : null,
        "bothPrinted" => relation.Sides.All(side => side.Table is { } table && Printed(table, side.Pattern.With(Dimension.Measure, "amount")) is not null)
            ? null
            : Check.NotApplicable("两处未同时列出", "Not printed in both places"),
        _ => throw new FormatException($"ties: unknown condition '{relation.When}'"),
    };

    private bool AnyYearEndCarryOver() => tables.Values.SelectMany(table => table.Values)
        .Any(cell => cell.Figure.Coordinate[Dimension.Flow] == "yearEndCarryOver" && cell.Printed != 0);

    /// <summary>
    /// All carry-over is appropriations, and basic expenditure with carry-over is that of this year's general budget
    /// – which also needs this year's basic expenditure to come from it.
    /// </summary>
    private bool CarryOverIsProjects()
    {
        var carried = Income.With(Dimension.Vintage, "carriedOver");
        var basic = Expenditure.With(Dimension.Kind, "basic");
        return Same(Find(carried), Find(carried.With(Dimension.Fund, "appropriation"))) && Same(Find(basic), Find(basic.With(General).With(Current)));
    }

    /// <summary>Whether an institution's running costs (…50 事业运行) or medical insurance (…02 事业单位医疗) are budgeted.</summary>
    private bool HasInstitutions() => tables.Values.SelectMany(table => table).Any(entry =>
        entry.Key[Dimension.Flow] == "expenditure" && entry.Key[Dimension.Function] is { Length: 7 } code && !entry.Value.IsBlank &&
        (code.EndsWith("50", StringComparison.Ordinal) || code is "2101102" or "2080502"));

    /// <summary>The cell of a coordinate in the first table that has it.</summary>
    private Cell? Find(Coordinate coordinate) =>
        tables.OrderBy(table => table.Key).Select(table => table.Value.GetValueOrDefault(coordinate)).FirstOrDefault(cell => cell is not null);

    private Cell? Printed(int table, Coordinate coordinate) =>
        tables.TryGetValue(table, out var found) && found.GetValueOrDefault(coordinate) is { IsBlank: false } cell ? cell : null;

    private static bool Same(Cell? first, Cell? second) => first is not null && second is not null && first.Interval.Meets(second.Interval);
}
