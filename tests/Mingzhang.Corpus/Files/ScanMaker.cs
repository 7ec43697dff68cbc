using System.Globalization;
using System.Text;

namespace Mingzhang.Corpus.Files;

/// <summary>Makes of a PDF one of images alone, as a scanner does.</summary>
public static class ScanMaker
{
    private const int PointsAnInch = 72;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    /// <summary>The pages as images.</summary>
    /// <param name="pdf">The file.</param>
    /// <param name="dotsAnInch">How fine.</param>
    /// <param name="isJpeg">Whether the images are packed with loss, as most scanners do.</param>
    /// <param name="first">The first page, from 1.</param>
    /// <param name="last">The last page.</param>
    public static async Task<byte[]> ScanAsync(string pdf, int dotsAnInch, bool isJpeg, int first = 1, int last = 9999)
    {
        var folder = Directory.CreateTempSubdirectory("mingzhang-scan-").FullName;
        try
        {
            string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
            await InstalledProgram.Renderer.RunAsync(
                Limit,
                ["-r", Number(dotsAnInch), "-gray", "-f", Number(first), "-l", Number(last), .. isJpeg ? (string[])["-jpeg"] : [], pdf, Path.Combine(folder, "p")]);
            var builder = new PdfBuilder();
            var pages = new List<int>();
            var parent = 1 + (3 * Directory.GetFiles(folder).Length);
            foreach (var file in Directory.GetFiles(folder).Order(StringComparer.Ordinal))
            {
                pages.Add(AddPage(builder, await File.ReadAllBytesAsync(file), isJpeg, dotsAnInch, parent));
            }

            builder.Add($"<< /Type /Pages /Count {Number(pages.Count)} /Kids [{string.Join(' ', pages.Select(page => Number(page) + " 0 R"))}] >>");
            return builder.Build(builder.Add($"<< /Type /Catalog /Pages {Number(parent)} 0 R >>"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int AddPage(PdfBuilder builder, byte[] file, bool isJpeg, int dotsAnInch, int parent)
    {
        var (width, height, start, isColoured) = isJpeg ? JpegSize(file) : PgmSize(file);
        var data = isJpeg ? file : PdfBuilder.Deflate(file.AsSpan(start));
        var image = builder.Add(
            FormattableString.Invariant($"/Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /{(isColoured ? "DeviceRGB" : "DeviceGray")} /BitsPerComponent 8 /Filter /{(isJpeg ? "DCTDecode" : "FlateDecode")}"), data);
        var (wide, high) = ((double)width * PointsAnInch / dotsAnInch, (double)height * PointsAnInch / dotsAnInch);
        var content = builder.Add("", Encoding.ASCII.GetBytes(FormattableString.Invariant($"{wide:0.##} 0 0 {high:0.##} 0 0 cm /I Do")));
        return builder.Add(FormattableString.Invariant(
            $"<< /Type /Page /Parent {parent} 0 R /MediaBox [0 0 {wide:0.##} {high:0.##}] /Contents {content} 0 R /Resources << /XObject << /I {image} 0 R >> >> >>"));
    }

    /// <summary>Width, height and where the points begin, of "P5 1240 1754 255".</summary>
    private static (int Width, int Height, int Start, bool IsColoured) PgmSize(byte[] file)
    {
        var numbers = new List<int>();
        var at = 2;
        while (numbers.Count < 3)
        {
            var from = ++at;
            while (file[at] is >= (byte)'0' and <= (byte)'9')
            {
                at++;
            }

            numbers.Add(int.Parse(Encoding.ASCII.GetString(file, from, at - from), CultureInfo.InvariantCulture));
        }

        return (numbers[0], numbers[1], at + 1, false);
    }

    /// <summary>Width, height and whether there are three colours, from the header of the frame.</summary>
    private static (int Width, int Height, int Start, bool IsColoured) JpegSize(byte[] file)
    {
        var at = 2;
        while (file[at + 1] is not (>= 0xC0 and <= 0xC2))
        {
            at += 2 + (file[at + 2] << 8) + file[at + 3];
        }

        return ((file[at + 7] << 8) + file[at + 8], (file[at + 5] << 8) + file[at + 6], 0, file[at + 9] == 3);
    }
}
