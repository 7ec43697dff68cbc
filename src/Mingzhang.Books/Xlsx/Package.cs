using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml;

namespace Mingzhang.Books.Xlsx;

/// <summary>The ZIP of a workbook, read within limits: no part of it takes more time or memory than the largest book may.</summary>
internal sealed class Package : IDisposable
{
    private const int MostParts = 4000;
    private const long LargestPart = 96L * 1024 * 1024;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = LargestPart,
    };

    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);

    private Package(ZipArchive zip)
    {
        this.zip = zip;
        foreach (var entry in zip.Entries)
        {
            parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }
    }

    /// <summary>The names of its parts.</summary>
    public IReadOnlyCollection<string> Names => parts.Keys;

    /// <summary>Opens one.</summary>
    /// <exception cref="UnusableException">It is none.</exception>
    public static Package Open(ReadOnlyMemory<byte> bytes)
    {
        var head = bytes.Span;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            throw new UnusableException(
                "是加了密码的工作簿，或旧版 .xls", "it is protected by a password, or an old .xls",
                "请在 Excel 或 WPS 中取消密码，另存为“Excel 工作簿（.xlsx）”", "take the password off and save it as .xlsx");
        }

        if (!head.StartsWith("PK"u8))
        {
            throw Damaged();
        }

        try
        {
            var stream = MemoryMarshal.TryGetArray(bytes, out var array)
                ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
                : new MemoryStream(bytes.ToArray(), writable: false);
            var package = new Package(new ZipArchive(stream, ZipArchiveMode.Read));
            return package.parts.Count > MostParts ? throw TooLarge() : package;
        }
        catch (InvalidDataException)
        {
            throw Damaged();
        }
    }

    /// <summary>Opens a part as XML; null where there is none.</summary>
    public XmlReader? Xml(string name) =>
        parts.TryGetValue(name, out var entry) ? XmlReader.Create(new Limited(entry.Open()), Settings) : null;

    /// <inheritdoc/>
    public void Dispose() => zip.Dispose();

    /// <summary>What is said of a file that is no workbook.</summary>
    public static UnusableException Damaged() => new(
        "不是 XLSX 工作簿，或已经损坏", "it is no XLSX workbook, or it is damaged",
        "请用 Excel、WPS 或 LibreOffice 打开后另存为 .xlsx", "open it in a spreadsheet program and save it as .xlsx");

    /// <summary>What is said of a file that holds too much.</summary>
    public static UnusableException TooLarge() => new(
        "内容过大，不像一份账册", "it holds too much to be a book",
        "请用 mz book new 生成空白账册，只把数据粘贴过去", "make a new one with mz book new and copy the data alone");

    /// <summary>A stream that ends with an error where it would be too long.</summary>
    private sealed class Limited(Stream inner) : Stream
    {
        private long left = LargestPart;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Count(inner.Read(buffer, offset, count));

        public override int Read(Span<byte> buffer) => Count(inner.Read(buffer));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }

        private int Count(int read)
        {
            left -= read;
            return left < 0 ? throw TooLarge() : read;
        }
    }
}
