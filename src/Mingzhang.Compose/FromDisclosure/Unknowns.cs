using System.Collections.Immutable;
using Mingzhang.Model;

namespace Mingzhang.Compose.FromDisclosure;

/// <summary>What a book says line by line, as far as the tables leave it possible, and what each line comes to.</summary>
internal sealed class Unknowns
{
    private readonly List<(string Division, Coordinate Coordinate)> lines = [];
    private readonly Bands bands = new();
    private readonly ImmutableArray<BookRemark>.Builder remarks;

    /// <summary>Begins with none.</summary>
    public Unknowns(ImmutableArray<BookRemark>.Builder remarks) => this.remarks = remarks;

    /// <summary>A further line.</summary>
    public void Add(string division, Coordinate coordinate)
    {
        lines.Add((division, coordinate));
        bands.AddUnknown();
    }

    /// <summary>The lines that a coordinate sums.</summary>
    public ImmutableArray<int> Within(Coordinate coordinate) => Within(coordinate, DivisionOf(coordinate));

    private ImmutableArray<int> Within(Coordinate coordinate, string division)
    {
        var isPart = BookAmounts.PartsOf(coordinate);
        return [.. Enumerable.Range(0, lines.Count).Where(i => lines[i].Division == division && isPart(lines[i].Coordinate))];
    }

    /// <summary>The coordinates of a division's lines in their order, each with its amount.</summary>
    public IEnumerable<(Coordinate Coordinate, Money Amount)> Of(string division) =>
        Enumerable.Range(0, lines.Count).Where(i => lines[i].Division == division).Select(i => (lines[i].Coordinate, new Money(bands[i])));

    /// <summary>Lets every printed cell be true that can be: those of single lines first, and what is printed most often before what contradicts it.</summary>
    /// <param name="cells">The cells.</param>
    public void Meet(IEnumerable<PrintedCell> cells)
    {
        var sums = cells
            .Select(cell => (Cell: cell, Members: Within(cell.Coordinate)))
            .GroupBy(sum => string.Join(',', sum.Members), StringComparer.Ordinal)
            .Select(group => group.ToList())
            .OrderBy(group => group[0].Members.Length)
            .ThenBy(group => group[0].Cell.Table)
            .ToList();
        foreach (var group in sums.Where(group => group[0].Members.Length > 0))
        {
            foreach (var (cell, members) in group.OrderByDescending(sum => group.Count(other => other.Cell.Low <= sum.Cell.High && sum.Cell.Low <= other.Cell.High)))
            {
                if (!bands.TryAdd(new Band(members, [], cell.Low, cell.High)))
                {
                    Remark(cell, new Money(members.Sum(member => bands[member])));
                }
            }
        }

        foreach (var cell in sums.Where(group => group[0].Members.Length == 0).SelectMany(group => group).Select(sum => sum.Cell).Where(cell => cell.Amount != 0))
        {
            Remark(cell, Money.Zero);
        }
    }

    /// <summary>Lets two sums be the same, where the cells allow it.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <param name="division">The division that sums the first; null for the one its dimensions tell.</param>
    /// <returns>Whether they are.</returns>
    public bool TryTie(Coordinate left, Coordinate right, string? division = null)
    {
        var (members, less) = (Within(left, division ?? DivisionOf(left)), Within(right));
        return (members.IsEmpty && less.IsEmpty) || bands.TryAdd(new Band(members, less, 0, 0));
    }

    /// <summary>Lets a sum be an exact amount, to the 元, where the cells allow it.</summary>
    public bool TrySet(Coordinate coordinate, Money amount) =>
        Within(coordinate) is { IsEmpty: false } members && bands.TryAdd(new Band(members, [], PrintedCell.Whole(amount.Yuan), PrintedCell.Whole(amount.Yuan)));

    private static string DivisionOf(Coordinate coordinate) => BookFacts.DivisionOf(coordinate) switch
    {
        "income" or "outgo" => "expenditure",
        var division => division,
    };

    private void Remark(PrintedCell cell, Money amount) => remarks.Add(new BookRemark(
        new Words(
            $"表{cell.Table}“{cell.Figure.Location.Row}”“{cell.Figure.Location.Column}”印为{cell.Figure.Text}，与其他数不能同时成立；按其他数为{amount.ToString(cell.Figure.Number.Unit)}",
            $"table {cell.Table}, row {cell.Figure.Location.Row}, column {cell.Figure.Location.Column} prints {cell.Figure.Text}, which cannot hold with the others; by them it is {amount.ToString(cell.Figure.Number.Unit)}"),
        cell.Figure.Location));
}
