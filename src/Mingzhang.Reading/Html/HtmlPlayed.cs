using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Mingzhang.Reading.Html;

/// <summary>Tables that a page makes of plain blocks: their rows and columns are only in its style, so that they cannot be read reliably.</summary>
internal static partial class HtmlPlayed
{
    private const int MostCells = 40;
    private const int LongestCell = 60;
    private const int FewestRows = 3;

    /// <summary>Whether an element is a row of such a table, or such a table as a whole.</summary>
    public static bool Is(IElement element) => element.LocalName is not ("tr" or "td" or "th" or "table" or "tbody" or "thead" or "tfoot") && (IsSaid(element) || IsGrid(element) || IsRow(element));

    /// <summary>Whether it says so itself.</summary>
    private static bool IsSaid(IElement element) =>
        (element.GetAttribute("role") is "row" or "table" or "grid" && element.ChildElementCount > 1) ||
        (element.GetAttribute("style") is { } style && TableStyle().IsMatch(style));

    /// <summary>Whether its children are set in a grid and are amounts among others.</summary>
    private static bool IsGrid(IElement element) =>
        element.ChildElementCount >= FewestRows * 2 && element.GetAttribute("style") is { } style && GridStyle().IsMatch(style) &&
        element.Children.Count(child => IsCell(child) && Amount().IsMatch(child.TextContent)) >= FewestRows;

    /// <summary>Whether it and those beside it are rows of as many short texts, with amounts among them.</summary>
    private static bool IsRow(IElement element)
    {
        if (!IsRowShaped(element))
        {
            return false;
        }

        var rows = new List<IElement> { element };
        Beside(element, rows, row => row.NextElementSibling);
        Beside(element, rows, row => row.PreviousElementSibling);
        return rows.Count >= FewestRows && rows.Count(row => row.Children.Any(cell => Amount().IsMatch(cell.TextContent))) >= FewestRows - 1;
    }

    private static void Beside(IElement element, List<IElement> rows, Func<IElement, IElement?> next)
    {
        var row = next(element);
        for (var i = 0; i < FewestRows && row is not null && row.LocalName == element.LocalName && row.ChildElementCount == element.ChildElementCount && IsRowShaped(row); i++)
        {
            rows.Add(row);
            row = next(row);
        }
    }

    private static bool IsRowShaped(IElement element) =>
        element.LocalName is "div" or "ul" or "li" or "dl" or "section" && element.ChildElementCount is >= 2 and <= MostCells &&
        element.ChildNodes.All(node => node is IElement child ? IsCell(child) : string.IsNullOrWhiteSpace(node.TextContent));

    private static bool IsCell(IElement cell) =>
        cell.LocalName is "div" or "span" or "li" or "p" or "dt" or "dd" or "b" or "strong" or "label" &&
        cell.ChildElementCount <= 1 && cell.ChildNodes.Length <= 3 && cell.TextContent.Length <= LongestCell;

    [GeneratedRegex(@"^\s*[-－]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)%?\s*$")]
    private static partial Regex Amount();

    [GeneratedRegex(@"display\s*:\s*(?:inline-)?table(?:-row)?\b(?!-)", RegexOptions.IgnoreCase)]
    private static partial Regex TableStyle();

    [GeneratedRegex(@"display\s*:\s*(?:inline-)?grid\b|grid-template", RegexOptions.IgnoreCase)]
    private static partial Regex GridStyle();
}
