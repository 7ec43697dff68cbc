using Mingzhang.Model;

namespace Mingzhang.Reading;

/// <summary>Formats that are known by their first bytes and are not text.</summary>
internal static class FileSignature
{
    /// <summary>How far into a file its kind may be told.</summary>
    private const int Prefix = 4096;

    private static readonly Words ToText = new(
        "请用原软件（Word、WPS、PDF 阅读器等）另存为纯文本（.txt，UTF-8）后再读取",
        "Save it as plain text (.txt, UTF-8) with the program it comes from (Word, WPS, a PDF reader), then read that");

    private static readonly Words Recognition = new(
        "请先做文字识别（OCR），导出为文本或 Markdown 后再读取",
        "Run text recognition (OCR) first and read the text or Markdown it gives");

    private static readonly Words Unpack = new("请先解压，再读取其中的文件", "Unpack it and read the files inside");

    private static readonly Words ToModern = new(
        "请用 Word、WPS 或 Excel 打开，另存为 .docx 或 .xlsx 后再读取", "Open it in Word, WPS or Excel and save it as .docx or .xlsx, then read that");

    /// <summary>An old Office file that is not a workbook.</summary>
    public static ReadResult.Failed OldOffice { get; } = Unreadable.Foreign(new("旧版 Office 文件（.doc、.wps 或 .ppt）", "an old Office file (.doc, .wps or .ppt)"), ToModern);

    /// <summary>The stream that holds an encrypted package, as the directory of its container names it.</summary>
    private static ReadOnlySpan<byte> Encrypted => "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8;

    /// <summary>Whether the file is a ZIP archive, as Word and Excel files are.</summary>
    public static bool IsPackage(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8);

    /// <summary>Whether the file is of the kind that old Office files and those with a password are.</summary>
    public static bool IsCompound(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    /// <summary>Whether an archive that cannot be unpacked was a Word or Excel file.</summary>
    public static bool IsOffice(string path, ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, Prefix)];
        return Path.GetExtension(path).ToUpperInvariant() is ".DOCX" or ".DOCM" or ".DOTX" or ".XLSX" or ".XLSM" or ".XLTX" ||
            head.IndexOf("word/"u8) >= 0 || head.IndexOf("xl/"u8) >= 0 || head.IndexOf("[Content_Types].xml"u8) >= 0;
    }

    /// <summary>The clear reason why a file of another format is not read; null where it may be text.</summary>
    public static ReadResult.Failed? Recognise(string path, ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, Prefix)];
        return head switch
        {
            _ when IsPackage(head) => Zip(path, head),
            _ when IsCompound(head) => bytes.IndexOf(Encrypted) >= 0 ? Unreadable.Password : OldOffice,
            _ when IsWebArchive(head) => Unreadable.Foreign(new("单个文件网页（MHT）", "a web archive (MHT)"), ToModern),
            _ when head.StartsWith("{\\rtf"u8) => Unreadable.Foreign(new(" RTF 文件", "an RTF file"), ToText),
            _ when IsImage(head) => Unreadable.Foreign(new("图片", "an image"), Recognition),
            _ when IsArchive(head) => Unreadable.Foreign(new("压缩包", "an archive"), Unpack),
            _ => null,
        };
    }

    private static ReadResult.Failed Zip(string path, ReadOnlySpan<byte> head)
    {
        var extension = Path.GetExtension(path).ToUpperInvariant();
        return extension == ".OFD" || head.IndexOf("OFD.xml"u8) >= 0
            ? Unreadable.Foreign(new(" OFD 版式文件", "an OFD document"), ToText)
            : Unreadable.Foreign(new("压缩包（ZIP）", "a ZIP archive"), Unpack);
    }

    /// <summary>Whether Word or Excel saved the file as a web page in one file, whatever it is called.</summary>
    private static bool IsWebArchive(ReadOnlySpan<byte> head) =>
        head.StartsWith("MIME-Version:"u8) && head.IndexOf("multipart/related"u8) >= 0;

    private static bool IsImage(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) ||
        head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ||
        head.StartsWith("GIF8"u8) ||
        head.StartsWith("II*\0"u8) ||
        head.StartsWith("MM\0*"u8);

    private static bool IsArchive(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08]) ||
        head.StartsWith("Rar!\u001A\u0007"u8) ||
        head.StartsWith((ReadOnlySpan<byte>)[(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C]);
}
