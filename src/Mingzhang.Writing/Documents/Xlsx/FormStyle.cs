using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Mingzhang.Model;

namespace Mingzhang.Writing.Documents.Xlsx;

/// <summary>How a cell of a form's table looks: its place in the style sheet.</summary>
internal enum FormStyle
{
    /// <summary>Nothing set.</summary>
    Plain,

    /// <summary>The watermark, over the table.</summary>
    Mark,

    /// <summary>预算公开表1.</summary>
    Number,

    /// <summary>The title.</summary>
    Title,

    /// <summary>Whose table it is, on the left.</summary>
    Owner,

    /// <summary>The unit of its amounts, on the right.</summary>
    Unit,

    /// <summary>A note under it.</summary>
    Note,

    /// <summary>A header over columns.</summary>
    Header,

    /// <summary>A label that names what stands beside it.</summary>
    Label,

    /// <summary>Words or a code.</summary>
    Text,

    /// <summary>4.15, or a blank.</summary>
    Amount,

    /// <summary>A number without decimals.</summary>
    Whole,

    /// <summary>1,234.50.</summary>
    Grouped,

    /// <summary>A label in a row of totals.</summary>
    TotalLabel,

    /// <summary>Words in a row of totals.</summary>
    TotalText,

    /// <summary>4.15 in a row of totals.</summary>
    TotalAmount,

    /// <summary>A number without decimals in a row of totals.</summary>
    TotalWhole,

    /// <summary>1,234.50 in a row of totals.</summary>
    TotalGrouped,
}

/// <summary>The style sheet of a form's tables.</summary>
internal static class FormStyles
{
    private const string Song = "宋体";
    private const string Hei = "黑体";
    private const uint AsText = 49;

    /// <summary>How a cell is set: by what it holds, and whether its row is one of totals.</summary>
    public static FormStyle Of(CellKind kind, string text, bool isTotal) => kind switch
    {
        CellKind.Header => FormStyle.Header,
        CellKind.Label => isTotal ? FormStyle.TotalLabel : FormStyle.Label,
        CellKind.Text or CellKind.Code => isTotal ? FormStyle.TotalText : FormStyle.Text,
        CellKind.Amount when text.Contains(',', StringComparison.Ordinal) => isTotal ? FormStyle.TotalGrouped : FormStyle.Grouped,
        CellKind.Amount when text.Length == 0 || text.Contains('.', StringComparison.Ordinal) => isTotal ? FormStyle.TotalAmount : FormStyle.Amount,
        CellKind.Amount => isTotal ? FormStyle.TotalWhole : FormStyle.Whole,
    };

    /// <summary>As XML, the formats in the order of <see cref="FormStyle"/>.</summary>
    public static string Xml() => new Stylesheet(
        new Fonts(Font(Song, 10), Font(Hei, 20, "FFC00000"), Font(Hei, 10), Font(Hei, 16), Font(Song, 10, bold: true)),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFF2F2F2" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border(), Thin()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            [
                Format(Left), Format(Centre, font: 1), Format(Left, font: 2), Format(Centre, font: 3), Format(Left), Format(Right), Format(Left),
                Format(Centre, font: 4, fill: 2, isCell: true), Format(Centre, isCell: true), .. Cells(0), Format(Centre, font: 4, isCell: true), .. Cells(4),
            ])).OuterXml;

    private static HorizontalAlignmentValues Left => HorizontalAlignmentValues.Left;

    private static HorizontalAlignmentValues Centre => HorizontalAlignmentValues.Center;

    private static HorizontalAlignmentValues Right => HorizontalAlignmentValues.Right;

    private static CellFormat[] Cells(uint font) =>
    [
        Format(Left, font, number: AsText, isCell: true),
        Format(Right, font, number: 2, wrap: false, isCell: true),
        Format(Right, font, number: 1, wrap: false, isCell: true),
        Format(Right, font, number: 4, wrap: false, isCell: true),
    ];

    private static Font Font(string name, double size, string? colour = null, bool bold = false)
    {
        var font = new Font();
        if (bold)
        {
            font.Append(new Bold());
        }

        font.Append(new FontSize { Val = size });
        if (colour is not null)
        {
            font.Append(new Color { Rgb = colour });
        }

        font.Append(new FontName { Val = name });
        return font;
    }

    private static Border Thin()
    {
        static OpenXmlElement Line<T>()
            where T : BorderPropertiesType, new()
        {
            var line = new T { Style = BorderStyleValues.Thin };
            line.Append(new Color { Rgb = "FF000000" });
            return line;
        }

        return new Border(Line<LeftBorder>(), Line<RightBorder>(), Line<TopBorder>(), Line<BottomBorder>());
    }

    private static CellFormat Format(HorizontalAlignmentValues horizontal, uint font = 0, uint fill = 0, uint number = 0, bool wrap = true, bool isCell = false) =>
        new(new Alignment { Horizontal = horizontal, Vertical = VerticalAlignmentValues.Center, WrapText = wrap, Indent = isCell && horizontal == Right ? 1U : null })
        {
            NumberFormatId = number,
            FontId = font,
            FillId = fill,
            BorderId = isCell ? 1U : 0U,
            ApplyNumberFormat = number != 0,
            ApplyFont = font != 0,
            ApplyFill = fill != 0,
            ApplyBorder = isCell,
            ApplyAlignment = true,
        };
}
