using System.Collections.Immutable;
using Mingzhang.Model;

namespace Mingzhang.Forms.Rendering;

/// <summary>A table while it is put together: cells by row with what they hold and cover.</summary>
/// <param name="columns">How many columns.</param>
internal sealed class Grid(int columns)
{
    /// <summary>Half-width characters of the narrowest column.</summary>
    private const int Narrowest = 8;

    /// <summary>Half-width characters of the widest column, where words wrap.</summary>
    private const int Widest = 44;

    private readonly List<string[]> texts = [];
    private readonly List<CellKind[]> kinds = [];
    private readonly List<CellSpan> spans = [];
    private readonly List<int> totals = [];

    /// <summary>How many rows there are.</summary>
    public int Rows => texts.Count;

    /// <summary>How many columns there are.</summary>
    public int Columns => columns;

    /// <summary>Adds a blank row.</summary>
    /// <param name="kind">What its cells hold, by column.</param>
    /// <param name="isTotal">Whether it is a row of totals.</param>
    /// <returns>Its number.</returns>
    public int AddRow(Func<int, CellKind> kind, bool isTotal = false)
    {
        texts.Add([.. Enumerable.Repeat("", columns)]);
        kinds.Add([.. Enumerable.Range(0, columns).Select(kind)]);
        if (isTotal)
        {
            totals.Add(Rows - 1);
        }

        return Rows - 1;
    }

    /// <summary>Writes a cell.</summary>
    public void Set(int row, int column, string text) => texts[row][column] = text;

    /// <summary>Says what a cell holds.</summary>
    public void Set(int row, int column, CellKind kind) => kinds[row][column] = kind;

    /// <summary>Marks a row as one of totals.</summary>
    public void MarkTotal(int row)
    {
        if (!totals.Contains(row))
        {
            totals.Add(row);
        }
    }

    /// <summary>Lets a cell cover its neighbours.</summary>
    public void Cover(int row, int column, int rowsCovered, int columnsCovered)
    {
        if (rowsCovered > 1 || columnsCovered > 1)
        {
            spans.Add(new CellSpan(row, column, rowsCovered, columnsCovered));
        }
    }

    /// <summary>The table.</summary>
    /// <param name="headerRows">How many rows at the top are headers.</param>
    /// <param name="rowHeaders">The columns that name a row.</param>
    /// <param name="number">Its number in the form; null where it has none.</param>
    /// <param name="widths">The widths of its columns; measured where none are given.</param>
    public TableBlock ToTable(int headerRows, ImmutableArray<int> rowHeaders, int? number, ImmutableArray<int>? widths = null) =>
        new([.. texts.Select(row => new TableRow(0, [.. row.Select(text => text.Length == 0 ? Passage.Empty : new Passage(text, []))], false))])
        {
            Layout = new TableLayout
            {
                HeaderRows = headerRows,
                Widths = widths ?? [.. Enumerable.Range(0, columns).Select(column => WidthOf(column, headerRows))],
                Kinds = [.. kinds.Select(row => row.ToImmutableArray())],
                Spans = [.. spans.OrderBy(span => span.Row).ThenBy(span => span.Column)],
                Totals = [.. totals.Order()],
                RowHeaders = rowHeaders,
                Number = number,
            },
        };

    /// <summary>As wide as what it holds, within bounds; a header may break into two lines.</summary>
    private int WidthOf(int column, int headerRows)
    {
        var widest = Narrowest;
        for (var row = 0; row < Rows; row++)
        {
            if (!spans.Exists(span => span.Row == row && span.Column == column && span.Columns > 1))
            {
                var width = texts[row][column].Sum(c => c > '\u00ff' ? 2 : 1);
                widest = Math.Max(widest, row < headerRows ? ((width + 3) / 4 * 2) + 1 : width + 2);
            }
        }

        return Math.Min(widest, Widest);
    }
}
