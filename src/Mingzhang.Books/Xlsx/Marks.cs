using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Books.Xlsx;

/// <summary>
/// How a workbook says that an amount is only known to lie near: its number format prints the bound behind it, which goes with
/// the cell wherever it is moved; and a sheet lists the values, so that an amount typed over one of them is exact.
/// </summary>
internal static partial class Marks
{
    /// <summary>The sheet that lists the values.</summary>
    public const string Sheet = "推算数";

    /// <summary>Its head.</summary>
    public static readonly string[] Head = ["工作表", "列", "金额", "误差"];

    /// <summary>The number format that prints the bound.</summary>
    public static string FormatOf(BookAmount amount) => $"{Look.Money}\"（±{Text(amount.Within)}）\"";

    /// <summary>What the note on the cell says.</summary>
    public static string NoteOf(BookAmount amount) => $"由公开数推得，±{Text(amount.Within)}元。填入准确数即可。";

    /// <summary>The bound that a number format prints; null where it prints none.</summary>
    public static Money? BoundOf(string? format) =>
        format is not null && Bound().Match(format) is { Success: true } match &&
        decimal.TryParse(match.Groups["bound"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var yuan)
            ? new Money(yuan)
            : null;

    /// <summary>A listed value, to be looked up.</summary>
    public static string Entry(string sheet, string column, Money value) =>
        $"{sheet}\n{column}\n{value.Yuan.ToString("0.####", CultureInfo.InvariantCulture)}";

    /// <summary>An amount without its unit.</summary>
    public static string Text(Money amount) => amount.Yuan.ToString("0.####", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"±(?<bound>\d{1,12}(?:\.\d{1,4})?)")]
    private static partial Regex Bound();
}
