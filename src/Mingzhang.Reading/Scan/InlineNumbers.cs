namespace Mingzhang.Reading.Scan;

/// <summary>Numbers within a line of text.</summary>
internal static class InlineNumbers
{
    /// <summary>How far a cut may be moved to a gap between pieces of ink, in heights of a character.</summary>
    private const double Reach = 0.45;

    /// <summary>A digit is narrower than this, in heights of a Chinese character.</summary>
    private const double Narrow = 0.66;

    /// <summary>The digits of a number stand on one line and are as high as each other within this, and as close; in heights of a Chinese character.</summary>
    private const double Level = 0.08, Close = 0.45;

    /// <summary>So many digits are made of a per cent sign at most.</summary>
    private const int MostMisread = 2;

    /// <summary>The runs of characters that are numbers: digits, with what stands between digits.</summary>
    public static IEnumerable<(int Start, int End)> Find(IReadOnlyList<ReadCharacter> characters)
    {
        for (var start = 0; start < characters.Count; start++)
        {
            if (!IsDigit(characters[start].Text))
            {
                continue;
            }

            var end = start + 1;
            for (var at = end; at < characters.Count && (IsDigit(characters[at].Text) || characters[at].Text is "." or "," or "，" or "。" or "．" or "·"); at++)
            {
                end = IsDigit(characters[at].Text) ? at + 1 : end;
            }

            yield return (start, end);
            start = end;
        }
    }

    /// <summary>
    /// A line with the upright strokes that cannot be brackets as what they are: the digit 1.
    /// </summary>
    public static List<ReadCharacter> WithOnes(List<ReadCharacter> characters)
    {
        var open = 0;
        for (var i = 0; i < characters.Count; i++)
        {
            var isPaired = characters[i].Text == "[" ? characters.FindIndex(i, other => other.Text is "]" or "】" or "〕") >= 0 : characters[i].Text == "]" && open > 0;
            open += characters[i].Text is "[" or "【" or "〔" ? 1 : characters[i].Text is "]" or "】" or "〕" ? -Math.Min(1, open) : 0;
            if (characters[i].Text is "|" or "l" or "I" || (characters[i].Text is "[" or "]" && !isPaired))
            {
                characters[i] = characters[i] with { Text = "1" };
            }
        }

        return characters;
    }

    /// <summary>
    /// The part of a line that a number fills. The model tells how many characters the number has and about where; the ink tells where
    /// exactly: as many narrow columns side by side, level with each other, the nearest to that place – and those beside them that are like
    /// them, for the model leaves digits out.
    /// </summary>
    /// <param name="strip">The line.</param>
    /// <param name="characters">Its characters as they were read.</param>
    /// <param name="start">The first of the number.</param>
    /// <param name="end">One past its last.</param>
    /// <param name="from">Where it begins at the earliest.</param>
    /// <param name="signs">What signs there are.</param>
    /// <returns>The digits, and the per cent sign after them; null where there is none of either.</returns>
    public static (TextStrip? Digits, TextStrip? Percent) Part(TextStrip strip, IReadOnlyList<ReadCharacter> characters, int start, int end, double from, InkSigns signs)
    {
        // a per cent sign is read as one digit, as two, or as what it is
        var columns = strip.Columns().Where(column => column.Left >= from).ToList();
        for (var count = end - start; count >= Math.Max(1, end - start - MostMisread); count--)
        {
            if (Nearest(columns, count, characters[start].Left, strip.Em) is not { } nearest)
            {
                continue;
            }

            var (first, last) = Extended(columns, nearest, nearest + count - 1, strip.Em);
            var digit = columns.GetRange(first, last - first + 1).FirstOrDefault(column => !IsPoint(column, strip.Em), columns[first]);
            var percent = last + 1 < columns.Count && columns[last + 1].Left - columns[last].Right <= Close * strip.Em ? signs.Percent(columns, last + 1, digit) : 0;
            if (percent > 0 || count == end - start)
            {
                return (strip.Part(columns[first].Left, columns[last].Right), percent > 0 ? strip.Part(columns[last + 1].Left, columns[last + percent].Right) : null);
            }
        }

        return (strip.Part(
            start == 0 ? from : Math.Max(from, Between(columns, characters[start - 1].Right, characters[start].Left, strip.Em)),
            end == characters.Count ? strip.Box.Right : Between(columns, characters[end - 1].Right, characters[end].Left, strip.Em)), null);
    }

    /// <summary>Where so many level columns begin that are nearest to a place; null where there are none about there.</summary>
    private static int? Nearest(List<PixelBox> columns, int count, double left, double em)
    {
        var (best, distance) = ((int?)null, em);
        for (var i = 0; i + count <= columns.Count; i++)
        {
            var off = Math.Abs(columns[i].Left - left);
            if (off < distance && IsLevel(columns.GetRange(i, count), em))
            {
                (best, distance) = (i, off);
            }
        }

        return best;
    }

    /// <summary>A run of columns with those before and after that are digits like its own, or points between such.</summary>
    private static (int First, int Last) Extended(List<PixelBox> columns, int first, int last, double em)
    {
        var like = columns.GetRange(first, last - first + 1).Where(column => !IsPoint(column, em)).Select(column => (PixelBox?)column).FirstOrDefault();
        bool IsLike(int index) => like is { } digit && index >= 0 && index < columns.Count && IsLevel([digit, columns[index]], em) && !IsPoint(columns[index], em);
        bool IsNear(int left, int right) => left >= 0 && right < columns.Count && columns[right].Left - columns[left].Right <= Close * em;
        while (true)
        {
            if (IsLike(first - 1) && IsNear(first - 1, first))
            {
                first--;
            }
            else if (IsLike(first - 2) && IsNear(first - 2, first - 1) && IsNear(first - 1, first) && IsLow(columns[first - 1], columns[first - 2], em))
            {
                first -= 2;
            }
            else if (IsLike(last + 1) && IsNear(last, last + 1))
            {
                last++;
            }
            else if (IsLike(last + 2) && IsNear(last + 1, last + 2) && IsNear(last, last + 1) && IsLow(columns[last + 1], columns[last + 2], em))
            {
                last += 2;
            }
            else
            {
                return (first, last);
            }
        }
    }

    /// <summary>Whether columns are narrow, and those that are no points as high as each other and on one line.</summary>
    private static bool IsLevel(List<PixelBox> columns, double em)
    {
        var digits = columns.Where(column => !IsPoint(column, em)).ToList();
        return columns.TrueForAll(column => column.Width <= em * Narrow) &&
            (digits.Count == 0 || (digits.Max(digit => digit.Top) - digits.Min(digit => digit.Top) <= Math.Max(2, em * Level) && digits.Max(digit => digit.Bottom) - digits.Min(digit => digit.Bottom) <= Math.Max(2, em * Level)));
    }

    private static bool IsPoint(PixelBox column, double em) => column.Height < em * 0.35;

    /// <summary>Whether a point stands at the foot of the digit beside it.</summary>
    private static bool IsLow(PixelBox point, PixelBox digit, double em) => IsPoint(point, em) && point.Top > digit.Top + (digit.Height * 0.6);

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
