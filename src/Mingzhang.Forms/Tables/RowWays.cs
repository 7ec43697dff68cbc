using System.Collections.Immutable;
using Mingzhang.Forms.Description;
using Mingzhang.Model;

namespace Mingzhang.Forms.Tables;

/// <summary>
/// The ways in which the amounts of a row may stand in the columns of its table: in order, and so that every total of the row is
/// the sum of its parts.
/// </summary>
internal sealed class RowWays
{
    private readonly int[] figures;
    private readonly List<(int Whole, int[] Parts)> sums = [];

    /// <summary>The ways of a half of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="panel">The half.</param>
    /// <param name="ties">What must add up.</param>
    /// <param name="figures">Its columns of amounts.</param>
    public RowWays(FormTable table, FormPanel panel, FormTies ties, int[] figures)
    {
        this.figures = figures;
        foreach (var balance in ties.Balances.Where(balance => balance.By == PartsBy.Name && balance.Tables.Contains(table.Number)))
        {
            var parts = figures.Where(column => panel.Columns[column].Coordinate[balance.Along] is { } value && balance.Parts.Contains(value)).ToArray();
            var whole = Array.FindIndex(figures, column => parts.Length > 1 && panel.Columns[column].Coordinate[balance.Along] == balance.Whole &&
                panel.Columns[column].Coordinate.EqualsBut(panel.Columns[parts[0]].Coordinate, balance.Along));
            if (whole >= 0)
            {
                sums.Add((figures[whole], parts));
            }
        }
    }

    /// <summary>The columns that the document prints: all, or those that the fullest rows fill.</summary>
    public int[] Printed(ImmutableArray<ImmutableArray<Interval>> rows)
    {
        var most = rows.Length == 0 ? 0 : rows.Max(row => row.Length);
        if (most <= 1 || most == figures.Length)
        {
            return most == 1 ? figures[..1] : figures;
        }

        var ways = rows.Where(row => row.Length == most).Select(row => Ways(row, figures, printed: null)).Where(found => found.Count > 0).ToList();
        return ways.Count > 0 && most > 2 && ways.TrueForAll(found => found.Count == 1 && found[0].SequenceEqual(ways[0][0])) ? ways[0][0] : figures;
    }

    /// <summary>The ways of one row: the column of each amount.</summary>
    /// <param name="amounts">The amounts in order.</param>
    /// <param name="printed">The columns that the document prints.</param>
    public List<int[]> Of(ImmutableArray<Interval> amounts, int[] printed)
    {
        if (amounts.Length == printed.Length)
        {
            return [printed];
        }

        if (amounts.Length > printed.Length || amounts.IsEmpty)
        {
            return [];
        }

        // where no way makes the sums right one amount is wrong: then the total still comes first
        return Ways(amounts, printed, printed) is { Count: > 0 } ways ? ways : [.. Ways(amounts, printed, []).Where(way => way[0] == printed[0])];
    }

    /// <summary>The ways that make every sum right whose columns are printed; where that is not known, whose columns the way fills.</summary>
    private List<int[]> Ways(ImmutableArray<Interval> amounts, int[] columns, int[]? printed)
    {
        var found = new List<int[]>();
        Extend(new int[amounts.Length], 0, 0);
        return found;

        void Extend(int[] way, int amount, int from)
        {
            if (amount == way.Length)
            {
                if (sums.TrueForAll(sum => !IsPrinted(sum, printed ?? way) || Holds(sum, way)))
                {
                    found.Add([.. way]);
                }

                return;
            }

            for (var i = from; i <= columns.Length - (way.Length - amount); i++)
            {
                way[amount] = columns[i];
                Extend(way, amount + 1, i + 1);
            }
        }

        static bool IsPrinted((int Whole, int[] Parts) sum, int[] printed) => printed.Contains(sum.Whole) && Array.TrueForAll(sum.Parts, printed.Contains);

        bool Holds((int Whole, int[] Parts) sum, int[] way) => At(way, sum.Whole).Meets(sum.Parts.Aggregate(Interval.Exactly(0), (total, part) => total + At(way, part)));

        Interval At(int[] way, int column) => Array.IndexOf(way, column) is var place and >= 0 ? amounts[place] : Interval.Exactly(0);
    }
}
