using System.Globalization;
using System.Text;
using Mingzhang.Corpus.Files;

namespace Mingzhang.Tests.Reading.Hostile;

/// <summary>Small PDFs.</summary>
internal static class PdfSketch
{
    public const string Text = "Total 1,234.56";

    /// <summary>A frame of two cells with a number in each, and a line over it.</summary>
    public const string Content =
        "BT /F 12 Tf 72 760 Td (" + Text + ") Tj ET 72 700 200 20 re S 172 700 m 172 720 l S BT /F 10 Tf 80 706 Td (12.50) Tj 100 0 Td (7.25) Tj ET";

    private const string Font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";

    /// <summary>A PDF of pages with what is drawn on them.</summary>
    public static byte[] Of(params string[] contents) => Of(builder => [.. contents.Select(content => builder.Add("", Bytes(content)))]);

    /// <summary>A PDF of pages with what is drawn on them.</summary>
    /// <param name="contents">Adds the streams and gives their numbers.</param>
    /// <param name="box">The size of the pages.</param>
    /// <param name="page">What else each page says.</param>
    /// <param name="catalogue">What else the catalogue says.</param>
    /// <param name="font">The font.</param>
    /// <param name="trailer">What else the trailer says.</param>
    public static byte[] Of(
        Func<PdfBuilder, IReadOnlyList<int>> contents, string box = "0 0 595 842", string page = "", string catalogue = "", string font = Font, string trailer = "")
    {
        var builder = new PdfBuilder();
        var fontNumber = builder.Add(font);
        var streams = contents(builder);
        var parent = builder.Next + streams.Count;
        var pages = streams.Select(stream => builder.Add(FormattableString.Invariant(
            $"<< /Type /Page /Parent {parent} 0 R /MediaBox [{box}] /Contents {stream} 0 R /Resources << /Font << /F {fontNumber} 0 R >> >> {page} >>"))).ToList();
        builder.Add($"<< /Type /Pages /Count {Number(pages.Count)} /Kids [{string.Join(' ', pages.Select(number => Number(number) + " 0 R"))}] >>");
        return builder.Build(builder.Add($"<< /Type /Catalog /Pages {Number(parent)} 0 R {catalogue} >>"), trailer);
    }

    /// <summary>Text as bytes.</summary>
    public static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
