using System.Collections.Immutable;
using Mingzhang.Model;

namespace Mingzhang.Forms.Tables;

/// <summary>
/// Codes that a table splits over the columns 类, 款 and 项 (201 | 05 | 07), put together to one column of whole codes
/// (2010507), whether the class is printed in every row, in its first row only, or whole in one of the columns.
/// </summary>
internal static class CodeColumns
{
    private const int ClassLength = 3;
    private const int LevelLength = 2;
    private const int MostHeaderRows = 6;

    private static readonly string[] Levels = ["类", "款", "项"];

    /// <summary>The rows with each group of code columns as one column; the rows themselves where there is none.</summary>
    public static ImmutableArray<TableRow> Merge(ImmutableArray<TableRow> rows)
    {
        var groups = rows.Take(MostHeaderRows).Select(GroupsOf).FirstOrDefault(found => found.Count > 0);
        if (groups is null)
        {
            return rows;
        }

        var above = groups.Select(_ => new string[Levels.Length]).ToArray();
        return [.. rows.Select(row => Merge(row, groups, above))];
    }

    /// <summary>Where a header row names levels side by side: the first column and how many.</summary>
    private static List<(int First, int Count)> GroupsOf(TableRow row)
    {
        var groups = new List<(int, int)>();
        for (var column = 0; column < row.Cells.Length; column++)
        {
            var count = 0;
            while (count < Levels.Length && column + count < row.Cells.Length && Canonical.Compact(row[column + count]) == Levels[count])
            {
                count++;
            }

            if (count > 1)
            {
                groups.Add((column, count));
                column += count - 1;
            }
        }

        return groups;
    }

    private static TableRow Merge(TableRow row, List<(int First, int Count)> groups, string[][] above)
    {
        var cells = ImmutableArray.CreateBuilder<Passage>();
        var next = 0;
        for (var i = 0; i < groups.Count; i++)
        {
            var (first, count) = groups[i];
            cells.AddRange(row.Cells.Skip(next).Take(first - next));
            if (first < row.Cells.Length)
            {
                cells.Add(CodeOf([.. row.Cells.Skip(first).Take(count)], above[i]));
            }

            next = first + count;
        }

        cells.AddRange(row.Cells.Skip(next));
        return row with { Cells = cells.ToImmutable() };
    }

    /// <summary>The code of a row; what else stands there (合计, a header) as it is.</summary>
    /// <param name="cells">The cells of the levels.</param>
    /// <param name="above">The levels of the code above; renewed.</param>
    private static Passage CodeOf(ImmutableArray<Passage> cells, string[] above)
    {
        var texts = cells.Select(cell => Canonical.Compact(cell.Text)).ToArray();
        var deepest = Array.FindLastIndex(texts, text => text.Length > 0);
        if (deepest < 0)
        {
            return Passage.Empty;
        }

        if (!texts.All(text => text.All(char.IsAsciiDigit)))
        {
            return texts.Any(text => !Levels.Contains(text)) ? cells.First(cell => !cell.IsBlank && !Levels.Contains(Canonical.Compact(cell.Text))) : Passage.Empty;
        }

        if (texts[deepest].Length > ClassLength || (deepest == 0 && texts[0].Length == ClassLength))
        {
            // the whole code stands in one column
            Keep(texts[deepest], above);
            return cells[deepest];
        }

        var parts = new List<Passage>();
        for (var level = 0; level <= deepest; level++)
        {
            var wanted = level == 0 ? ClassLength : LevelLength;
            var text = texts[level];
            if (text.Length == 0 || text.Length > wanted)
            {
                // printed once for the rows under it, or with the levels before it
                parts.Add(new Passage(text.Length == 0 ? above[level] ?? "" : text[^wanted..], []));
            }
            else
            {
                parts.Add(text.Length < wanted ? Passage.Join(new Passage(new string('0', wanted - text.Length), []), cells[level].Trim()) : cells[level].Trim());
            }
        }

        var code = Passage.Join(parts);
        Keep(code.Text, above);
        return code;
    }

    private static void Keep(string code, string[] above)
    {
        for (var level = 0; level < Levels.Length; level++)
        {
            var start = level == 0 ? 0 : ClassLength + ((level - 1) * LevelLength);
            var length = level == 0 ? ClassLength : LevelLength;
            above[level] = start + length <= code.Length ? code.Substring(start, length) : "";
        }
    }
}
