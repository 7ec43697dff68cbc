using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Books.Checks;

/// <summary>Sums over a book that keep how far off each may be.</summary>
internal static class BookSums
{
    /// <summary>The sum.</summary>
    public static BookAmount Sum(this IEnumerable<BookAmount> amounts) => amounts.Aggregate(BookAmount.Zero, (sum, amount) => sum + amount);

    /// <summary>Of expenditure from one source and of one vintage.</summary>
    public static BookAmount Spent(this Book book, FundSource fund, Vintage vintage) =>
        book.Expenditure.Where(line => line.Fund == fund && line.Vintage == vintage).Select(line => line.Basic + line.Project).Sum();

    /// <summary>This year's amount of a comparison; null where the book does not tell.</summary>
    public static BookAmount? Now(this Book book, Coordinate of) => of[Dimension.Flow] switch
    {
        "income" => book.Income.Select(line => line.Current + line.CarriedOver).Sum(),
        "outgo" or "expenditure" => book.Expenditure
            .Where(line => Is(of, Dimension.Fund, Keys.Of(line.Fund)) && Is(of, Dimension.Vintage, Keys.Of(line.Vintage)))
            .Select(line => line.Basic + line.Project)
            .Sum(),
        "threePublic" => book.PublicExpenses
            .Where(line => of[Dimension.Item] is "vehicles" ? line.Item is "vehiclePurchase" or "vehicleOperation" : Is(of, Dimension.Item, line.Item))
            .Select(line => line.Funds.Total)
            .Sum(),
        "operatingFunds" => book.OperatingFunds.Select(line => line.Funds.Total).Sum(),
        _ => null,
    };

    private static bool Is(Coordinate of, Dimension dimension, string value) => of[dimension] is null || of[dimension] == value;
}
