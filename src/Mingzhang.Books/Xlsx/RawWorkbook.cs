using System.Collections.Immutable;
using Mingzhang.Model;
using Mingzhang.Reading;

namespace Mingzhang.Books.Xlsx;

/// <summary>What a file holds in a cell.</summary>
internal enum RawKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A number, a day among them.</summary>
    Number,

    /// <summary>True or false.</summary>
    Logical,

    /// <summary>#REF! and the like.</summary>
    Error,

    /// <summary>A formula whose result the file does not hold.</summary>
    Uncalculated,
}

/// <summary>A cell that is not empty.</summary>
/// <param name="Row">Its row, from 1.</param>
/// <param name="Column">Its column, from 1.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Text">The text, or the number as the file writes it.</param>
/// <param name="Format">Its number format; null for the general one.</param>
internal sealed record RawCell(int Row, int Column, RawKind Kind, string Text, string? Format);

/// <summary>A sheet of a file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rows">Its rows that are not empty, in order.</param>
internal sealed record RawSheet(string Name, ImmutableArray<ImmutableArray<RawCell>> Rows);

/// <summary>The cells of a file.</summary>
/// <param name="Sheets">Its sheets.</param>
/// <param name="CountsFrom1904">Whether days are counted from 1904.</param>
/// <param name="HasLinks">Whether it points to other workbooks.</param>
internal sealed record RawWorkbook(ImmutableArray<RawSheet> Sheets, bool CountsFrom1904, bool HasLinks);

/// <summary>A file that is no workbook that can be read.</summary>
internal sealed class UnusableException(string problem, string english, string fix, string englishFix) : Exception(english)
{
    /// <summary>Why, and what to do.</summary>
    public Unusable Reason { get; } = new(new Words(problem, english), new Words(fix, englishFix));

    /// <summary>What is said of a file that needs a password, or is of the old kind.</summary>
    public static UnusableException Locked() => new(
        "是加了密码的工作簿，或旧版 .xls", "it is protected by a password, or an old .xls",
        "请在 Excel 或 WPS 中取消密码，另存为“Excel 工作簿（.xlsx）”", "take the password off and save it as .xlsx");

    /// <summary>What is said of a file that is no workbook.</summary>
    public static UnusableException Damaged() => new(
        "不是 XLSX 工作簿，或已经损坏", "it is no XLSX workbook, or it is damaged",
        "请用 Excel、WPS 或 LibreOffice 打开后另存为 .xlsx", "open it in a spreadsheet program and save it as .xlsx");

    /// <summary>What is said of a file that holds too much.</summary>
    public static UnusableException TooLarge() => new(
        "内容过大，不像一份账册", "it holds too much to be a book",
        "请用 mz book new 生成空白账册，只把数据粘贴过去", "make a new one with mz book new and copy the data alone");

    /// <summary>What a clerk is told where the package is not read: the reasons of documents speak of disclosures, not of books.</summary>
    public static UnusableException Of(ReadResult.Failed reason) => Unreadable.IsForSize(reason) ? TooLarge() : Damaged();
}
