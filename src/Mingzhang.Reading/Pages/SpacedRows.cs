using System.Collections.Immutable;
using Mingzhang.Reading.Text;

namespace Mingzhang.Reading.Pages;

/// <summary>
/// The rows of a table in which the lines of one cell stand nearer to each other than rows do: what goes on in a cell is then seen,
/// and cells that stand beside each other are a row.
/// </summary>
internal static class SpacedRows
{
    /// <summary>Rows are at least this much further apart than lines of a cell.</summary>
    private const double Further = 1.15;

    /// <summary>Distances between lines of cells differ by less than this share.</summary>
    private const double Uneven = 1.13;

    /// <summary>Lines of one cell are nearer, in heights of a character.</summary>
    public const double SameCell = 1.55;

    /// <summary>A cell that goes on in another line leaves less of its column, in heights of a character.</summary>
    private const double Full = 1.5;

    /// <summary>How far around its base line a line reaches, in heights of a character.</summary>
    private const double Reach = 0.25;

    /// <summary>What lines of a cell are nearer to each other than, in points; null where rows are not seen to be further apart.</summary>
    /// <param name="bodies">The lines of the body in each column, from top to bottom, page by page.</param>
    /// <param name="ends">How far to the right the texts of each column reach.</param>
    public static double? Pitch(IReadOnlyList<IReadOnlyList<ImmutableArray<TextLine>>> bodies, IReadOnlyList<double> ends)
    {
        var (rows, lines) = (double.PositiveInfinity, double.PositiveInfinity);
        foreach (var (column, right) in bodies.SelectMany(cells => cells.Zip(ends)))
        {
            foreach (var (upper, lower) in column.Zip(column.Skip(1)))
            {
                var gap = lower.BaseLine - upper.BaseLine;
                if (StackedRows.IsAmount(upper.Text) && StackedRows.IsAmount(lower.Text) || !IsFull(upper, right))
                {
                    rows = Math.Min(rows, gap);
                }
                else if (gap < SameCell * lower.Em)
                {
                    lines = Math.Min(lines, gap);
                }
            }
        }

        return double.IsFinite(rows) && lines * Further < rows ? lines * Uneven : null;
    }

    /// <summary>The rows, each with the lines of its cells.</summary>
    /// <param name="cells">The lines in each column, from top to bottom.</param>
    /// <param name="pitch">What lines of a cell are nearer than.</param>
    /// <param name="right">How far to the right the texts of each column reach.</param>
    public static List<ImmutableArray<TextLine>[]> Of(IReadOnlyList<ImmutableArray<TextLine>> cells, double pitch, IReadOnlyList<double> right)
    {
        var blocks = cells.SelectMany((lines, column) => Blocks(lines, column, pitch, right[column])).OrderBy(block => block.Top).ToList();
        var rows = new List<ImmutableArray<TextLine>[]>();
        for (var start = 0; start < blocks.Count;)
        {
            var end = start;
            for (var bottom = blocks[start].Bottom; end < blocks.Count && blocks[end].Top < bottom; end++)
            {
                bottom = Math.Max(bottom, blocks[end].Bottom);
            }

            var row = blocks[start..end];
            rows.Add([.. cells.Select((_, column) => row.Where(block => block.Column == column).SelectMany(block => block.Lines).ToImmutableArray())]);
            start = end;
        }

        return rows;
    }

    private static IEnumerable<Block> Blocks(ImmutableArray<TextLine> lines, int column, double pitch, double right)
    {
        for (var start = 0; start < lines.Length;)
        {
            var end = start + 1;
            while (end < lines.Length && GoesOn(lines[end - 1], lines[end], pitch, right))
            {
                end++;
            }

            yield return new Block(column, lines[start..end]);
            start = end;
        }
    }

    private static bool GoesOn(TextLine upper, TextLine lower, double pitch, double right) =>
        lower.BaseLine - upper.BaseLine < pitch && !StackedRows.IsAmount(lower.Text) && !StackedRows.IsAmount(upper.Text) &&
        !LineShapes.OpensSomething(lower.Text) && (IsFull(upper, right) || (StackedRows.IsNumber(upper.Text) && StackedRows.IsNumber(lower.Text)));

    private static bool IsFull(TextLine line, double right) => line.Box.Right > right - (Full * line.Em);

    private sealed record Block(int Column, ImmutableArray<TextLine> Lines)
    {
        public double Top { get; } = Lines[0].BaseLine - (Reach * Lines[0].Em);

        public double Bottom { get; } = Lines[^1].BaseLine + (Reach * Lines[^1].Em);
    }
}
