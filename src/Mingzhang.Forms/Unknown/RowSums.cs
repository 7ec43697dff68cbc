using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Forms.Unknown;

/// <summary>
/// Which rows are sums of others, where the columns bear it out: a code of those that begin with it, a 合计 of the rows over
/// or under it.
/// </summary>
internal static partial class RowSums
{
    /// <summary>For each sum that is broken so many must hold.</summary>
    private const int HeldForBroken = 4;

    /// <summary>The coordinate of each row: along the function for codes, else along the item, "t0" being the sum of all that begin so.</summary>
    /// <param name="names">What names each row; empty for one that is none.</param>
    /// <param name="rows">The amounts by row and column.</param>
    public static ImmutableArray<Coordinate> Of(IReadOnlyList<string> names, List<Interval?[]> rows)
    {
        var places = names.Select((name, index) => Coordinate.Empty.With(Dimension.Project, Text(index) + ":" + name)).ToArray();
        var coded = Enumerable.Range(0, names.Count).Where(row => Code().IsMatch(names[row])).ToList();
        var totals = Enumerable.Range(0, names.Count).Where(row => Total().IsMatch(names[row])).ToList();
        if (coded.Count > 1 && coded.Select(row => names[row]).Distinct().Count() == coded.Count)
        {
            LinkCodes(names, rows, places, coded, totals);
        }
        else
        {
            LinkTotals(names, rows, places, totals);
        }

        return [.. places];
    }

    private static void LinkCodes(IReadOnlyList<string> names, List<Interval?[]> rows, Coordinate[] places, List<int> coded, List<int> totals)
    {
        var sums = new List<(int Whole, List<int> Parts)>();
        var parents = coded.ToDictionary(row => row, row => ParentOf(names, coded, row));
        foreach (var parts in parents.Where(pair => pair.Value >= 0).GroupBy(pair => pair.Value, pair => pair.Key))
        {
            sums.Add((parts.Key, [.. parts]));
        }

        var tops = coded.Where(row => parents[row] < 0).ToList();
        if (totals is [var total])
        {
            sums.Add((total, tops));
        }

        if (sums.Count == 0 || !IsBorneOut(rows, sums))
        {
            return;
        }

        foreach (var row in coded)
        {
            places[row] = Coordinate.Empty.With(Dimension.Function, names[row]);
        }

        if (totals is [var whole1] && IsBorneOut(rows, [(whole1, tops)]))
        {
            places[whole1] = Coordinate.Empty;
        }
    }

    /// <summary>The row with the longest code that the row's own begins with; -1 where there is none.</summary>
    private static int ParentOf(IReadOnlyList<string> names, List<int> coded, int row) => coded
        .Where(other => names[other].Length < names[row].Length && names[row].StartsWith(names[other], StringComparison.Ordinal))
        .OrderByDescending(other => names[other].Length)
        .FirstOrDefault(-1);

    /// <summary>Totals without codes: of the rows above since the last total, of all rows above, or – for one at the top – of those below.</summary>
    private static void LinkTotals(IReadOnlyList<string> names, List<Interval?[]> rows, Coordinate[] places, List<int> totals)
    {
        var used = new HashSet<int>();
        for (var i = 0; i < totals.Count; i++)
        {
            var total = totals[i];
            var previous = i == 0 ? -1 : totals[i - 1];
            var parts = new[]
            {
                Rows(names, previous + 1, total, totals),
                Rows(names, 0, total, totals),
                totals.Count == 1 ? Rows(names, total + 1, names.Count, totals) : [],
            }.FirstOrDefault(parts => parts.Count > 1 && !parts.Exists(used.Contains) && IsBorneOut(rows, [(total, parts)]));
            if (parts is null || used.Contains(total))
            {
                continue;
            }

            var name = "t" + total.ToString("0000", CultureInfo.InvariantCulture);
            places[total] = Coordinate.Empty.With(Dimension.Item, name);
            foreach (var part in parts)
            {
                used.Add(part);
                places[part] = Coordinate.Empty.With(Dimension.Item, name + "." + part.ToString("0000", CultureInfo.InvariantCulture));
            }
        }
    }

    private static List<int> Rows(IReadOnlyList<string> names, int from, int to, List<int> totals) =>
        [.. Enumerable.Range(from, to - from).Where(row => names[row].Length > 0 && !totals.Contains(row) && !OfWhich().IsMatch(names[row]))];

    /// <summary>Whether most of the sums hold, in most columns: one or two that do not are then what is wrong.</summary>
    private static bool IsBorneOut(List<Interval?[]> rows, List<(int Whole, List<int> Parts)> sums)
    {
        var (held, broken) = (0, 0);
        foreach (var (whole, parts) in sums)
        {
            for (var column = 0; column < rows[whole].Length; column++)
            {
                if (rows[whole][column] is not { } total || total.Contains(0))
                {
                    continue;
                }

                var sum = parts.Aggregate(Interval.Exactly(0), (sum, part) => rows[part][column] is { } value ? sum + value : sum);
                (held, broken) = sum.Meets(total) ? (held + 1, broken) : (held, broken + 1);
            }
        }

        return held > 0 && (broken == 0 || (broken == 1 && (held > 1 || sums.Exists(sum => sum.Parts.Count > 2))) || (held > 1 && broken * HeldForBroken <= held));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\d{3}(?:\d{2}){0,2}$")]
    private static partial Regex Code();

    [GeneratedRegex("(?:合计|总计|小计)$")]
    private static partial Regex Total();

    [GeneratedRegex("^其中")]
    private static partial Regex OfWhich();
}
