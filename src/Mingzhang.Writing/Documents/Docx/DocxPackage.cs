using System.IO.Compression;
using System.Text;

namespace Mingzhang.Writing.Documents.Docx;

/// <summary>The parts of a document, written into its ZIP one after the other, all of one time. The same parts give the same bytes.</summary>
internal sealed class DocxPackage : IDisposable
{
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string Packages = "http://schemas.openxmlformats.org/package/2006/";

    /// <summary>The earliest time a ZIP knows.</summary>
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive zip;
    private readonly StringBuilder types = new();
    private readonly SortedDictionary<string, StringBuilder> relations = new(StringComparer.Ordinal);

    /// <summary>Begins a package.</summary>
    /// <param name="output">Where it goes; left open.</param>
    public DocxPackage(Stream output) => zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Writes a part of XML.</summary>
    public void Add(string name, string contentType, string xml) => Add(name, contentType, Encoding.UTF8.GetBytes(XmlText.Declaration + xml));

    /// <summary>Writes a part.</summary>
    public void Add(string name, string contentType, ReadOnlySpan<byte> content)
    {
        types.Put($"<Override PartName=\"/{name}\" ContentType=\"{contentType}\"/>");
        Write(name, content);
    }

    /// <summary>Says that one part refers to another.</summary>
    /// <param name="from">The part that refers; empty for the package itself.</param>
    /// <param name="id">By which id.</param>
    /// <param name="type">As what: the last word of the type's address, or all of it.</param>
    /// <param name="target">The part referred to, from the folder of the part that refers.</param>
    public void Relate(string from, string id, string type, string target)
    {
        if (!relations.TryGetValue(from, out var xml))
        {
            relations.Add(from, xml = new StringBuilder());
        }

        var address = type.Contains(':', StringComparison.Ordinal) ? type : $"{Relations}/{type}";
        xml.Put($"<Relationship Id=\"{id}\" Type=\"{address}\" Target=\"{target}\"/>");
    }

    /// <summary>Writes what holds the parts together.</summary>
    public void Complete()
    {
        foreach (var (from, xml) in relations)
        {
            var slash = from.LastIndexOf('/') + 1;
            Write($"{from[..slash]}_rels/{from[slash..]}.rels", Utf8($"<Relationships xmlns=\"{Packages}relationships\">{xml}</Relationships>"));
        }

        Write("[Content_Types].xml", Utf8(
            $"<Types xmlns=\"{Packages}content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>" +
            $"<Default Extension=\"xml\" ContentType=\"application/xml\"/>{types}</Types>"));
    }

    /// <inheritdoc/>
    public void Dispose() => zip.Dispose();

    private static byte[] Utf8(string xml) => Encoding.UTF8.GetBytes(XmlText.Declaration + xml);

    private void Write(string name, ReadOnlySpan<byte> content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Always;
        using var part = entry.Open();
        part.Write(content);
    }
}
