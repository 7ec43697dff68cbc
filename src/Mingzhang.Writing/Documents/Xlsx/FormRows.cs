using Mingzhang.Model;
using Mingzhang.Writing.Xlsx;

namespace Mingzhang.Writing.Documents.Xlsx;

/// <summary>The rows of a sheet for one table: caption, table, notes.</summary>
internal sealed class FormRows
{
    private const int MarkHeight = 30;
    private const int TitleHeight = 32;

    /// <summary>The type of a title beside that of a table, in points.</summary>
    private const int TitleSize = 16, TableSize = 10;

    private const int DefaultWidth = 12;
    private const int Margin = 4;

    private readonly FormTable table;
    private readonly int[] widths;
    private readonly List<byte[]> rows = [];
    private readonly List<CellSpan> merges = [];
    private readonly RowXml xml = new([]);

    /// <summary>Sets the rows.</summary>
    /// <param name="table">The table.</param>
    /// <param name="mark">The watermark; empty where there is none.</param>
    public FormRows(FormTable table, string mark)
    {
        this.table = table;
        var columns = table.Table.Rows.Max(row => row.Cells.Length);
        var caption = table.Caption;
        widths = Widened([.. Enumerable.Range(0, columns).Select(WidthOf)], RowXml.HalfWidths(caption.Title) * TitleSize / TableSize);
        Across(mark, FormStyle.Mark, MarkHeight);
        Across(caption.Number, FormStyle.Number);
        Across(caption.Title, FormStyle.Title, TitleHeight);
        OwnerAndUnit(caption.Owner, caption.Unit);
        CaptionRows = rows.Count;
        for (var i = 0; i < table.Table.Rows.Length; i++)
        {
            Row(i);
        }

        foreach (var note in table.Notes)
        {
            Across(note, FormStyle.Note);
        }
    }

    /// <summary>How many rows stand over the table.</summary>
    public int CaptionRows { get; }

    /// <summary>The rows, each a <c>row</c> element.</summary>
    public IReadOnlyList<byte[]> All => rows;

    /// <summary>How the sheet is set up.</summary>
    public SheetSetup Setup(string name, string pageHeader)
    {
        var headers = Math.Clamp(table.Layout.HeaderRows, 0, table.Table.Rows.Length);
        return new SheetSetup
        {
            Name = name,
            Widths = [.. widths],
            Rows = rows.Count,
            FrozenRows = CaptionRows + headers,
            TitleRows = headers > 0 ? (CaptionRows + 1, CaptionRows + headers) : (1, Math.Max(1, CaptionRows)),
            Merges = [.. merges],
            IsForm = true,
            IsLandscape = table.IsLandscape,
            PageHeader = pageHeader,
        };
    }

    /// <summary>As the layout has it, and wide enough for every amount, bold and off the border: one that does not fit shows as ####.</summary>
    private int WidthOf(int column)
    {
        var amounts = Enumerable.Range(0, table.Table.Rows.Length).Where(row => Kind(row, column) == CellKind.Amount).Select(row => table.Table.Rows[row][column].Length);
        return Math.Max(column < table.Layout.Widths.Length ? table.Layout.Widths[column] : DefaultWidth, amounts.DefaultIfEmpty(0).Max() + Margin);
    }

    /// <summary>All wider by the same share where the table is narrower than its title.</summary>
    private static int[] Widened(int[] widths, int least) =>
        widths.Sum() is > 0 and var total && total < least ? [.. widths.Select(width => ((width * least) + total - 1) / total)] : widths;

    /// <summary>A text over the whole width; no row where there is none.</summary>
    private void Across(string text, FormStyle style, int height = 0)
    {
        if (text.Length > 0)
        {
            Merge(0, widths.Length);
            Text(text, style, widths.Sum());
            Fill(widths.Length - 1, style);
            rows.Add(xml.End(height));
        }
    }

    private void OwnerAndUnit(string owner, string unit)
    {
        if (widths.Length < 2 || owner.Length == 0 || unit.Length == 0)
        {
            Across(owner, FormStyle.Owner);
            Across(unit, FormStyle.Unit);
            return;
        }

        var last = Math.Max(1, widths.Length / 3);
        var first = widths.Length - last;
        Merge(0, first);
        Merge(first, last);
        Text(owner, FormStyle.Owner, widths[..first].Sum());
        Fill(first - 1, FormStyle.Owner);
        Text(unit, FormStyle.Unit, widths[first..].Sum());
        Fill(last - 1, FormStyle.Unit);
        rows.Add(xml.End());
    }

    private void Row(int index)
    {
        var row = table.Table.Rows[index];
        var isTotal = table.Layout.Totals.Contains(index);
        for (var column = 0; column < widths.Length; column++)
        {
            var text = row[column];
            var kind = Kind(index, column);
            var style = FormStyles.Of(kind, text, isTotal);
            var span = table.Layout.Spans.FirstOrDefault(span => span.Row == index && span.Column == column);
            if (span is { Columns: > 0 })
            {
                merges.Add(span with { Row = rows.Count });
            }

            if (kind == CellKind.Amount && text.Length > 0)
            {
                xml.Number(text, (int)style);
            }
            else
            {
                Text(text, style, span.Rows > 1 ? null : widths.Skip(column).Take(Math.Max(1, span.Columns)).Sum());
            }
        }

        rows.Add(xml.End());
    }

    private CellKind Kind(int row, int column) =>
        row < table.Layout.Kinds.Length && column < table.Layout.Kinds[row].Length ? table.Layout.Kinds[row][column] : CellKind.Text;

    private void Merge(int column, int columns)
    {
        if (columns > 1)
        {
            merges.Add(new CellSpan(rows.Count, column, 1, columns));
        }
    }

    private void Text(string text, FormStyle style, int? width) => xml.Text(text, (int)style, width);

    private void Fill(int count, FormStyle style)
    {
        for (var i = 0; i < count; i++)
        {
            Text("", style, null);
        }
    }
}
