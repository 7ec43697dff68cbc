using System.Globalization;
using System.Text;
using Mingzhang.Model;

namespace Mingzhang.Writing.Xlsx;

/// <summary>One row of a sheet as XML, cell after cell.</summary>
internal sealed class RowXml
{
    private const int LongestCell = 32_767;

    /// <summary>A spreadsheet keeps no more digits of a number.</summary>
    private const int MostDigits = 15;

    /// <summary>The day that spreadsheets count from.</summary>
    private static readonly DateOnly Epoch = new(1899, 12, 30);

    private readonly StringBuilder xml = new();

    /// <summary>Begins a row; the one before it is forgotten.</summary>
    /// <param name="height">Its height in points; null to leave it to the reader's program.</param>
    public RowXml Begin(int? height = null)
    {
        xml.Clear().Append("<row");
        if (height is { } points)
        {
            xml.Append(CultureInfo.InvariantCulture, $" ht=\"{points}\" customHeight=\"1\"");
        }

        xml.Append('>');
        return this;
    }

    /// <summary>A text; an empty cell where there is none.</summary>
    public RowXml Text(string? text, Style style)
    {
        if (string.IsNullOrEmpty(text))
        {
            xml.Append(CultureInfo.InvariantCulture, $"<c s=\"{(int)style}\"/>");
            return this;
        }

        xml.Append(CultureInfo.InvariantCulture, $"<c s=\"{(int)style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        Escape(text);
        xml.Append("</t></is></c>");
        return this;
    }

    /// <summary>A whole number; an empty cell where there is none.</summary>
    public RowXml Number(int? number, Style style = Style.Whole) =>
        number is { } value ? Value(value.ToString(CultureInfo.InvariantCulture), style) : Text(null, style);

    /// <summary>A plain decimal as a number, shown with its decimals; as text where it is none or has too many digits.</summary>
    public RowXml Number(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Count(char.IsAsciiDigit) > MostDigits ||
            !decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            return Text(text, Style.Text);
        }

        var decimals = text.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? text.Length - point - 1 : 0;
        var style = decimals == 0 ? Style.Whole : decimals <= 2 ? Style.Decimal : Style.LongDecimal;
        return Value(value.ToString(CultureInfo.InvariantCulture), style);
    }

    /// <summary>A day; an empty cell where there is none.</summary>
    public RowXml Day(DateOnly? day) => day is { } date
        ? Value((date.DayNumber - Epoch.DayNumber).ToString(CultureInfo.InvariantCulture), Style.Day)
        : Text(null, Style.Day);

    /// <summary>The row as UTF-8.</summary>
    public byte[] End() => Encoding.UTF8.GetBytes(xml.Append("</row>").ToString());

    private RowXml Value(string number, Style style)
    {
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
