using Mingzhang.Model;
using Mingzhang.Writing.Html;

namespace Mingzhang.Writing.Documents.Html;

/// <summary>The rows of a table, with what each header is over or beside.</summary>
internal sealed class TableMarkup
{
    private readonly Markup page;
    private readonly TableBlock table;
    private readonly TableLayout? layout;
    private readonly int headers;
    private readonly Dictionary<(int Row, int Column), CellSpan> spans = [];
    private readonly HashSet<(int Row, int Column)> covered = [];

    public TableMarkup(Markup page, TableBlock table)
    {
        this.page = page;
        this.table = table;
        layout = table.Layout;
        headers = layout?.HeaderRows ?? 0;
        foreach (var span in layout?.Spans ?? [])
        {
            spans[(span.Row, span.Column)] = span;
            for (var i = 0; i < span.Rows * span.Columns; i++)
            {
                covered.Add((span.Row + (i / span.Columns), span.Column + (i % span.Columns)));
            }

            covered.Remove((span.Row, span.Column));
        }
    }

    /// <summary>Writes the columns, the head and the body.</summary>
    public void Write()
    {
        if (layout is { Widths.Length: > 0 })
        {
            page.Raw("<colgroup>").Raw(string.Concat(Enumerable.Repeat("<col>", layout.Widths.Length))).Raw("</colgroup>\n");
        }

        if (headers > 0)
        {
            page.Raw("<thead>\n");
            Rows(0, headers);
            page.Raw("</thead>\n");
        }

        page.Raw("<tbody>\n");
        Rows(headers, table.Rows.Length);
        page.Raw("</tbody>\n");
    }

    private void Rows(int from, int to)
    {
        for (var row = from; row < to; row++)
        {
            page.Raw(layout?.Totals.Contains(row) == true ? "<tr class=\"total\">" : "<tr>");
            for (var column = 0; column < table.Rows[row].Cells.Length; column++)
            {
                if (!covered.Contains((row, column)))
                {
                    Cell(row, column);
                }
            }

            page.Raw("</tr>\n");
        }
    }

    private void Cell(int row, int column)
    {
        var span = Span(row, column);
        var scope = Scope(row, column, span);
        page.Raw(scope is null ? "<td" : "<th");
        if (scope is not null)
        {
            page.Attribute("scope", scope);
        }

        if (span.Columns > 1)
        {
            page.Attribute("colspan", span.Columns);
        }

        if (span.Rows > 1)
        {
            page.Attribute("rowspan", span.Rows);
        }

        var style = Kind(row, column) switch
        {
            CellKind.Amount => "num",
            CellKind.Label => "label",
            CellKind.Code => "code",
            CellKind.Text or CellKind.Header => null,
        };
        if (style is not null)
        {
            page.Attribute("class", style);
        }

        page.Raw(">").Text(table.Rows[row][column]).Raw(scope is null ? "</td>" : "</th>");
    }

    /// <summary>What a header names: columns below it or the row beside it; null where the cell is no header.</summary>
    private string? Scope(int row, int column, CellSpan span)
    {
        if (row < headers)
        {
            return span.Columns > 1 ? "colgroup" : "col";
        }

        if (table.Rows[row].Cells[column].IsBlank || layout is null)
        {
            return null;
        }

        if (layout.RowHeaders.Contains(column))
        {
            return "row";
        }

        if (Kind(row, column) != CellKind.Label)
        {
            return null;
        }

        // labels side by side name what is below them, a label before anything else what is beside it
        if (span.Rows == 1 && IsLabelRow(row))
        {
            return row + 1 == table.Rows.Length ? null : span.Columns > 1 ? "colgroup" : "col";
        }

        return Enumerable.Range(row, span.Rows).Any(line => HasCellAfter(line, column + span.Columns)) ? "row" : null;
    }

    private bool IsLabelRow(int row) => Enumerable.Range(0, table.Rows[row].Cells.Length)
        .All(column => Kind(row, column) == CellKind.Label || covered.Contains((row, column)));

    private bool HasCellAfter(int row, int from) => Enumerable.Range(from, Math.Max(table.Rows[row].Cells.Length - from, 0))
        .Any(column => Kind(row, column) != CellKind.Label && !covered.Contains((row, column)));

    private CellSpan Span(int row, int column) => spans.TryGetValue((row, column), out var span) ? span : new CellSpan(row, column, 1, 1);

    private CellKind Kind(int row, int column) =>
        layout is not null && row < layout.Kinds.Length && column < layout.Kinds[row].Length ? layout.Kinds[row][column] : CellKind.Text;
}
