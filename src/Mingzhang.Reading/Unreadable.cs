using System.Globalization;
using Mingzhang.Model;

namespace Mingzhang.Reading;

/// <summary>The reasons why a file is not read, each with what to do about it.</summary>
internal static class Unreadable
{
    /// <summary>No bytes at all.</summary>
    public static ReadResult.Failed Empty { get; } = new(
        new("文件是空的（0 字节）", "The file is empty (0 bytes)"),
        new("请确认文件已完整下载或保存，再试一次", "Make sure the file was downloaded or saved completely, then try again"));

    /// <summary>Blank lines and spaces.</summary>
    public static ReadResult.Failed OnlyWhiteSpace { get; } = new(
        new("文件里只有空白，没有文字", "The file holds nothing but white space"),
        new(
            "若原件是扫描件，请先做文字识别（OCR）再导出文本；否则请重新导出",
            "If the original is a scan, run text recognition (OCR) first; otherwise export it again"));

    /// <summary>More text than a disclosure can be.</summary>
    public static ReadResult.Failed TooLarge(int bytes) => new(
        new(
            $"文件有 {Megabytes(bytes)} MB，超过可读文本的上限 {Megabytes(DocumentReader.LargestText)} MB",
            $"The file has {Megabytes(bytes)} MB, more than the {Megabytes(DocumentReader.LargestText)} MB of text that can be read"),
        new("请拆分为每份公开文件一个文本，再分别读取", "Split it into one text per disclosure and read them one by one"));

    /// <summary>A format known by its first bytes that this version does not read.</summary>
    public static ReadResult.Failed Foreign(Words what, Words fix) => new(
        new($"这是{what.Chinese}，本版本不能直接读取", $"This is {what.English}, which this version does not read"), fix);

    /// <summary>Not text: zero bytes or control characters.</summary>
    public static ReadResult.Failed Binary(int? offset) => new(
        new(
            $"这不是文本文件：{Where(offset)}含有文本中不会出现的控制字符",
            $"This is not a text file: control characters that no text holds{WhereEnglish(offset)}"),
        new("请提供文本（.txt）或 Markdown（.md）格式的公开文件", "Give the disclosure as text (.txt) or Markdown (.md)"));

    /// <summary>The text stops in the middle of a character.</summary>
    public static ReadResult.Failed Truncated(string encoding, int offset) => new(
        new(
            $"文件在一个汉字中间中断（{encoding} 编码，字节偏移 {Number(offset)}），内容不完整",
            $"The file breaks off in the middle of a character ({encoding}, byte offset {Number(offset)}); it is not complete"),
        new("请重新下载或导出完整的文件", "Download or export the complete file again"));

    /// <summary>Bytes that are no character in the encoding of the rest.</summary>
    public static ReadResult.Failed Invalid(string encoding, int offset, byte value) => new(
        new(
            $"字节偏移 {Number(offset)} 处的字节 0x{value:X2} 不是有效的 {encoding} 编码，也不像 GB18030 编码的中文",
            $"The byte 0x{value:X2} at byte offset {Number(offset)} is not valid {encoding}, nor does the file look like Chinese in GB18030"),
        new(
            "文件可能已损坏，或混用了两种编码；请用编辑器另存为 UTF-8 后再试",
            "The file may be damaged or mix two encodings; save it as UTF-8 with an editor and try again"));

    private static string Where(int? offset) => offset is { } at ? $"字节偏移 {Number(at)} 处" : "";

    private static string WhereEnglish(int? offset) => offset is { } at ? $" stand at byte offset {Number(at)}" : " stand in it";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Megabytes(int bytes) => Number(bytes / (1024 * 1024));
}
