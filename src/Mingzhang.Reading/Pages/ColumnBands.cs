using Mingzhang.Model;

namespace Mingzhang.Reading.Pages;

/// <summary>Columns that no line draws: from where to where on the page texts stand under each other, in points.</summary>
internal static class ColumnBands
{
    /// <summary>A name in the next column stands at least so far after an amount, in heights of a character.</summary>
    public const double AfterAmount = 0.1;

    /// <summary>From where to where the columns reach: gaps run through all of the words.</summary>
    public static List<(double Left, double Right)> Of(IEnumerable<Word> words, double gutter)
    {
        var columns = new List<(double Left, double Right)>();
        var isAmount = false;
        foreach (var word in words.OrderBy(word => word.Box.Left))
        {
            var box = word.Box;
            if (columns.Count == 0 || box.Left > columns[^1].Right + (isAmount ? Math.Min(gutter, AfterAmount * word.Em()) : gutter))
            {
                columns.Add((box.Left, box.Right));
                isAmount = StackedRows.IsAmount(word.Text);
            }
            else if (box.Right > columns[^1].Right)
            {
                columns[^1] = columns[^1] with { Right = box.Right };
                isAmount = StackedRows.IsAmount(word.Text);
            }
        }

        return columns;
    }

    /// <summary>From where to where the columns reach: gaps run through all of the texts.</summary>
    public static List<(double Left, double Right)> Of(IEnumerable<(double Left, double Right)> texts, double gutter)
    {
        var columns = new List<(double Left, double Right)>();
        foreach (var box in texts.OrderBy(text => text.Left))
        {
            if (columns.Count > 0 && box.Left <= columns[^1].Right + gutter)
            {
                columns[^1] = columns[^1] with { Right = Math.Max(columns[^1].Right, box.Right) };
            }
            else
            {
                columns.Add(box);
            }
        }

        return columns;
    }

    /// <summary>The texts of a line by column: each word in the first column that it meets, or the nearest.</summary>
    public static IEnumerable<(int Column, TextLine Part)> Parts(TextLine line, IReadOnlyList<(double Left, double Right)> columns)
    {
        var start = 0;
        var previous = -1;
        for (var i = 0; i <= line.Words.Length; i++)
        {
            var column = i == line.Words.Length ? -1 : Nearest(line.Words[i].Box, columns);
            if (i > 0 && column != previous)
            {
                yield return (previous, line.Part(start, i - start));
                start = i;
            }

            previous = column;
        }
    }

    /// <summary>The first column that a box meets, or the nearest.</summary>
    public static int Nearest(Box box, IReadOnlyList<(double Left, double Right)> columns)
    {
        var nearest = 0;
        var least = double.PositiveInfinity;
        for (var i = 0; i < columns.Count; i++)
        {
            var off = Math.Max(columns[i].Left - box.Right, box.Left - columns[i].Right);
            if (off < 0)
            {
                return i;
            }

            (nearest, least) = off < least ? (i, off) : (nearest, least);
        }

        return nearest;
    }

    /// <summary>Whether a box reaches into a column.</summary>
    public static bool Meets((double Left, double Right) column, Box box) => box.Left < column.Right && box.Right > column.Left;
}
