using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Mingzhang.Reading.Lined;

namespace Mingzhang.Reading.Html;

/// <summary>The rows of a table of a page, a cell for each column; what a cell covers is blank.</summary>
internal sealed class HtmlTableRows
{
    private const int WidestSpan = 64;
    private const int MostCells = 2_000_000;

    private readonly Dictionary<int, int> covered = [];
    private int cells;

    /// <summary>The tables within its cells that are tables of their own; what they say is in none of the rows.</summary>
    public List<IHtmlTableElement> Inside { get; } = [];

    /// <summary>Reads the rows.</summary>
    /// <param name="table">The table.</param>
    /// <param name="name">What it is called in references to its cells.</param>
    public IReadOnlyList<LinedRow> Read(IHtmlTableElement table, string name)
    {
        var rows = new List<LinedRow>();
        var number = 0;
        foreach (var row in RowsOf(table))
        {
            var place = name + " row " + HtmlPlace.Text(++number) + " cell ";
            if (!HtmlKinds.IsUnread(row))
            {
                rows.Add(LinedRow.Of(Row(row), cell => place + HtmlPlace.Text(cell + 1)));
            }
        }

        return rows;
    }

    /// <summary>Whether a table within another is one of its own: rows and columns, and not a frame.</summary>
    public static bool IsOwn(IElement table)
    {
        var rows = RowsOf(table).Take(2).ToList();
        return rows.Count > 1 && rows.TrueForAll(row => CellsOf(row).Take(2).Count() > 1);
    }

    /// <summary>The rows of a table itself, its head first and its foot last.</summary>
    public static IEnumerable<IElement> RowsOf(IElement table)
    {
        var groups = table.Children.Where(child => child.LocalName is "thead" or "tbody" or "tfoot" or "tr").ToList();
        return groups.Where(group => group.LocalName == "thead")
            .Concat(groups.Where(group => group.LocalName is "tbody" or "tr"))
            .Concat(groups.Where(group => group.LocalName == "tfoot"))
            .SelectMany(group => group.LocalName == "tr" ? [group] : group.Children.Where(child => child.LocalName == "tr"));
    }

    /// <summary>The cells of a row itself.</summary>
    public static IEnumerable<IElement> CellsOf(IElement row) => row.Children.Where(child => child.LocalName is "td" or "th");

    /// <summary>All text in a cell: blocks and the rows of tables in it parted by breaks.</summary>
    public static string TextOf(IElement cell) => TextOf(cell, null);

    private static string TextOf(IElement cell, List<IHtmlTableElement>? inside)
    {
        var text = new HtmlInline();
        Collect(cell, text, inside, 0);
        return text.Take();
    }

    private static void Collect(INode node, HtmlInline text, List<IHtmlTableElement>? inside, int depth)
    {
        if (depth > HtmlLimits.Deepest)
        {
            throw new UnreadableException(Unreadable.TooDeep);
        }

        foreach (var child in node.ChildNodes)
        {
            if (child is IText said)
            {
                text.Add(said.Data);
            }
            else if (child is IElement { LocalName: "br" })
            {
                text.Break();
            }
            else if (inside is not null && child is IHtmlTableElement table && IsOwn(table) && !HtmlKinds.IsUnread(table))
            {
                inside.Add(table);
            }
            else if (child is IElement element && !HtmlKinds.IsUnread(element) && !HtmlKinds.IsWatermark(element))
            {
                var isBlock = HtmlKinds.IsBlock(element);
                if (isBlock)
                {
                    text.BreakOnce();
                }

                Collect(element, text, inside, depth + 1);
                if (isBlock)
                {
                    text.BreakOnce();
                }
                else if (element.LocalName is "td" or "th")
                {
                    text.Add(" ");
                }
            }
        }
    }

    private static int Span(IElement cell, string name, int most) =>
        int.TryParse(cell.GetAttribute(name), System.Globalization.NumberStyles.Integer, System.Globalization.CultureInfo.InvariantCulture, out var span)
            ? Math.Clamp(span, 1, most)
            : 1;

    private List<string> Row(IElement row)
    {
        var texts = new List<string>();
        foreach (var cell in CellsOf(row))
        {
            Uncover(texts);
            var columns = Span(cell, "colspan", WidestSpan);
            var rows = cell.GetAttribute("rowspan") == "0" ? ushort.MaxValue : Span(cell, "rowspan", ushort.MaxValue);
            for (var column = texts.Count; rows > 1 && column < texts.Count + columns; column++)
            {
                covered[column] = rows - 1;
            }

            texts.Add(HtmlKinds.IsUnread(cell) ? "" : TextOf(cell, Inside));
            texts.AddRange(Enumerable.Repeat("", columns - 1));
        }

        Uncover(texts);
        if ((cells += texts.Count) > MostCells)
        {
            throw new UnreadableException(Unreadable.TooMuch);
        }

        return texts;
    }

    /// <summary>Leaves the places blank that a cell further up covers.</summary>
    private void Uncover(List<string> texts)
    {
        while (covered.TryGetValue(texts.Count, out var rows))
        {
            if (rows == 1)
            {
                covered.Remove(texts.Count);
            }
            else
            {
                covered[texts.Count] = rows - 1;
            }

            texts.Add("");
        }
    }
}
