using System.Collections.Immutable;
using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Compose.FromDisclosure;

/// <summary>
/// Which lines of expenditure a disclosure leaves possible: functional items by source, vintage and kind. What a table leaves
/// blank is nothing; what no table splits is told from what the finer tables leave over of the coarser ones.
/// </summary>
/// <param name="amounts">The cells that hold an amount.</param>
/// <param name="blanks">The cells that hold none.</param>
internal sealed class ExpenditureLines(ImmutableArray<PrintedCell> amounts, ImmutableArray<PrintedCell> blanks)
{
    /// <summary>A rest that the rounding of the cells it was told from explains is none, in 元.</summary>
    private const decimal Tail = 200;

    /// <summary>The tables that split this year's money of one source by function: general, government fund, state capital.</summary>
    private static readonly ImmutableArray<(int Table, FundSource Fund)> OfOneFund =
        [(5, FundSource.General), (8, FundSource.GovernmentFund), (9, FundSource.StateCapital)];

    private readonly ImmutableArray<PrintedCell> ofFunctions = [.. amounts.Where(cell => cell.Coordinate[Dimension.Function] is not null)];

    /// <summary>The cells about expenditure by function that say that there is none, as tests of a line.</summary>
    private readonly ImmutableArray<Func<Coordinate, bool>> nothings =
        [.. blanks.Where(cell => IsOfFunctions(cell.Coordinate)).Select(cell => cell.Coordinate).Distinct().Select(BookAmounts.PartsOf)];

    /// <summary>The coordinates of all lines that may have money.</summary>
    public IEnumerable<Coordinate> Possible()
    {
        var codes = ofFunctions.Select(cell => cell.Coordinate[Dimension.Function]!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var finest = codes.Where((code, i) => i + 1 == codes.Count || !codes[i + 1].StartsWith(code, StringComparison.Ordinal));
        return
            from code in finest
            from fund in Enum.GetValues<FundSource>()
            from vintage in Enum.GetValues<Vintage>()
            from kind in new[] { "basic", "project" }
            let line = Line(code, fund, vintage, kind)
            where !IsBlank(line) && !IsUnlisted(code, fund, vintage) && !IsUnexplained(line, code, fund, vintage, kind)
            select line;
    }

    private static Coordinate Line(string code, FundSource fund, Vintage vintage, string kind) => Coordinate.Empty
        .With(Dimension.Flow, "expenditure").With(Dimension.Fund, Keys.Of(fund)).With(Dimension.Vintage, Keys.Of(vintage))
        .With(Dimension.Function, code).With(Dimension.Kind, kind);

    private static bool IsOfFunctions(Coordinate coordinate) =>
        coordinate[Dimension.Flow] is "expenditure" or "income" or "outgo" && coordinate[Dimension.Kind] is null or "basic" or "project" &&
        (coordinate[Dimension.Project] ?? coordinate[Dimension.Entity] ?? coordinate[Dimension.Economic] ?? coordinate[Dimension.Item]) is null;

    private bool IsBlank(Coordinate line) => nothings.Any(isPart => isPart(line));

    /// <summary>Whether the table of this source lists its items and this is none of them.</summary>
    private bool IsUnlisted(string code, FundSource fund, Vintage vintage) =>
        vintage == Vintage.Current && OfOneFund.FirstOrDefault(pair => pair.Fund == fund) is { Table: > 0 } own &&
        ofFunctions.Any(cell => cell.Table == own.Table) &&
        !ofFunctions.Any(cell => cell.Table == own.Table && cell.Coordinate[Dimension.Function] == code);

    /// <summary>Whether nothing is left over for the line: the tables of single sources explain all that the others print.</summary>
    private bool IsUnexplained(Coordinate line, string code, FundSource fund, Vintage vintage, string kind)
    {
        var isAppropriation = fund is FundSource.General or FundSource.GovernmentFund or FundSource.StateCapital;
        if (vintage == Vintage.Current && isAppropriation)
        {
            return false;
        }

        if (vintage == Vintage.CarriedOver && !isAppropriation && !IsPaidByOthers(fund))
        {
            return true;
        }

        // by kind: what table 3 has beyond the tables of single sources
        var whole = Of(3, code, kind);
        if (whole is null)
        {
            return kind == "basic";
        }

        var explained = OfOneFund.Sum(own => Of(own.Table, code, kind) ?? 0);
        return whole - explained <= Tail;
    }

    /// <summary>Whether some of what is carried over is no appropriation, and this is the source that it must be of.</summary>
    private bool IsPaidByOthers(FundSource fund)
    {
        var carried = Total("income", null, "carriedOver");
        var appropriated = Total("income", "appropriation", "carriedOver");
        var others = carried - appropriated > Tail;
        var hasSpecial = Total("income", "specialAccount", "current") > 0;
        return others && (fund == FundSource.SpecialAccount) == hasSpecial;
    }

    private decimal? Of(int table, string code, string kind) => ofFunctions
        .Where(cell => cell.Table == table && cell.Coordinate[Dimension.Function] == code && cell.Coordinate[Dimension.Kind] == kind)
        .Select(cell => (decimal?)cell.Amount)
        .FirstOrDefault();

    private decimal Total(string flow, string? fund, string vintage) => amounts
        .Where(cell => cell.Coordinate[Dimension.Flow] == flow && cell.Coordinate[Dimension.Fund] == fund && cell.Coordinate[Dimension.Vintage] == vintage &&
            cell.Coordinate[Dimension.Function] is null && cell.Coordinate[Dimension.Item] is null)
        .Select(cell => cell.Amount)
        .FirstOrDefault();
}
