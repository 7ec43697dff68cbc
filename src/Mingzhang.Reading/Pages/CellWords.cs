namespace Mingzhang.Reading.Pages;

/// <summary>
/// Gives the words in a frame to its cells. A word over a column line is cut where two texts meet at the line; one that
/// is a single text printed over the line goes whole to the cell whose side or middle it keeps to.
/// </summary>
internal sealed class CellWords(RuledGrid grid)
{
    /// <summary>How far a word may reach over a line without being over it, in heights of a character.</summary>
    private const double Over = 0.2;

    /// <summary>How far from the line the seam of two texts may lie, in heights of a character.</summary>
    private const double NearLine = 0.3;

    /// <summary>How much a character at a seam differs in width from its like, as a share, in what a file tells exactly.</summary>
    private const double Uneven = 0.03;

    /// <summary>The same in what was recognised.</summary>
    private const double UnevenRecognised = 0.3;

    private readonly Dictionary<GridCell, List<Word>> words = [];

    /// <summary>The words of a cell.</summary>
    public IReadOnlyList<Word> this[GridCell cell] => words.TryGetValue(cell, out var found) ? found : [];

    /// <summary>Gives a word to its cell, or its parts to theirs.</summary>
    public void Add(Word word)
    {
        var em = word.Em();
        var row = grid.RowAt(word.BaseLine() - (em * 0.36));
        var start = 0;
        for (var column = grid.ColumnAt(word.Box.Left); column < grid.Width && grid.Columns[column] < word.Box.Right; column++)
        {
            if (column > 0 && grid[row, column].Column == column && Seam(word, start, grid.Columns[column], em) is var seam and > 0)
            {
                Give(word.Slice(start, seam - start), row, em);
                start = seam;
            }
        }

        Give(start == 0 ? word : word.Slice(start, word.Text.Length - start), row, em);
    }

    /// <summary>The character at which another text begins at a line; 0 where the word does not end at the line.</summary>
    private static int Seam(Word word, int start, double line, double em)
    {
        if (word.Edges[start] > line - (Over * em) || word.Edges[^1] < line + (Over * em))
        {
            return 0;
        }

        var seam = start + 1;
        for (var i = start + 1; i < word.Text.Length; i++)
        {
            seam = Math.Abs(word.Edges[i] - line) < Math.Abs(word.Edges[seam] - line) ? i : seam;
        }

        // of two units that are one character, and of what the last character's width leaves open, the first decides
        if (seam >= word.Text.Length || word.Edges[seam] <= word.Edges[start] || char.IsLowSurrogate(word.Text[seam]))
        {
            return 0;
        }

        return Math.Abs(word.Edges[seam] - line) <= NearLine * em && Parts(word, seam) ? seam : 0;
    }

    /// <summary>Whether the character before a place is wider or narrower than its like, or of another kind than the one after it.</summary>
    private static bool Parts(Word word, int seam)
    {
        var before = word.Text[seam - 1];
        var after = word.Text[seam];
        if (WordShape.IsNumeral(before) != WordShape.IsNumeral(after))
        {
            return true;
        }

        var like = Enumerable.Range(0, word.Text.Length)
            .Where(i => i != seam - 1 && Kind(word.Text[i]) == Kind(before))
            .Select(i => word.Edges[i + 1] - word.Edges[i])
            .Order().ToList();
        if (like.Count == 0)
        {
            return !WordShape.IsNumeral(before);
        }

        var usual = like[like.Count / 2];
        var own = word.Edges[seam] - word.Edges[seam - 1];
        return Math.Abs(own - usual) > (usual * (word.Confidence is null ? Uneven : UnevenRecognised)) + 0.05;
    }

    private static int Kind(char c) => char.IsAsciiDigit(c) ? 0 : WordShape.IsNumeral(c) ? 1 : WordShape.IsWide(c) && char.IsLetter(c) ? 2 : WordShape.IsWide(c) ? 3 : 4;

    private void Give(Word word, int row, double em)
    {
        var best = grid[row, grid.ColumnAt(word.Box.CentreX)];
        var least = double.PositiveInfinity;
        for (var column = grid.ColumnAt(word.Box.Left + (Over * em)); column < grid.Width && grid.Columns[column] < word.Box.Right - (Over * em);)
        {
            var cell = grid[row, column];
            var off = Math.Min(
                Math.Min(Math.Abs(word.Box.Left - grid.Left(cell)), Math.Abs(word.Box.Right - grid.Right(cell))),
                Math.Abs(word.Box.CentreX - ((grid.Left(cell) + grid.Right(cell)) / 2)));
            (best, least) = off < least ? (cell, off) : (best, least);
            column = cell.ColumnEnd;
        }

        if (!words.TryGetValue(best, out var list))
        {
            words[best] = list = [];
        }

        list.Add(word);
    }
}
