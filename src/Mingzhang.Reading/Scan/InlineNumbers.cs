namespace Mingzhang.Reading.Scan;

/// <summary>Numbers within a line of text.</summary>
internal static class InlineNumbers
{
    /// <summary>How far a cut may be moved to a gap between pieces of ink, in heights of a character.</summary>
    private const double Reach = 0.45;

    /// <summary>A digit is narrower than this, in heights of a Chinese character.</summary>
    private const double Narrow = 0.66;

    /// <summary>The runs of characters that are numbers: digits, with what stands between digits, and a per cent sign.</summary>
    public static IEnumerable<(int Start, int End)> Find(List<ReadCharacter> characters)
    {
        for (var start = 0; start < characters.Count; start++)
        {
            if (!IsDigit(characters[start].Text))
            {
                continue;
            }

            var end = start + 1;
            for (var at = end; at < characters.Count && (IsDigit(characters[at].Text) || characters[at].Text is "." or "," or "，" or "。" or "．" or "·" or "%"); at++)
            {
                if (characters[at].Text == "%")
                {
                    end = at + 1;
                    break;
                }

                end = IsDigit(characters[at].Text) ? at + 1 : end;
            }

            yield return (start, end);
            start = end;
        }
    }

    /// <summary>
    /// The part of a line that a number fills. The model tells how many characters the number has and about where; the ink tells where
    /// exactly: as many narrow columns side by side, the nearest to that place.
    /// </summary>
    /// <param name="strip">The line.</param>
    /// <param name="characters">Its characters as they were read.</param>
    /// <param name="start">The first of the number.</param>
    /// <param name="end">One past its last.</param>
    /// <param name="from">Where it begins at the earliest.</param>
    public static TextStrip? Part(TextStrip strip, IReadOnlyList<ReadCharacter> characters, int start, int end, double from)
    {
        var columns = strip.Columns().Where(column => column.Left >= from).ToList();
        var count = end - start;
        var (best, distance) = (-1, strip.Em);
        for (var i = 0; i + count <= columns.Count; i++)
        {
            var off = Math.Abs(columns[i].Left - characters[start].Left);
            if (off < distance && columns.Skip(i).Take(count).All(column => column.Right - column.Left <= strip.Em * Narrow))
            {
                (best, distance) = (i, off);
            }
        }

        var (left, right) = best >= 0
            ? (columns[best].Left, columns[best + count - 1].Right)
            : (start == 0 ? from : Math.Max(from, Between(columns, characters[start - 1].Right, characters[start].Left, strip.Em)),
               end == characters.Count ? strip.Box.Right : Between(columns, characters[end - 1].Right, characters[end].Left, strip.Em));
        return strip.Part(left, right);
    }

    /// <summary>Where to cut between two characters: in the gap between columns that is nearest.</summary>
    private static double Between(IReadOnlyList<PixelBox> columns, double left, double right, double em)
    {
        var wanted = (left + right) / 2;
        return columns.Zip(columns.Skip(1), (one, next) => (one.Right + next.Left) / 2.0)
            .Where(gap => Math.Abs(gap - wanted) < em * Reach)
            .OrderBy(gap => Math.Abs(gap - wanted))
            .Append(wanted)
            .First();
    }

    private static bool IsDigit(string text) => text.Length == 1 && char.IsAsciiDigit(text[0]);
}
