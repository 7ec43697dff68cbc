using Mingzhang.Reading.Scan;

namespace Mingzhang.Tests.Reading.Scan;

/// <summary>Draws on images.</summary>
internal static class Drawing
{
    public static GreyImage Page(int width = 900, int height = 600) => GreyImage.Blank(width, height);

    /// <summary>A filled rectangle.</summary>
    public static GreyImage Fill(this GreyImage image, int left, int top, int width, int height, byte shade = 0)
    {
        for (var y = top; y < top + height; y++)
        {
            image.Row(y).Slice(left, width).Fill(shade);
        }

        return image;
    }

    /// <summary>A line of a slope, three pixels thick.</summary>
    public static GreyImage Stroke(this GreyImage image, int left, double top, int width, double slope, byte shade = 0)
    {
        for (var x = left; x < left + width; x++)
        {
            image.Fill(x, (int)Math.Round(top + (slope * (x - left))), 1, 3, shade);
        }

        return image;
    }

    /// <summary>Characters of a line: frames of so many pixels with a cross in them, one beside the other.</summary>
    public static GreyImage Text(this GreyImage image, int left, int top, int count, int size = 40)
    {
        for (var i = 0; i < count; i++)
        {
            var x = left + (i * (size + 4));
            image.Fill(x, top, size, 4).Fill(x, top + size - 4, size, 4).Fill(x, top, 4, size).Fill(x + size - 4, top, 4, size).Fill(x + (size / 2), top, 4, size);
        }

        return image;
    }
}
