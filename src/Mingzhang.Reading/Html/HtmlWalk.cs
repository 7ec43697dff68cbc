using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Mingzhang.Model;
using Mingzhang.Reading.Lined;
using Mingzhang.Reading.Text;

namespace Mingzhang.Reading.Html;

/// <summary>Walks a page in order: what stands on a line of its own is a paragraph, a heading or a table.</summary>
internal sealed class HtmlWalk(LinedTree tree)
{
    private readonly HtmlInline inline = new();
    private readonly List<string> images = [];
    private readonly Dictionary<IElement, int> numbers = [];
    private readonly HtmlPlace place = new();
    private bool hasPlayed;
    private bool hasTable;
    private (IElement Element, int Number) block;

    /// <summary>Whether the page has tables, and none that is made of table elements.</summary>
    public bool HasPlayedTablesOnly => hasPlayed && !hasTable;

    /// <summary>Walks what is in an element.</summary>
    public void Walk(IElement element)
    {
        block = (element, 1);
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

        var cells = HtmlTableRows.RowsOf(table).SelectMany(HtmlTableRows.CellsOf).ToList();
        return cells.Count <= 1 ||
            (table.QuerySelector("table") is not null &&
                (table.QuerySelectorAll("td, th").Length > cells.Count * 3 ||
                (table.QuerySelectorAll("table").Any(HtmlTableRows.IsOwn) && !cells.Exists(IsFigure))));
    }

    private static bool IsFigure(IElement cell) =>
        cell.ChildElementCount <= 1 && PrintedNumber.TryParse(cell.TextContent.Trim(), Unit.Yuan, out _);

    private void Children(INode node, int depth)
    {
        if (depth > HtmlLimits.Deepest)
        {
            throw new UnreadableException(Unreadable.TooDeep);
        }

        var rows = HtmlPlayed.Rows(node);
        var wasPlayed = false;
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
            {
                inline.Add(text.Data);
            }
            else if (child is IElement element)
            {
                var isPlayed = rows?.Contains(element) == true || HtmlPlayed.Is(element);
                if (isPlayed)
                {
                    Played(element, isFirst: !wasPlayed);
                }
                else
                {
                    Element(element, depth + 1);
                }

                wasPlayed = isPlayed;
            }
        }
    }

    private void Element(IElement element, int depth)
    {
        var number = place.Count(element);
        if (HtmlKinds.IsWatermark(element) && element.LocalName is not ("body" or "main"))
        {
            tree.Watermark(LineText.Compact(element.TextContent));
            place.CountInside(element);
            return;
        }

        if (HtmlKinds.IsUnread(element) || HtmlKinds.IsFurniture(element))
        {
            place.CountInside(element);
            return;
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
                Table(table, number, depth);
                break;
            case "figure" when HtmlKinds.IsChart(element):
                Flush();
                tree.Image(HtmlKinds.NameOfChart(element));
                place.CountInside(element);
                break;
            case "nav" or "ol" or "ul" when HtmlContents.IsList(element):
                Flush();
                Contents(element);
                break;
            case "nav":
                place.CountInside(element);
                break;
            case var _ when HtmlKinds.HeadingLevel(element) is { } level:
                Flush();
                var heading = HtmlTableRows.TextOf(element);
                tree.Heading(level, heading, Spots.Of(heading, HtmlPlace.Of(element, number)));
                place.CountInside(element);
                break;
            case "li":
                Within(element, number, () => Item(element, depth));
                break;
            case var _ when HtmlKinds.IsBlock(element):
                Within(element, number, () => Children(element, depth));
                break;
            default:
                Children(element, depth);
                break;
        }
    }

    /// <summary>Walks what begins and ends a line.</summary>
    private void Within(IElement element, int number, Action walk)
    {
        Flush();
        var outer = block;
        block = (element, number);
        walk();
        Flush();
        block = outer;
    }

    /// <summary>Says of a table that is made of plain blocks, once for all of its rows, that it is not read.</summary>
    private void Played(IElement element, bool isFirst)
    {
        Flush();
        hasPlayed = true;
        if (isFirst)
        {
            tree.Doubt(new(
                "这里的表格不是用表格标签，而是用普通区块拼成的，无法可靠地分出行和列，未读取；请使用该公开文件的 Word、Excel 或 PDF 附件",
                "A table here is made of plain blocks, not of table elements; it was not read. Use the Word, Excel or PDF file of the disclosure."));
        }

        place.Count(element);
        place.CountInside(element);
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
            var line = HtmlContents.Line(item);
            tree.Contents(HtmlContents.Level(item, list), line, Spots.Of(line, HtmlPlace.Of(item, place.Count(item))));
        }
    }

    private void Table(IHtmlTableElement table, int number, int depth)
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
                Within(cell, place.Count(cell), () => Children(cell, depth));
            }

            return;
        }

        hasTable = true;
        var tables = new Dictionary<IElement, int> { [table] = number };
        foreach (var inside in table.Descendants<IElement>())
        {
            var count = place.Count(inside);
            if (inside is IHtmlTableElement)
            {
                tables[inside] = count;
            }
        }

        Rows(table, tables);
    }

    /// <summary>Hands on the rows of a table, then those of the tables in its cells.</summary>
    private void Rows(IHtmlTableElement table, Dictionary<IElement, int> tables)
    {
        var rows = new HtmlTableRows();
        tree.Table(rows.Read(table, HtmlPlace.OfTable(table, tables[table])), Captions.AroundTable);
        foreach (var inside in rows.Inside)
        {
            Rows(inside, tables);
        }
    }

    private void Flush()
    {
        if (!inline.IsEmpty)
        {
            var text = inline.Take();
            tree.Paragraph(text, Spots.Of(text, HtmlPlace.Of(block.Element, block.Number)));
        }

        foreach (var image in images)
        {
            tree.Image(image);
        }

        images.Clear();
    }
}
