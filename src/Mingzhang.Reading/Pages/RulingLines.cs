using System.Collections.Immutable;

namespace Mingzhang.Reading.Pages;

/// <summary>Joins the strokes of a page to lines, and the lines that meet to frames of tables.</summary>
internal static class RulingLines
{
    /// <summary>Strokes side by side nearer than this are one line, in points: double lines, the two sides of a thin bar.</summary>
    public const double Same = 3;

    /// <summary>Ends of strokes nearer than this meet, in points.</summary>
    private const double Touch = 2.5;

    /// <summary>Smaller frames are boxes to tick and parts of drawings, in points.</summary>
    private const double NarrowestFrame = 40;

    /// <summary>More frames than any page has.</summary>
    private const int MostFrames = 200;

    /// <summary>More lines that might meet than any page of tables has.</summary>
    private const int MostMeetings = 4_000_000;

    /// <summary>The frames on a page that part it into cells, from top to bottom.</summary>
    /// <exception cref="UnreadableException">There are more lines than any page of tables has.</exception>
    public static ImmutableArray<RuledFrame> Frames(PageContent page)
    {
        page = page with { Rulings = Underlines.Without(page) };
        var upright = Joined(page.Rulings.Where(ruling => ruling.IsVertical).Concat(LevelSeams.Of(page)));
        var level = Joined(page.Rulings.Where(ruling => !ruling.IsVertical));
        Ruling[] lines = [.. upright, .. level];
        var owner = Enumerable.Range(0, lines.Length).ToArray();
        var meetings = 0;
        for (var i = 0; i < level.Count; i++)
        {
            for (var k = FirstFrom(upright, level[i].From - Touch); k < upright.Count && upright[k].At <= level[i].To + Touch; k++)
            {
                if (++meetings > MostMeetings)
                {
                    throw new UnreadableException(Unreadable.TooMuch);
                }

                if (level[i].At >= upright[k].From - Touch && level[i].At <= upright[k].To + Touch)
                {
                    owner[Root(owner, upright.Count + i)] = Root(owner, k);
                }
            }
        }

        ImmutableArray<RuledFrame> frames =
        [
            .. Enumerable.Range(0, lines.Length)
                .GroupBy(index => Root(owner, index), index => lines[index])
                .Select(group => RuledFrame.Of(page.Number, [.. group]))
                .Where(frame => frame is { Columns.Length: > 2, Rows.Length: > 1 } && frame.Box.Width >= NarrowestFrame)
                .OfType<RuledFrame>()
                .OrderBy(frame => frame.Box.Top).ThenBy(frame => frame.Box.Left),
        ];
        return frames.Length <= MostFrames ? frames : throw new UnreadableException(Unreadable.TooMuch);
    }

    /// <summary>The strokes in order of their place, those that lie in one line and meet joined.</summary>
    private static List<Ruling> Joined(IEnumerable<Ruling> strokes)
    {
        var sorted = strokes.OrderBy(stroke => stroke.At).ThenBy(stroke => stroke.From).ToArray();
        var lines = new List<Ruling>();
        for (var start = 0; start < sorted.Length;)
        {
            var end = start;
            while (end < sorted.Length && sorted[end].At - sorted[start].At <= Same)
            {
                end++;
            }

            var bundle = sorted[start..end];
            var at = bundle.Sum(stroke => stroke.At) / bundle.Length;
            var open = new Ruling(bundle[0].IsVertical, at, double.NaN, double.NaN);
            foreach (var stroke in bundle.OrderBy(stroke => stroke.From))
            {
                if (stroke.From <= open.To + Touch)
                {
                    open = open with { To = Math.Max(open.To, stroke.To) };
                    continue;
                }

                if (!double.IsNaN(open.From))
                {
                    lines.Add(open);
                }

                open = open with { From = stroke.From, To = stroke.To };
            }

            lines.Add(open);
            start = end;
        }

        return lines;
    }

    private static int FirstFrom(List<Ruling> lines, double at)
    {
        var (low, high) = (0, lines.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = lines[middle].At < at ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static int Root(int[] owner, int index)
    {
        while (owner[index] != index)
        {
            index = owner[index] = owner[owner[index]];
        }

        return index;
    }
}
