using System.Collections.Immutable;
using System.Globalization;
using Mingzhang.Reading.Lined;
using Mingzhang.Reading.Text;

namespace Mingzhang.Reading.Pages;

/// <summary>A table without lines between its columns, known by how its texts stand under each other.</summary>
/// <param name="Page">Its page, from 1.</param>
/// <param name="Columns">From where to where each column reaches, in points.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Headers">How many of the lines are its header.</param>
internal sealed record AlignedTable(int Page, ImmutableArray<(double Left, double Right)> Columns, ImmutableArray<TextLine> Lines, int Headers)
{
    /// <summary>Columns are parted by at least so many heights of a character.</summary>
    private const double ColumnGap = 0.9;

    /// <summary>Gaps that run through all rows are at least so many heights of a character wide.</summary>
    private const double Gutter = 0.25;

    /// <summary>Lines of headers beside each other, each in the middle of its cell, are nearer than this, in heights of a character.</summary>
    private const double Interleaved = 0.9;

    /// <summary>Lines of one table are nearer, in heights of a character.</summary>
    private const double Furthest = 4.5;

    /// <summary>A text alone in its line this much of its page wide is no cell.</summary>
    private const double Wide = 0.55;

    /// <summary>Texts that begin nearer than this begin at one place, in heights of a character.</summary>
    private const double SameLeft = 0.3;

    /// <summary>Headers beside each other are parted by at least so many heights of a character.</summary>
    private const double HeaderGap = 0.4;

    private const int FewestRows = 3;

    /// <summary>So many headers beside each other make a table of a single row.</summary>
    private const int FewestHeaders = 3;

    private const string Sentence = "。；，！？";

    private const string Units = "元万亿千百个";

    private const string Leaders = ".．…·‥⋯";

    /// <summary>The tables among the lines of a page, each with the index of its first line.</summary>
    /// <param name="lines">The lines from top to bottom.</param>
    /// <param name="width">The width of the page.</param>
    public static IEnumerable<(int Start, AlignedTable Table)> Find(IReadOnlyList<TextLine> lines, double width)
    {
        for (var start = 0; start < lines.Count;)
        {
            var end = start;
            while (end < lines.Count && IsRow(lines[end], width) && (end == start || lines[end].BaseLine - lines[end - 1].BaseLine < Furthest * lines[end].Em))
            {
                end++;
            }

            if (end - start >= FewestRows && Of([.. lines.Skip(start).Take(end - start)]) is var (skipped, table))
            {
                yield return (start + skipped, table);
            }

            start = Math.Max(end, start + 1);
        }
    }

    /// <summary>Whether a text that stands over or under a table is in a line.</summary>
    public static bool HasCaption(TextLine line) => PartsOf(line).Any(part => IsCaption(LineText.Compact(part.Text)));

    /// <summary>Whether a table on the next page may carry on this one: its columns are the same, or its header is printed again.</summary>
    public bool IsCarriedOnBy(AlignedTable next) =>
        next.Page == Page + 1 && (Repeats(next) ||
            (next.Columns.Length == Columns.Length && Columns.Zip(next.Columns).All(pair => pair.First.Left < pair.Second.Right && pair.Second.Left < pair.First.Right)));

    /// <summary>The parts of one table with the columns that they have together: one may be empty on a page.</summary>
    public static IReadOnlyList<AlignedTable> Together(IReadOnlyList<AlignedTable> parts)
    {
        var columns = ColumnBands.Of(parts.SelectMany(part => part.Columns), 0);
        return columns.Count < parts.Max(part => part.Columns.Length) ? parts : [.. parts.Select(part => part with { Columns = [.. columns] })];
    }

    private bool Repeats(AlignedTable next) =>
        Lines[0].Text == next.Lines[0].Text && Math.Abs(Lines[0].Box.Left - next.Lines[0].Box.Left) < SameLeft * Lines[0].Em && !HasNumber(Lines[0]);

    /// <summary>Whether it is open in which column an amount stands: amounts share a cell, those of a column do not stand under each other.</summary>
    public bool IsUncertain()
    {
        foreach (var cell in Cells(Lines.Skip(Headers)))
        {
            var amounts = cell.SelectMany(PartsOf).Where(part => part.Words.Any(word => StackedRows.IsAmount(word.Text))).ToList();
            if (amounts.Exists(part => part.Words.Count(word => StackedRows.IsAmount(word.Text)) > 1) || cell.Zip(cell.Skip(1)).Any(pair => pair.First.BaseLine.Equals(pair.Second.BaseLine)) ||
                (amounts.Count > 1 && !IsStraight(amounts, part => part.Box.Right) && !IsStraight(amounts, part => part.Box.CentreX) && !IsStraight(amounts, part => part.Box.Left)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The rows.</summary>
    /// <param name="afterBreak">Whether a page break stands above them.</param>
    public IEnumerable<LinedRow> Rows(bool afterBreak)
    {
        var first = Headers;
        var body = Cells(Lines.Skip(first));
        List<ImmutableArray<TextLine>[]> below;
        if (SpacedRows.Pitch(body) is { } pitch)
        {
            // a name may begin above its numbers, and stand in the middle beside others
            var all = SpacedRows.Of(Cells(Lines), pitch, [.. body.Select(lines => lines.Select(line => line.Box.Right).DefaultIfEmpty(0).Max())]);
            below = all[all.FindIndex(row => row.Any(cell => cell.Any(line => line.BaseLine >= Lines[first].BaseLine)))..];
            first = Lines.ToList().FindIndex(line => line.BaseLine >= below[0].SelectMany(cell => cell).Min(part => part.BaseLine));
        }
        else
        {
            below = StackedRows.Of(body);
        }

        var rows = new List<ImmutableArray<TextLine>[]>();
        foreach (var line in Lines.Take(first))
        {
            var row = HeaderCells(line);
            if (rows.Count > 0 && CarriesOn(rows[^1], row))
            {
                rows[^1] = [.. rows[^1].Zip(row, (upper, lower) => upper.AddRange(lower))];
            }
            else
            {
                rows.Add(row);
            }
        }

        foreach (var upper in Enumerable.Range(0, Math.Max(0, rows.Count - 1)))
        {
            rows[upper] = HeaderSpans.Settle(rows[upper], rows.Skip(upper + 1), Columns, [.. below.SelectMany(row => row.SelectMany((cell, column) => cell.Select(line => (column, line))))]);
        }

        rows.AddRange(below);
        foreach (var row in rows)
        {
            yield return CellText.Row(row, Page, afterBreak);
            afterBreak = false;
        }
    }

    /// <summary>A line that may be a row: texts with gaps between them, or a short one.</summary>
    private static bool IsRow(TextLine line, double width)
    {
        var parts = PartsOf(line).ToList();
        return (parts.Count > 1 || line.Box.Width < Wide * width) && !parts.TrueForAll(part => IsCaption(LineText.Compact(part.Text))) &&
            !parts.Exists(part => part.Text is var text && (text.AsSpan().IndexOfAny(Sentence) >= 0 || (text.Length > 1 && Leaders.Contains(text[^1]) && Leaders.Contains(text[^2]))));
    }

    /// <summary>The texts of a line that stand apart; a name may stand close after an amount, but not its unit.</summary>
    private static IEnumerable<TextLine> PartsOf(TextLine line)
    {
        foreach (var part in line.Parts(ColumnGap))
        {
            var start = 0;
            for (var i = 1; i < part.Words.Length; i++)
            {
                var (left, right) = (part.Words[i - 1], part.Words[i]);
                if (StackedRows.IsAmount(left.Text) && (StackedRows.IsNumber(right.Text) || (WordShape.IsWide(right.Text[0]) && !Units.Contains(right.Text[0]))) && right.Box.Left - left.Box.Right > ColumnBands.AfterAmount * line.Em)
                {
                    yield return part.Part(start, i - start);
                    start = i;
                }
            }

            yield return start == 0 ? part : part.Part(start, part.Words.Length - start);
        }
    }

    /// <summary>Whether a text stands over or under a table: a title, 单位：元, a note.</summary>
    private static bool IsCaption(string text) => text.EndsWith('表') || (LineShapes.OpensSomething(text) && text.AsSpan().IndexOfAny('：', ':') >= 0);

    /// <summary>The table that lines make; null where they make none.</summary>
    private static (int Skipped, AlignedTable Table)? Of(ImmutableArray<TextLine> lines)
    {
        var parts = lines.Select(line => PartsOf(line).ToImmutableArray()).ToImmutableArray();
        var rows = Enumerable.Range(0, lines.Length).Where(i => parts[i].Length > 1 && HasNumber(lines[i]) && !CountsColumns(lines[i])).ToList();
        var amounts = rows.Where(i => parts[i].Any(part => StackedRows.IsAmount(part.Text))).ToList();
        var isHeaded = rows.Count > 0 && amounts.Count == rows.Count && Enumerable.Range(0, rows[0]).Any(i => parts[i].Length >= FewestHeaders) &&
            amounts.SelectMany(i => parts[i]).Where(part => StackedRows.IsAmount(part.Text)).All(amount => parts[..rows[0]].Any(above => above.Any(part => ColumnBands.Meets((amount.Box.Left, amount.Box.Right), part.Box))));
        if (!isHeaded && (rows.Count < FewestRows || amounts.Count < 2))
        {
            return null;
        }

        var columns = ColumnBands.Of(rows.SelectMany(i => lines[i].Words), Gutter * lines[rows[0]].Em);
        if (columns.Count < 2 || (!isHeaded && !AreAligned([.. rows.SelectMany(i => ColumnBands.Parts(lines[i], columns)).Select(part => part.Part)], columns)))
        {
            return null;
        }

        // up from the first row of numbers: what stands in columns is its header, what stands alone is a title
        var from = rows[0];
        for (var i = from - 1; i >= 0; i--)
        {
            var isOver = parts[i].Length == 1 && IsOverColumns(parts[i][0], lines[i + 1], columns[0].Right);
            if (parts[i].Length == 1 && !isOver && columns.Count(column => ColumnBands.Meets(column, parts[i][0].Box)) > 1)
            {
                break;
            }

            from = parts[i].Length > 1 || (isOver && from < rows[0]) ? i : from;
        }

        // a text over amounts is a header; what stands under it without numbers is a row
        var amountColumns = columns.Where(column => amounts.Exists(i => parts[i].Any(part => ColumnBands.Meets(column, part.Box) && StackedRows.IsAmount(part.Text)))).ToList();
        var bodyAt = rows[0];
        while (bodyAt > from && !parts[bodyAt - 1].Any(part => amountColumns.Exists(column => ColumnBands.Meets(column, part.Box))))
        {
            bodyAt--;
        }

        bodyAt = bodyAt == from ? rows[0] : bodyAt;

        var to = rows[^1] + 1;
        columns = BodyColumns(columns, lines[bodyAt..to], rows, lines);
        while (to < lines.Length && parts[to].Length == 1 && !LineShapes.OpensSomething(parts[to][0].Text) && lines[to].BaseLine - lines[to - 1].BaseLine < 1.7 * lines[to].Em &&
            columns.Count(column => ColumnBands.Meets(column, lines[to].Box)) == 1 && lines[to].Box.Right < columns[1].Left)
        {
            to++;
        }

        // rows without numbers, by a column that other rows begin in too
        for (var i = to; i < lines.Length && parts[i].All(part => columns.Count(column => ColumnBands.Meets(column, part.Box)) == 1); i++)
        {
            to = parts[i].Any(part => part.Box.Left > columns[0].Right && rows.Exists(row => parts[row].Any(other => Math.Abs(other.Box.Left - part.Box.Left) < SameLeft * part.Em))) ? i + 1 : to;
        }

        columns = BodyColumns(columns, lines[bodyAt..to], rows, lines);

        // an empty column is known by its own header; what is over several columns stands above their own headers
        var header = lines[from..bodyAt];
        var middle = ((lines[from].BaseLine + lines[Math.Max(from, bodyAt - 1)].BaseLine) / 2) - (SameLeft * lines[from].Em);
        var headers = header.Where(line => line.BaseLine > middle).SelectMany(line => line.Words).ToImmutableArray();
        var empty = ColumnBands.Of(headers.Select(word => (word.Box.Left, word.Box.Right)), 0)
            .Where(own => !columns.Exists(column => column.Left < own.Right && own.Left < column.Right) && !GoesOnFrom(own, header, columns));
        columns = WithHeaders(columns, empty, headers, amountColumns);
        return (from, new AlignedTable(lines[0].Page, [.. columns], lines[from..to], bodyAt - from));
    }

    /// <summary>The columns with those of the rows that have no numbers, where these do not join columns.</summary>
    private static List<(double Left, double Right)> BodyColumns(List<(double Left, double Right)> columns, IEnumerable<TextLine> body, List<int> rows, ImmutableArray<TextLine> lines)
    {
        var inColumns = body.Where(line => PartsOf(line).All(part => columns.Count(column => ColumnBands.Meets(column, part.Box)) <= 1));
        var all = ColumnBands.Of(rows.Select(row => lines[row]).Concat(inColumns).SelectMany(line => line.Words), Gutter * lines[rows[0]].Em);
        return all.Count >= columns.Count ? all : columns;
    }

    /// <summary>Whether a header is the rest of one that stands over a column.</summary>
    private static bool GoesOnFrom((double Left, double Right) header, ImmutableArray<TextLine> lines, List<(double Left, double Right)> columns)
    {
        var first = lines.First(line => line.Words.Any(word => word.Box.Left >= header.Left && word.Box.Right <= header.Right));
        return lines.Any(line => first.BaseLine - line.BaseLine is var above && above > 0 && above < SpacedRows.SameCell * first.Em &&
            line.Words.Any(word => ColumnBands.Meets(header, word.Box) && (Math.Abs(word.Box.CentreX - ((header.Left + header.Right) / 2)) < first.Em / 2 || Math.Abs(word.Box.Left - header.Left) < SameLeft * first.Em) && columns.Count(column => ColumnBands.Meets(column, word.Box)) == 1));
    }

    /// <summary>Columns and those that only a header tells; one that stands beside short names or amounts without a header is theirs.</summary>
    private static List<(double Left, double Right)> WithHeaders(
        List<(double Left, double Right)> columns, IEnumerable<(double Left, double Right)> headers, ImmutableArray<Word> words, List<(double Left, double Right)> amounts)
    {
        bool IsOfAmounts((double Left, double Right) column) => amounts.Exists(other => other.Left < column.Right && column.Left < other.Right);
        bool HasHeader((double Left, double Right) column) => words.Any(word => ColumnBands.Meets(column, word.Box));
        columns = [.. columns];
        foreach (var header in headers.ToList())
        {
            var next = columns.FindIndex(column => column.Left > header.Left);
            var last = next < 0 ? columns.Count - 1 : next - 1;
            if (last >= 0 && !IsOfAmounts(columns[last]) && !HasHeader(columns[last]))
            {
                columns[last] = columns[last] with { Right = header.Right };
            }
            else if (next >= 0 && IsOfAmounts(columns[next]) && !HasHeader(columns[next]))
            {
                columns[next] = columns[next] with { Left = header.Left };
            }
            else
            {
                columns.Insert(last + 1, header);
            }
        }

        return columns;
    }

    /// <summary>Whether a text alone in its line heads columns of amounts: right over their own headers, and not over the names.</summary>
    private static bool IsOverColumns(TextLine part, TextLine below, double names) =>
        part.Box.Left > names && part.Em < 1.15 * below.Em && below.BaseLine - part.BaseLine < 3 * below.Em;

    /// <summary>Whether the numbers of some column stand under each other by their right ends, middles or left ends.</summary>
    private static bool AreAligned(IReadOnlyList<TextLine> parts, List<(double Left, double Right)> columns) => columns.Exists(column =>
    {
        var numbers = parts.Where(part => ColumnBands.Meets(column, part.Box) && StackedRows.IsNumber(part.Text)).ToList();
        numbers = numbers.Exists(part => StackedRows.IsAmount(part.Text)) ? [.. numbers.Where(part => StackedRows.IsAmount(part.Text))] : numbers;
        return numbers.Count >= 2 && (
            IsStraight(numbers, part => part.Box.Right) || IsStraight(numbers, part => part.Box.CentreX) || IsStraight(numbers, part => part.Box.Left));
    });

    private static bool IsStraight(List<TextLine> parts, Func<TextLine, double> place) => parts.Max(place) - parts.Min(place) < parts[0].Em / 2;

    /// <summary>Whether a line numbers the columns: 栏次 1 2 3.</summary>
    private static bool CountsColumns(TextLine line)
    {
        var numbers = line.Words.Skip(StackedRows.IsNumber(line.Words[0].Text) ? 0 : 1).ToList();
        return numbers.Count > 1 && numbers.Select((word, index) => word.Text == (index + 1).ToString(CultureInfo.InvariantCulture)).All(isNext => isNext);
    }

    /// <summary>Whether a number stands in the line; a year may stand in a header.</summary>
    private static bool HasNumber(TextLine line) => PartsOf(line).Any(part => StackedRows.IsNumber(part.Text) && !(part.Text.Length == 4 && part.Text.StartsWith("20", StringComparison.Ordinal)));

    /// <summary>The texts of lines by column.</summary>
    private ImmutableArray<TextLine>[] Cells(IEnumerable<TextLine> lines)
    {
        var cells = Columns.Select(_ => ImmutableArray.CreateBuilder<TextLine>()).ToArray();
        foreach (var (column, part) in lines.SelectMany(line => ColumnBands.Parts(line, Columns)))
        {
            cells[column].Add(part);
        }

        return [.. cells.Select(cell => cell.ToImmutable())];
    }

    /// <summary>The texts of a line of headers by column, each whole in the column that it is over for the most part.</summary>
    private ImmutableArray<TextLine>[] HeaderCells(TextLine line)
    {
        var cells = Columns.Select(_ => ImmutableArray<TextLine>.Empty).ToArray();
        foreach (var part in line.Parts(HeaderGap))
        {
            var column = Enumerable.Range(0, Columns.Length).MaxBy(column => Math.Min(Columns[column].Right, part.Box.Right) - Math.Max(Columns[column].Left, part.Box.Left));
            cells[column] = cells[column].Add(part);
        }

        return cells;
    }

    /// <summary>Whether a line of headers carries on the words of those above, and does not divide what they head.</summary>
    private bool CarriesOn(ImmutableArray<TextLine>[] upper, ImmutableArray<TextLine>[] lower)
    {
        var last = upper.SelectMany(cell => cell).Max(line => line.BaseLine);
        return lower.Zip(upper, (cell, above) => (Lower: cell, Upper: above)).All(pair => pair.Lower.IsEmpty || (pair.Upper.IsEmpty
            ? pair.Lower[0].BaseLine - last < Interleaved * pair.Lower[0].Em
            : IsNext(pair.Upper[^1], pair.Lower[0], 1.7)));
    }

    private bool IsNext(TextLine upper, TextLine lower, double apart) => lower.BaseLine - upper.BaseLine < apart * lower.Em && HeadsOne(upper) && HeadsOne(lower);

    private bool HeadsOne(TextLine header) => Columns.Count(column => ColumnBands.Meets(column, header.Box)) == 1;
}
