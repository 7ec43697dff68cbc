using System.Collections.Immutable;
using Mingzhang.Model;

namespace Mingzhang.Reading.Pages;

/// <summary>Ruling lines that meet: the frame of a table, or of the part of one that stands on a page.</summary>
/// <param name="Page">The page, from 1.</param>
/// <param name="Box">What it encloses.</param>
/// <param name="Columns">The x of its column lines from left to right, the sides of the frame included.</param>
/// <param name="Rows">The y of its row lines from top to bottom, the top and the bottom included.</param>
/// <param name="Lines">The lines.</param>
internal sealed record RuledFrame(int Page, Box Box, ImmutableArray<double> Columns, ImmutableArray<double> Rows, ImmutableArray<Ruling> Lines)
{
    /// <summary>A frame without side lines reaches past its outer column lines by at least this, in points.</summary>
    private const double OpenSide = 12;

    /// <summary>Column lines of one table on two pages differ by less, in points.</summary>
    private const double SameColumn = 4;

    /// <summary>More columns or rows than any table on a page has.</summary>
    private const int MostLines = 600;

    /// <summary>The frame that lines make.</summary>
    /// <exception cref="UnreadableException">There are more columns or rows than any table has.</exception>
    public static RuledFrame Of(int page, ImmutableArray<Ruling> lines)
    {
        var upright = lines.Where(line => line.IsVertical).ToList();
        var level = lines.Where(line => !line.IsVertical).ToList();
        var box = new Box(
            upright.Select(line => line.At).Concat(level.Select(line => line.From)).Min(),
            level.Select(line => line.At).Concat(upright.Select(line => line.From)).Min(),
            upright.Select(line => line.At).Concat(level.Select(line => line.To)).Max(),
            level.Select(line => line.At).Concat(upright.Select(line => line.To)).Max());
        var columns = Places(upright.Select(line => line.At), box.Left, box.Right);
        var rows = Places(level.Select(line => line.At), box.Top, box.Bottom);
        return new RuledFrame(page, new Box(columns[0], rows[0], columns[^1], rows[^1]), columns, rows, lines);
    }

    /// <summary>Whether a frame on the next page may carry on the table: the same sides, and for the most part the same column lines.</summary>
    public bool IsCarriedOnBy(RuledFrame next)
    {
        if (Math.Abs(Columns[0] - next.Columns[0]) > SameColumn || Math.Abs(Columns[^1] - next.Columns[^1]) > SameColumn)
        {
            return false;
        }

        var common = Columns.Count(column => next.Columns.Any(other => Math.Abs(column - other) <= SameColumn));
        return common * 5 >= Math.Min(Columns.Length, next.Columns.Length) * 4;
    }

    /// <summary>The column lines of frames that are one table.</summary>
    /// <exception cref="UnreadableException">There are more columns than any table has.</exception>
    public static ImmutableArray<double> ColumnsOf(IReadOnlyList<RuledFrame> frames)
    {
        var columns = frames[0].Columns;
        foreach (var frame in frames.Skip(1))
        {
            var known = columns;
            var added = frame.Columns.Where(column => !known.Any(other => Math.Abs(column - other) <= SameColumn)).ToList();
            columns = added.Count == 0 ? columns : [.. columns.Concat(added).Order()];
            if (columns.Length > MostLines)
            {
                throw new UnreadableException(Unreadable.TooMuch);
            }
        }

        return columns;
    }

    private static ImmutableArray<double> Places(IEnumerable<double> lines, double first, double last)
    {
        var places = ImmutableArray.CreateBuilder<double>();
        foreach (var at in lines.Order())
        {
            if (places.Count == 0 && at - first >= OpenSide)
            {
                places.Add(first);
            }

            if (places.Count == 0 || at - places[^1] > RulingLines.Same)
            {
                places.Add(at);
            }

            if (places.Count > MostLines)
            {
                throw new UnreadableException(Unreadable.TooMuch);
            }
        }

        if (places.Count == 0 || last - places[^1] >= OpenSide)
        {
            places.Add(last);
        }

        return places.ToImmutable();
    }
}
