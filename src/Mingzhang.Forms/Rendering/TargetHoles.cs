using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Forms.Rendering;

/// <summary>What fills the holes of a project's performance table.</summary>
internal static class TargetHoles
{
    /// <summary>The value of a hole; null where it is not one of this table.</summary>
    public static string? Value(Book book, BookProject project, BookTarget target, string hole) => hole switch
    {
        "project" => project.Name,
        "department" => Department(book),
        "unit" => project.Unit,
        "attribute" => target.Attribute,
        "period" => target.Period,
        "overview" => target.Overview,
        "basis" => target.Basis,
        "necessity" => target.Necessity,
        "measures" => target.Measures,
        "plan" => target.Plan,
        "periodGoal" => target.PeriodGoal,
        "annualGoal" => target.AnnualGoal,
        "filledAt" => target.FilledAt,
        _ when hole.StartsWith("period.", StringComparison.Ordinal) => Tier(target.PeriodFunds, hole[7..]),
        _ when hole.StartsWith("annual.", StringComparison.Ordinal) => Tier(target.AnnualFunds, hole[7..]),
        _ => null,
    };

    /// <summary>主管部门及代码: "005-岚谷县林业局".</summary>
    public static string Department(Book book)
    {
        var name = book.DepartmentName.Length > 0 ? book.DepartmentName : book.Name;
        return book.DepartmentCode.Length > 0 ? $"{book.DepartmentCode}-{name}" : name;
    }

    private static string? Tier(TierAmounts funds, string tier) => tier switch
    {
        "total" => Printed.Yuan(funds.Total.Value),
        "central" => Printed.Yuan(funds.Central.Value),
        "province" => Printed.Yuan(funds.Province.Value),
        "cityCounty" => Printed.Yuan(funds.CityCounty.Value),
        "self" => Printed.Yuan(funds.Self.Value),
        "other" => Printed.Yuan(funds.Other.Value),
        _ => null,
    };
}

/// <summary>What fills the holes of the overall performance table.</summary>
internal sealed class OverallHoles(Book book, IAmounts amounts, Holes holes)
{
    private static readonly Coordinate Overall = Coordinate.Empty.With(Dimension.Flow, "overallTarget");

    /// <summary>The value of a hole; null where it is not one of this table.</summary>
    public string? Value(OverallTarget target, string hole) => hole switch
    {
        "department" => TargetHoles.Department(book),
        "scope" => holes.Scope,
        "internalSections" => Counted(target.InternalSections, "个"),
        "subordinateUnits" => Counted(target.SubordinateUnits, "个"),
        "approvedPosts" => Counted(target.ApprovedPosts, "人"),
        "actualStaff" => Counted(target.OnEstablishment + (target.OtherStaff ?? 0), "人"),
        "onEstablishment" => Counted(target.OnEstablishment, "人"),
        "otherStaff" => Counted(target.OtherStaff, "人"),
        "duties" => target.Duties,
        "strategicGoal" => target.StrategicGoal,
        "annualGoal" => target.AnnualGoal,
        "funds" => Amount(Overall),
        _ when hole.StartsWith("funds.", StringComparison.Ordinal) => Amount(Overall.With(Dimension.Fund, hole[6..])),
        _ when hole.StartsWith("kinds.", StringComparison.Ordinal) => Amount(Overall.With(Dimension.Kind, hole[6..])),
        _ => null,
    };

    private string Amount(Coordinate coordinate) => amounts.Of(coordinate) is var amount && amount == Money.Zero ? "0.00" : Printed.Cell(amount, Unit.TenThousandYuan);

    private static string Counted(int? number, string unit) => number is { } value ? Printed.Count(value) + unit : "";
}
