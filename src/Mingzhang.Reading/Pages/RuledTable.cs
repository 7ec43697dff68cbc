using System.Collections.Immutable;
using Mingzhang.Model;
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

    /// <summary>Between a text and the side of its cell are at most so many heights of a character.</summary>
    private const double Blank = 0.8;

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
        var isFull = Array.Empty<bool>();
        var bottom = new Dictionary<(int Column, int ColumnEnd), int>();
        foreach (var (grid, words, page) in filled)
        {
            var top = rows.Count;
            var places = new int[grid.Height];
            for (var row = 0; row < grid.Height; row++)
            {
                places[row] = rows.Count;
                var band = Band(grid, words, row, kept, page);
                if (StackedRows.AreStacked(band))
                {
                    rows.AddRange(StackedRows.Of(band).Select((stacked, index) => CellText.Row(stacked, page, afterBreak: index == 0 && top > 0 && rows.Count == top)));
                }
                else if (band.Exists(cell => !cell.IsEmpty) || grid.Rows[row + 1] - grid.Rows[row] > Sliver)
                {
                    rows.Add(CellText.Row(band, page, afterBreak: top > 0 && rows.Count == top));
                }
            }

            if (top > 0 && top < rows.Count)
            {
                Lift(rows, bottom, top, grid, kept);
                Mend(rows, isFull, top, places);
            }

            isFull = [.. kept.Select(column => IsFull(grid, words, column, page))];
            bottom = kept.Select(column => grid[grid.Height - 1, column]).Distinct().Where(cell => cell.Row < grid.Height - 1)
                .ToDictionary(cell => (cell.Column, cell.ColumnEnd), cell => places[cell.Row]);
        }

        return rows;
    }

    /// <summary>A cell over several rows that a page break cuts has its text in the first of them, wherever it is printed.</summary>
    private static void Lift(List<LinedRow> rows, Dictionary<(int Column, int ColumnEnd), int> bottom, int top, RuledGrid grid, int[] kept)
    {
        for (var index = 0; index < kept.Length; index++)
        {
            var cell = grid[0, kept[index]];
            if (cell.Column != kept[index] || !bottom.TryGetValue((cell.Column, cell.ColumnEnd), out var first))
            {
                continue;
            }

            // a header that is printed again is no part of what stood above the break
            var (said, above) = (rows[top].Cells[index], rows[first].Cells[index]);
            if (said.Length > 0 && above.Length == 0 && said != rows[0].Cells[index])
            {
                (rows[first], rows[top]) = (With(rows[first], index, said, rows[top].Places!.Value[index]), With(rows[top], index, "", []));
            }
        }
    }

    /// <summary>Joins the halves of a row that the page break tears; what stands under the header that is printed again goes to the row above the break.</summary>
    private static void Mend(List<LinedRow> rows, bool[] isFull, int top, int[] places)
    {
        var head = 0;
        while (head < top && top + head < rows.Count && rows[head].Cells.SequenceEqual(rows[top + head].Cells) && rows[head].Cells.Any(cell => cell.Length > 0))
        {
            head++;
        }

        var torn = top + head;
        if (torn >= rows.Count || !TornRow.GoesOn(rows[top - 1], isFull, rows[torn]))
        {
            return;
        }

        rows[top - 1] = TornRow.Join(rows[top - 1], rows[torn]);
        rows.RemoveAt(torn);
        for (var i = 0; i < places.Length; i++)
        {
            places[i] -= places[i] >= torn ? 1 : 0;
        }

        if (head == 0 && torn < rows.Count)
        {
            rows[torn] = rows[torn] with { AfterBreak = true };
        }
    }

    /// <summary>Whether the last line of the lowest cell in a column is full.</summary>
    private static bool IsFull(RuledGrid grid, CellWords words, int column, int page)
    {
        var cell = grid[grid.Height - 1, column];
        var lines = TextLine.Of(words[cell], page);
        return !lines.IsEmpty && TornRow.IsFull(lines, grid.Right(cell) - Math.Min(Math.Max(0, lines[^1].Box.Left - grid.Left(cell)), Blank * lines[^1].Em));
    }

    private static LinedRow With(LinedRow row, int index, string text, ImmutableArray<Spot> places) => row with
    {
        Cells = [.. row.Cells.Select((cell, column) => column == index ? text : cell)],
        Places = row.Places!.Value.SetItem(index, places),
    };

    private static bool IsFilled(RuledGrid grid, CellWords words, int column) =>
        Enumerable.Range(0, grid.Height).Any(row => grid[row, column].Column == column && words[grid[row, column]].Count > 0);

    private static List<ImmutableArray<TextLine>> Band(RuledGrid grid, CellWords words, int row, int[] columns, int page) =>
        [.. columns.Select(column => grid[row, column] is var cell && cell.Row == row && cell.Column == column ? TextLine.Of(words[cell], page) : [])];
}
