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
    public RowXml Text(string? text, Style style)
    {
        var width = columns[column++].Width;
        if (string.IsNullOrEmpty(text))
        {
            xml.Append(CultureInfo.InvariantCulture, $"<c s=\"{(int)style}\"/>");
            return this;
        }

        xml.Append(CultureInfo.InvariantCulture, $"<c s=\"{(int)style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        Escape(text);
        xml.Append("</t></is></c>");
        if (style is Style.Wrapped or Style.Head)
        {
            lines = Math.Max(lines, Math.Min(MostLines, Lines(text, width)));
        }

        return this;
    }

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
    public byte[] End()
    {
        var height = (lines * LineHeight) + 3;
        var row = string.Create(CultureInfo.InvariantCulture, $"<row ht=\"{height}\" customHeight=\"1\">{xml}</row>");
        xml.Clear();
        (column, lines) = (0, 1);
        return Encoding.UTF8.GetBytes(row);
    }

    /// <summary>How many lines a text takes: Chinese is twice as wide as a digit, by which columns are measured.</summary>
    private static int Lines(string text, int width) =>
        text.Split('\n').Sum(line => 1 + (line.Sum(c => c < 0x2E80 ? 1 : 2) / Math.Max(1, width - 1)));

    private RowXml Value(string number, Style style)
    {
        column++;
        xml.Append(CultureInfo.InvariantCulture, $"<c s=\"{(int)style}\"><v>{number}</v></c>");
        return this;
    }

    private void Escape(string text)
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
                    xml.Append("&amp;");
                    break;
                case '<':
                    xml.Append("&lt;");
                    break;
                case '>':
                    xml.Append("&gt;");
                    break;
                case '\n' or '\t' or (>= ' ' and not (0xFFFE or 0xFFFF)):
                    xml.Append(rune);
                    break;
                default:
                    break;
            }
        }
    }
}
