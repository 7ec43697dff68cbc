using System.Globalization;
using System.Text;
using Mingzhang.Model;

namespace Mingzhang.Writing.Documents.Pdf;

/// <summary>What a PDF says of itself: title, author and stage, and not when it was made.</summary>
internal static class PdfInformation
{
    /// <summary>
    /// Blanks out what the browser says of the PDF, the clock with it, and appends what is to be said instead, as a later
    /// version of the same object: the bytes depend on nothing but the document and the browser.
    /// </summary>
    public static void Write(byte[] pdf, DocumentProperties? properties, Stream output)
    {
        var objects = new PdfObjects(pdf);
        var old = objects.Object(objects.Information);
        var from = objects.Offset(objects.Information) + old.IndexOf("<<", StringComparison.Ordinal) + 2;
        pdf.AsSpan(from, old.LastIndexOf(">>", StringComparison.Ordinal) - old.IndexOf("<<", StringComparison.Ordinal) - 2).Fill((byte)' ');

        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"\n{objects.Information} 0 obj\n<</Producer {Hexadecimal("Mingzhang")}");
        if (properties is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n/Title {Hexadecimal(properties.Title)}\n/Author {Hexadecimal(properties.Owner)}");
            foreach (var (name, value) in DocumentFacts.Of(properties))
            {
                text.Append(CultureInfo.InvariantCulture, $"\n/{name} {Hexadecimal(value)}");
            }
        }

        text.Append(">>\nendobj\n");
        var table = pdf.Length + text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n{objects.Information} 1\n{pdf.Length + 1:0000000000} 00000 n \n")
            .Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {objects.Size}\n/Root {objects.Root} 0 R\n/Info {objects.Information} 0 R\n/Prev {objects.TableOffset}>>\nstartxref\n{table}\n%%EOF\n");
        output.Write(pdf);
        output.Write(Encoding.Latin1.GetBytes(text.ToString()));
    }

    private static string Hexadecimal(string text) => "<FEFF" + Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text)) + ">";
}
