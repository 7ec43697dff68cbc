using System.Text;
using Mingzhang.Model;
using Mingzhang.Writing.Documents.Pdf;

namespace Mingzhang.Tests.Writing.Documents;

public static class PdfObjectsTests
{
    [Fact]
    public static void Places_are_found_on_their_pages_however_deep_the_tree_of_pages_is()
    {
        var places = new PdfObjects(Pdf()).Places();
        Assert.Equal([("a-1", 1), ("b", 3), ("c", 2)], places.OrderBy(place => place.Key, StringComparer.Ordinal).Select(place => (place.Key, place.Value)));
    }

    [Fact]
    public static void What_is_said_of_a_document_takes_the_place_of_what_the_browser_said()
    {
        using var output = new MemoryStream();
        PdfInformation.Write(Pdf(), new DocumentProperties("预算", "局", new FiscalYear(2026), Stage.Public), output);
        var pdf = output.ToArray();
        var text = Encoding.Latin1.GetString(pdf);
        Assert.DoesNotContain("2026", text);
        Assert.Contains("/Title <FEFF98847B97>", text);

        // the last table of references points at the new object
        var table = int.Parse(text.Split("startxref\n")[^1].Split('\n')[0], System.Globalization.CultureInfo.InvariantCulture);
        Assert.StartsWith("xref\n1 1\n", text[table..]);
        var offset = int.Parse(text.AsSpan(table + 9, 10), System.Globalization.CultureInfo.InvariantCulture);
        Assert.StartsWith("1 0 obj\n<</Producer", text[offset..]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.7\nstartxref\n9\n%%EOF\n")]
    [InlineData("%PDF-1.7\nstartxref\n99999\n%%EOF\n")]
    public static void Another_kind_of_file_is_refused(string text) =>
        Assert.Throws<InvalidDataException>(() => new PdfObjects(Encoding.Latin1.GetBytes(text)));

    private static byte[] Pdf()
    {
        string[] objects =
        [
            "<</Title (x)\n/CreationDate (D:20260101000000)>>", "<</Type /Catalog\n/Pages 3 0 R\n/Dests 8 0 R>>",
            "<</Type /Pages\n/Count 3\n/Kids [4 0 R 7 0 R]>>", "<</Type /Pages\n/Count 2\n/Kids [5 0 R 6 0 R]>>",
            "<</Type /Page>>", "<</Type /Page>>", "<</Type /Page>>",
            "<</a-1 [5 0 R /XYZ 6 8.5 0]\n/b [7 0 R /XYZ 6 -2 0]\n/c [6 0 R /XYZ 0 0 0]>>",
        ];
        var text = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder("xref\n0 9\n0000000000 65535 f \n");
        for (var i = 0; i < objects.Length; i++)
        {
            table.Append(System.Globalization.CultureInfo.InvariantCulture, $"{text.Length:0000000000} 00000 n \n");
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = text.Length;
        text.Append(table).Append(System.Globalization.CultureInfo.InvariantCulture, $"trailer\n<</Size 9\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }
}
