using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Mingzhang.Reading.Html;

/// <summary>Tables that a page makes of plain blocks: their rows and columns are only in its style, so that they cannot be read reliably.</summary>
internal static partial class HtmlPlayed
{
    private const int MostCells = 40;
    private const int LongestCell = 60;
    private const int FewestRows = 3;

    /// <summary>Whether an element is such a table, or a row of one, by what it says itself.</summary>
    public static bool Is(IElement element) =>
        element.LocalName is not ("tr" or "td" or "th" or "table" or "tbody" or "thead" or "tfoot") && (IsSaid(element) || IsGrid(element));

    /// <summary>The rows of such tables among the children of an element: one after the other, of as many short texts, with amounts among them.</summary>
    /// <returns>None where there are none.</returns>
    public static HashSet<IElement>? Rows(INode container)
    {
        HashSet<IElement>? found = null;
        var run = new List<IElement>();
        foreach (var child in container.ChildNodes.OfType<IElement>())
        {
            var isRow = IsRowShaped(child);
            if (run.Count > 0 && (!isRow || child.LocalName != run[0].LocalName || child.ChildElementCount != run[0].ChildElementCount))
            {
                End();
            }

            if (isRow)
            {
                run.Add(child);
            }
        }

        End();
        return found;

        void End()
        {
            if (run.Count >= FewestRows && run.Count(row => row.Children.Any(cell => Amount().IsMatch(cell.TextContent))) is var amounts && amounts >= FewestRows - 1 && amounts * 2 >= run.Count)
            {
                (found ??= []).UnionWith(run);
            }

            run.Clear();
        }
    }

    /// <summary>Whether it says so itself.</summary>
    private static bool IsSaid(IElement element) =>
        (element.GetAttribute("role") is "row" or "table" or "grid" && element.ChildElementCount > 1) ||
        (element.GetAttribute("style") is { } style && TableStyle().IsMatch(style));

    /// <summary>Whether its children are set in a grid and are amounts among others.</summary>
    private static bool IsGrid(IElement element) =>
        element.ChildElementCount >= FewestRows * 2 && element.GetAttribute("style") is { } style && GridStyle().IsMatch(style) &&
        element.Children.Count(child => IsCell(child) && Amount().IsMatch(child.TextContent)) >= FewestRows;

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
