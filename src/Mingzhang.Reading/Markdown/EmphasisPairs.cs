namespace Mingzhang.Reading.Markdown;

/// <summary>
/// The emphasis marks of a run of text that have a partner. CommonMark's rule of what may stand beside them fails
/// around Chinese quotation marks, so any pair of equal runs counts; marks without a partner, single marks between
/// words and rows of underscores to fill in are text.
/// </summary>
internal readonly ref struct EmphasisPairs
{
    private const int LongestRun = 3;
    private const int MostOpen = 64;

    private readonly int[]? lengths;
    private readonly int start;

    /// <summary>Pairs the marks of line[start..end].</summary>
    public EmphasisPairs(string line, int start, int end)
    {
        this.start = start;
        if (line.AsSpan(start, end - start).IndexOfAny("*_~`") < 0)
        {
            return;
        }

        List<(char Mark, int At, int Length)> open = [];
        for (var at = start; at < end;)
        {
            var mark = line[at];
            if (mark == '\\')
            {
                at += 2;
                continue;
            }

            var length = 1;
            if (mark is '*' or '_' or '~' or '`')
            {
                while (at + length < end && line[at + length] == mark)
                {
                    length++;
                }

                if (length <= LongestRun && (mark != '~' || length == 2))
                {
                    lengths ??= new int[end - start];
                    Pair(line, start, end, open, mark, at, length);
                }
            }

            at += length;
        }
    }

    /// <summary>How many characters of mark-up stand at a place; 0 where it is text.</summary>
    public int MarkLength(int at) => lengths is null ? 0 : lengths[at - start];

    /// <summary>Whether the mark may stand beside what is outside of it: a single * between words is a product, __ a blank to fill in.</summary>
    private static bool IsFree(char mark, int length, char outside) =>
        mark is '~' or '`' || (mark == '*' && length > 1) || !char.IsLetterOrDigit(outside);

    private void Pair(string line, int from, int end, List<(char Mark, int At, int Length)> open, char mark, int at, int length)
    {
        var before = at > from ? line[at - 1] : ' ';
        var after = at + length < end ? line[at + length] : ' ';
        if (!char.IsWhiteSpace(before) && IsFree(mark, length, after))
        {
            var partner = open.FindLastIndex(other => other.Mark == mark && other.Length == length && other.At + other.Length < at);
            if (partner >= 0)
            {
                lengths![open[partner].At - start] = length;
                lengths[at - start] = length;
                open.RemoveRange(partner, open.Count - partner);
                return;
            }
        }

        if (!char.IsWhiteSpace(after) && IsFree(mark, length, before) && open.Count < MostOpen)
        {
            open.Add((mark, at, length));
        }
    }
}
