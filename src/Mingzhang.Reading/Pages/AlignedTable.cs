using System.Collections.Immutable;
using Mingzhang.Reading.Lined;

namespace Mingzhang.Reading.Pages;

/// <summary>
/// A table without lines between its columns, over all the pages it stands on: its columns are where the texts of all its rows
/// stand under each other.
/// </summary>
internal sealed class AlignedTable
{
    /// <summary>Lines of headers beside each other, each in the middle of its cell, are nearer than this, in heights of a character.</summary>
    private const double Interleaved = 0.9;

    /// <summary>Lines of one header are nearer, in heights of a character.</summary>
    private const double SameHeader = 1.7;

    /// <summary>What is printed again stands at the same place, within this, in heights of a character.</summary>
    private const double SameLeft = 0.3;

    /// <summary>And at the same height, within this, in heights of a character: lines in the middle of cells vary.</summary>
    private const double SameHeight = 0.6;

    /// <summary>Lines of one text are nearer to each other than to the next text, by this share.</summary>
    private const double Nearer = 0.9;

    private readonly IReadOnlyList<AlignedPart> parts;
    private readonly int[] headers;
    private readonly bool isSure;

    private AlignedTable(IReadOnlyList<AlignedPart> parts)
    {
        this.parts = parts;
        headers = new int[parts.Count];
        headers[0] = HeaderOf(parts);
        HeaderLines = parts[0].Lines[..headers[0]];
        for (var i = 1; i < parts.Count; i++)
        {
            headers[i] = Repeated(parts[i].Lines);
        }

        var body = parts.SelectMany((part, index) => part.Lines.Skip(headers[index])).ToList();
        var bands = BodyBands(body);
        WidestGap = parts.SelectMany(part => part.Lines.Zip(part.Lines.Skip(1), (upper, lower) => lower.BaseLine - upper.BaseLine)).DefaultIfEmpty(0).Max();
        (Columns, isSure) = ColumnHeaders.Join(bands, OfAmounts(body, bands), HeaderLines.IsEmpty ? [] : HeaderPieces.Leaves(HeaderLines, bands));
        Begins = [.. body.SelectMany(line => ColumnBands.Parts(line, Columns)).Select(text => new RowStart(text.Column, text.Part))];
    }

    /// <summary>The lines of its header.</summary>
    public ImmutableArray<TextLine> HeaderLines { get; }

    /// <summary>From where to where the texts of each column reach.</summary>
    public ImmutableArray<Band> Columns { get; }

    /// <summary>How far apart its lines are at most, in points.</summary>
    public double WidestGap { get; }

    /// <summary>Where the texts of its rows begin.</summary>
    public IReadOnlyList<RowStart> Begins { get; }

    /// <summary>The table that parts on pages make.</summary>
    public static AlignedTable Of(IReadOnlyList<AlignedPart> parts) => new(parts);

    /// <summary>The columns of rows: those of the rows with numbers, and of others where these do not join Columns.</summary>
    public static IReadOnlyList<Band> BodyBands(IEnumerable<TextLine> body)
    {
        var lines = body.ToList();
        var rows = lines.Where(TableLines.HasAmount).ToList();
        rows = rows.Count > 0 ? rows : [.. lines.Where(TableLines.HasNumber)];
        if (rows.Count == 0)
        {
            return ColumnBands.Of(lines);
        }

        var bands = ColumnBands.Of(rows);
        for (var known = -1; known != bands.Count;)
        {
            known = bands.Count;
            var all = ColumnBands.Of(rows.Concat(lines.Where(line => line.Words.All(word => ColumnBands.Count(bands, word.Box) <= 1))));
            bands = all.Count >= bands.Count ? all : bands;
        }

        return bands;
    }

    /// <summary>Whether numbers stand under each other by their right ends, middles or left ends.</summary>
    public static bool AreStraight(List<TextLine> numbers) =>
        IsStraight(numbers, part => part.Box.Right) || IsStraight(numbers, part => part.Box.CentreX) || IsStraight(numbers, part => part.Box.Left);

    /// <summary>How many lines, from the first on, print the header of this table again; 0 where they do not.</summary>
    public int Repeated(IReadOnlyList<TextLine> lines)
    {
        if (HeaderLines.IsEmpty || lines.Count == 0)
        {
            return 0;
        }

        // words in the middle of their cells may stand in a line with others on one page and not on another
        var (top, down) = (HeaderLines[0].BaseLine, lines[0].BaseLine);
        var (off, offLevel) = (SameLeft * HeaderLines[0].Em, SameHeight * HeaderLines[0].Em);
        var again = lines.TakeWhile(line => line.BaseLine - down < HeaderLines[^1].BaseLine - top + offLevel).ToList();
        var words = again.SelectMany(line => line.Words).ToList();
        return words.Count == HeaderLines.Sum(line => line.Words.Length) && HeaderLines.SelectMany(line => line.Words).All(word => words.Exists(other =>
            other.Text == word.Text && Math.Abs(other.Box.Left - word.Box.Left) < off && Math.Abs(other.Box.Bottom - down - (word.Box.Bottom - top)) < offLevel)) ? again.Count : 0;
    }

    /// <summary>Whether it is open in which column an amount stands: amounts share a cell, those of a column do not stand under each other.</summary>
    public bool IsUncertain()
    {
        foreach (var cell in ColumnBands.Cells(parts.SelectMany((part, index) => part.Lines.Skip(headers[index])), Columns))
        {
            var amounts = cell.SelectMany(TableLines.PartsOf).Where(part => part.Words.Any(word => StackedRows.IsAmount(word.Text))).ToList();
            if (amounts.Exists(part => part.Words.Count(word => StackedRows.IsAmount(word.Text)) > 1) ||
                cell.Zip(cell.Skip(1)).Any(pair => pair.First.BaseLine.Equals(pair.Second.BaseLine) && pair.First.Page == pair.Second.Page) || (amounts.Count > 1 && !AreStraight(amounts)))
            {
                return true;
            }
        }

        return !isSure;
    }

    /// <summary>The rows.</summary>
    public IReadOnlyList<LinedRow> Rows()
    {
        var bodies = parts.Select((part, index) => ColumnBands.Cells(part.Lines.Skip(headers[index]), Columns)).ToList();
        var right = Columns.Select((_, column) => bodies.SelectMany(body => body[column]).Select(line => line.Box.Right).DefaultIfEmpty(0).Max()).ToArray();
        var pitch = SpacedRows.Pitch(bodies, right);
        var rows = new List<LinedRow>();
        bool[]? isFull = null;
        for (var i = 0; i < parts.Count; i++)
        {
            var (head, below) = RowsOf(parts[i], headers[i], bodies[i], pitch, right);
            var first = rows.Count;
            foreach (var row in head.Concat(below))
            {
                rows.Add(CellText.Row(row, parts[i].Page, afterBreak: i > 0 && rows.Count == first));
            }

            // only where names are seen to take several lines can one be torn
            if (isFull is not null && below.Count > 0 && TornRow.GoesOn(rows[first - 1], isFull, rows[first + head.Count]))
            {
                rows[first - 1] = TornRow.Join(rows[first - 1], rows[first + head.Count]);
                rows.RemoveAt(first + head.Count);
                if (head.Count == 0 && rows.Count > first)
                {
                    rows[first] = rows[first] with { AfterBreak = true };
                }
            }

            isFull = pitch is null || below.Count == 0 ? null : [.. below[^1].Zip(right, TornRow.IsFull)];
        }

        return rows;
    }

    /// <summary>How many lines of the first part are its header: down to the last that stands over amounts, or over no column of the rows.</summary>
    private static int HeaderOf(IReadOnlyList<AlignedPart> parts)
    {
        var lines = parts[0].Lines;
        var rows = parts.SelectMany(part => part.Lines).Where(IsNumberRow).ToList();
        if (rows.Count == 0)
        {
            return HeaderOfWords(lines);
        }

        var bands = BodyBands(rows);
        var ofAmounts = OfAmounts(rows, bands);
        var until = lines.TakeWhile(line => !IsNumberRow(line)).Count();
        var header = until;
        while (header > 0 && !IsOver(lines[header - 1], bands.Where((_, i) => ofAmounts[i])))
        {
            header--;
        }

        // a header over a column without amounts may have one line more
        while (header > 0 && header < until && (!IsOver(lines[header], bands) || GoesOn(lines, header)) && lines[header].BaseLine - lines[header - 1].BaseLine < SpacedRows.SameCell * lines[header].Em)
        {
            header++;
        }

        return header > 0 ? header : until < lines.Length ? until : HeaderOfWords(lines);
    }

    /// <summary>Whether all texts of a line go on from headers above it, which are nearer to them than what is under them.</summary>
    private static bool GoesOn(ImmutableArray<TextLine> lines, int index) => TableLines.PartsOf(lines[index]).All(part =>
    {
        var (band, off) = (Band.Of(part.Box), SameLeft * part.Em);
        var above = lines[..index].Reverse().SelectMany(TableLines.PartsOf).FirstOrDefault(other => band.Meets(other.Box));
        var below = lines[(index + 1)..].SelectMany(TableLines.PartsOf).FirstOrDefault(other => band.Meets(other.Box));
        return above is not null && below is not null && above.Box.Width > part.Box.Width - part.Em && (Math.Abs(above.Box.CentreX - part.Box.CentreX) < off || Math.Abs(above.Box.Left - part.Box.Left) < off) &&
            part.BaseLine - above.BaseLine < Nearer * (below.BaseLine - part.BaseLine);
    });

    private static bool IsOver(TextLine line, IEnumerable<Band> bands) =>
        TableLines.CountsColumns(line) || TableLines.PartsOf(line).Any(part => bands.Any(band => band.Meets(part.Box)));

    private static bool IsNumberRow(TextLine line) =>
        TableLines.HasAmount(line) || (TableLines.HasNumber(line) && !TableLines.CountsColumns(line) && TableLines.PartsOf(line).Skip(1).Any());

    /// <summary>The header of a table of words: the first line of most words, and what goes on in the next.</summary>
    public static int HeaderOfWords(ImmutableArray<TextLine> lines)
    {
        var counts = lines.Select(line => line.Words.Length).ToList();
        var header = counts.IndexOf(counts.Max()) + 1;
        while (header < lines.Length && lines[header].BaseLine - lines[header - 1].BaseLine < SpacedRows.SameCell * lines[header].Em)
        {
            header++;
        }

        return header;
    }

    private static bool[] OfAmounts(IReadOnlyList<TextLine> lines, IReadOnlyList<Band> bands) =>
        [.. bands.Select(band => lines.Any(line => line.Words.Any(word => StackedRows.IsAmount(word.Text) && band.Meets(word.Box))))];

    private static bool IsStraight(List<TextLine> parts, Func<TextLine, double> place) => parts.Max(place) - parts.Min(place) < parts[0].Em / 2;

    /// <summary>The rows of one part: those of its header and those under it.</summary>
    private (List<ImmutableArray<TextLine>[]> Head, List<ImmutableArray<TextLine>[]> Below) RowsOf(AlignedPart part, int header, ImmutableArray<TextLine>[] body, double? pitch, double[] right)
    {
        List<ImmutableArray<TextLine>[]> below;
        if (pitch is { } lines && header < part.Lines.Length)
        {
            // a name may begin above its numbers, and stand in the middle beside others
            var all = SpacedRows.Of(ColumnBands.Cells(part.Lines, Columns), lines, right);
            below = all[all.FindIndex(row => row.Any(cell => cell.Any(line => line.BaseLine >= part.Lines[header].BaseLine)))..];
            header = part.Lines.ToList().FindIndex(line => line.BaseLine >= below[0].SelectMany(cell => cell).Min(text => text.BaseLine));
        }
        else
        {
            below = StackedRows.Of(body);
        }

        return (HeaderRows(part.Lines[..header], below), below);
    }

    private List<ImmutableArray<TextLine>[]> HeaderRows(ImmutableArray<TextLine> header, List<ImmutableArray<TextLine>[]> below)
    {
        var rows = new List<ImmutableArray<TextLine>[]>();
        foreach (var line in header)
        {
            var row = HeaderCells(line);
            if (rows.Count > 0 && !TableLines.CountsColumns(line) && CarriesOn(rows[^1], row))
            {
                rows[^1] = [.. rows[^1].Zip(row, (upper, lower) => upper.AddRange(lower))];
            }
            else
            {
                rows.Add(row);
            }
        }

        var body = below.SelectMany(row => row.SelectMany((cell, column) => cell.Select(line => (column, line)))).ToList();
        foreach (var upper in Enumerable.Range(0, body.Count == 0 ? 0 : Math.Max(0, rows.Count - 1)))
        {
            rows[upper] = HeaderSpans.Settle(rows[upper], rows.Skip(upper + 1), Columns, body);
        }

        return rows;
    }

    /// <summary>The texts of a line of headers by column, each whole in the column that it is over for the most part.</summary>
    private ImmutableArray<TextLine>[] HeaderCells(TextLine line)
    {
        var cells = Columns.Select(_ => ImmutableArray<TextLine>.Empty).ToArray();
        foreach (var part in HeaderPieces.Of(line, HeaderLines))
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
            : IsNext(pair.Upper[^1], pair.Lower[0])));
    }

    private bool IsNext(TextLine upper, TextLine lower) => lower.BaseLine - upper.BaseLine < SameHeader * lower.Em && HeadsOne(upper) && HeadsOne(lower);

    private bool HeadsOne(TextLine header) => ColumnBands.Count(Columns, header.Box) == 1;
}
