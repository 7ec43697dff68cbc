namespace Mingzhang.Reading.Scan;

/// <summary>An image in shades of grey: 0 is black, 255 white.</summary>
/// <param name="Width">Its width in pixels.</param>
/// <param name="Height">Its height in pixels.</param>
/// <param name="Pixels">Its pixels row by row from the upper left corner.</param>
internal sealed record GreyImage(int Width, int Height, byte[] Pixels)
{
    /// <summary>White.</summary>
    public const byte White = 255;

    /// <summary>A white image.</summary>
    public static GreyImage Blank(int width, int height)
    {
        var pixels = new byte[width * height];
        Array.Fill(pixels, White);
        return new GreyImage(width, height, pixels);
    }

    /// <summary>A row of pixels.</summary>
    public Span<byte> Row(int y) => Pixels.AsSpan(y * Width, Width);

    /// <summary>The image with its greys darker: hairlines, which are but grey, come out as strokes.</summary>
    public GreyImage Darker()
    {
        var shades = Enumerable.Range(0, 256).Select(shade => (byte)(shade * shade * shade / (White * White))).ToArray();
        return this with { Pixels = [.. Pixels.Select(shade => shades[shade])] };
    }

    /// <summary>A rectangle of it with a white margin around, enlarged or reduced.</summary>
    /// <param name="area">The rectangle; it may reach out of the image.</param>
    /// <param name="scale">How many times larger.</param>
    /// <param name="margin">The margin, in pixels of what comes out.</param>
    public GreyImage Cut(PixelBox area, double scale, int margin)
    {
        var (width, height) = ((int)Math.Ceiling(area.Width * scale), (int)Math.Ceiling(area.Height * scale));
        var result = Blank(width + (2 * margin), height + (2 * margin));

        // where it becomes smaller, a pixel is the mean of what it covers
        var samples = scale < 0.99 ? 3 : 1;
        for (var y = 0; y < height; y++)
        {
            var row = result.Row(y + margin);
            for (var x = 0; x < width; x++)
            {
                var sum = 0;
                for (var i = 0; i < samples * samples; i++)
                {
                    sum += At(
                        area.Left + ((x + (((i % samples) + 0.5) / samples)) / scale) - 0.5,
                        area.Top + ((y + (((i / samples) + 0.5) / samples)) / scale) - 0.5);
                }

                row[x + margin] = (byte)(sum / (samples * samples));
            }
        }

        return result;
    }

    /// <summary>The image turned about its middle, as large as before.</summary>
    /// <param name="slope">The tangent of the angle: how far a level line rises or falls across one pixel; lines that fall come out level.</param>
    public GreyImage Levelled(double slope)
    {
        var result = Blank(Width, Height);
        var turn = Turn.Of(slope, Width, Height);
        Parallel.For(0, Height, y =>
        {
            var row = result.Row(y);
            for (var x = 0; x < Width; x++)
            {
                var (fromX, fromY) = turn.Back(x, y);
                row[x] = At(fromX, fromY);
            }
        });
        return result;
    }

    /// <summary>The shade between pixels; white beyond the edge.</summary>
    private byte At(double x, double y)
    {
        var (left, top) = ((int)Math.Floor(x), (int)Math.Floor(y));
        var (right, down) = ((int)((x - left) * 256), (int)((y - top) * 256));
        if (left < 0 || top < 0 || left + 1 >= Width || top + 1 >= Height)
        {
            return left >= -1 && top >= -1 && left < Width && top < Height ? Pixels[(Math.Max(0, top) * Width) + Math.Max(0, left)] : White;
        }

        var at = (top * Width) + left;
        var upper = (Pixels[at] * (256 - right)) + (Pixels[at + 1] * right);
        var lower = (Pixels[at + Width] * (256 - right)) + (Pixels[at + Width + 1] * right);
        return (byte)(((upper * (256 - down)) + (lower * down)) >> 16);
    }
}

/// <summary>A rectangle of pixels.</summary>
/// <param name="Left">The first column.</param>
/// <param name="Top">The first row.</param>
/// <param name="Right">One past the last column.</param>
/// <param name="Bottom">One past the last row.</param>
internal readonly record struct PixelBox(int Left, int Top, int Right, int Bottom)
{
    /// <summary>Its width.</summary>
    public int Width => Right - Left;

    /// <summary>Its height.</summary>
    public int Height => Bottom - Top;

    /// <summary>The smallest rectangle around both.</summary>
    public PixelBox Around(PixelBox other) =>
        new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));
}

/// <summary>A turn of an image about its middle that makes its lines level.</summary>
/// <param name="Cosine">The cosine of the angle.</param>
/// <param name="Sine">The sine of the angle.</param>
/// <param name="CentreX">The middle.</param>
/// <param name="CentreY">The middle.</param>
internal readonly record struct Turn(double Cosine, double Sine, double CentreX, double CentreY)
{
    /// <summary>The turn for lines of a slope.</summary>
    public static Turn Of(double slope, double width, double height)
    {
        var cosine = 1 / Math.Sqrt(1 + (slope * slope));
        return new Turn(cosine, slope * cosine, width / 2, height / 2);
    }

    /// <summary>Where a point of the turned image was before.</summary>
    public (double X, double Y) Back(double x, double y) => (
        CentreX + ((x - CentreX) * Cosine) - ((y - CentreY) * Sine),
        CentreY + ((x - CentreX) * Sine) + ((y - CentreY) * Cosine));
}
