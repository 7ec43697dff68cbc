using System.Collections.Immutable;

namespace Mingzhang.Reading.Pages;

/// <summary>Gives headers that stand in the middle over several columns to the first of these, where no lines tell how many they are over.</summary>
internal static class HeaderSpans
{
    /// <summary>A text so near the left side of its column begins there, in heights of a character.</summary>
    private const double AtLeft = 0.3;

    /// <summary>The blank between a border and a text, in heights of a character.</summary>
    private const double Blank = 0.4;

    /// <summary>A row of headers in which each text stands in the first column that it is over.</summary>
    /// <param name="row">The row, its texts in one of the columns that they are over.</param>
    /// <param name="lower">The rows of headers under it.</param>
    /// <param name="columns">From where to where the texts of each column reach.</param>
    /// <param name="body">The texts under the headers, each with its column.</param>
    public static ImmutableArray<TextLine>[] Settle(
        ImmutableArray<TextLine>[] row,
        IEnumerable<ImmutableArray<TextLine>[]> lower,
        ImmutableArray<Band> columns,
        IReadOnlyList<(int Column, TextLine Line)> body)
    {
        var heads = lower.Aggregate(new ImmutableArray<TextLine>[row.Length], (all, next) => [.. all.Zip(next, (one, other) => one.IsDefault ? other : one.AddRange(other))]);
        var borders = Borders(heads, columns, body);
        var settled = row.ToArray();
        for (var column = 0; column < row.Length; column++)
        {
            if (row[column].IsEmpty || row[column].Any(part => Math.Abs(part.Box.Left - columns[column].Left) < AtLeft * part.Em))
            {
                continue;
            }

            var (left, right) = (column, column);
            while (left > 0 && settled[left - 1].IsEmpty && row[left - 1].IsEmpty && !heads[left - 1].IsEmpty)
            {
                left--;
            }

            while (right < row.Length - 1 && row[right + 1].IsEmpty && !heads[right + 1].IsEmpty)
            {
                right++;
            }

            var middle = (row[column].Min(part => part.Box.Left) + row[column].Max(part => part.Box.Right)) / 2;
            var first = (from start in Enumerable.Range(left, column - left + 1)
                         from end in Enumerable.Range(column, right - column + 1)
                         orderby Math.Abs(((borders[start] + borders[end + 1]) / 2) - middle)
                         select start).First();
            (settled[column], settled[first]) = (settled[first], settled[column]);
        }

        return settled;
    }

    /// <summary>Where the borders of the columns are: amounts end at theirs and names begin there, and headers stand in the middle.</summary>
    private static double[] Borders(ImmutableArray<TextLine>[] heads, ImmutableArray<Band> columns, IReadOnlyList<(int Column, TextLine Line)> body)
    {
        var blank = Blank * body[0].Line.Em;
        var ofAmounts = columns.Select((_, column) => body.Any(text => text.Column == column && StackedRows.IsAmount(text.Line.Text))).ToArray();
        var borders = new double[columns.Length + 1];
        (borders[0], borders[^1]) = (columns[0].Left - blank, columns[^1].Right + blank);
        for (var column = 1; column < columns.Length; column++)
        {
            var (from, to) = (columns[column - 1].Right, columns[column].Left);
            borders[column] = ofAmounts[column - 1] ? Math.Min(from + blank, (from + to) / 2)
                : !ofAmounts[column] ? Math.Max(to - blank, (from + to) / 2)
                : heads[column].IsEmpty ? (from + to) / 2
                : Math.Clamp((2 * heads[column].Average(head => head.Box.CentreX)) - columns[column].Right - blank, from, Math.Max(from, to));
        }

        return borders;
    }
}
