using System.Collections.Immutable;

namespace Mingzhang.Reading.Pages;

/// <summary>A cell of a grid, over one or more of its rows and columns.</summary>
/// <param name="Row">Its first row.</param>
/// <param name="Column">Its first column.</param>
internal readonly record struct GridCell(int Row, int Column)
{
    /// <summary>One past its last row.</summary>
    public int RowEnd { get; init; }

    /// <summary>One past its last column.</summary>
    public int ColumnEnd { get; init; }
}

/// <summary>
/// The cells that the lines of a frame make: where between two fields of the grid the line is missing, they are one cell.
/// A line counts where it runs along at least half of the field.
/// </summary>
internal sealed class RuledGrid
{
    private const double LongEnough = 0.5;

    private readonly GridCell[,] cells;

    private RuledGrid(ImmutableArray<double> columns, ImmutableArray<double> rows, GridCell[,] cells) =>
        (Columns, Rows, this.cells) = (columns, rows, cells);

    /// <summary>The x of the column lines.</summary>
    public ImmutableArray<double> Columns { get; }

    /// <summary>The y of the row lines.</summary>
    public ImmutableArray<double> Rows { get; }

    /// <summary>How many columns there are.</summary>
    public int Width => Columns.Length - 1;

    /// <summary>How many rows there are.</summary>
    public int Height => Rows.Length - 1;

    /// <summary>The cell that covers a field.</summary>
    public GridCell this[int row, int column] => cells[row, column];

    /// <summary>The grid of a frame.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="columns">The column lines of the table, of which the frame may lack some.</param>
    public static RuledGrid Of(RuledFrame frame, ImmutableArray<double> columns)
    {
        var upright = Drawn(frame, isVertical: true, columns, frame.Rows);
        var level = Drawn(frame, isVertical: false, frame.Rows, columns);

        // a line that parts nothing is an underline or a stray stroke
        var rows = frame.Rows.Where((_, line) => line == 0 || line == frame.Rows.Length - 1 || Any(level, line)).ToImmutableArray();
        if (rows.Length < frame.Rows.Length)
        {
            upright = Drawn(frame, isVertical: true, columns, rows);
            level = Drawn(frame, isVertical: false, rows, columns);
        }

        return new RuledGrid(columns, rows, Cells(rows.Length - 1, columns.Length - 1, upright, level));
    }

    /// <summary>The row at a height; the nearest where it lies outside.</summary>
    public int RowAt(double y) => Between(Rows, y);

    /// <summary>The column at a place from left to right; the nearest where it lies outside.</summary>
    public int ColumnAt(double x) => Between(Columns, x);

    /// <summary>The left side of a cell.</summary>
    public double Left(GridCell cell) => Columns[cell.Column];

    /// <summary>The right side of a cell.</summary>
    public double Right(GridCell cell) => Columns[cell.ColumnEnd];

    private static int Between(ImmutableArray<double> lines, double at)
    {
        var index = lines.BinarySearch(at);
        return Math.Clamp(index >= 0 ? index : ~index - 1, 0, lines.Length - 2);
    }

    /// <summary>Which of the lines are drawn along which fields.</summary>
    private static bool[,] Drawn(RuledFrame frame, bool isVertical, ImmutableArray<double> lines, ImmutableArray<double> fields)
    {
        var lengths = new double[lines.Length, fields.Length - 1];
        foreach (var ruling in frame.Lines)
        {
            if (ruling.IsVertical != isVertical)
            {
                continue;
            }

            var line = Nearest(lines, ruling.At);
            for (var field = Between(fields, ruling.From); field < fields.Length - 1 && fields[field] < ruling.To; field++)
            {
                lengths[line, field] += Math.Max(0, Math.Min(ruling.To, fields[field + 1]) - Math.Max(ruling.From, fields[field]));
            }
        }

        var drawn = new bool[lines.Length, fields.Length - 1];
        for (var line = 0; line < lines.Length; line++)
        {
            for (var field = 0; field < fields.Length - 1; field++)
            {
                drawn[line, field] = line == 0 || line == lines.Length - 1 || lengths[line, field] >= LongEnough * (fields[field + 1] - fields[field]);
            }
        }

        return drawn;
    }

    private static int Nearest(ImmutableArray<double> lines, double at)
    {
        var left = Between(lines, at);
        return lines[left + 1] - at < at - lines[left] ? left + 1 : left;
    }

    private static bool Any(bool[,] drawn, int line)
    {
        for (var field = 0; field < drawn.GetLength(1); field++)
        {
            if (drawn[line, field])
            {
                return true;
            }
        }

        return false;
    }

    private static GridCell[,] Cells(int height, int width, bool[,] upright, bool[,] level)
    {
        var fields = new GridCell[height, width];
        for (var row = height - 1; row >= 0; row--)
        {
            for (var start = 0; start < width;)
            {
                var end = start + 1;
                var parted = level[row + 1, start];
                while (end < width && !upright[end, row])
                {
                    parted |= level[row + 1, end];
                    end++;
                }

                var cell = new GridCell(row, start) { RowEnd = row + 1, ColumnEnd = end };
                if (!parted && row + 1 < height && fields[row + 1, start] is var below && below.Column == start && below.ColumnEnd == end)
                {
                    cell = cell with { RowEnd = below.RowEnd };
                }

                for (var covered = row; covered < cell.RowEnd; covered++)
                {
                    for (var column = start; column < end; column++)
                    {
                        fields[covered, column] = cell;
                    }
                }

                start = end;
            }
        }

        return fields;
    }
}
