using System.Globalization;
using System.Text.RegularExpressions;

namespace Mingzhang.Reading.Sheets;

/// <summary>The tables of a sheet: one below the other with blank rows between, or side by side with blank columns between.</summary>
internal static partial class SheetTables
{
    /// <summary>So many blank rows before a new head part one table from the next; fewer stand within a table too.</summary>
    private const int ParticularGap = 2;

    /// <summary>The rows and columns of each table, in reading order.</summary>
    /// <param name="rows">The rows that hold anything.</param>
    /// <param name="columns">The columns shown.</param>
    public static IEnumerable<(int[] Rows, int[] Columns)> Split(SortedDictionary<int, SortedList<int, string>> rows, int[] columns)
    {
        foreach (var band in Bands(rows))
        {
            foreach (var side in Sides(rows, band, columns))
            {
                yield return side;
            }
        }
    }

    private static IEnumerable<int[]> Bands(SortedDictionary<int, SortedList<int, string>> rows)
    {
        var band = new List<int>();
        foreach (var (number, row) in rows)
        {
            if (band.Count > 0 && number > band[^1] + ParticularGap && row.Count > 1 && !row.Values.Any(IsFigure) && !Total().IsMatch(row.Values[0]))
            {
                yield return [.. band];
                band.Clear();
            }

            band.Add(number);
        }

        if (band.Count > 0)
        {
            yield return [.. band];
        }
    }

    /// <summary>
    /// Tables side by side: a column that is blank all the way down parts them where each side has a title of its own over
    /// its columns. A blank column in a table with one title is only a gap.
    /// </summary>
    private static IEnumerable<(int[] Rows, int[] Columns)> Sides(SortedDictionary<int, SortedList<int, string>> rows, int[] band, int[] columns)
    {
        var filled = band.SelectMany(row => rows[row].Keys).ToHashSet();
        var sides = new List<List<int>>();
        foreach (var column in columns)
        {
            if (!filled.Contains(column))
            {
                sides.Add([]);
            }
            else
            {
                (sides.Count == 0 ? Added(sides) : sides[^1]).Add(column);
            }
        }

        sides.RemoveAll(side => side.Count == 0);
        return sides.Count > 1 && sides.TrueForAll(side => HasTitle(rows, band, side))
            ? sides.Select(side => (band.Where(row => side.Exists(rows[row].ContainsKey)).ToArray(), side.ToArray()))
            : [(band, columns)];
    }

    private static List<int> Added(List<List<int>> sides)
    {
        sides.Add([]);
        return sides[^1];
    }

    /// <summary>Whether the first row of a side is one text over its columns, and rows of several cells follow.</summary>
    private static bool HasTitle(SortedDictionary<int, SortedList<int, string>> rows, int[] band, List<int> side)
    {
        const int ShortestTitle = 4;
        var lines = band.Select(row => side.Where(rows[row].ContainsKey).Select(column => rows[row][column]).ToList()).Where(line => line.Count > 0).ToList();
        return side.Count > 1 && lines.Count > 2 && lines[0] is [{ Length: >= ShortestTitle } title] && !IsFigure(title) && lines.Count(line => line.Count > 1) > 1;
    }

    [GeneratedRegex(@"[合总小]\s*计\s*$")]
    private static partial Regex Total();

    private static bool IsFigure(string text) => double.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _);
}
