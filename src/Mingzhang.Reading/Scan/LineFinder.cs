namespace Mingzhang.Reading.Scan;

/// <summary>A ruling line in an image, in pixels.</summary>
/// <param name="IsVertical">Whether it runs from top to bottom.</param>
/// <param name="Box">The pixels it covers.</param>
internal readonly record struct ImageLine(bool IsVertical, PixelBox Box)
{
    /// <summary>The middle of its stroke.</summary>
    public double At => IsVertical ? (Box.Left + Box.Right) / 2.0 : (Box.Top + Box.Bottom) / 2.0;

    /// <summary>Its upper or left end.</summary>
    public int From => IsVertical ? Box.Top : Box.Left;

    /// <summary>Its lower or right end.</summary>
    public int To => IsVertical ? Box.Bottom : Box.Right;

    /// <summary>How long it is.</summary>
    public int Length => To - From;
}

/// <summary>Finds the ruling lines of a level page: long dark runs, thin across; small gaps and a rest of skew are allowed.</summary>
/// <param name="image">The image.</param>
/// <param name="lineBelow">Darker than this is a line.</param>
/// <param name="resolution">Pixels to the inch.</param>
internal sealed class LineFinder(GreyImage image, byte lineBelow, double resolution)
{
    /// <summary>In inches: so long is a line by itself; so long one between two others; so thick at most.</summary>
    private const double Long = 0.45, Short = 0.17, Thickest = 0.04;

    /// <summary>Gaps in a run, and between the runs of a line, in inches.</summary>
    private const double RunGap = 0.012, LineGap = 0.07;

    /// <summary>The ends of a short line touch others within this, in inches; upright strokes of characters in a low row end further off.</summary>
    private const double Touch = 0.014;

    private readonly List<(int Row, int From, int To)>[] runs = [[], []];

    /// <summary>The lines, level ones first.</summary>
    public IReadOnlyList<ImageLine> Find()
    {
        var level = Lines(isVertical: false);
        var upright = Lines(isVertical: true);
        var (longest, shortest) = (Long * resolution, Short * resolution);
        var sure = level.Concat(upright).Where(line => line.Length >= longest).ToList();
        var brief = level.Concat(upright).Where(line => line.Length < longest && line.Length >= shortest && IsBetween(line, sure)).ToList();
        return [.. sure.Concat(brief).OrderBy(line => line.IsVertical).ThenBy(line => line.At).ThenBy(line => line.From)];
    }

    /// <summary>The image without the lines.</summary>
    public GreyImage Without(IReadOnlyList<ImageLine> lines)
    {
        var result = image with { Pixels = [.. image.Pixels] };
        foreach (var line in lines)
        {
            foreach (var (row, from, to) in runs[line.IsVertical ? 1 : 0])
            {
                var box = line.Box;
                var isIn = line.IsVertical ? row >= box.Left && row < box.Right && from < box.Bottom && to > box.Top : row >= box.Top && row < box.Bottom && from < box.Right && to > box.Left;
                if (isIn)
                {
                    Wipe(result, line.IsVertical, row, Math.Max(from, line.From), Math.Min(to, line.To));
                }
            }
        }

        return result;
    }

    /// <summary>Whitens a run and the grey fringe at its sides, unless ink goes on beyond it.</summary>
    private void Wipe(GreyImage result, bool isVertical, int row, int from, int to)
    {
        var across = isVertical ? image.Width : image.Height;
        for (var i = from; i < to; i++)
        {
            Set(row);
            foreach (var side in (int[])[-1, 1])
            {
                var (near, far) = (row + side, row + (2 * side));
                if (near >= 0 && near < across && (far < 0 || far >= across || Get(far) >= lineBelow || Get(near) >= lineBelow))
                {
                    Set(near);
                }
            }

            byte Get(int at) => isVertical ? image.Pixels[(i * image.Width) + at] : image.Pixels[(at * image.Width) + i];

            void Set(int at) => result.Pixels[isVertical ? (i * image.Width) + at : (at * image.Width) + i] = GreyImage.White;
        }
    }

    private bool IsBetween(ImageLine line, List<ImageLine> others)
    {
        var touch = Touch * resolution;
        bool Meets(double end) => others.Exists(other => other.IsVertical != line.IsVertical &&
            Math.Abs(other.At - end) <= touch && other.From - touch <= line.At && other.To + touch >= line.At);
        return Meets(line.From) && Meets(line.To);
    }

    /// <summary>Runs joined to lines: those of neighbouring rows that overlap, and those that follow each other closely.</summary>
    private List<ImageLine> Lines(bool isVertical)
    {
        var found = runs[isVertical ? 1 : 0];
        found.AddRange(Runs(isVertical));
        var gap = (int)(LineGap * resolution);
        var open = new List<Strip>();
        var done = new List<Strip>();
        foreach (var (row, from, to) in found)
        {
            done.AddRange(open.Where(strip => row - strip.Last > 2));
            open.RemoveAll(strip => row - strip.Last > 2);
            var meets = open.Where(strip => strip.From <= to + gap && strip.To >= from - gap).ToList();
            var home = meets.Count > 0 ? meets[0] : new Strip();
            foreach (var other in meets.Skip(1))
            {
                home.Take(other);
                open.Remove(other);
            }

            home.Take(row, from, to);
            if (meets.Count == 0)
            {
                open.Add(home);
            }
        }

        done.AddRange(open);
        var thickest = Thickest * resolution;
        var longest = Long * resolution;
        return
        [
            // strokes of characters side by side make no line: it has a long run, or it is one short one
            .. done.Where(strip => strip.Longest >= longest || strip.To - strip.From < longest)
                .Where(strip => strip.Area / (double)(strip.To - strip.From) <= thickest && strip.Last + 1 - strip.First <= 2 * thickest)
                .Select(strip => new ImageLine(isVertical, isVertical
                    ? new PixelBox(strip.First, strip.From, strip.Last + 1, strip.To)
                    : new PixelBox(strip.From, strip.First, strip.To, strip.Last + 1))),
        ];
    }

    private IEnumerable<(int Row, int From, int To)> Runs(bool isVertical)
    {
        var (rows, length) = isVertical ? (image.Width, image.Height) : (image.Height, image.Width);
        var (step, stride) = isVertical ? (image.Width, 1) : (1, image.Width);
        var (least, gap) = ((int)(Short * resolution), Math.Max(1, (int)(RunGap * resolution)));
        for (var row = 0; row < rows; row++)
        {
            var (from, last) = (-1, -1);
            for (int i = 0, at = row * stride; i < length; i++, at += step)
            {
                if (image.Pixels[at] >= lineBelow)
                {
                    continue;
                }

                if (from >= 0 && i - last > gap + 1)
                {
                    if (last + 1 - from >= least)
                    {
                        yield return (row, from, last + 1);
                    }

                    from = -1;
                }

                from = from < 0 ? i : from;
                last = i;
            }

            if (from >= 0 && last + 1 - from >= least)
            {
                yield return (row, from, last + 1);
            }
        }
    }

    private sealed class Strip
    {
        public int First { get; private set; } = int.MaxValue;

        public int Last { get; private set; } = -1;

        public int From { get; private set; } = int.MaxValue;

        public int To { get; private set; } = -1;

        public long Area { get; private set; }

        public int Longest { get; private set; }

        public void Take(int row, int from, int to)
        {
            Longest = Math.Max(Longest, to - from);
            (First, Last) = (Math.Min(First, row), Math.Max(Last, row));
            (From, To) = (Math.Min(From, from), Math.Max(To, to));
            Area += to - from;
        }

        public void Take(Strip other)
        {
            (First, Last) = (Math.Min(First, other.First), Math.Max(Last, other.Last));
            (From, To) = (Math.Min(From, other.From), Math.Max(To, other.To));
            Area += other.Area;
            Longest = Math.Max(Longest, other.Longest);
        }
    }
}
