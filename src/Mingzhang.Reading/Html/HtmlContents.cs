using System.Globalization;
using AngleSharp.Dom;
using Mingzhang.Reading.Lined;

namespace Mingzhang.Reading.Html;

/// <summary>Lists of links to the headings of the same page: a contents page.</summary>
internal static class HtmlContents
{
    private const int FewestEntries = 3;
    private const int LongestPage = 4;

    /// <summary>Whether an element lists the contents: a list nearly all of whose items are links within the page.</summary>
    public static bool IsList(IElement element)
    {
        if (element.LocalName is not ("nav" or "ol" or "ul") || element.ParentElement is { LocalName: "li" or "ol" or "ul" })
        {
            return false;
        }

        var items = Items(element);
        return items.Count >= FewestEntries && items.Count(item => Link(item) is not null) * 10 >= items.Count * 9;
    }

    /// <summary>The items of a list and of the lists in it.</summary>
    public static IReadOnlyList<IElement> Items(IElement list) => [.. list.QuerySelectorAll("li")];

    /// <summary>The level of an item: how many lists it is in, or what its class says (l2).</summary>
    public static int Level(IElement item, IElement list)
    {
        if (item.ClassList.FirstOrDefault(name => name is ['l', >= '1' and <= '9']) is { } named)
        {
            return named[1] - '0';
        }

        var level = 0;
        for (var at = item.ParentElement; at is not null; at = at.ParentElement)
        {
            level += at.LocalName is "ol" or "ul" ? 1 : 0;
            if (at == list)
            {
                break;
            }
        }

        return Math.Clamp(level, 1, 9);
    }

    /// <summary>An item as a line: its title and, after a tab, the page it names.</summary>
    public static string Line(IElement item)
    {
        var text = new HtmlInline();
        foreach (var node in item.ChildNodes)
        {
            if (node is IElement { LocalName: "ol" or "ul" })
            {
                break;
            }

            if (node is IElement element)
            {
                var said = HtmlKinds.IsUnread(element) ? "" : HtmlTableRows.TextOf(element);
                if (!text.IsEmpty && said.Length is > 0 and <= LongestPage && int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                {
                    text.Gap();
                }

                text.Add(said);
            }
            else
            {
                text.Add(node.TextContent);
            }
        }

        return LineText.Line(text.Take());
    }

    private static IElement? Link(IElement item) => item.QuerySelectorAll("a").FirstOrDefault(link => link.GetAttribute("href") is ['#', _, ..]);
}
