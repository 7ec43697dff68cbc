using System.Globalization;

namespace Mingzhang.Reading.Pdf;

/// <summary>Reads what <c>pdfimages -list</c> writes: how much of each page images cover.</summary>
internal static class PdfImageList
{
    private const int PageAt = 0, KindAt = 2, WidthAt = 3, HeightAt = 4, HorizontalAt = 12, VerticalAt = 13;
    private const double PointsAnInch = 72;

    /// <summary>The area in square points by page, from 1; soft masks count with their image.</summary>
    /// <param name="stream">What was written.</param>
    public static Dictionary<int, double> Areas(Stream stream)
    {
        var areas = new Dictionary<int, double>();
        using var reader = new StreamReader(stream, leaveOpen: true);
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length > VerticalAt && parts[KindAt] is "image" or "stencil" or "mask" && Number(parts[PageAt]) is { } page && Number(parts[WidthAt]) is { } width &&
                Number(parts[HeightAt]) is { } height && Number(parts[HorizontalAt]) is { } horizontal and > 0 && Number(parts[VerticalAt]) is { } vertical and > 0)
            {
                areas[(int)page] = areas.GetValueOrDefault((int)page) + (width * PointsAnInch / horizontal * (height * PointsAnInch / vertical));
            }
        }

        return areas;
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
