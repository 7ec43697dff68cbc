using System.Collections.Immutable;
using Mingzhang.Reading.Lined;

namespace Mingzhang.Reading.Pages;

/// <summary>A frame with the words in it: a table, or the part of one that stands on a page.</summary>
/// <param name="Frame">The frame.</param>
/// <param name="Words">The words in it.</param>
internal sealed record FramedWords(RuledFrame Frame, ImmutableArray<Word> Words);

/// <summary>The rows of a table whose cells lines rule, over all the pages it stands on.</summary>
internal static class RuledTable
{
    /// <summary>A field narrower or lower than this holds no text of its own, in points: the gap of a double line.</summary>
    private const double Sliver = 6;

    /// <summary>The rows of the table.</summary>
    /// <param name="parts">Its parts, one for each page.</param>
    public static IReadOnlyList<LinedRow> Rows(IReadOnlyList<FramedWords> parts)
    {
        var columns = RuledFrame.ColumnsOf([.. parts.Select(part => part.Frame)]);
        var filled = new List<(RuledGrid Grid, CellWords Words, int Page)>(parts.Count);
        foreach (var part in parts)
        {
            var grid = RuledGrid.Of(part.Frame, columns);
            var words = new CellWords(grid);
            foreach (var word in part.Words)
            {
                words.Add(word);
            }

            filled.Add((grid, words, part.Frame.Page));
        }

        var kept = Enumerable.Range(0, columns.Length - 1).Where(column => columns[column + 1] - columns[column] > Sliver || filled.Exists(part => IsFilled(part.Grid, part.Words, column))).ToArray();
        var rows = new List<LinedRow>();
        foreach (var (grid, words, page) in filled)
        {
            var isFirst = rows.Count > 0;
            for (var row = 0; row < grid.Height; row++)
            {
                var band = Band(grid, words, row, kept, page);
                if (band.Exists(cell => !cell.IsDefaultOrEmpty) || grid.Rows[row + 1] - grid.Rows[row] > Sliver)
                {
                    rows.Add(CellText.Row(band, page, isFirst));
                    isFirst = false;
                }
            }
        }

        return rows;
    }

    private static bool IsFilled(RuledGrid grid, CellWords words, int column) =>
        Enumerable.Range(0, grid.Height).Any(row => grid[row, column].Column == column && words[grid[row, column]].Count > 0);

    private static List<ImmutableArray<TextLine>> Band(RuledGrid grid, CellWords words, int row, int[] columns, int page) =>
        [.. columns.Select(column => grid[row, column] is var cell && cell.Row == row && cell.Column == column ? TextLine.Of(words[cell], page) : [])];
}
