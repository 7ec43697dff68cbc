namespace Mingzhang.Reading.Scan;

/// <summary>Numbers within a line of text.</summary>
internal static class InlineNumbers
{
    /// <summary>How far a cut may be moved to a gap between pieces of ink, in heights of a character.</summary>
    private const double Reach = 0.45;

    /// <summary>The runs of characters that are numbers: digits, with what stands between digits, and a per cent sign.</summary>
    public static IEnumerable<(int Start, int End)> Find(IReadOnlyList<string> characters)
    {
        for (var start = 0; start < characters.Count; start++)
        {
            if (!IsDigit(characters[start]))
            {
                continue;
            }

            var end = start + 1;
            for (var at = end; at < characters.Count && (IsDigit(characters[at]) || characters[at] is "." or "," or "，" or "。" or "．" or "·" or "%"); at++)
            {
                if (IsDigit(characters[at]))
                {
                    end = at + 1;
                }
                else if (characters[at] == "%")
                {
                    end = at + 1;
                    break;
                }
            }

            yield return (start, end);
            start = end;
        }
    }

    /// <summary>Where to cut between two characters: in the gap between pieces of ink that is nearest.</summary>
    public static double Between(TextStrip strip, double left, double right)
    {
        var wanted = (left + right) / 2;
        var (best, distance) = (wanted, strip.Em * Reach);
        var reached = double.NegativeInfinity;
        foreach (var mark in strip.Marks)
        {
            if (!double.IsNegativeInfinity(reached) && mark.Left > reached)
            {
                var gap = (reached + mark.Left) / 2.0;
                if (Math.Abs(gap - wanted) < distance)
                {
                    (best, distance) = (gap, Math.Abs(gap - wanted));
                }
            }

            reached = Math.Max(reached, mark.Right);
        }

        return best;
    }

    private static bool IsDigit(string text) => text.Length == 1 && char.IsAsciiDigit(text[0]);
}
