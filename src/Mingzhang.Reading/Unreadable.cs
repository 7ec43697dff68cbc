using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Reading.Packages;
using Mingzhang.Reading.Programs;

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
        new("请提供 Word、Excel、网页、文本或 Markdown 格式的公开文件", "Give the disclosure as Word, Excel, web page, text or Markdown"));

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

    /// <summary>A package that is cut off or is none.</summary>
    public static ReadResult.Failed DamagedPackage { get; } = new(
        new("文件已损坏或不完整，无法解开（Word、Excel 文件是压缩包）", "The file is damaged or incomplete: it cannot be unpacked (Word and Excel files are archives)"),
        new("请重新下载，或用 Word、WPS 打开并另存后再试", "Download it again, or open it in Word or WPS and save it anew"));

    /// <summary>An old Office file whose container or content is broken.</summary>
    public static ReadResult.Failed DamagedOldOffice { get; } = new(
        new("文件已损坏或不完整，无法读取（旧版 Office 格式）", "The file is damaged or incomplete and cannot be read (old Office format)"),
        new("请重新下载，或用 Excel、WPS 打开并另存为 .xlsx 后再试", "Download it again, or open it in Excel or WPS and save it as .xlsx"));

    /// <summary>A file that opens with a password only.</summary>
    public static ReadResult.Failed Password { get; } = Foreign(
        new("加了密码的 Office 文件", "an Office file with a password"),
        new("请在 Word、WPS 或 Excel 中输入密码打开，去掉密码后另存", "Open it in Word, WPS or Excel, take the password off and save it"));

    /// <summary>A package that unpacks to more than a disclosure can be.</summary>
    /// <param name="limit">The limit in bytes.</param>
    public static ReadResult.Failed UnpacksTooLarge(long limit) => new(
        new($"文件解压后超过 {limit / (1024 * 1024)} MB 的上限，可能是恶意构造的压缩包", $"The file unpacks to more than the {limit / (1024 * 1024)} MB allowed; it may be a zip bomb"),
        new("请确认文件来源；正常的公开文件不会这么大", "Check where the file comes from; no disclosure is that large"));

    /// <summary>A part of a package that is no XML, or holds what no document needs.</summary>
    /// <param name="part">The part.</param>
    /// <param name="isForbidden">Whether it declares a document type or entities.</param>
    public static ReadResult.Failed BadPart(string part, bool isForbidden) => isForbidden
        ? new(
            new($"文件内的 {part} 含有不允许的文档类型或实体声明（DTD），出于安全不予读取", $"{part} inside the file declares a document type or entities (DTD), which is not read for safety"),
            new("请用 Word、WPS 打开并另存后再试", "Open it in Word or WPS and save it anew"))
        : new(
            new($"文件内的 {part} 不是有效的 XML，文件可能已损坏", $"{part} inside the file is not valid XML; the file may be damaged"),
            new("请重新下载，或用 Word、WPS 打开并另存后再试", "Download it again, or open it in Word or WPS and save it anew"));

    /// <summary>Elements within elements beyond all measure.</summary>
    public static ReadResult.Failed TooDeep { get; } = new(
        new("文件内容嵌套过深，可能已损坏或是恶意构造的", "The content is nested too deeply; the file may be damaged or made to do harm"),
        new("请用原软件打开并另存后再试", "Open it with the program it comes from and save it anew"));

    /// <summary>More elements, rows or cells than a disclosure can have.</summary>
    public static ReadResult.Failed TooMuch { get; } = new(
        new("文件的表格或内容数量远超预算公开文件，不予读取", "The file holds far more tables or content than any disclosure; it is not read"),
        new("请确认是公开文件本身，并拆分后再试", "Make sure that it is the disclosure itself; split it and try again"));

    /// <summary>Whether a package is not read because it holds too much, and not because of a defect.</summary>
    public static bool IsForSize(ReadResult.Failed reason) =>
        reason == TooMuch || reason == UnpacksTooLarge(OfficePackage.LargestPart) || reason == UnpacksTooLarge(OfficePackage.LargestUnpacked);

    /// <summary>A sheet wider than any table of a disclosure.</summary>
    /// <param name="sheet">Its name.</param>
    /// <param name="columns">How many columns it has.</param>
    public static ReadResult.Failed TooWide(string sheet, int columns) => new(
        new($"工作表“{sheet}”有 {Number(columns)} 列，不是预算公开表", $"The sheet \"{sheet}\" has {Number(columns)} columns; it is no table of a disclosure"),
        new("请删去多余的列后再试", "Delete the columns that are not needed and try again"));

    /// <summary>A document without text.</summary>
    public static ReadResult.Failed NoText { get; } = new(
        new("文件里没有文字，可能只有图片（扫描件）", "The file holds no text; it may hold only images (a scan)"),
        new("请先做文字识别（OCR），或提供可编辑的原件", "Run text recognition (OCR) first, or give the original that can be edited"));

    /// <summary>A program that is needed and not installed.</summary>
    /// <param name="program">Its name.</param>
    /// <param name="package">What to install.</param>
    public static ReadResult.Failed MissingProgram(string program, ProgramPackage package) => new(
        new($"读取此文件需要 {package.Name}（{program}），本机未安装", $"Reading this file needs {package.Name} ({program}), which is not installed"),
        new(
            $"请安装后再试。Debian：apt-get install {package.Debian}；Windows：{package.Windows}；或用环境变量 {ExternalProgram.Variable} 指明其所在文件夹",
            $"Install it and try again. Debian: apt-get install {package.Debian}; Windows: {package.Windows}; or name its folder in {ExternalProgram.Variable}"));

    /// <summary>A program that did not end in time.</summary>
    /// <param name="program">Its name.</param>
    /// <param name="limit">How long it was given.</param>
    public static ReadResult.Failed TookTooLong(string program, TimeSpan limit) => new(
        new($"处理此文件超过 {(int)limit.TotalSeconds} 秒（{program}），已停止；文件可能已损坏或是恶意构造的", $"The file took more than {(int)limit.TotalSeconds} seconds ({program}) and was given up; it may be damaged or made to do harm"),
        new("请用 PDF 阅读器打开并另存（打印为 PDF）后再试", "Open it in a PDF reader, print it to a new PDF and try again"));

    /// <summary>A PDF with a password.</summary>
    public static ReadResult.Failed LockedPdf { get; } = new(
        new("PDF 设有打开密码，无法读取", "The PDF needs a password and cannot be read"),
        new("请在 PDF 阅读器中输入密码打开，去掉密码后另存", "Open it in a PDF reader, take the password off and save it"));

    /// <summary>A PDF that cannot be opened.</summary>
    /// <param name="detail">What the program said.</param>
    public static ReadResult.Failed DamagedPdf(string detail) => new(
        new($"PDF 已损坏或不完整，无法打开{(detail.Length > 0 ? $"（{detail}）" : "")}", $"The PDF is damaged or incomplete and cannot be opened{(detail.Length > 0 ? $" ({detail})" : "")}"),
        new("请重新下载；仍不能打开时，用 PDF 阅读器另存后再试", "Download it again; if that does not help, save it anew with a PDF reader"));

    private static string Where(int? offset) => offset is { } at ? $"字节偏移 {Number(at)} 处" : "";

    private static string WhereEnglish(int? offset) => offset is { } at ? $" stand at byte offset {Number(at)}" : " stand in it";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Megabytes(int bytes) => Number(bytes / (1024 * 1024));
}
