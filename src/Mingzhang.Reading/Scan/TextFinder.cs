namespace Mingzhang.Reading.Scan;

/// <summary>Characters side by side in one cell or line of a page, not read yet.</summary>
/// <param name="Box">The pixels around their ink.</param>
/// <param name="BaseLine">The row they stand on.</param>
/// <param name="Em">The height of a character, in pixels.</param>
/// <param name="Marks">The pieces of ink in it, from left to right.</param>
internal sealed record TextStrip(PixelBox Box, double BaseLine, double Em, IReadOnlyList<PixelBox> Marks)
{
    /// <summary>Flatter than this is a dash, in heights of a character; a point is not wider than it is high.</summary>
    private const double Flat = 0.2;

    /// <summary>Whether it is a row of dots.</summary>
    public bool IsDots { get; init; }

    /// <summary>Whether it is a dash and nothing else.</summary>
    public bool IsDash => !IsDots && Marks.Count == 1 && Box.Height < Math.Max(Em, 20) * Flat && Box.Width > 2.5 * Box.Height;

    /// <summary>The columns of ink, from left to right: pieces over each other are one.</summary>
    public IReadOnlyList<PixelBox> Columns()
    {
        var columns = new List<PixelBox>();
        foreach (var mark in Marks)
        {
            if (columns.Count > 0 && mark.Left < columns[^1].Right)
            {
                columns[^1] = columns[^1].Around(mark);
            }
            else
            {
                columns.Add(mark);
            }
        }

        return columns;
    }

    /// <summary>A part of it; null where no ink is there.</summary>
    /// <param name="left">Its first column.</param>
    /// <param name="right">One past its last.</param>
    public TextStrip? Part(double left, double right)
    {
        var marks = Marks.Where(mark => (mark.Left + mark.Right) / 2.0 is var middle && middle >= left && middle < right).ToList();
        return marks.Count == 0 ? null : this with { Marks = marks, Box = marks.Aggregate((one, other) => one.Around(other)) };
    }
}

/// <summary>Finds where text stands on a level page without ruling lines: strips of characters that no line and no wide gap parts.</summary>
/// <param name="image">The image without its lines.</param>
/// <param name="inkBelow">Darker than this is ink.</param>
/// <param name="lines">The lines that were taken out.</param>
/// <param name="resolution">Pixels to the inch.</param>
internal sealed class TextFinder(GreyImage image, byte inkBelow, IReadOnlyList<ImageLine> lines, double resolution)
{
    /// <summary>A gap from this on parts strips, in heights of a character.</summary>
    private const double WideGap = 1.1;

    /// <summary>Smaller than this is dust, larger than this a picture, in inches.</summary>
    private const double Dust = 0.009, Picture = 0.6;

    private readonly ImageLine[] upright = [.. lines.Where(line => line.IsVertical)];
    private readonly ImageLine[] level = [.. lines.Where(line => !line.IsVertical)];

    /// <summary>The strips, from top to bottom.</summary>
    public IReadOnlyList<TextStrip> Find()
    {
        var dust = Dust * resolution;
        var all = Marks();
        var usual = UsualHeight(all);
        var marks = all.Where(mark => (mark.Width < Picture * resolution * 3 || DotRows.IsLong(mark, usual)) && mark.Height < Picture * resolution && Math.Max(mark.Width, mark.Height) >= dust && !IsRest(mark)).ToList();
        if (marks.Count == 0)
        {
            return [];
        }

        var rows = DotRows.Find(marks, usual);
        var dots = rows.SelectMany(row => row).ToHashSet();
        return
        [
            .. marks.Where(mark => !dots.Contains(mark) && !IsSpeck(mark, marks, usual))
                .GroupBy(CellOf)
                .SelectMany(cell => Bands([.. cell], usual))
                .SelectMany(Strips)
                .Concat(rows.Select(row => Dots(row, usual)))
                .OrderBy(strip => strip.Box.Top).ThenBy(strip => strip.Box.Left),
        ];
    }

    private static TextStrip Dots(List<PixelBox> row, double em)
    {
        var box = row.Aggregate((one, other) => one.Around(other));
        return new TextStrip(box, box.Bottom, em, row) { IsDots = true };
    }

    /// <summary>The height of a usual character of the page.</summary>
    private double UsualHeight(List<PixelBox> marks)
    {
        var heights = marks.Select(mark => mark.Height).Where(height => height >= 0.05 * resolution && height <= 0.3 * resolution).Order().ToList();
        return heights.Count == 0 ? 0.14 * resolution : heights[heights.Count * 8 / 10];
    }

    /// <summary>Whether a mark is what is left of a line.</summary>
    private bool IsRest(PixelBox mark)
    {
        var touch = 0.012 * resolution;
        return Math.Min(mark.Width, mark.Height) <= touch && Math.Max(mark.Width, mark.Height) > 4 * Math.Min(mark.Width, mark.Height) &&
            lines.Any(line => line.IsVertical == mark.Height > mark.Width && Math.Abs(line.At - (line.IsVertical ? mark.Left + mark.Right : mark.Top + mark.Bottom) / 2.0) <= 2 * touch + (line.IsVertical ? line.Box.Width : line.Box.Height));
    }

    /// <summary>Whether a mark is a speck far from anything else.</summary>
    private static bool IsSpeck(PixelBox mark, List<PixelBox> marks, double usual) =>
        mark.Width < usual * 0.25 && mark.Height < usual * 0.25 && !marks.Exists(other =>
            other != mark && (other.Width >= usual * 0.3 || other.Height >= usual * 0.3) &&
            other.Left - usual < mark.Right && other.Right + usual > mark.Left && other.Top - (usual * 0.5) < mark.Bottom && other.Bottom + (usual * 0.5) > mark.Top);

    /// <summary>The lines around a mark: what lies between the same ones is one cell.</summary>
    private (int Left, int Right, int Above, int Below) CellOf(PixelBox mark)
    {
        var (x, y) = ((mark.Left + mark.Right) / 2.0, (mark.Top + mark.Bottom) / 2.0);
        var (left, right) = Around(upright, x, y);
        var (above, below) = Around(level, y, x);
        return left >= 0 && right >= 0 ? (left, right, above, below) : (left, right, -1, -1);
    }

    private (int Before, int After) Around(ImageLine[] among, double at, double along)
    {
        var slack = 0.03 * resolution;
        var (before, after) = (-1, -1);
        for (var i = 0; i < among.Length; i++)
        {
            if (along < among[i].From - slack || along > among[i].To + slack)
            {
                continue;
            }

            if (among[i].At <= at)
            {
                before = before < 0 || among[i].At > among[before].At ? i : before;
            }
            else
            {
                after = after < 0 || among[i].At < among[after].At ? i : after;
            }
        }

        return (before, after);
    }

    /// <summary>The lines of text in a cell: marks whose rows touch; 三 is one character though its strokes do not.</summary>
    private static IEnumerable<List<PixelBox>> Bands(List<PixelBox> marks, double usual)
    {
        var bands = new List<(int Top, int Bottom, List<PixelBox> Marks)>();
        foreach (var mark in marks.OrderBy(mark => mark.Top))
        {
            if (bands.Count > 0 && bands[^1] is var (top, bottom, members) &&
                (mark.Top < bottom || (mark.Top - bottom <= usual * 0.35 && Math.Max(mark.Bottom, bottom) - top <= usual * 1.25)))
            {
                members.Add(mark);
                bands[^1] = (top, Math.Max(bottom, mark.Bottom), members);
            }
            else
            {
                bands.Add((mark.Top, mark.Bottom, [mark]));
            }
        }

        return bands.SelectMany(band => band.Bottom - band.Top > usual * 1.8 ? Split(band.Marks, usual) : [band.Marks]);
    }

    /// <summary>Lines of text so close that their marks overlap: each mark goes to the line its middle lies in.</summary>
    private static IEnumerable<List<PixelBox>> Split(List<PixelBox> marks, double usual)
    {
        var tall = marks.Max(mark => mark.Height);
        if (tall > usual * 1.5)
        {
            return [marks];
        }

        var lines = new List<(double Middle, List<PixelBox> Marks)>();
        foreach (var mark in marks.Where(mark => mark.Height > usual * 0.5).OrderBy(mark => mark.Top + mark.Bottom))
        {
            var middle = (mark.Top + mark.Bottom) / 2.0;
            if (lines.Count > 0 && middle - lines[^1].Middle < usual * 0.6)
            {
                lines[^1].Marks.Add(mark);
                lines[^1] = (lines[^1].Marks.Average(member => (member.Top + member.Bottom) / 2.0), lines[^1].Marks);
            }
            else
            {
                lines.Add((middle, [mark]));
            }
        }

        if (lines.Count == 0)
        {
            return [marks];
        }

        foreach (var mark in marks.Where(mark => mark.Height <= usual * 0.5))
        {
            lines.MinBy(line => Math.Abs(line.Middle - ((mark.Top + mark.Bottom) / 2.0))).Marks.Add(mark);
        }

        return lines.Select(line => line.Marks);
    }

    /// <summary>A line of text cut at its wide gaps.</summary>
    private static IEnumerable<TextStrip> Strips(List<PixelBox> marks)
    {
        marks.Sort((one, other) => one.Left.CompareTo(other.Left));
        var band = marks.Aggregate((one, other) => one.Around(other));
        var high = marks.Where(mark => mark.Height > band.Height * 0.45).ToList();
        var em = high.Count == 0 ? band.Height : Quantile(high.Select(mark => mark.Height), 0.85) * 1.08;
        var baseLine = high.Count == 0 ? band.Bottom : Quantile(high.Select(mark => mark.Bottom), 0.4);
        var start = 0;
        var right = marks[0].Right;
        for (var i = 1; i <= marks.Count; i++)
        {
            if (i == marks.Count || marks[i].Left - right > em * WideGap)
            {
                foreach (var members in WithoutDashes(marks[start..i]))
                {
                    yield return new TextStrip(members.Aggregate((one, other) => one.Around(other)), baseLine, em, members);
                }

                start = i;
            }

            right = i < marks.Count ? Math.Max(right, marks[i].Right) : right;
        }
    }

    /// <summary>Marks from left to right, the dashes before and after the others by themselves: those around a page number.</summary>
    private static IEnumerable<List<PixelBox>> WithoutDashes(List<PixelBox> marks)
    {
        var (first, last) = (0, marks.Count);
        while (last - first > 1 && IsDash(marks[first], marks[first + 1].Left - marks[first].Right))
        {
            yield return [marks[first++]];
        }

        while (last - first > 1 && IsDash(marks[last - 1], marks[last - 1].Left - marks[last - 2].Right))
        {
            yield return [marks[--last]];
        }

        yield return marks[first..last];
    }

    private static bool IsDash(PixelBox mark, int gap) => mark.Width > 4 * mark.Height && gap * 3 > mark.Width;

    private static double Quantile(IEnumerable<int> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
    }

    /// <summary>The boxes around the pieces of ink that hang together.</summary>
    private List<PixelBox> Marks()
    {
        var boxes = new List<PixelBox>();
        var owner = new List<int>();
        var above = new List<(int From, int To, int Mark)>();
        for (var y = 0; y < image.Height; y++)
        {
            var row = image.Row(y);
            var current = new List<(int, int, int)>();
            var first = 0;
            for (var x = 0; x < row.Length; x++)
            {
                if (row[x] >= inkBelow)
                {
                    continue;
                }

                var from = x;
                while (x < row.Length && row[x] < inkBelow)
                {
                    x++;
                }

                var mark = -1;
                while (first < above.Count && above[first].To < from)
                {
                    first++;
                }

                for (var i = first; i < above.Count && above[i].From <= x; i++)
                {
                    var other = Root(owner, above[i].Mark);
                    if (mark < 0)
                    {
                        mark = other;
                    }
                    else if (mark != other)
                    {
                        boxes[mark] = boxes[mark].Around(boxes[other]);
                        owner[other] = mark;
                    }
                }

                if (mark < 0)
                {
                    mark = boxes.Count;
                    boxes.Add(new PixelBox(from, y, x, y + 1));
                    owner.Add(mark);
                }
                else
                {
                    boxes[mark] = boxes[mark].Around(new PixelBox(from, y, x, y + 1));
                }

                current.Add((from, x, mark));
            }

            above = current;
        }

        return [.. boxes.Where((_, index) => owner[index] == index)];
    }

    private static int Root(List<int> owner, int index)
    {
        while (owner[index] != index)
        {
            index = owner[index] = owner[owner[index]];
        }

        return index;
    }
}
