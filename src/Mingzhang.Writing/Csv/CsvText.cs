using System.Buffers;
using System.Text;

namespace Mingzhang.Writing.Csv;

/// <summary>RFC 4180 lines in UTF-8 with a byte order mark, which is how Excel knows the encoding.</summary>
internal static class CsvText
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    public static StreamWriter Open(Stream output) =>
        new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };

    public static void Row(TextWriter output, IEnumerable<string> cells)
    {
        var first = true;
        foreach (var cell in cells)
        {
            output.Write(first ? "" : ",");
            first = false;
            if (cell.AsSpan().ContainsAny(Quoted))
            {
                output.Write('"');
                output.Write(cell.Replace("\"", "\"\"", StringComparison.Ordinal));
                output.Write('"');
            }
            else
            {
                output.Write(cell);
            }
        }

        output.WriteLine();
    }
}
