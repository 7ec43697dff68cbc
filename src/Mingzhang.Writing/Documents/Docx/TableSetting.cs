using System.Collections.Immutable;
using Mingzhang.Model;

namespace Mingzhang.Writing.Documents.Docx;

/// <summary>
/// How a table is set on its page: the size of its text, the width of its columns and the height of its rows, so that no
/// amount wraps and no cell is cut off. Heights are what the document demands, not what the reader's fonts happen to take.
/// </summary>
internal sealed record TableSetting
{
    /// <summary>Left and right of a cell's text, in twips.</summary>
    public const int Side = 70;

    /// <summary>What the line over a table takes on each of its pages, in twips; the other lines lie within the rows.</summary>
    public const int Rule = 10;

    /// <summary>A row that is higher than one page in this many may go on on the next page.</summary>
    private const int SplitAbove = 2;

    private const int LeastCharacters = 2;

    /// <summary>Sizes from the most to the least comfortable; the first with which the table stays on its page is taken.</summary>
    private static readonly Scale[] Scales =
        [new(21, 280, 70), new(18, 240, 60), new(18, 240, 40), new(18, 240, 25), new(18, 240, 14), new(18, 220, 12), new(16, 200, 12)];

    /// <summary>Sizes for a table of more than one page; the first in which every amount has room is taken.</summary>
    private static readonly Scale[] LongScales = [new(18, 240, 60), new(16, 220, 40), new(15, 200, 40), new(13, 180, 40)];

    /// <summary>Half-points.</summary>
    public required int Size { get; init; }

    /// <summary>The height of a line in twips.</summary>
    public required int Line { get; init; }

    /// <summary>Over and under the text of a cell, in twips.</summary>
    public required int Padding { get; init; }

    /// <summary>The layout, made up where the table has none.</summary>
    public required TableLayout Layout { get; init; }

    /// <summary>The width of each column in twips.</summary>
    public required ImmutableArray<int> Widths { get; init; }

    /// <summary>The height of each row in twips.</summary>
    public required ImmutableArray<int> Heights { get; init; }

    /// <summary>The rows that are so high that they may go on on the next page.</summary>
    public required ImmutableArray<bool> MaySplit { get; init; }

    /// <summary>The height of the rows that every page of it begins with.</summary>
    public int HeaderHeight => Rule + Heights.Take(Layout.HeaderRows).Sum();

    /// <summary>Sets a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="width">How wide the text of the page is, in twips.</param>
    /// <param name="page">How high it is.</param>
    /// <param name="used">How much of it stands over the table.</param>
    public static TableSetting Of(TableBlock table, int width, int page, int used)
    {
        var layout = table.Layout ?? Plain(table);
        foreach (var scale in Scales)
        {
            if (Columns(table, layout, scale, width) is { } columns &&
                Set(table, layout, scale, columns, page) is var setting && Rule + setting.Heights.Sum() <= page - used)
            {
                return setting;
            }
        }

        var (size, widths) = LongScales.Select(scale => (scale, Columns(table, layout, scale, width))).FirstOrDefault(pair => pair.Item2 is not null);
        return Set(table, layout, size ?? LongScales[^1], widths ?? Scaled(layout, width), page);
    }

    /// <summary>The cell that covers a place or stands there, and how wide and high it is.</summary>
    public CellSpan SpanAt(int row, int column)
    {
        foreach (var span in Layout.Spans)
        {
            if (row >= span.Row && row < span.Row + span.Rows && column >= span.Column && column < span.Column + span.Columns)
            {
                return span;
            }
        }

        return new CellSpan(row, column, 1, 1);
    }

    private static TableSetting Set(TableBlock table, TableLayout layout, Scale scale, ImmutableArray<int> widths, int page)
    {
        var least = scale.Line + (2 * scale.Padding);
        var heights = Enumerable.Repeat(least, table.Rows.Length).ToArray();
        var covered = Covered(layout, table.Rows.Length, widths.Length);
        for (var row = 0; row < table.Rows.Length; row++)
        {
            for (var column = 0; column < widths.Length; column++)
            {
                if (!covered[row, column])
                {
                    heights[row] = Math.Max(heights[row], Height(table.Rows[row][column], widths[column]));
                }
            }
        }

        foreach (var span in layout.Spans.OrderBy(span => span.Rows))
        {
            var height = Height(table.Rows[span.Row][span.Column], widths.Skip(span.Column).Take(span.Columns).Sum());
            var there = heights.Skip(span.Row).Take(span.Rows).Sum();
            heights[span.Row + span.Rows - 1] += Math.Max(0, height - there);
        }

        return new TableSetting
        {
            Size = scale.Size,
            Line = scale.Line,
            Padding = scale.Padding,
            Layout = layout,
            Widths = widths,
            Heights = [.. heights],
            MaySplit = [.. heights.Select((height, row) => row >= layout.HeaderRows && height > page / SplitAbove)],
        };

        int Height(string text, int width)
        {
            var room = (width - (2 * Side)) * TextMeasure.Full / (scale.Size * 10);
            return (TextMeasure.Lines(text, room, room, TextMeasure.BoldSpare) * scale.Line) + (2 * scale.Padding);
        }
    }

    /// <summary>The widths with which every amount and code stands on one line; null where there is no room for that.</summary>
    private static ImmutableArray<int>? Columns(TableBlock table, TableLayout layout, Scale scale, int width)
    {
        var scaled = Scaled(layout, width);
        var covered = Covered(layout, table.Rows.Length, scaled.Length);
        var needs = Enumerable.Repeat((LeastCharacters * scale.Size * 10) + (2 * Side), scaled.Length).ToArray();
        for (var row = 0; row < table.Rows.Length; row++)
        {
            for (var column = 0; column < needs.Length; column++)
            {
                if (!covered[row, column] && layout.Kinds[row][column] is CellKind.Amount or CellKind.Code)
                {
                    var text = TextMeasure.Width(table.Rows[row][column], TextMeasure.BoldSpare) * scale.Size * 10 / TextMeasure.Full;
                    needs[column] = Math.Max(needs[column], text + (2 * Side) + Rule);
                }
            }
        }

        if (needs.Sum() > width)
        {
            return null;
        }

        var widths = scaled.Select((wide, column) => Math.Max(wide, needs[column])).ToArray();
        for (var excess = widths.Sum() - width; excess > 0; excess = widths.Sum() - width)
        {
            var slack = widths.Select((wide, column) => wide - needs[column]).ToArray();
            var most = Array.IndexOf(slack, slack.Max());
            widths[most] -= Math.Min(slack[most], Math.Max(1, (excess + 1) / 2));
        }

        return [.. widths];
    }

    private static ImmutableArray<int> Scaled(TableLayout layout, int width)
    {
        var total = Math.Max(1, layout.Widths.Sum());
        var edges = layout.Widths.Aggregate(new List<int> { 0 }, (sums, wide) => [.. sums, sums[^1] + wide]);
        return [.. layout.Widths.Select((_, i) => (edges[i + 1] * width / total) - (edges[i] * width / total))];
    }

    private static bool[,] Covered(TableLayout layout, int rows, int columns)
    {
        var covered = new bool[rows, columns];
        foreach (var span in layout.Spans)
        {
            for (var row = span.Row; row < span.Row + span.Rows; row++)
            {
                for (var column = span.Column; column < span.Column + span.Columns; column++)
                {
                    covered[row, column] = true;
                }
            }
        }

        return covered;
    }

    /// <summary>The layout of a table of which only the cells are known.</summary>
    private static TableLayout Plain(TableBlock table)
    {
        var columns = table.Rows.Max(row => row.Cells.Length);
        return new TableLayout
        {
            HeaderRows = 0,
            Widths = [.. Enumerable.Range(0, columns).Select(column => Math.Clamp(table.Rows.Max(row => TextMeasure.Width(row[column])) / 500, 4, 40))],
            Kinds = [.. table.Rows.Select(_ => Enumerable.Repeat(CellKind.Text, columns).ToImmutableArray())],
        };
    }

    private sealed record Scale(int Size, int Line, int Padding);
}
