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

    /// <summary>The clear reason why a file of another format is not read; null where it may be text.</summary>
    public static ReadResult.Failed? Recognise(string path, ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, Prefix)];
        if (head[..Math.Min(head.Length, 1024)].IndexOf("%PDF-"u8) is >= 0 and var at && !Printable(head[..at]))
        {
            return Pdf();
        }

        return head switch
        {
            _ when head.StartsWith("%PDF-"u8) => Pdf(),
            _ when head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8) => Zip(path, head),
            _ when head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) =>
                Unreadable.Foreign(new("旧版 Office 文件（.doc、.xls 或 .wps）", "an old Office file (.doc, .xls or .wps)"), ToText),
            _ when head.StartsWith("{\\rtf"u8) => Unreadable.Foreign(new(" RTF 文件", "an RTF file"), ToText),
            _ when IsImage(head) => Unreadable.Foreign(new("图片", "an image"), Recognition),
            _ when IsArchive(head) => Unreadable.Foreign(new("压缩包", "an archive"), Unpack),
            _ when IsWebPage(head) => Unreadable.Foreign(new("网页（HTML）", "a web page (HTML)"), new(
                "请在浏览器中打开，复制正文或另存为文本后再读取", "Open it in a browser and copy its text, or save it as text")),
            _ => null,
        };
    }

    private static ReadResult.Failed Pdf() => Unreadable.Foreign(new(" PDF 文件", "a PDF"), new(
        "请先转换为文本（例如 pdftotext -layout）或 Markdown 后再读取；扫描件需先做文字识别（OCR）",
        "Convert it to text (for example pdftotext -layout) or Markdown first; a scan needs text recognition (OCR)"));

    private static ReadResult.Failed Zip(string path, ReadOnlySpan<byte> head)
    {
        var extension = Path.GetExtension(path).ToUpperInvariant();
        return 0 switch
        {
            _ when extension == ".DOCX" || head.IndexOf("word/"u8) >= 0 =>
                Unreadable.Foreign(new(" Word 文件（.docx）", "a Word document (.docx)"), ToText),
            _ when extension == ".XLSX" || head.IndexOf("xl/"u8) >= 0 =>
                Unreadable.Foreign(new(" Excel 工作簿（.xlsx）", "an Excel workbook (.xlsx)"), ToText),
            _ when extension == ".OFD" || head.IndexOf("OFD.xml"u8) >= 0 =>
                Unreadable.Foreign(new(" OFD 版式文件", "an OFD document"), ToText),
            _ => Unreadable.Foreign(new("压缩包（ZIP）", "a ZIP archive"), Unpack),
        };
    }

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

    private static bool IsWebPage(ReadOnlySpan<byte> head)
    {
        var text = head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? head[3..] : head;
        text = text.TrimStart(" \t\r\n"u8);
        return Starts(text, "<!DOCTYPE html"u8) || Starts(text, "<html"u8) || (Starts(text, "<?xml"u8) && text.IndexOf("<html"u8) >= 0);
    }

    private static bool Starts(ReadOnlySpan<byte> text, ReadOnlySpan<byte> with) =>
        text.Length >= with.Length && System.Text.Ascii.EqualsIgnoreCase(text[..with.Length], with);

    private static bool Printable(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyInRange((byte)0, (byte)8) < 0 && bytes.Length > 0;
}
