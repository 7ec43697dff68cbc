using System.Globalization;

namespace Mingzhang.Books.Xlsx;

/// <summary>What a cell shows, as text, number or day.</summary>
internal static class CellText
{
    /// <summary>A spreadsheet keeps no more digits of a number; what comes after them is noise of its arithmetic.</summary>
    private const int Digits = 15;

    private static readonly string[] Dates = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];

    /// <summary>Its text without white space around it; a number as it is shown.</summary>
    public static string Of(RawCell cell, bool from1904)
    {
        if (cell.Kind != RawKind.Number || Number(cell) is not { } number)
        {
            return cell.Text.ReplaceLineEndings("\n").Trim();
        }

        if (cell.Format?.Contains('%', StringComparison.Ordinal) == true)
        {
            return (number * 100).ToString("0.######", CultureInfo.InvariantCulture) + "%";
        }

        if (cell.Format is { } format && IsDate(format) && Day(number, from1904) is { } day)
        {
            return day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
        }

        var text = number.ToString("0.##########", CultureInfo.InvariantCulture);
        return cell.Format is { } zeros && zeros.All(c => c == '0') ? text.PadLeft(zeros.Length, '0') : text;
    }

    /// <summary>The number that a number cell holds; null where it is out of all range.</summary>
    public static decimal? Number(RawCell cell)
    {
        if (!decimal.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }

        var whole = decimal.Truncate(Math.Abs(value)).ToString(CultureInfo.InvariantCulture).Length;
        return Math.Round(value, Math.Clamp(Digits - whole, 0, 10));
    }

    /// <summary>The number that a text is, with separators, a sign of currency or 元 around it; null where it is none.</summary>
    public static decimal? Number(string text)
    {
        var clean = string.Concat(Forms.Canonical.Compact(text));
        clean = clean.TrimStart('¥', '￥');
        clean = clean.EndsWith("万元", StringComparison.Ordinal) ? clean : clean.EndsWith('元') ? clean[..^1] : clean;
        return Model.PrintedNumber.TryParse(clean, Model.Unit.Yuan, out var number) ? number.Value : null;
    }

    /// <summary>Whether a text stands for nothing: a dash or a stroke.</summary>
    public static bool IsNothing(string text) => text is "-" or "—" or "－" or "–" or "——" or "/";

    /// <summary>The day that a cell holds, as a number of days or as text; null where it is none.</summary>
    public static DateOnly? Day(RawCell cell, bool from1904)
    {
        if (cell.Kind == RawKind.Number && Number(cell) is { } number && number < 1_000_000)
        {
            return Day(number, from1904);
        }

        return DateOnly.TryParseExact(Forms.Canonical.Compact(cell.Text), Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    private static DateOnly? Day(decimal number, bool from1904)
    {
        var first = from1904 ? new DateOnly(1904, 1, 1) : new DateOnly(1899, 12, 30);
        return number is > 0 and < 200_000 ? first.AddDays((int)decimal.Truncate(number)) : null;
    }

    private static bool IsDate(string format) =>
        format.Contains('y', StringComparison.OrdinalIgnoreCase) && format.Contains('d', StringComparison.OrdinalIgnoreCase);
}
