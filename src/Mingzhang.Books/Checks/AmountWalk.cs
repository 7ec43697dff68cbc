using System.Globalization;
using Mingzhang.Model.Books;

namespace Mingzhang.Books.Checks;

/// <summary>Every amount of a book with its JSON pointer.</summary>
internal static class AmountWalk
{
    /// <summary>All of them, in the order of the book.</summary>
    public static IEnumerable<(string Pointer, BookAmount Amount)> Of(Book book) =>
    [
        .. Each(book.Income, "/income", line => [("current", line.Current), ("carriedOver", line.CarriedOver)]),
        .. Each(book.Revenue, "/revenue", line => [("amount", line.Amount)]),
        .. Each(book.Expenditure, "/expenditure", line => [("basic", line.Basic), ("project", line.Project)]),
        .. Each(book.Economic, "/economic", line => [("personnel", line.Personnel), ("publicUse", line.PublicUse)]),
        .. Each(book.Projects, "/projects", project => [.. Funds(project.Funds), .. Tiers("target/periodFunds", project.Target?.PeriodFunds), .. Tiers("target/annualFunds", project.Target?.AnnualFunds)]),
        .. Each(book.PublicExpenses, "/publicExpenses", line => Funds(line.Funds)),
        .. Each(book.OperatingFunds, "/operatingFunds", line => Funds(line.Funds)),
        .. Each(book.Procurement, "/procurement", line => [("amount", line.Amount)]),
        .. Each(book.Comparatives, "/comparatives", line => [("prior", line.Prior)]),
    ];

    private static IEnumerable<(string, BookAmount)> Each<T>(IReadOnlyList<T> lines, string pointer, Func<T, IEnumerable<(string Member, BookAmount Amount)>> amounts)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            foreach (var (member, amount) in amounts(lines[i]))
            {
                yield return ($"{pointer}/{i.ToString(CultureInfo.InvariantCulture)}/{member}", amount);
            }
        }
    }

    private static IEnumerable<(string, BookAmount)> Funds(FundAmounts funds) =>
    [
        ("funds/general", funds.General), ("funds/governmentFund", funds.GovernmentFund), ("funds/stateCapital", funds.StateCapital),
        ("funds/specialAccount", funds.SpecialAccount), ("funds/unitFunds", funds.UnitFunds),
    ];

    private static IEnumerable<(string, BookAmount)> Tiers(string member, TierAmounts? tiers) => tiers is null ? [] :
    [
        (member + "/central", tiers.Central), (member + "/province", tiers.Province), (member + "/cityCounty", tiers.CityCounty),
        (member + "/self", tiers.Self), (member + "/other", tiers.Other),
    ];
}
