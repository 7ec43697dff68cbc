using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Mingzhang.Reading.Lined;
using Mingzhang.Reading.Text;

namespace Mingzhang.Reading.Html;

/// <summary>Walks a page in order: what stands on a line of its own is a paragraph, a heading or a table.</summary>
internal sealed class HtmlWalk(LinedTree tree)
{
    /// <summary>More cells made of anything but a table cannot be chance.</summary>
    private const int MostPlayedCells = 8;

    private readonly HtmlInline inline = new();
    private readonly List<string> images = [];
    private readonly Dictionary<IElement, int> numbers = [];
    private int played;

    /// <summary>Walks what is in an element.</summary>
    public void Walk(IElement element)
    {
        Children(element, 0);
        Flush();
    }

    private static string Alternative(IElement image) => (image.GetAttribute("alt") ?? image.GetAttribute("title") ?? "").Trim();

    /// <summary>A frame around the page or around a table, not a table of its own.</summary>
    private static bool IsFrame(IElement table)
    {
        if (table.GetAttribute("role") is "presentation" or "none")
        {
            return true;
        }

        var own = HtmlTableRows.RowsOf(table).Sum(row => HtmlTableRows.CellsOf(row).Count());
        return own <= 1 || (table.QuerySelector("table") is not null && table.QuerySelectorAll("td, th").Length > own * 3);
    }

    private void Children(INode node, int depth)
    {
        if (depth > HtmlLimits.Deepest)
        {
            throw new UnreadableException(Unreadable.TooDeep);
        }

        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
            {
                inline.Add(text.Data);
            }
            else if (child is IElement element)
            {
                Element(element, depth + 1);
            }
        }
    }

    private void Element(IElement element, int depth)
    {
        if (HtmlKinds.IsWatermark(element) && element.LocalName is not ("body" or "main"))
        {
            tree.Watermark(LineText.Compact(element.TextContent));
            return;
        }

        if (HtmlKinds.IsUnread(element))
        {
            return;
        }

        if (HtmlKinds.PlaysTable(element) && ++played > MostPlayedCells)
        {
            throw new UnreadableException(HtmlReader.PlayedTable);
        }

        switch (element.LocalName)
        {
            case "br":
                inline.Break();
                break;
            case "img":
                images.Add(Alternative(element));
                break;
            case "table" when element is IHtmlTableElement table:
                Flush();
                Table(table, depth);
                break;
            case "figure" when HtmlKinds.IsChart(element):
                Flush();
                tree.Image(HtmlKinds.NameOfChart(element));
                break;
            case "nav" or "ol" or "ul" when HtmlContents.IsList(element):
                Flush();
                Contents(element);
                break;
            case "nav":
                break;
            case var _ when HtmlKinds.HeadingLevel(element) is { } level:
                Flush();
                tree.Heading(level, HtmlTableRows.TextOf(element));
                break;
            case "li":
                Flush();
                Item(element, depth);
                break;
            case var _ when HtmlKinds.IsBlock(element):
                Flush();
                Children(element, depth);
                Flush();
                break;
            default:
                Children(element, depth);
                break;
        }
    }

    private void Item(IElement item, int depth)
    {
        var number = Number(item);
        if (number.Length > 0 && !LineShapes.OpensSomething(item.TextContent.TrimStart()))
        {
            inline.Add(number);
            inline.Add(" ");
        }

        Children(item, depth);
        Flush();
    }

    /// <summary>The number a browser sets before an item; empty where it sets a bullet or none.</summary>
    private string Number(IElement item)
    {
        if (item.ParentElement is not { LocalName: "ol" } list || list.HasAttribute("role") ||
            (list.GetAttribute("style")?.Contains("none", StringComparison.OrdinalIgnoreCase) ?? false))
        {
            return "";
        }

        if (int.TryParse(item.GetAttribute("value"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var set))
        {
            numbers[list] = set;
        }

        var number = numbers.TryGetValue(list, out var next) ? next
            : int.TryParse(list.GetAttribute("start"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var start) ? start : 1;
        numbers[list] = unchecked(number + 1);
        return ListNumber.Format(number, list.GetAttribute("type") switch
        {
            "a" => "lowerLetter",
            "A" => "upperLetter",
            "i" => "lowerRoman",
            "I" => "upperRoman",
            _ => "decimal",
        }) + ".";
    }

    private void Contents(IElement list)
    {
        foreach (var child in list.Children.TakeWhile(child => child.LocalName is not ("ol" or "ul" or "li")))
        {
            Element(child, 0);
        }

        Flush();
        foreach (var item in HtmlContents.Items(list))
        {
            tree.Contents(HtmlContents.Level(item, list), HtmlContents.Line(item));
        }
    }

    private void Table(IHtmlTableElement table, int depth)
    {
        foreach (var caption in table.Children.Where(child => child.LocalName == "caption" && !HtmlKinds.IsUnread(child)))
        {
            Children(caption, depth);
            Flush();
        }

        if (IsFrame(table))
        {
            foreach (var cell in HtmlTableRows.RowsOf(table).SelectMany(HtmlTableRows.CellsOf).Where(cell => !HtmlKinds.IsUnread(cell)))
            {
                Children(cell, depth);
                Flush();
            }
        }
        else
        {
            tree.Table(new HtmlTableRows().Read(table), Captions.AroundTable);
        }
    }

    private void Flush()
    {
        if (!inline.IsEmpty)
        {
            tree.Paragraph(inline.Take());
        }

        foreach (var image in images)
        {
            tree.Image(image);
        }

        images.Clear();
    }
}
