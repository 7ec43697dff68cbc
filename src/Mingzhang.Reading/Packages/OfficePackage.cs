using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Mingzhang.Reading.Packages;

/// <summary>
/// The parts of a Word or Excel file. Reads within limits of what it unpacks to, of depth, and without document types or
/// anything from outside the file; what goes beyond them is an <see cref="UnreadableException"/>.
/// </summary>
internal sealed class OfficePackage : IDisposable
{
    /// <summary>What all parts may unpack to, in bytes.</summary>
    internal const long LargestUnpacked = 256L * 1024 * 1024;

    /// <summary>What one part that is read may unpack to, in bytes; a disclosure of a hundred pages is a tenth of it.</summary>
    internal const long LargestPart = 64L * 1024 * 1024;

    private const int MostParts = 20_000;
    private const int Deepest = 300;

    /// <summary>No XML of a document packs tighter than this; a bomb packs 1:1000.</summary>
    private const int TightestRatio = 400;
    private const int RatioMattersFrom = 16 * 1024 * 1024;

    private readonly ZipArchive archive;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);
    private long unpacked;

    private OfficePackage(ZipArchive archive)
    {
        this.archive = archive;
        if (archive.Entries.Count > MostParts)
        {
            throw new UnreadableException(Unreadable.TooMuch);
        }

        foreach (var entry in archive.Entries)
        {
            parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }
    }

    /// <summary>Opens a package.</summary>
    /// <exception cref="UnreadableException">It is none, or cut off.</exception>
    public static OfficePackage Open(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return new OfficePackage(new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read));
        }
        catch (InvalidDataException)
        {
            throw new UnreadableException(Unreadable.DamagedPackage);
        }
    }

    /// <summary>Whether there is a part of this name.</summary>
    public bool Has(string part) => parts.ContainsKey(part);

    /// <summary>The names of all parts.</summary>
    public IEnumerable<string> Names => parts.Keys;

    /// <summary>Whether the file holds macros.</summary>
    public bool HasMacros => parts.Keys.Any(part => part.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase));

    /// <summary>A part as a tree; null where there is none.</summary>
    public XDocument? Load(string part)
    {
        if (!parts.ContainsKey(part))
        {
            return null;
        }

        using var reader = Read(part);
        return Guarded(part, () => XDocument.Load(new ShallowReader(reader, Deepest)));
    }

    /// <summary>A part as a reader; it must exist.</summary>
    public XmlReader Read(string part)
    {
        try
        {
            return XmlReader.Create(
                new MeteredStream(parts[part].Open(), parts[part].CompressedLength, Count),
                new XmlReaderSettings
                {
                    DtdProcessing = DtdProcessing.Prohibit,
                    XmlResolver = null,
                    CloseInput = true,
                    IgnoreComments = true,
                    IgnoreProcessingInstructions = true,
                });
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException)
        {
            throw new UnreadableException(Unreadable.DamagedPackage);
        }
    }

    /// <summary>Does something with the content of a part, its defects as reasons.</summary>
    public static T Guarded<T>(string part, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (XmlException exception)
        {
            throw new UnreadableException(Unreadable.BadPart(part, exception.Message.Contains("DTD", StringComparison.OrdinalIgnoreCase)));
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException)
        {
            throw new UnreadableException(Unreadable.DamagedPackage);
        }
    }

    /// <summary>The targets of a part's relationships to other parts: id, type (its last word) and part.</summary>
    public IReadOnlyList<(string Id, string Type, string Part)> Relations(string part)
    {
        var slash = part.LastIndexOf('/');
        var folder = slash < 0 ? "" : part[..(slash + 1)];
        var xml = Load(RelationsOf(part));
        return
        [
            .. from relation in xml?.Root?.Elements() ?? []
               where !string.Equals(relation.Value("TargetMode"), "External", StringComparison.OrdinalIgnoreCase)
               let type = relation.Value("Type") ?? ""
               select (relation.Value("Id") ?? "", type[(type.LastIndexOf('/') + 1)..], Resolve(folder, relation.Value("Target") ?? "")),
        ];
    }

    /// <summary>The name of the part that holds another's relationships.</summary>
    public static string RelationsOf(string part)
    {
        var name = part.LastIndexOf('/') + 1;
        return part[..name] + "_rels/" + part[name..] + ".rels";
    }

    /// <inheritdoc/>
    public void Dispose() => archive.Dispose();

    private static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/'))
        {
            return target.TrimStart('/');
        }

        var segments = new List<string>();
        foreach (var segment in (folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment == ".." && segments.Count > 0)
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment is not ("." or ".."))
            {
                segments.Add(segment);
            }
        }

        return string.Join('/', segments);
    }

    private void Count(long part, int read, long packed)
    {
        unpacked += read;
        if (part > LargestPart || unpacked > LargestUnpacked || (part > RatioMattersFrom && part / TightestRatio > packed))
        {
            throw new UnreadableException(Unreadable.UnpacksTooLarge(part > LargestPart ? LargestPart : LargestUnpacked));
        }
    }

    /// <summary>Counts what comes out of a part.</summary>
    private sealed class MeteredStream(Stream inner, long packed, Action<long, int, long> count) : Stream
    {
        private long total;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => total; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            total += read;
            count(total, read, packed);
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
