using System.Globalization;
using System.Text;

namespace Mingzhang.Reading.Scan;

/// <summary>Images as poppler hands them out and Tesseract takes them: the netpbm formats, eight bits a sample.</summary>
internal static class Netpbm
{
    /// <summary>More pixels than a page of a disclosure is drawn with.</summary>
    private const int MostPixels = 80_000_000;

    /// <summary>
    /// Reads an image (P5 or P6). Of colours the red part is taken: in it the red of seals and stamps is as light as the paper,
    /// and black and blue ink are dark.
    /// </summary>
    /// <returns>The image; null where the stream does not hold one.</returns>
    public static GreyImage? Read(Stream stream)
    {
        var kind = Word(stream);
        if (kind is not ("P5" or "P6") || Number(stream) is not { } width || Number(stream) is not { } height || Number(stream) is not 255 ||
            width <= 0 || height <= 0 || (long)width * height > MostPixels)
        {
            return null;
        }

        var samples = kind == "P6" ? 3 : 1;
        var pixels = new byte[width * height];
        var row = new byte[width * samples];
        for (var y = 0; y < height; y++)
        {
            if (stream.ReadAtLeast(row, row.Length, throwOnEndOfStream: false) < row.Length)
            {
                return null;
            }

            for (var x = 0; x < width; x++)
            {
                pixels[(y * width) + x] = row[x * samples];
            }
        }

        return new GreyImage(width, height, pixels);
    }

    /// <summary>Writes an image (P5).</summary>
    public static void Write(string path, GreyImage image)
    {
        using var stream = File.Create(path);
        stream.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"P5\n{image.Width} {image.Height}\n255\n")));
        stream.Write(image.Pixels);
    }

    private static int? Number(Stream stream) =>
        int.TryParse(Word(stream), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The next word of the head; the one byte of white space after it is gone too.</summary>
    private static string Word(Stream stream)
    {
        var word = new StringBuilder();
        while (word.Length < 16 && stream.ReadByte() is var next and >= 0)
        {
            if (next == '#')
            {
                while (stream.ReadByte() is >= 0 and not '\n')
                {
                    // a comment
                }
            }
            else if (next > ' ')
            {
                word.Append((char)next);
            }
            else if (word.Length > 0)
            {
                break;
            }
        }

        return word.ToString();
    }
}
