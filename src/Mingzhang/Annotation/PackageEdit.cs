using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Mingzhang.Annotation;

/// <summary>Puts parts into a package; the others stay as they are, packed as they were.</summary>
internal static class PackageEdit
{
    /// <summary>The earliest time a ZIP knows: that of parts that are new.</summary>
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Line ends are kept as they are, on every system.</summary>
    private static readonly XmlWriterSettings Kept = new() { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize };

    /// <summary>The package with some parts new or changed; the same input gives the same bytes.</summary>
    public static ReadOnlyMemory<byte> Replace(ReadOnlyMemory<byte> package, IEnumerable<(string Name, XDocument Part)> parts)
    {
        using var stream = new MemoryStream(package.Length);
        stream.Write(package.Span);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var (name, part) in parts)
            {
                var entry = zip.Entries.FirstOrDefault(entry => string.Equals(entry.FullName.Replace('\\', '/').TrimStart('/'), name, StringComparison.OrdinalIgnoreCase));
                var time = entry?.LastWriteTime ?? Always;
                entry ??= zip.CreateEntry(name);
                using (var content = entry.Open())
                {
                    content.SetLength(0);
                    Write(part, content);
                }

                entry.LastWriteTime = time;
            }
        }

        return stream.ToArray();
    }

    private static void Write(XDocument part, Stream content)
    {
        using var writer = XmlWriter.Create(content, Kept);
        writer.WriteStartDocument(standalone: true);
        part.Root!.WriteTo(writer);
        writer.WriteEndDocument();
    }
}
