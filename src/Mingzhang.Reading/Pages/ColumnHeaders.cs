using System.Collections.Immutable;

namespace Mingzhang.Reading.Pages;

/// <summary>
/// Brings the columns of the rows and the headers over them together. A header stands in its cell, and so does what is under it; where
/// neither reaches over the other, amounts end at the right of their cell and names begin at its left.
/// </summary>
internal static class ColumnHeaders
{
    /// <summary>The columns with those that only a header tells, and whether it is sure which header is whose.</summary>
    /// <param name="bands">The columns of the rows, from left to right.</param>
    /// <param name="ofAmounts">Whether each of them holds amounts.</param>
    /// <param name="headers">The lowest headers, from left to right.</param>
    public static (ImmutableArray<Band> Columns, bool IsSure) Join(IReadOnlyList<Band> bands, IReadOnlyList<bool> ofAmounts, IReadOnlyList<Band> headers)
    {
        var free = headers.Where(header => !bands.Any(header.Meets)).ToList();
        var isSure = true;
        var columns = bands.ToList();
        var order = Enumerable.Range(0, bands.Count).Where(i => !headers.Any(bands[i].Meets)).OrderByDescending(i => ofAmounts[i]).ToList();
        foreach (var i in order)
        {
            var (left, right) = (i == 0 ? double.NegativeInfinity : bands[i - 1].Right, i == bands.Count - 1 ? double.PositiveInfinity : bands[i + 1].Left);
            var before = free.FindLastIndex(header => header.Right <= bands[i].Left && header.Left >= left);
            var after = free.FindIndex(header => header.Left >= bands[i].Right && header.Right <= right);
            var own = ofAmounts[i] ? before : after;
            if (own >= 0)
            {
                columns[i] = columns[i].Around(free[own]);
                free.RemoveAt(own);
            }
            else
            {
                isSure &= !ofAmounts[i] || (before < 0 && after < 0);
            }
        }

        return ([.. columns.Concat(free).OrderBy(column => column.Left)], isSure);
    }
}
