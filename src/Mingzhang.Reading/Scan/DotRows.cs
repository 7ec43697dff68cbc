namespace Mingzhang.Reading.Scan;

/// <summary>Rows of dots: an ellipsis, or what leads from a title to its page. Recognition makes anything of them.</summary>
internal static class DotRows
{
    /// <summary>A dot is not larger than this, and dots that run into each other are not higher; in heights of a character.</summary>
    private const double Largest = 0.22;

    /// <summary>Dots of a row follow each other this closely, and lie this level; in heights of a character.</summary>
    private const double Gap = 0.6, Level = 0.08;

    /// <summary>So many dots at least: an ellipsis. 燃 and 点 have fewer.</summary>
    private const int Fewest = 6;

    /// <summary>Dots that run into each other are so long at least, in heights of a character; a dash is shorter.</summary>
    private const double Long = 2.5;

    /// <summary>The rows of dots among pieces of ink.</summary>
    /// <param name="marks">The pieces.</param>
    /// <param name="em">The height of a character.</param>
    public static IReadOnlyList<List<PixelBox>> Find(IEnumerable<PixelBox> marks, double em)
    {
        var (open, rows) = (new List<List<PixelBox>>(), new List<List<PixelBox>>());
        foreach (var mark in marks.Where(mark => mark.Height <= em * Largest && (mark.Width <= em * Largest || mark.Width > 2 * mark.Height)).OrderBy(mark => mark.Left).ThenBy(mark => mark.Top))
        {
            rows.AddRange(open.Where(row => mark.Left - row[^1].Right > em * Gap));
            open.RemoveAll(row => mark.Left - row[^1].Right > em * Gap);
            if (open.Find(row => Math.Abs(row[^1].Top + row[^1].Bottom - mark.Top - mark.Bottom) <= 2 * em * Level) is { } home)
            {
                home.Add(mark);
            }
            else
            {
                open.Add([mark]);
            }
        }

        return [.. rows.Concat(open).Where(row => row.Count >= Fewest || row.Exists(mark => IsLong(mark, em)))];
    }

    /// <summary>Whether a piece of ink is dots that run into each other.</summary>
    public static bool IsLong(PixelBox mark, double em) => mark.Height <= em * Largest && mark.Width >= em * Long;
}
