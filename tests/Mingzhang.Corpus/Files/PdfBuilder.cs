using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Mingzhang.Corpus.Files;

/// <summary>Writes a PDF object by object; what the objects say is the caller's, also where it is wrong.</summary>
public sealed class PdfBuilder
{
    private readonly List<byte[]> objects = [];

    /// <summary>The number of the object that is added next.</summary>
    public int Next => objects.Count + 1;

    /// <summary>Adds an object.</summary>
    /// <param name="body">What stands between "obj" and "endobj".</param>
    /// <returns>Its number.</returns>
    public int Add(string body)
    {
        objects.Add(Encoding.Latin1.GetBytes(body));
        return objects.Count;
    }

    /// <summary>Adds a stream.</summary>
    /// <param name="entries">What its dictionary says besides the length.</param>
    /// <param name="data">Its bytes as they are to stand in the file.</param>
    /// <returns>Its number.</returns>
    public int Add(string entries, byte[] data)
    {
        objects.Add([.. Encoding.Latin1.GetBytes(FormattableString.Invariant($"<< {entries} /Length {data.Length} >>\nstream\n")), .. data, .. "\nendstream"u8]);
        return objects.Count;
    }

    /// <summary>The file.</summary>
    /// <param name="root">The number of the catalogue.</param>
    /// <param name="trailer">What else the trailer says.</param>
    public byte[] Build(int root, string trailer = "")
    {
        using var file = new MemoryStream();
        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
        Write("%PDF-1.7\n");
        var places = new List<long>();
        for (var i = 0; i < objects.Count; i++)
        {
            places.Add(file.Position);
            Write((i + 1).ToString(CultureInfo.InvariantCulture) + " 0 obj\n");
            file.Write(objects[i]);
            Write("\nendobj\n");
        }

        var start = file.Position;
        Write(FormattableString.Invariant($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n"));
        foreach (var place in places)
        {
            Write(place.ToString("0000000000", CultureInfo.InvariantCulture) + " 00000 n \n");
        }

        Write(FormattableString.Invariant($"trailer\n<< /Size {objects.Count + 1} /Root {root} 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }

    /// <summary>Bytes as the filter FlateDecode has them.</summary>
    public static byte[] Deflate(ReadOnlySpan<byte> bytes, CompressionLevel level = CompressionLevel.Fastest)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, level, leaveOpen: true))
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }
}
