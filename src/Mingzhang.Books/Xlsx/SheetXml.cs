using System.Globalization;
using System.Xml;

namespace Mingzhang.Books.Xlsx;

/// <summary>A rule for what may be typed into cells, with what is said when one of them is chosen.</summary>
/// <param name="Area">The cells, "B2:B60".</param>
/// <param name="Type">list, decimal, whole; null where anything may be typed.</param>
/// <param name="Formula">Where the choices stand, or the least number.</param>
/// <param name="IsStrict">Whether anything else is refused.</param>
/// <param name="Title">The title of what is said.</param>
/// <param name="Prompt">What is said.</param>
internal sealed record Validation(string Area, string? Type, string? Formula, bool IsStrict, string Title, string Prompt);

/// <summary>One sheet, row after row.</summary>
/// <param name="xml">Where to.</param>
/// <param name="styles">The looks of its cells.</param>
internal sealed class SheetXml(XmlWriter xml, Styles styles)
{
    /// <summary>The most characters that a cell holds.</summary>
    public const int LongestCell = 32_767;

    private const int LongestTitle = 32;
    private const int LongestPrompt = 255;

    private static readonly DateOnly Epoch = new(1899, 12, 30);

    private int row;
    private int column;

    /// <summary>Begins the sheet.</summary>
    /// <param name="widths">The widths of its columns.</param>
    /// <param name="frozenRows">How many rows stay when the others move.</param>
    /// <param name="frozenColumns">How many columns stay.</param>
    /// <param name="isFirst">Whether it is the sheet shown first.</param>
    public void Begin(IEnumerable<int> widths, int frozenRows, int frozenColumns, bool isFirst)
    {
        xml.WriteStartElement("worksheet", Parts.Main);
        xml.WriteAttributeString("xmlns", "r", null, Parts.Relations);
        Start("sheetPr");
        Whole("pageSetUpPr", ("fitToPage", "1"));
        End();
        Start("sheetViews");
        Start("sheetView", ("showGridLines", "0"), ("tabSelected", isFirst ? "1" : "0"), ("workbookViewId", "0"));
        if (frozenRows > 0)
        {
            var corner = Parts.Cell(frozenColumns + 1, frozenRows + 1);
            if (frozenColumns > 0)
            {
                Whole("pane", ("xSplit", Parts.Text(frozenColumns)), ("ySplit", Parts.Text(frozenRows)), ("topLeftCell", corner), ("activePane", "bottomRight"), ("state", "frozen"));
            }
            else
            {
                Whole("pane", ("ySplit", Parts.Text(frozenRows)), ("topLeftCell", corner), ("activePane", "bottomLeft"), ("state", "frozen"));
            }
        }

        End();
        End();
        Whole("sheetFormatPr", ("defaultRowHeight", "18"), ("customHeight", "1"));
        Start("cols");
        var number = 0;
        foreach (var width in widths)
        {
            number++;
            Whole("col", ("min", Parts.Text(number)), ("max", Parts.Text(number)), ("width", Parts.Text(width)), ("customWidth", "1"));
        }

        End();
        Start("sheetData");
    }

    /// <summary>Begins a row.</summary>
    /// <param name="height">In points; zero for what its text takes.</param>
    /// <returns>Its number.</returns>
    public int Row(int height = 0)
    {
        if (row > 0)
        {
            End();
        }

        row++;
        column = 0;
        if (height > 0)
        {
            Start("row", ("r", Parts.Text(row)), ("ht", Parts.Text(height)), ("customHeight", "1"));
        }
        else
        {
            Start("row", ("r", Parts.Text(row)));
        }

        return row;
    }

    /// <summary>A text; an empty cell where there is none.</summary>
    /// <returns>The number of its column.</returns>
    /// <exception cref="InvalidOperationException">The text is longer than a cell holds.</exception>
    public int Text(string? text, Look look)
    {
        column++;
        if (string.IsNullOrEmpty(text))
        {
            Whole("c", ("r", Parts.Cell(column, row)), ("s", Parts.Text(styles.Of(look))));
            return column;
        }

        var clean = Parts.Clean(text);
        if (clean.Length > LongestCell)
        {
            throw new InvalidOperationException("A text of more than 32,767 characters does not fit a cell.");
        }

        Start("c", ("r", Parts.Cell(column, row)), ("s", Parts.Text(styles.Of(look))), ("t", "inlineStr"));
        Start("is");
        xml.WriteStartElement("t", Parts.Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(clean);
        End();
        End();
        End();
        return column;
    }

    /// <summary>A cell that is not there.</summary>
    public void Skip() => column++;

    /// <summary>A number.</summary>
    /// <returns>The number of its column.</returns>
    public int Number(decimal number, Look look)
    {
        column++;
        Start("c", ("r", Parts.Cell(column, row)), ("s", Parts.Text(styles.Of(look))));
        xml.WriteElementString("v", Parts.Main, number.ToString("0.############", CultureInfo.InvariantCulture));
        End();
        return column;
    }

    /// <summary>A day, as the number of days that spreadsheets count.</summary>
    /// <returns>The number of its column.</returns>
    public int Day(DateOnly day, Look look) => Number(day.DayNumber - Epoch.DayNumber, look);

    /// <summary>Ends the sheet.</summary>
    /// <param name="validations">What may be typed.</param>
    /// <param name="hasComments">Whether cells have notes.</param>
    /// <param name="pagesAcross">On how many pages side by side it is printed; on A3 where there are more than one.</param>
    public void Finish(IReadOnlyList<Validation> validations, bool hasComments, int pagesAcross)
    {
        if (row > 0)
        {
            End();
        }

        End();
        if (validations.Count > 0)
        {
            Start("dataValidations", ("count", Parts.Text(validations.Count)));
            foreach (var validation in validations)
            {
                Put(validation);
            }

            End();
        }

        Whole("pageMargins", ("left", "0.4"), ("right", "0.4"), ("top", "0.5"), ("bottom", "0.6"), ("header", "0.3"), ("footer", "0.3"));
        Whole("pageSetup", ("paperSize", pagesAcross > 1 ? "8" : "9"), ("orientation", "landscape"), ("fitToWidth", Parts.Text(pagesAcross)), ("fitToHeight", "0"));
        Start("headerFooter");
        xml.WriteElementString("oddFooter", Parts.Main, "&L&A&R&P / &N");
        End();
        if (hasComments)
        {
            xml.WriteStartElement("legacyDrawing", Parts.Main);
            xml.WriteAttributeString("id", Parts.Relations, "boxes");
            End();
        }

        End();
    }

    private void Put(Validation validation)
    {
        xml.WriteStartElement("dataValidation", Parts.Main);
        if (validation.Type is not null)
        {
            xml.WriteAttributeString("type", validation.Type);
        }

        xml.WriteAttributeString("allowBlank", "1");
        xml.WriteAttributeString("showInputMessage", "1");
        if (validation.IsStrict)
        {
            xml.WriteAttributeString("showErrorMessage", "1");
            xml.WriteAttributeString("errorTitle", Cut(validation.Title, LongestTitle));
            xml.WriteAttributeString("error", validation.Type == "list" ? "请从下拉选项中选择" : "请填数字，不带单位，不小于0");
        }

        xml.WriteAttributeString("promptTitle", Cut(validation.Title, LongestTitle));
        xml.WriteAttributeString("prompt", Cut(validation.Prompt, LongestPrompt));
        if (validation.Type is "decimal" or "whole")
        {
            xml.WriteAttributeString("operator", "greaterThanOrEqual");
        }

        xml.WriteAttributeString("sqref", validation.Area);
        if (validation.Formula is not null)
        {
            xml.WriteElementString("formula1", Parts.Main, validation.Formula);
        }

        End();
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";

    private void Start(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, Parts.Main);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }
    }

    private void Whole(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(name, attributes);
        End();
    }

    private void End() => xml.WriteEndElement();
}
