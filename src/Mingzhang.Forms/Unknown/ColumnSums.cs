using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Forms.Tables;
using Mingzhang.Model;

namespace Mingzhang.Forms.Unknown;

/// <summary>Which columns of amounts are sums of others: a 合计 or 小计 of the columns beside it under its header, where the rows bear it out.</summary>
internal static partial class ColumnSums
{
    /// <summary>For each row that is broken so many must bear out that a column is a sum.</summary>
    private const int HeldForBroken = 3;

    /// <summary>The coordinate of each column: along the kind, "s0" is the sum of all that begin so.</summary>
    /// <param name="paths">The header paths of the columns.</param>
    /// <param name="rows">The amounts by row and column.</param>
    public static ImmutableArray<Coordinate> Of(ImmutableArray<string> paths, List<Interval?[]> rows)
    {
        var kinds = new string[paths.Length];
        for (var column = 0; column < paths.Length; column++)
        {
            kinds[column] = "c" + column.ToString("000", CultureInfo.InvariantCulture);
        }

        // outer sums first, so that a part that is itself a sum keeps its place in the whole
        foreach (var (whole, parts) in Sums(paths).OrderByDescending(sum => sum.Parts.Count))
        {
            if (Supported(rows, whole, parts))
            {
                var prefix = kinds[whole];
                foreach (var (part, index) in parts.Select((part, index) => (part, index)))
                {
                    kinds[part] = prefix + "." + index.ToString("00", CultureInfo.InvariantCulture);
                }
            }
        }

        return [.. kinds.Select(kind => Coordinate.Empty.With(Dimension.Kind, kind))];
    }

    /// <summary>Each total with the columns it may be the sum of.</summary>
    private static IEnumerable<(int Whole, List<int> Parts)> Sums(ImmutableArray<string> paths)
    {
        for (var whole = 0; whole < paths.Length; whole++)
        {
            if (!Total().IsMatch(HeaderReader.LeafOf(paths[whole])))
            {
                continue;
            }

            var parent = ParentOf(paths[whole]);
            var under = Enumerable.Range(whole + 1, paths.Length - whole - 1).TakeWhile(column => parent.Length == 0 || paths[column].StartsWith(parent + "/", StringComparison.Ordinal)).ToList();

            // of columns with a total of their own only that total counts
            var parts = under.Where(column => !HasOwnTotal(paths, column, parent) || (Total().IsMatch(HeaderReader.LeafOf(paths[column])) && ParentOf(paths[column]) != parent)).ToList();
            if (parts.Count > 1)
            {
                yield return (whole, parts);
            }
        }
    }

    private static bool HasOwnTotal(ImmutableArray<string> paths, int column, string parent) =>
        ParentOf(paths[column]) is var own && own != parent && own.Length > 0 && paths.Any(path => ParentOf(path) == own && Total().IsMatch(HeaderReader.LeafOf(path)));

    private static bool Supported(List<Interval?[]> rows, int whole, List<int> parts)
    {
        var (held, broken) = (0, 0);
        foreach (var row in rows)
        {
            if (row[whole] is not { } total)
            {
                continue;
            }

            var sum = parts.Aggregate(Interval.Exactly(0), (sum, part) => row[part] is { } value ? sum + value : sum);
            (held, broken) = sum.Meets(total) ? (held + 1, broken) : (held, broken + 1);
        }

        return held > 1 && (broken == 0 || (held > 2 && broken * HeldForBroken <= held));
    }

    private static string ParentOf(string path) => path.LastIndexOf('/') is var slash and >= 0 ? path[..slash] : "";

    [GeneratedRegex("^(?:合计|小计|总计|总额)$")]
    private static partial Regex Total();
}
