using Mingzhang.Forms;
using Mingzhang.Model;

namespace Mingzhang.Audit.Arithmetic;

/// <summary>The conditions under which a tie of the form holds (<c>when:</c> in <c>ties.yaml</c>).</summary>
internal sealed class TieConditions(IReadOnlyDictionary<int, Dictionary<Coordinate, Cell>> tables)
{
    private static readonly Coordinate Expenditure = Coordinate.Empty.With(Dimension.Flow, "expenditure").With(Dimension.Measure, "amount");
    private static readonly Coordinate Income = Coordinate.Empty.With(Dimension.Flow, "income").With(Dimension.Measure, "amount");

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
        "publicUseIsOperating" => HasInstitutions()
            ? Check.NotApplicable("含事业单位，公用经费不全是机关运行经费", "There are public institutions, whose public-use funds are not operating funds")
            : Printed(relation.Left, relation.Left.Pattern.With(Dimension.Measure, "amount")) is null
                ? Check.NotApplicable("无机关运行经费", "No operating funds")
                : null,
        "bothPrinted" => relation.Right.Prepend(relation.Left).All(side => Printed(side, side.Pattern.With(Dimension.Measure, "amount")) is not null)
            ? null
            : Check.NotApplicable("两处未同时列出", "Not printed in both places"),
        _ => throw new FormatException($"ties: unknown condition '{relation.When}'"),
    };

    private bool AnyYearEndCarryOver() => tables.Values.SelectMany(table => table.Values)
        .Any(cell => cell.Figure.Coordinate[Dimension.Flow] == "yearEndCarryOver" && cell.Printed != 0);

    /// <summary>
    /// All carry-over is appropriations, and basic expenditure with carry-over (table 3) is that without (table 5)
    /// – which also needs this year's basic expenditure to come from the general budget.
    /// </summary>
    private bool CarryOverIsProjects()
    {
        var carried = Income.With(Dimension.Vintage, "carriedOver");
        return Same(Find(1, carried), Find(4, carried.With(Dimension.Fund, "appropriation"))) &&
            Same(
                Find(3, Expenditure.With(Dimension.Kind, "basic")),
                Find(5, Expenditure.With(Dimension.Kind, "basic").With(Dimension.Fund, "general").With(Dimension.Vintage, "current")));
    }

    /// <summary>Whether an institution's running costs (…50 事业运行) or medical insurance (…02 事业单位医疗) are budgeted.</summary>
    private bool HasInstitutions() => tables.Values.SelectMany(table => table.Values).Any(cell =>
        cell.Figure.Coordinate[Dimension.Function] is { Length: 7 } code && !cell.IsBlank &&
        (code.EndsWith("50", StringComparison.Ordinal) || code is "2101102" or "2080502"));

    private Cell? Find(int table, Coordinate coordinate) => tables.TryGetValue(table, out var found) ? found.GetValueOrDefault(coordinate) : null;

    private Cell? Printed(CellPattern side, Coordinate coordinate) => (side.Table is { } table ? Find(table, coordinate) : null) is { IsBlank: false } cell ? cell : null;

    private static bool Same(Cell? first, Cell? second) => first is not null && second is not null && first.Interval.Meets(second.Interval);
}
