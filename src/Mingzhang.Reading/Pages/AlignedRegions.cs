using System.Collections.Immutable;
using Mingzhang.Reading.Lined;
using Mingzhang.Reading.Text;

namespace Mingzhang.Reading.Pages;

/// <summary>Finds the lines of a page that are a table although nothing parts its columns: by how their texts stand under each other.</summary>
internal sealed class AlignedRegions
{
    /// <summary>Lines of one table are nearer, in heights of a character.</summary>
    private const double Furthest = 4.5;

    /// <summary>Texts that begin nearer than this begin at one place, in heights of a character.</summary>
    private const double SameLeft = 0.3;

    /// <summary>Lines of a header, or of one cell, are nearer, in heights of a character.</summary>
    private const double SameCell = 1.7;

    /// <summary>Lines under the last row are no further from it than its rows from each other, within this.</summary>
    private const double Further = 1.3;

    private const int FewestRows = 3;

    /// <summary>So many headers beside each other make a table of a single row, or under a title one without numbers.</summary>
    private const int FewestHeaders = 3;

    /// <summary>Between rows with amounts so many lines without any are no doubt rows.</summary>
    private const int RowsBetween = 3;

    /// <summary>So many lines at most stand over a table that goes on.</summary>
    private const int MostOver = 6;

    private readonly IReadOnlyList<TextLine> lines;
    private readonly ImmutableArray<TextLine>[] parts;
    private readonly bool[] isRow;

    private AlignedRegions(IReadOnlyList<TextLine> lines, double width) =>
        (this.lines, parts, isRow) = (
            lines, [.. lines.Select(line => TableLines.PartsOf(line).ToImmutableArray())],
            [.. lines.Select((line, index) => TableLines.IsRow(line, width, index > 0 ? lines[index - 1] : null, index < lines.Count - 1 ? lines[index + 1] : null))]);

    /// <summary>The tables among the lines of a page, each with the index of its first line.</summary>
    /// <param name="lines">The lines from top to bottom.</param>
    /// <param name="width">The width of the page.</param>
    /// <param name="running">Lines that belong to the pages.</param>
    /// <param name="open">The table with which the page before ends; null where it ends otherwise.</param>
    public static IEnumerable<(int Start, AlignedPart Part)> Find(IReadOnlyList<TextLine> lines, double width, HashSet<TextLine> running, AlignedTable? open)
    {
        var regions = new AlignedRegions(lines, width);
        var start = 0;
        if (open is not null && regions.CarriedOn(open, running) is var (from, to))
        {
            yield return (from, new AlignedPart(lines[0].Page, [.. lines.Skip(from).Take(to - from)]) { CarriesOn = true });
            start = to;
        }

        while (start < lines.Count)
        {
            var end = regions.RunFrom(start);
            if (end > start && regions.Table(start, end) is var (first, last))
            {
                yield return (first, new AlignedPart(lines[0].Page, [.. lines.Skip(first).Take(last - first)]));
                end = last;
            }

            start = Math.Max(end, start + 1);
        }
    }

    /// <summary>One past the last of the lines from one on that may be rows of one table.</summary>
    private int RunFrom(int start)
    {
        var end = start;
        while (end < lines.Count && isRow[end] && (end == start || lines[end].BaseLine - lines[end - 1].BaseLine < Furthest * lines[end].Em))
        {
            end++;
        }

        while (end > start && end == lines.Count && PageFurniture.IsPageNumber(LineText.Compact(lines[end - 1].Text)))
        {
            end--;
        }

        return end;
    }

    /// <summary>The lines that carry a table on: its header stands over them again, or they stand in its columns at the head of the page.</summary>
    private (int From, int To)? CarriedOn(AlignedTable open, HashSet<TextLine> running)
    {
        for (var i = 0; i < Math.Min(MostOver, lines.Count); i++)
        {
            if (open.Repeated([.. lines.Skip(i)]) is > 0 and var header)
            {
                return (i, Last(i + header, RunFrom(i + header), open));
            }

            if (!running.Contains(lines[i]) && isRow[i])
            {
                break;
            }
        }

        var first = lines.TakeWhile(running.Contains).Count();
        var last = first == lines.Count ? first : Last(first, RunFrom(first), open);
        return Enumerable.Range(first, last - first).Any(i => parts[i].Length > 1) ? (first, last) : null;
    }

    /// <summary>Whether no word of a line is in two columns.</summary>
    private bool Stands(int index, AlignedTable table) => lines[index].Words.All(word => ColumnBands.Count(table.Columns, word.Box) <= 1);

    /// <summary>One past the last line of a table, of those that stand in its columns.</summary>
    /// <param name="from">Its first line that may.</param>
    /// <param name="to">One past the last one.</param>
    /// <param name="table">What is known of it.</param>
    private int Last(int from, int to, AlignedTable table)
    {
        var (widest, begins) = (table.WidestGap, table.Begins.ToList());
        var last = from;
        for (; last < to && Stands(last, table); last++)
        {
            var line = lines[last];
            var gap = last > 0 ? line.BaseLine - lines[last - 1].BaseLine : 0;
            var texts = ColumnBands.Parts(line, table.Columns).Select(text => new RowStart(text.Column, text.Part)).ToList();
            if (texts.Count == 1 && begins.Count > 0 && !TableLines.HasAmount(line) && !IsAbove(last, to, table) && !(IsLike(texts[0], gap / line.Em) && (texts[0].Column > 0 || gap < Math.Max(Further * widest, SameCell * line.Em))))
            {
                break;
            }

            widest = begins.Count == 0 ? Math.Max(widest, gap) : widest;
            begins.AddRange(texts);
        }

        return last;

        // what stands in the first column may also be what follows the table
        bool IsLike(RowStart text, double gap) => begins.Exists(text.IsLike) || (gap > 0 && gap < SameCell && !text.Opens);
    }

    /// <summary>Whether a row with an amount stands right under a line.</summary>
    private bool IsAbove(int index, int to, AlignedTable table) =>
        Enumerable.Range(index + 1, Math.Clamp(to - index - 1, 0, RowsBetween)).FirstOrDefault(i => TableLines.HasAmount(lines[i]), -1) is var row && row > 0 &&
        Enumerable.Range(index, row - index + 1).All(i => Stands(i, table));

    /// <summary>The lines of a run that are a table; null where it holds none.</summary>
    private (int From, int To)? Table(int start, int end)
    {
        var rows = Enumerable.Range(start, end - start).Where(i => parts[i].Length > 1 && TableLines.HasNumber(lines[i]) && !TableLines.CountsColumns(lines[i])).ToList();
        var amounts = rows.Where(i => TableLines.HasAmount(lines[i])).ToList();
        var isTitled = start > 0 && TableLines.HasCaption(lines[start - 1]);
        if (rows.Count == 0 || (amounts.Count == 0 && rows.Count < FewestRows))
        {
            return isTitled && rows.Count == 0 ? WithoutNumbers(start, end) : null;
        }

        isTitled &= Enumerable.Range(start, rows[0] - start).Any(IsHeader);

        var columns = ColumnBands.Of(rows.Select(i => lines[i]));
        var isHeaded = amounts.Count == rows.Count && (isTitled || IsHeaded(start, rows, amounts));
        if (columns.Count < 2 || (!isHeaded && (end - start < FewestRows || rows.Count < FewestRows || amounts.Count < 2 || !AreAligned(rows, columns))))
        {
            return null;
        }

        var last = rows[^1] + 1;
        var first = First(start, rows[0], columns);
        return (first, Last(last, end, Known(first, last)));
    }

    private bool IsHeader(int index) => lines[index].Parts(HeaderPieces.Apart).Count() >= FewestHeaders && !parts[index].Any(part => part.Text.Contains('：', StringComparison.Ordinal) || StackedRows.IsNumber(part.Text));

    /// <summary>Whether headers stand over all amounts.</summary>
    private bool IsHeaded(int start, List<int> rows, List<int> amounts)
    {
        var above = Enumerable.Range(start, rows[0] - start).ToList();
        return above.Exists(i => parts[i].Length >= FewestHeaders) &&
            amounts.SelectMany(i => parts[i]).Where(part => StackedRows.IsAmount(part.Text)).All(amount => above.Exists(i => parts[i].Any(part => Band.Of(amount.Box).Meets(part.Box))));
    }

    /// <summary>The first line of a table, up from the first row of numbers: what stands in columns is its header, what stands alone is a title.</summary>
    private int First(int start, int row, List<Band> columns)
    {
        var from = row;
        for (var i = row - 1; i >= start; i--)
        {
            var isOver = parts[i].Length == 1 && IsOverColumns(parts[i][0], lines[i + 1], columns[0].Right);
            if (parts[i].Length == 1 && !isOver && ColumnBands.Count(columns, parts[i][0].Box) > 1)
            {
                break;
            }

            from = parts[i].Length > 1 || (isOver && from < row) ? i : from;
        }

        return from;
    }

    /// <summary>A table of words alone, or one of which no row is on this page: headers beside each other under a title, and what stands under them.</summary>
    private (int From, int To)? WithoutNumbers(int start, int end)
    {
        var header = AlignedTable.HeaderOfWords([.. lines.Skip(start).Take(end - start)]);
        var heads = lines.Skip(start).Take(header).ToImmutableArray();
        return HeaderPieces.Leaves(heads, []).Count < FewestHeaders || heads.Any(line => TableLines.HasNumber(line) || line.Text.Contains('：', StringComparison.Ordinal))
            ? null
            : (start, Last(start + header, end, Known(start, start + header)));
    }

    private AlignedTable Known(int from, int to) => AlignedTable.Of([new AlignedPart(lines[0].Page, [.. lines.Skip(from).Take(to - from)])]);

    /// <summary>Whether a text alone in its line heads columns of amounts: right over their own headers, and not over the names.</summary>
    private static bool IsOverColumns(TextLine part, TextLine below, double names) =>
        part.Box.Left > names && part.Em < 1.15 * below.Em && below.BaseLine - part.BaseLine < 3 * below.Em;

    /// <summary>Whether the numbers of some column stand under each other by their right ends, middles or left ends.</summary>
    private bool AreAligned(List<int> rows, List<Band> columns)
    {
        var inColumns = rows.SelectMany(i => ColumnBands.Parts(lines[i], columns)).Select(part => part.Part).ToList();
        return columns.Exists(column =>
        {
            var numbers = inColumns.Where(part => column.Meets(part.Box) && StackedRows.IsNumber(part.Text)).ToList();
            numbers = numbers.Exists(part => StackedRows.IsAmount(part.Text)) ? [.. numbers.Where(part => StackedRows.IsAmount(part.Text))] : numbers;
            return numbers.Count >= 2 && AlignedTable.AreStraight(numbers);
        });
    }
}
