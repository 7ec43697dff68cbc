using System.Globalization;
using AngleSharp.Dom;

namespace Mingzhang.Reading.Html;

/// <summary>Names the elements of a page: by an id, or by their number among those of their kind, counted as the page is walked.</summary>
internal sealed class HtmlPlace
{
    private const int LongestId = 60;

    /// <summary>An element, and the white space around it.</summary>
    private const int MostNodes = 3;

    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>Counts an element.</summary>
    /// <returns>Its number among those of its kind, from 1.</returns>
    public int Count(IElement element) =>
        HtmlKinds.IsBlock(element) || element.LocalName == "td" ? counts[element.LocalName] = counts.GetValueOrDefault(element.LocalName) + 1 : 0;

    /// <summary>Counts what is in an element that is not walked.</summary>
    public void CountInside(IElement element)
    {
        foreach (var inner in element.Descendants<IElement>())
        {
            Count(inner);
        }
    }

    /// <summary>The name of an element: "#total", "element p 12".</summary>
    /// <param name="element">The element.</param>
    /// <param name="number">Its number.</param>
    public static string Of(IElement element, int number) => IdOf(element) ?? "element " + element.LocalName + " " + Text(number);

    /// <summary>The name of a table: "#total", "table 3".</summary>
    public static string OfTable(IElement table, int number) => IdOf(table) ?? "table " + Text(number);

    /// <summary>A number in a name.</summary>
    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The id of the element, or of the one that holds nothing else.</summary>
    private static string? IdOf(IElement element)
    {
        var id = element.Id is { Length: > 0 } own ? own : element.ParentElement is { ChildNodes.Length: <= MostNodes, ChildElementCount: 1 } parent ? parent.Id : null;
        return id is { Length: > 0 and <= LongestId } && !id.AsSpan().ContainsAny(' ', '\t', '\n') ? "#" + id : null;
    }
}
