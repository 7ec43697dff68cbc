namespace Mingzhang.Reading.Scan;

/// <summary>How far a page lies askew on the glass.</summary>
internal static class Skew
{
    /// <summary>The steepest slope looked for: about two and a half degrees.</summary>
    private const double Steepest = 0.044;

    /// <summary>Only so many points are looked at.</summary>
    private const int MostPoints = 120_000;

    /// <summary>
    /// The slope of the lines of a page: the one along which its ink falls into the fewest rows. Level pages come out as exactly 0.
    /// </summary>
    public static double Of(GreyImage image, byte inkBelow)
    {
        var points = Points(image, inkBelow);
        if (points.Count < 100)
        {
            return 0;
        }

        // first coarsely in rows four pixels high, then finely
        var best = Best(points, 0, Steepest, 0.002, 4, image.Height);
        best = Best(points, best, 0.003, 0.0005, 2, image.Height);
        best = Best(points, best, 0.0006, 0.0001, 1, image.Height);
        return Math.Abs(best) * image.Width < 1.5 ? 0 : best;
    }

    private static double Best(List<(int X, int Y)> points, double around, double reach, double step, int rowHeight, int height)
    {
        var rows = new int[(height / rowHeight) + 8 + (int)(height * 0.2 / rowHeight)];
        var (best, most) = (around, -1.0);
        for (var i = -(int)Math.Round(reach / step); i <= (int)Math.Round(reach / step); i++)
        {
            var slope = around + (i * step);
            Array.Clear(rows);
            foreach (var (x, y) in points)
            {
                var row = ((y - (slope * x)) / rowHeight) + (rows.Length * 0.1);
                rows[Math.Clamp((int)row, 0, rows.Length - 1)]++;
            }

            var sharpness = 0.0;
            foreach (var count in rows)
            {
                sharpness += (double)count * count;
            }

            // of slopes as good the one nearest to level
            if (sharpness > most * (Math.Abs(slope) < Math.Abs(best) ? 0.999 : 1.001))
            {
                (best, most) = (slope, sharpness);
            }
        }

        return best;
    }

    private static List<(int X, int Y)> Points(GreyImage image, byte inkBelow)
    {
        var all = 0;
        for (var y = 0; y < image.Height; y++)
        {
            foreach (var shade in image.Row(y))
            {
                all += shade < inkBelow ? 1 : 0;
            }
        }

        var every = Math.Max(1, all / MostPoints);
        var points = new List<(int, int)>(all / every);
        var count = 0;
        for (var y = 0; y < image.Height; y++)
        {
            var row = image.Row(y);
            for (var x = 0; x < row.Length; x++)
            {
                if (row[x] < inkBelow && count++ % every == 0)
                {
                    points.Add((x, y));
                }
            }
        }

        return points;
    }
}
