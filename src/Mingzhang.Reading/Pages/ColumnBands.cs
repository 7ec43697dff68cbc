using System.Collections.Immutable;
using Mingzhang.Model;

namespace Mingzhang.Reading.Pages;

/// <summary>From where to where a column, or what stands in one, reaches, in points.</summary>
internal readonly record struct Band(double Left, double Right)
{
    /// <summary>Its middle.</summary>
    public double Centre => (Left + Right) / 2;

    /// <summary>The band of a box.</summary>
    public static Band Of(Box box) => new(box.Left, box.Right);

    /// <summary>Whether both reach into each other.</summary>
    public bool Meets(Band other) => other.Left < Right && other.Right > Left;

    /// <summary>Whether a box reaches into it.</summary>
    public bool Meets(Box box) => box.Left < Right && box.Right > Left;

    /// <summary>Both and what is between them.</summary>
    public Band Around(Band other) => new(Math.Min(Left, other.Left), Math.Max(Right, other.Right));
}

/// <summary>Columns that no line draws: from where to where on the page texts stand under each other.</summary>
internal static class ColumnBands
{
    /// <summary>Gaps that run through all rows are at least so many heights of a character wide.</summary>
    private const double Gutter = 0.25;

    /// <summary>Beside amounts, narrower ones part columns too, in heights of a character.</summary>
    public const double BesideAmount = 0.1;

    /// <summary>The columns of lines: gaps run through all of their words.</summary>
    public static List<Band> Of(IEnumerable<TextLine> lines)
    {
        var columns = new List<Band>();
        var isAmount = false;
        foreach (var (word, em) in lines.SelectMany(line => line.Words.Select(word => (Word: word, line.Em))).OrderBy(item => item.Word.Box.Left))
        {
            var box = word.Box;
            var own = StackedRows.IsAmount(word.Text);
            if (columns.Count == 0 || box.Left > columns[^1].Right + ((isAmount || own ? BesideAmount : Gutter) * em))
            {
                columns.Add(Band.Of(box));
                isAmount = own;
            }
            else if (box.Right > columns[^1].Right)
            {
                columns[^1] = columns[^1] with { Right = box.Right };
                isAmount = own;
            }
        }

        return columns;
    }

    /// <summary>The texts of a line by column: each word in the first column that it meets, or the nearest.</summary>
    public static IEnumerable<(int Column, TextLine Part)> Parts(TextLine line, IReadOnlyList<Band> columns)
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

    /// <summary>The texts of lines by column.</summary>
    public static ImmutableArray<TextLine>[] Cells(IEnumerable<TextLine> lines, IReadOnlyList<Band> columns)
    {
        var cells = columns.Select(_ => ImmutableArray.CreateBuilder<TextLine>()).ToArray();
        foreach (var (column, part) in lines.SelectMany(line => Parts(line, columns)))
        {
            cells[column].Add(part);
        }

        return [.. cells.Select(cell => cell.ToImmutable())];
    }

    /// <summary>In how many columns a box stands.</summary>
    public static int Count(IEnumerable<Band> columns, Box box) => columns.Count(column => column.Meets(box));

    /// <summary>The first column that a box meets, or the nearest.</summary>
    public static int Nearest(Box box, IReadOnlyList<Band> columns)
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
}
