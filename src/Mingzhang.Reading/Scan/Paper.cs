namespace Mingzhang.Reading.Scan;

/// <summary>
/// A page image with even paper: the shading of the paper, watermarks and what shines through are white, and ink keeps its
/// shades.
/// </summary>
/// <param name="Image">The image.</param>
/// <param name="InkBelow">Darker than this is ink.</param>
/// <param name="LineBelow">Darker than this a thin line may be drawn.</param>
/// <param name="Faded">The share of the page that was neither ink nor paper: a watermark, or a seal.</param>
internal sealed record Paper(GreyImage Image, byte InkBelow, byte LineBelow, double Faded)
{
    /// <summary>The paper is measured in squares of so many pixels.</summary>
    private const int Square = 64;

    /// <summary>Of the way from ink to paper: up to here it is ink, a thin line, or a letter's edge. What is lighter is a watermark.</summary>
    private const double Ink = 0.5, Line = 0.7, Edge = 0.8;

    /// <summary>So much of a page at least is ink where anything is printed: a few characters.</summary>
    private const double LeastInk = 0.0003;

    /// <summary>Evens the paper of an image.</summary>
    public static Paper Of(GreyImage image)
    {
        var light = Lights(image);
        var (columns, rows) = (light.GetLength(0), light.GetLength(1));
        var even = new byte[image.Pixels.Length];
        var counts = new int[256];
        for (var y = 0; y < image.Height; y++)
        {
            var row = image.Row(y);
            var at = Math.Clamp(((double)y / Square) - 0.5, 0, rows - 1);
            var (top, share) = ((int)at, at - (int)at);
            var below = Math.Min(top + 1, rows - 1);
            for (var x = 0; x < row.Length; x++)
            {
                var column = Math.Clamp(((double)x / Square) - 0.5, 0, columns - 1);
                var (left, part) = ((int)column, column - (int)column);
                var right = Math.Min(left + 1, columns - 1);
                var upper = (light[left, top] * (1 - part)) + (light[right, top] * part);
                var lower = (light[left, below] * (1 - part)) + (light[right, below] * part);
                var paper = (upper * (1 - share)) + (lower * share);
                var shade = (byte)Math.Min(255, row[x] * 255 / Math.Max(1, paper));
                even[(y * image.Width) + x] = shade;
                counts[shade]++;
            }
        }

        var ink = InkShade(counts, image.Pixels.Length);
        byte At(double share) => (byte)(ink + (share * (255 - ink)));
        var (inkBelow, edge) = (At(Ink), At(Edge));
        var stretched = new byte[256];
        for (var shade = 0; shade < 256; shade++)
        {
            stretched[shade] = (byte)Math.Clamp((shade - ink) * 255 / Math.Max(1, edge - ink), 0, 255);
        }

        var faded = 0L;
        for (var shade = inkBelow; shade < At(0.95); shade++)
        {
            faded += counts[shade];
        }

        for (var i = 0; i < even.Length; i++)
        {
            even[i] = stretched[even[i]];
        }

        return new Paper(image with { Pixels = even }, stretched[inkBelow], stretched[At(Line)], (double)faded / even.Length);
    }

    /// <summary>The shade of the paper in each square: that of its lighter part; squares full of ink are as light as those around.</summary>
    private static double[,] Lights(GreyImage image)
    {
        var light = new double[(image.Width + Square - 1) / Square, (image.Height + Square - 1) / Square];
        var counts = new int[256];
        var all = new int[256];
        for (var row = 0; row < light.GetLength(1); row++)
        {
            for (var column = 0; column < light.GetLength(0); column++)
            {
                Array.Clear(counts);
                var (right, bottom) = (Math.Min(image.Width, (column + 1) * Square), Math.Min(image.Height, (row + 1) * Square));
                for (var y = row * Square; y < bottom; y++)
                {
                    foreach (var shade in image.Row(y)[(column * Square)..right])
                    {
                        counts[shade]++;
                    }
                }

                light[column, row] = Quantile(counts, 0.8);
                for (var i = 0; i < 256; i++)
                {
                    all[i] += counts[i];
                }
            }
        }

        var usual = Quantile(all, 0.6);
        for (var row = 0; row < light.GetLength(1); row++)
        {
            for (var column = 0; column < light.GetLength(0); column++)
            {
                light[column, row] = light[column, row] < usual * 0.6 ? usual : light[column, row];
            }
        }

        return light;
    }

    /// <summary>The shade of full ink.</summary>
    private static int InkShade(int[] counts, int total) => Math.Min(Quantile(counts, LeastInk), 160);

    private static int Quantile(int[] counts, double share)
    {
        var total = 0L;
        foreach (var count in counts)
        {
            total += count;
        }

        var sum = 0L;
        for (var shade = 0; shade < counts.Length; shade++)
        {
            sum += counts[shade];
            if (sum >= total * share && sum > 0)
            {
                return shade;
            }
        }

        return 255;
    }
}
