using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Mingzhang.Writing.Xlsx;

/// <summary>How a cell of a worklist looks: its place in the style sheet.</summary>
internal enum Style
{
    /// <summary>Text on one line.</summary>
    Text,

    /// <summary>Text on as many lines as it takes.</summary>
    Wrapped,

    /// <summary>A column's head.</summary>
    Head,

    /// <summary>1,234.</summary>
    Whole,

    /// <summary>1,234.50.</summary>
    Decimal,

    /// <summary>1,234.567.</summary>
    LongDecimal,

    /// <summary>2026, without a comma.</summary>
    Plain,

    /// <summary>4.15.</summary>
    PlainDecimal,

    /// <summary>2026-12-31.</summary>
    Day,

    /// <summary>An error.</summary>
    Error,

    /// <summary>A warning.</summary>
    Warning,

    /// <summary>An info.</summary>
    Info,

    /// <summary>For the reader to fill in.</summary>
    Entry,
}

/// <summary>The style sheet of a worklist.</summary>
internal static class WorklistStyles
{
    private const uint LongDecimalFormat = 164;
    private const uint DayFormat = 165;

    /// <summary>As XML, the formats in the order of <see cref="Style"/>.</summary>
    public static string Xml() => new Stylesheet(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = LongDecimalFormat, FormatCode = "#,##0.00####" },
            new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "yyyy-mm-dd" }),
        new Fonts(Font(null, false), Font("FFFFFFFF", true), Font("FFB42318", true), Font("FF8A5A00", true), Font("FF475467", false)),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Solid("FF1F4E79"), Solid("FFFEE4E2"), Solid("FFFEF0C7"), Solid("FFEFF4FA"), Solid("FFFFFBE6")),
        new Borders(new Border(), Thin()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            Format(wrap: false), Format(), Format(font: 1, fill: 2), Format(number: 3), Format(number: 4), Format(number: LongDecimalFormat),
            Format(number: 1), Format(number: 2), Format(number: DayFormat), Format(font: 2, fill: 3), Format(font: 3, fill: 4), Format(font: 4, fill: 5), Format(fill: 6))).OuterXml;

    private static Font Font(string? colour, bool bold)
    {
        var font = new Font();
        if (bold)
        {
            font.Append(new Bold());
        }

        font.Append(new FontSize { Val = 10D });
        if (colour is not null)
        {
            font.Append(new Color { Rgb = colour });
        }

        font.Append(new FontName { Val = "微软雅黑" });
        return font;
    }

    private static Fill Solid(string colour) =>
        new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });

    private static Border Thin()
    {
        OpenXmlElement Line<T>()
            where T : BorderPropertiesType, new()
        {
            var line = new T { Style = BorderStyleValues.Thin };
            line.Append(new Color { Rgb = "FFD0D5DD" });
            return line;
        }

        return new Border(Line<LeftBorder>(), Line<RightBorder>(), Line<TopBorder>(), Line<BottomBorder>());
    }

    private static CellFormat Format(uint number = 0, uint font = 0, uint fill = 0, bool wrap = true) =>
        new(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = wrap })
        {
            NumberFormatId = number,
            FontId = font,
            FillId = fill,
            BorderId = 1,
            ApplyNumberFormat = number != 0,
            ApplyFont = font != 0,
            ApplyFill = fill != 0,
            ApplyBorder = true,
            ApplyAlignment = true,
        };
}
