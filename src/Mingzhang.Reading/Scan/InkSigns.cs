namespace Mingzhang.Reading.Scan;

/// <summary>Signs that recognition takes for something else and that their ink tells: %, ≥ and ≤, and whether a strip is digits at all.</summary>
/// <param name="image">The page without its lines.</param>
/// <param name="inkBelow">Darker than this is ink.</param>
internal sealed class InkSigns(GreyImage image, byte inkBelow)
{
    /// <summary>Lower than this, in heights of a digit, is a point or a comma.</summary>
    private const double PointHeight = 0.42;

    /// <summary>Widths in heights of a digit: a digit has no more, a per cent sign as much.</summary>
    private const double WidestDigit = 0.85, NarrowestPercent = 0.75, WidestPercent = 1.4;

    /// <summary>Digits are as high as each other within this, in heights of a digit.</summary>
    private const double Level = 0.14;

    /// <summary>≥ is at least two pieces, none as high as the sign.</summary>
    private const double HighestPiece = 0.85;

    /// <summary>Of the ink of one quarter so much lies in the half where it belongs.</summary>
    private const double Most = 0.75;

    /// <summary>Thin strokes are broken: a sign may be so many columns.</summary>
    private const int MostColumns = 4;

    /// <summary>Whether a strip may be a number: digits as high as each other, with points.</summary>
    public static bool IsOfDigits(TextStrip strip)
    {
        var columns = strip.Columns();
        var tall = columns.Max(column => column.Height);
        var high = columns.Where(column => column.Height >= tall * PointHeight).ToList();
        var slack = Math.Max(2, tall * Level);
        return high.Max(column => column.Top) - high.Min(column => column.Top) <= slack && high.Max(column => column.Bottom) - high.Min(column => column.Bottom) <= slack &&
            high.TrueForAll(column => column.Width <= tall * WidestDigit);
    }

    /// <summary>How many columns are a per cent sign; 0 where they are none.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="first">The first that would be of it.</param>
    /// <param name="digit">A digit before it.</param>
    public int Percent(IReadOnlyList<PixelBox> columns, int first, PixelBox digit)
    {
        foreach (var (count, sign) in From(columns, first))
        {
            var slack = Math.Max(2, digit.Height * Level);
            if (Math.Abs(sign.Top - digit.Top) <= slack && Math.Abs(sign.Bottom - digit.Bottom) <= slack &&
                sign.Width >= digit.Height * NarrowestPercent && sign.Width <= digit.Height * WidestPercent && IsPercent(sign))
            {
                return count;
            }
        }

        return 0;
    }

    /// <summary>≥ or ≤ where a strip begins with one before a digit, and how many columns that is; null where it does not.</summary>
    public (string Sign, int Columns)? Comparison(TextStrip strip)
    {
        var columns = strip.Columns();
        foreach (var (count, sign) in From(columns, 0))
        {
            if (count < columns.Count && columns[count] is var next && next.Width <= next.Height * WidestDigit && next.Height >= sign.Height * 0.85 &&
                sign.Width >= sign.Height * 0.6 && sign.Width <= sign.Height * 1.6 && CrossingsAtMost(sign) >= 3 &&
                !strip.Marks.Any(mark => mark.Right <= sign.Right && mark.Height > sign.Height * HighestPiece))
            {
                var (top, centre) = (sign with { Bottom = sign.Top + Math.Max(1, sign.Height / 7) }, sign with { Top = sign.Top + (sign.Height * 32 / 100), Bottom = sign.Top + (sign.Height * 45 / 100) });
                if (IsLeft(top) && IsRight(centre))
                {
                    return ("≥", count);
                }

                if (IsRight(top) && IsLeft(centre))
                {
                    return ("≤", count);
                }
            }
        }

        return null;
    }

    /// <summary>The boxes around one column, around two, and so on.</summary>
    private static IEnumerable<(int Count, PixelBox Box)> From(IReadOnlyList<PixelBox> columns, int first)
    {
        for (var count = 1; count <= MostColumns && first + count <= columns.Count; count++)
        {
            yield return (count, columns.Skip(first).Take(count).Aggregate((one, other) => one.Around(other)));
        }
    }

    /// <summary>Whether a sign has its ink above on the left and below on the right.</summary>
    private bool IsPercent(PixelBox sign)
    {
        var (quarter, middle) = (sign.Width / 4, (sign.Top + sign.Bottom) / 2);
        var (above, left) = (Ink(sign with { Right = sign.Left + quarter, Bottom = middle }), Ink(sign with { Right = sign.Left + quarter }));
        var (below, right) = (Ink(sign with { Left = sign.Right - quarter, Top = middle }), Ink(sign with { Left = sign.Right - quarter }));
        return left > 0 && right > 0 && above >= Most * left && below >= Most * right;
    }

    private bool IsLeft(PixelBox box) => Ink(box with { Right = box.Left + (box.Width / 2) }) > 0 && Ink(box with { Left = box.Right - (box.Width * 2 / 5) }) == 0;

    private bool IsRight(PixelBox box) => Ink(box with { Left = box.Right - (box.Width / 2) }) > 0 && Ink(box with { Right = box.Left + (box.Width * 2 / 5) }) == 0;

    /// <summary>How often a line from top to bottom crosses ink, at most.</summary>
    private int CrossingsAtMost(PixelBox box)
    {
        var most = 0;
        for (var x = box.Left; x < box.Right; x++)
        {
            var (crossings, isInk) = (0, false);
            for (var y = box.Top; y < box.Bottom; y++)
            {
                var wasInk = isInk;
                isInk = image.Row(y)[x] < inkBelow;
                crossings += isInk && !wasInk ? 1 : 0;
            }

            most = Math.Max(most, crossings);
        }

        return most;
    }

    private int Ink(PixelBox box)
    {
        var count = 0;
        for (var y = box.Top; y < box.Bottom; y++)
        {
            foreach (var shade in image.Row(y)[box.Left..box.Right])
            {
                count += shade < inkBelow ? 1 : 0;
            }
        }

        return count;
    }
}
