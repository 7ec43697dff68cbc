using System.Globalization;
using System.Text;

namespace Mingzhang.Writing.Xlsx;

/// <summary>One row of a sheet as XML, cell after cell; as high as its longest text takes, within reason.</summary>
/// <param name="columns">The columns of the sheet.</param>
internal sealed class RowXml(IReadOnlyList<SheetColumn> columns)
{
    private const int LineHeight = 15;
    private const int MostLines = 8;

    private const int LongestCell = 32_767;

    /// <summary>A spreadsheet keeps no more digits of a number.</summary>
    private const int MostDigits = 15;

    /// <summary>The day that spreadsheets count from.</summary>
    private static readonly DateOnly Epoch = new(1899, 12, 30);

    private readonly StringBuilder xml = new();
    private int column;
    private int lines = 1;

    /// <summary>A text; an empty cell where there is none.</summary>
    public RowXml Text(string? text, Style style) => Text(text, (int)style, style is Style.Wrapped or Style.Head ? columns[column].Width : null);

    /// <summary>A text; an empty cell where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="format">The place of its look in the style sheet.</param>
    /// <param name="width">How wide the cell is, in characters, where the text goes on on further lines and the row is as high.</param>
    public RowXml Text(string? text, int format, int? width)
    {
        column++;
        if (string.IsNullOrEmpty(text))
        {
            xml.Append(CultureInfo.InvariantCulture, $"<c s=\"{format}\"/>");
            return this;
        }

        xml.Append(CultureInfo.InvariantCulture, $"<c s=\"{format}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        Escape(xml, text);
        xml.Append("</t></is></c>");
        if (width is { } characters)
        {
            lines = Math.Max(lines, Math.Min(MostLines, Lines(text, characters)));
        }

        return this;
    }

    /// <summary>A plain decimal as a number; as text where it is none or has too many digits.</summary>
    /// <param name="text">The number as printed; its thousands may be set apart.</param>
    /// <param name="format">The place of its look in the style sheet.</param>
    public RowXml Number(string text, int format) =>
        text.Count(char.IsAsciiDigit) is > 0 and <= MostDigits &&
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value)
            ? Value(value.ToString(CultureInfo.InvariantCulture), format)
            : Text(text, format, null);

    /// <summary>A whole number; an empty cell where there is none.</summary>
    public RowXml Number(int? number, Style style = Style.Whole) =>
        number is { } value ? Value(value.ToString(CultureInfo.InvariantCulture), style) : Text(null, style);

    /// <summary>A plain decimal as a number, shown with its decimals; as text where it is none or has too many digits.</summary>
    /// <param name="text">The number.</param>
    /// <param name="grouped">Whether its thousands are set apart.</param>
    public RowXml Number(string? text, bool grouped = true)
    {
        if (string.IsNullOrEmpty(text) || text.Count(char.IsAsciiDigit) > MostDigits ||
            !decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            return Text(text, Style.Text);
        }

        var decimals = text.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? text.Length - point - 1 : 0;
        var style = grouped
            ? decimals == 0 ? Style.Whole : decimals <= 2 ? Style.Decimal : Style.LongDecimal
            : decimals == 0 ? Style.Plain : decimals <= 2 ? Style.PlainDecimal : Style.LongDecimal;
        return Value(value.ToString(CultureInfo.InvariantCulture), style);
    }

    /// <summary>A day; an empty cell where there is none.</summary>
    public RowXml Day(DateOnly? day) => day is { } date
        ? Value((date.DayNumber - Epoch.DayNumber).ToString(CultureInfo.InvariantCulture), Style.Day)
        : Text(null, Style.Day);

    /// <summary>The row as UTF-8; what comes after it is the next.</summary>
    /// <param name="least">The least height, in points.</param>
    public byte[] End(int least = 0)
    {
        var height = Math.Max(least, (lines * LineHeight) + 3);
        var row = string.Create(CultureInfo.InvariantCulture, $"<row ht=\"{height}\" customHeight=\"1\">{xml}</row>");
        xml.Clear();
        (column, lines) = (0, 1);
        return Encoding.UTF8.GetBytes(row);
    }

    /// <summary>How many lines a text takes: Chinese is twice as wide as a digit, by which columns are measured.</summary>
    /// <summary>How wide a text is, in half-width characters.</summary>
    public static int HalfWidths(string text) => text.Sum(c => c < 0x2E80 ? 1 : 2);

    private static int Lines(string text, int width) =>
        text.Split('\n').Sum(line => 1 + (HalfWidths(line) / Math.Max(1, width - 1)));

    private RowXml Value(string number, Style style) => Value(number, (int)style);

    private RowXml Value(string number, int format)
    {
        column++;
        xml.Append(CultureInfo.InvariantCulture, $"<c s=\"{format}\"><v>{number}</v></c>");
        return this;
    }

    /// <summary>Text as XML.</summary>
    public static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        Escape(escaped, text);
        return escaped.ToString();
    }

    /// <summary>Text without what XML cannot hold.</summary>
    public static string Visible(string text) => string.Concat(text.EnumerateRunes().Where(rune => IsVisible(rune.Value)).Select(rune => rune.ToString()));

    private static bool IsVisible(int rune) => rune is '\n' or '\t' or (>= ' ' and not (0xFFFE or 0xFFFF));

    private static void Escape(StringBuilder output, string text)
    {
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            length += rune.Utf16SequenceLength;
            if (length > LongestCell)
            {
                return;
            }

            switch (rune.Value)
            {
                case '&':
                    output.Append("&amp;");
                    break;
                case '<':
                    output.Append("&lt;");
                    break;
                case '>':
                    output.Append("&gt;");
                    break;
                case var value when IsVisible(value):
                    output.Append(rune);
                    break;
                default:
                    break;
            }
        }
    }
}
