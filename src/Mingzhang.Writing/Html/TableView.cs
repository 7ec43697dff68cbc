using Mingzhang.Forms;
using Mingzhang.Model;

namespace Mingzhang.Writing.Html;

/// <summary>Tables: those of the form whole, whatever page breaks tore them, under their header; the others row by row as printed.</summary>
internal sealed class TableView
{
    private readonly Markup html;
    private readonly Places places;
    private readonly MarkedText text;
    private readonly Dictionary<int, BoundTable> boundAt = [];
    private readonly HashSet<BoundTable> written = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> headers = new(StringComparer.Ordinal);

    public TableView(Markup html, Disclosure disclosure, Places places, MarkedText text)
    {
        this.html = html;
        this.places = places;
        this.text = text;
        foreach (var table in disclosure.Tables)
        {
            foreach (var row in table.Rows)
            {
                boundAt.TryAdd(row.Line, table);
                foreach (var piece in row.Cells.SelectMany(cell => cell.Pieces))
                {
                    boundAt.TryAdd(piece.Line, table);
                }
            }
        }
    }

    /// <summary>Writes a block of rows.</summary>
    public void Write(TableBlock block)
    {
        var unbound = new List<TableRow>();
        foreach (var row in block.Rows.Where(row => !row.IsBlank))
        {
            if (!boundAt.TryGetValue(row.Line, out var table))
            {
                unbound.Add(row);
            }
            else if (written.Add(table))
            {
                Bound(table, unbound);
                unbound.Clear();
            }
        }

        unbound.RemoveAll(row => headers.Contains(KeyOf(row)) && !IsNamed(row.Line));
        if (unbound.Count > 0)
        {
            AsPrinted(unbound);
        }
    }

    private static string KeyOf(TableRow row) => Canonical.Compact(string.Join('\t', row.Cells.Select(cell => cell.Text))).Trim();

    private bool IsNamed(int line) => places.FindingsAt(line).Count > 0 || places.RelatedAt(line).Count > 0;

    private void Bound(BoundTable table, List<TableRow> head)
    {
        headers.UnionWith(head.Select(KeyOf));
        html.Raw("<table class=\"b\"");
        html.Attribute("aria-label", (table.Number is { } number ? "表" + Phrases.Text(number) + " " : "") + table.Title.Text).Raw(">\n");
        new TableHead(html, text).Write(table, head);
        html.Raw("<tbody>\n");
        var figures = FigureColumns(table);
        foreach (var row in table.Rows)
        {
            OpenRow(row);
            for (var column = 0; column < row.Cells.Length; column++)
            {
                var cell = row.Cells[column];
                if (cell.IsBlank)
                {
                    var leaf = column < table.Columns.Length ? table.Columns[column][(table.Columns[column].LastIndexOf('/') + 1)..] : "";
                    var blank = places.TakeBlank(table.Number, row.Line, leaf);
                    html.Raw("<td");
                    Margin(row, column);
                    if (blank is { } figure)
                    {
                        html.Raw(" id=\"f").Raw(figure).Raw("\"").Raw(places.Broken[figure] ? " class=\"t\"" : "");
                        text.Placed[figure] = true;
                    }

                    html.Raw(">");
                    CloseCell("td", column == row.Cells.Length - 1 ? row : null);
                    continue;
                }

                // a label names the figures to its right
                var isLabel = column < figures.Length && !figures[column] && Array.IndexOf(figures, true, column) >= 0;
                html.Raw(isLabel ? "<th scope=\"row\"" : IsNumber(cell) ? "<td class=\"num\"" : "<td");
                Margin(row, column);
                html.Raw(">");
                text.Write(cell);
                CloseCell(isLabel ? "th" : "td", column == row.Cells.Length - 1 ? row : null);
            }

            html.Raw("</tr>\n");
        }

        html.Raw("</tbody></table>\n");
    }

    private void AsPrinted(List<TableRow> rows)
    {
        var width = rows.Max(row => row.Cells.Length);
        html.Raw("<table class=\"r\"><tbody>\n");
        foreach (var row in rows)
        {
            // a label and its text: the text has the rest of the row
            var filled = Enumerable.Range(0, row.Cells.Length).Where(column => !row.Cells[column].IsBlank).ToList();
            var last = filled.Count is 1 or 2 ? filled[^1] : row.Cells.Length - 1;
            OpenRow(row);
            for (var column = 0; column <= last; column++)
            {
                var cell = row.Cells[column];
                var isLabel = column == 0 && !cell.IsBlank && row.Cells.Length > 1;
                html.Raw(isLabel ? "<th scope=\"row\"" : IsFigure(cell) ? "<td class=\"num\"" : "<td");
                Margin(row, column);
                html.Raw(column == last && column < width - 1 ? $" colspan=\"{Phrases.Text(width - column)}\">" : ">");
                text.Write(cell);
                CloseCell(isLabel ? "th" : "td", column == last ? row : null);
            }

            html.Raw("</tr>\n");
        }

        html.Raw("</tbody></table>\n");
    }

    private void OpenRow(TableRow row)
    {
        html.Raw("<tr");
        text.Target(row.Line);
        text.Attributes(
            null, places.FindingsAt(row.Line).Where(stretch => stretch.IsWholeLine), places.RelatedAt(row.Line).Where(stretch => stretch.IsWholeLine));
        html.Raw(">");
    }

    private void Margin(TableRow row, int column) => text.Margin(column == 0 ? row.Line : 0);

    /// <summary>Closes a cell; the last of a row after the markers that found no better place in it.</summary>
    private void CloseCell(string tag, TableRow? ended)
    {
        if (ended is not null)
        {
            text.Markers(ended.Cells);
        }

        html.Raw("</").Raw(tag).Raw(">");
    }

    /// <summary>Which columns hold figures; a column with nothing in it may.</summary>
    private bool[] FigureColumns(BoundTable table)
    {
        var columns = new bool[table.Columns.Length];
        for (var column = 0; column < columns.Length; column++)
        {
            var cells = table.Rows.Where(row => column < row.Cells.Length).Select(row => row.Cells[column]).Where(cell => !cell.IsBlank).ToList();
            columns[column] = cells.Count == 0 || cells.Exists(IsFigure);
        }

        return columns;
    }

    private bool IsFigure(Passage cell) =>
        cell.Pieces is [var piece, ..] &&
        places.FiguresAt(piece.Line).Exists(stretch => stretch.Meets(piece.Column, piece.Column + piece.Length));

    private static bool IsNumber(Passage cell) => PrintedNumber.TryParse(cell.Text, Unit.Percent, out _);
}
