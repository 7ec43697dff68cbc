using System.Collections.Immutable;
using System.Security.Cryptography;
using Mingzhang.Model;
using Mingzhang.Reading.Text;

namespace Mingzhang.Reading.Lined;

/// <summary>
/// Builds the tree of a format that knows its paragraphs and tables. Its source lines are one for each paragraph and one
/// for each row of a table, cells parted by tabs. In what is handed in, \n is a break inside a text; in its line it is a space.
/// </summary>
internal sealed class LinedTree
{
    /// <summary>More lines, and more cells with text, than a hundred disclosures have.</summary>
    private const int MostLines = 1_000_000;
    private const int MostCells = 500_000;

    private readonly ImmutableArray<string>.Builder lines = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly ImmutableArray<ReadingDoubt>.Builder doubts = ImmutableArray.CreateBuilder<ReadingDoubt>();
    private readonly ImmutableArray<Spot>.Builder spots = ImmutableArray.CreateBuilder<Spot>();
    private readonly List<int> marked = [];
    private readonly List<int> torn = [];
    private TableBlock? whole;
    private string? mark;
    private int filled;
    private bool inContents;

    /// <summary>How many lines there are so far.</summary>
    public int Lines => lines.Count;

    /// <summary>The page that what is handed in stands on; null where the format has none.</summary>
    public int? Page { get; set; }

    /// <summary>The sizes of the pages; empty where the format has none.</summary>
    public ImmutableArray<PageSize> PageSizes { get; set; } = [];

    /// <summary>A paragraph; a break in it may begin another.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="places">Where its characters stand in the file: counted in the text, the line left out.</param>
    public void Paragraph(string text, params ReadOnlySpan<Spot> places)
    {
        var number = AddLine(LineText.Line(text));
        AddSpots(number, 0, places);
        foreach (var part in ParagraphParts.Of(text, number, Page))
        {
            Take(part, number);
        }
    }

    /// <summary>A heading marked as such; 1 is the highest.</summary>
    public void Heading(int level, string text, params ReadOnlySpan<Spot> places)
    {
        var number = AddLine(LineText.Line(text));
        AddSpots(number, 0, places);
        var passage = LineText.Passage(text, number, 0, Page);
        if (!passage.IsBlank)
        {
            inContents = LineShapes.IsContentsHeading(passage.Text);
            blocks.Add(new Heading(level, passage));
        }
    }

    /// <summary>A line of a contents page, known as such by its format.</summary>
    public void Contents(int level, string text, params ReadOnlySpan<Spot> places)
    {
        var number = AddLine(LineText.Line(text));
        AddSpots(number, 0, places);
        var passage = LineText.Passage(text, number, 0, Page);
        if (passage.IsBlank)
        {
            return;
        }

        inContents = true;
        if (LineShapes.IsContentsHeading(passage.Text))
        {
            blocks.Add(new Paragraph(passage));
            return;
        }

        var tab = text.LastIndexOf('\t');
        if (tab > 0 && ContentsShape.IsPage(text[(tab + 1)..].Trim(), out var page))
        {
            passage = ContentsShape.WithoutLeaders(LineText.Passage(text[..tab], number, 0, Page), out _);
        }
        else if (ContentsShape.TryRead(passage, inContents: true, out var title, out page))
        {
            passage = title;
        }

        var own = ContentsShape.ListNumber().Match(passage.Text).Length;
        blocks.Add(new ContentsEntry(own == 0 ? passage : passage.Slice(own, passage.Text.Length - own), page) { Level = level });
    }

    /// <summary>A table; its cells row by row, covered cells blank.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="captions">What a row of one cell may be besides a row.</param>
    /// <param name="mayGoOn">Whether it may be the rest of the table before it: the file tears tables apart where pages end.</param>
    public void Table(IReadOnlyList<LinedRow> rows, Captions captions, bool mayGoOn = false)
    {
        inContents = false;
        var first = lines.Count + 1;
        foreach (var block in TableCaptions.Split([.. rows.Select(Row)], captions))
        {
            if (block is Paragraph paragraph)
            {
                foreach (var part in PartsOf(paragraph.Text, rows[paragraph.Line - first]))
                {
                    Take(part, part.Line);
                }
            }
            else
            {
                var table = (TableBlock)block;
                if (mayGoOn && TornTable.GoesOn(blocks, whole, table))
                {
                    torn.Add(blocks.Count);
                }
                else
                {
                    whole = table;
                }

                blocks.Add(block);
            }
        }
    }

    /// <summary>An image or a chart, by its alternative text.</summary>
    /// <param name="text">Its alternative text.</param>
    /// <param name="places">Where the image stands in the file.</param>
    public void Image(string text, params ReadOnlySpan<Spot> places)
    {
        var number = AddLine(LineText.Line(text));
        AddSpots(number, 0, places);
        blocks.Add(new Image(LineText.Passage(text, number, 0, Page)));
    }

    /// <summary>A watermark that the format keeps apart from the text.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="places">Where it stands on a page; where it is given, it is a line of the source.</param>
    public void Watermark(string text, params ReadOnlySpan<Spot> places)
    {
        mark ??= text.Trim() is { Length: > 0 } said ? said : null;
        if (places.Length > 0)
        {
            Furniture(text, places);
            marked.Add(Lines);
        }
    }

    /// <summary>A line that belongs to the page and not to the text: a header, a page number.</summary>
    public void Furniture(string text, params ReadOnlySpan<Spot> places) => AddSpots(AddLine(LineText.Line(text)), 0, places);

    /// <summary>Something the reader is unsure of.</summary>
    public void Doubt(Words reason) => Doubt(reason, 1);

    /// <summary>The same of several rows.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="last">How many of the lines so far, from the last one back.</param>
    public void Doubt(Words reason, int last)
    {
        for (var line = Math.Max(0, lines.Count - last); line < Math.Max(1, lines.Count); line++)
        {
            doubts.Add(new ReadingDoubt(reason, lines.Count == 0 ? Location.Unknown : new Location { Line = line + 1, Page = Page }));
        }
    }

    /// <summary>The file holds macros: they are never run, and what they would change is not in the text.</summary>
    public void HasMacros() => Doubt(new("文件含有宏；宏不会运行，请核对内容不依赖于宏", "The file holds macros. They are not run; make sure that nothing in it depends on them."));

    /// <summary>The tree; the reason why there is none where there is no text.</summary>
    public ReadResult Build(string path, SourceFormat format, ReadOnlySpan<byte> bytes, string? encoding = null)
    {
        if (lines.All(string.IsNullOrWhiteSpace))
        {
            return Unreadable.NoText;
        }

        var source = new Source(path, format, Convert.ToHexStringLower(SHA256.HashData(bytes)), encoding, PageSizes.IsEmpty ? null : PageSizes.Length, lines.DrainToImmutable())
        {
            Spots = spots.DrainToImmutable(),
            PageSizes = PageSizes,
        };
        doubts.AddRange(DoubtfulCharacters.Find(source.Lines, out _));
        return new ReadResult.Read(new DocumentTree(
            source, TornTable.Mend(blocks, torn), mark is null ? null : new Watermark(mark, [.. marked]), doubts.ToImmutable()));
    }

    private int AddLine(string line)
    {
        lines.Add(line);
        return lines.Count <= MostLines ? lines.Count : throw new UnreadableException(Unreadable.TooMuch);
    }

    private void AddSpots(int line, int column, ReadOnlySpan<Spot> places)
    {
        foreach (var place in places)
        {
            if (place.Start == place.End)
            {
                continue;
            }

            spots.Add(place with { Line = line, Start = place.Start + column, End = place.End + column });
        }
    }

    /// <summary>The paragraphs in a cell of a row: as those of a text, where breaks part them.</summary>
    private IEnumerable<Passage> PartsOf(Passage cell, LinedRow row)
    {
        var column = 0;
        foreach (var text in row.Cells)
        {
            if (column + text.Length > cell.Pieces[0].Column)
            {
                return text.Contains('\n') ? ParagraphParts.Of(text, cell.Line, row.Page ?? Page, column) : [cell];
            }

            column += text.Length + 1;
        }

        return [cell];
    }

    private TableRow Row(LinedRow row)
    {
        var number = AddLine(string.Join('\t', row.Cells.Select(LineText.Line)));
        var column = 0;
        var cells = ImmutableArray.CreateBuilder<Passage>(row.Cells.Count);
        foreach (var cell in row.Cells)
        {
            if (row.Places is { } places)
            {
                AddSpots(number, column, places[cells.Count].AsSpan());
            }

            if (cell.Length > 0 && ++filled > MostCells)
            {
                throw new UnreadableException(Unreadable.TooMuch);
            }

            cells.Add(LineText.Passage(cell, number, column, row.Page ?? Page));
            column += cell.Length + 1;
        }

        return new TableRow(number, cells.MoveToImmutable(), row.AfterBreak);
    }

    private void Take(Passage text, int number)
    {
        if (text.IsBlank || PageFurniture.IsPageNumber(text.Text))
        {
            return;
        }

        if (WatermarkFinder.IsInternal(LineText.Compact(text.Text)))
        {
            mark ??= LineText.Compact(text.Text);
            marked.Add(number);
        }
        else if (ContentsShape.TryRead(text, inContents, out var title, out var page))
        {
            inContents = true;
            blocks.Add(new ContentsEntry(title, page));
        }
        else
        {
            inContents = LineShapes.IsContentsHeading(text.Text);
            blocks.Add(new Paragraph(text));
        }
    }
}

/// <summary>A row of a table as its format has it.</summary>
/// <param name="Cells">Its cells, one for each column; covered cells are blank.</param>
/// <param name="AfterBreak">Whether blank rows stand above it.</param>
internal sealed record LinedRow(IReadOnlyList<string> Cells, bool AfterBreak = false)
{
    /// <summary>Where the characters of each cell stand in the file, counted in the cell, the line left out; null where the format does not say.</summary>
    public ImmutableArray<ImmutableArray<Spot>>? Places { get; init; }

    /// <summary>A row whose cells each have one place.</summary>
    /// <param name="cells">Its cells.</param>
    /// <param name="reference">The place of a cell, by its number from 0.</param>
    /// <param name="afterBreak">Whether blank rows stand above it.</param>
    public static LinedRow Of(IReadOnlyList<string> cells, Func<int, string> reference, bool afterBreak = false) => new(cells, afterBreak)
    {
        Places = [.. cells.Select((text, cell) => text.Length == 0 ? [] : ImmutableArray.Create(Spots.Of(text, reference(cell))))],
    };

    /// <summary>The page it stands on; null for that of the tree.</summary>
    public int? Page { get; init; }
}
