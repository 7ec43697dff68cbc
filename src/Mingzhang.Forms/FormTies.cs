using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Forms;

/// <summary>What must add up and agree in a form (勾稽).</summary>
/// <param name="Balances">Sums along a dimension within a table.</param>
/// <param name="TextBalances">Sums along a dimension within the running text.</param>
/// <param name="Relations">Equalities between different coordinates.</param>
public sealed record FormTies(
    ImmutableArray<Balance> Balances, ImmutableArray<TextBalance> TextBalances, ImmutableArray<Relation> Relations);

/// <summary>What must add up in a document of no known form: what its own headers and codes say.</summary>
internal static partial class UnknownTies
{
    private static readonly Words ByCode = new("科目的类、款、项不相加", "Classes, sections and items do not add up");
    private static readonly Words ByColumn = new("合计列不等于各列之和", "A total column differs from the sum of its columns");
    private static readonly Words ByRow = new("合计行不等于各行之和", "A total row differs from the sum of its rows");

    private static readonly Words Unbalanced = new("收入与支出不平衡", "Income and outgo do not balance");
    private static readonly Words Balanced = new("同一行的收入总计＝支出总计", "Total income = total outgo in one row");

    /// <summary>The sums within so many tables, and the totals of their halves.</summary>
    public static FormTies Of(int tables, ImmutableArray<Figure> figures)
    {
        ImmutableArray<int> numbers = [.. Enumerable.Range(1, tables)];
        return new FormTies(
            [
                new Balance("BAL001", ByCode, Dimension.Function, PartsBy.Code, null, [], numbers),
                new Balance("BAL021", ByColumn, Dimension.Kind, PartsBy.Code, null, [], numbers),
                new Balance("BAL022", ByRow, Dimension.Item, PartsBy.Code, null, [], numbers),
            ],
            [], [.. Totals(figures)]);
    }

    /// <summary>收入总计 and 支出总计 beside each other: the first amounts of both halves of a table.</summary>
    private static IEnumerable<Relation> Totals(ImmutableArray<Figure> figures) => figures
        .Where(figure => figure.Location is { Table: not null, Line: not null, Row: { } row } && row.EndsWith("总计", StringComparison.Ordinal))
        .GroupBy(figure => (figure.Location.Table, figure.Location.Line))
        .Select(row => row.GroupBy(figure => figure.Coordinate[Dimension.Flow]).Select(half => half.OrderBy(figure => figure.Location.Start).First()).ToList())
        .Where(halves => halves is [_, { Location.Column: { } column }] && OfAll().IsMatch(column))
        .Select(halves => new Relation("REL002", Unbalanced, Balanced, Severity.Error, [], PatternOf(halves[0]), [], [PatternOf(halves[1])], null));

    private static CellPattern PatternOf(Figure figure) => new(figure.Location.Table, figure.Coordinate, []);

    /// <summary>The header of a column of what both halves come to, and not of one of their parts.</summary>
    [GeneratedRegex("(?:合计|小计|总计|金额|预算数|决算数|年预算|年决算)$")]
    private static partial Regex OfAll();
}

/// <summary>How the parts of a sum are found.</summary>
public enum PartsBy
{
    /// <summary>The parts are named.</summary>
    Name,

    /// <summary>Class = Σ sections = Σ items, by the length of the code.</summary>
    Code,

    /// <summary>All values that the table lists.</summary>
    Each,
}

/// <summary>A sum along one dimension within tables.</summary>
/// <param name="Id">The rule it is reported under.</param>
/// <param name="Title">The problem; null where an earlier entry with the id has it.</param>
/// <param name="Along">The dimension.</param>
/// <param name="By">How the parts are found.</param>
/// <param name="Whole">The value of the whole; null where it is summed over.</param>
/// <param name="Parts">The values of the parts, where they are named.</param>
/// <param name="Tables">In these tables.</param>
public sealed record Balance(
    string Id, Words? Title, Dimension Along, PartsBy By, string? Whole, ImmutableArray<string> Parts, ImmutableArray<int> Tables);

/// <summary>A sum along one dimension within the running text.</summary>
/// <param name="Id">The rule it is reported under.</param>
/// <param name="Title">The problem; null where an earlier entry with the id has it.</param>
/// <param name="Along">The dimension.</param>
/// <param name="Whole">The value of the whole; null where it is summed over.</param>
/// <param name="By">How the parts are found: by name, or each that is listed with the longest code.</param>
/// <param name="Parts">The values of the parts, where they are named.</param>
/// <param name="IsListed">Whether a part that does not apply is not listed: then those that are come to the whole.</param>
/// <param name="About">For figures with these values.</param>
/// <param name="Flows">For figures of these flows.</param>
public sealed record TextBalance(
    string Id, Words? Title, Dimension Along, string? Whole, PartsBy By, ImmutableArray<string> Parts, bool IsListed, Coordinate About,
    ImmutableArray<string> Flows);

/// <summary>A set of cells: a table or the running text, and the values they have in common.</summary>
/// <param name="Table">The table; null for the running text.</param>
/// <param name="Pattern">The values; a free dimension takes the value of the left side.</param>
/// <param name="Present">Dimensions that must have a value, whichever ("*").</param>
public sealed record CellPattern(int? Table, Coordinate Pattern, ImmutableArray<Dimension> Present);

/// <summary>An equality between cells: Σ left = Σ right.</summary>
/// <param name="Id">The rule it is reported under.</param>
/// <param name="Title">The problem; null where an earlier entry with the id has it.</param>
/// <param name="Basis">The tie in words.</param>
/// <param name="Severity">How grave.</param>
/// <param name="Free">Dimensions that take every value the left side has.</param>
/// <param name="Left">The first term of the left side.</param>
/// <param name="And">The other terms of the left side.</param>
/// <param name="Right">The terms of the right side.</param>
/// <param name="When">The condition under which it holds; null for always.</param>
public sealed record Relation(
    string Id, Words? Title, Words? Basis, Severity Severity, ImmutableArray<Dimension> Free, CellPattern Left,
    ImmutableArray<CellPattern> And, ImmutableArray<CellPattern> Right, string? When)
{
    /// <summary>All its terms, the first of the left side at the head.</summary>
    public IEnumerable<CellPattern> Sides => [Left, .. And, .. Right];
}
