using System.Collections.Immutable;
using Mingzhang.Model.Books;

namespace Mingzhang.Compose;

/// <summary>A department's budget is that of its units together (预算法实施条例 第5条).</summary>
public static class Department
{
    /// <summary>The department's book with the figures of its units' books added; its words stay its own.</summary>
    /// <param name="department">The department's book.</param>
    /// <param name="units">The books of its units, in any order; those it does not name are left out.</param>
    public static Book Merge(Book department, IReadOnlyCollection<Book> units)
    {
        var members = department.Units
            .Where(unit => unit.HasBook)
            .Select(unit => units.FirstOrDefault(book => book.Name == unit.Name))
            .OfType<Book>()
            .ToList();
        if (members.Count == 0)
        {
            return department;
        }

        Book[] all = [department, .. members];
        return department with
        {
            Income = Sum(
                all.SelectMany(book => book.Income), line => line.Fund,
                (left, right) => left with { Current = left.Current + right.Current, CarriedOver = left.CarriedOver + right.CarriedOver }),
            Revenue = Sum(all.SelectMany(book => book.Revenue), line => (line.Fund, line.Code), (left, right) => left with { Amount = left.Amount + right.Amount }),
            Expenditure = Sum(
                all.SelectMany(book => book.Expenditure), line => (line.Function, line.Fund, line.Vintage),
                (left, right) => left with { Basic = left.Basic + right.Basic, Project = left.Project + right.Project }),
            FunctionNames = Sum(all.SelectMany(book => book.FunctionNames), name => name.Term, (left, _) => left),
            Economic = [.. Sum(
                all.SelectMany(book => book.Economic), line => (line.Code, line.Name, line.GovernmentName),
                (left, right) => left with { Personnel = left.Personnel + right.Personnel, PublicUse = left.PublicUse + right.PublicUse })
                .OrderBy(line => line.Code, StringComparer.Ordinal)],
            Projects = [.. all.SelectMany(book => book.Projects)],
            PublicExpenses = Sum(all.SelectMany(book => book.PublicExpenses), line => line.Item, (left, right) => left with { Funds = Add(left.Funds, right.Funds) }),
            OperatingFunds = [.. all.SelectMany(book => book.OperatingFunds)],
            Procurement = Sum(all.SelectMany(book => book.Procurement), line => line.Item, (left, right) => left with { Amount = left.Amount + right.Amount }),
            Assets = all.Select(book => book.Assets).OfType<BookAssets>().Aggregate(default(BookAssets), Add),
            Comparatives = Comparatives(department, members),
        };
    }

    /// <summary>The units that the department says have books of their own and that are not among those given.</summary>
    public static ImmutableArray<string> Missing(Book department, IReadOnlyCollection<Book> units) =>
        [.. department.Units.Where(unit => unit.HasBook && !units.Any(book => book.Name == unit.Name)).Select(unit => unit.Name)];

    /// <summary>Lines with one key become one, in the order of their first.</summary>
    private static ImmutableArray<T> Sum<T, TKey>(IEnumerable<T> lines, Func<T, TKey> key, Func<T, T, T> add)
        where TKey : notnull =>
        [.. lines.GroupBy(key).Select(group => group.Aggregate(add))];

    private static FundAmounts Add(FundAmounts left, FundAmounts right) => new()
    {
        General = left.General + right.General,
        GovernmentFund = left.GovernmentFund + right.GovernmentFund,
        StateCapital = left.StateCapital + right.StateCapital,
        SpecialAccount = left.SpecialAccount + right.SpecialAccount,
        UnitFunds = left.UnitFunds + right.UnitFunds,
    };

    private static BookAssets? Add(BookAssets? left, BookAssets right) => left is null ? right : new BookAssets(
        left.AsOf,
        left.VehicleQuota + right.VehicleQuota,
        Sum(left.Vehicles.Concat(right.Vehicles), vehicles => vehicles.Kind, (one, other) => one with { Count = one.Count + other.Count }),
        left.Offices with { Value = left.Offices.Value + right.Offices.Value, Decimals = Math.Max(left.Offices.Decimals, right.Offices.Decimals) },
        left.GeneralEquipment + right.GeneralEquipment,
        left.SpecialEquipment + right.SpecialEquipment);

    /// <summary>Last year's figures of the units together, unless the department gives its own; the reasons are its own.</summary>
    private static ImmutableArray<Comparative> Comparatives(Book department, List<Book> members) =>
    [
        .. department.Comparatives.Concat(members.SelectMany(book => book.Comparatives).Select(line => line with { Reason = "" }))
            .GroupBy(line => line.Of)
            .Select(group =>
            {
                var own = department.Comparatives.FirstOrDefault(line => line.Of.Equals(group.Key));
                return own is { Prior.Value.Yuan: not 0 }
                    ? own
                    : group.Aggregate((left, right) => left with { Prior = left.Prior + right.Prior }) with { Reason = own?.Reason ?? "" };
            }),
    ];
}
