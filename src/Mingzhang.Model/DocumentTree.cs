using System.Collections.Immutable;

namespace Mingzhang.Model;

/// <summary>What kind of file a document was read from.</summary>
public enum SourceFormat
{
    /// <summary>Plain text with tab-separated tables.</summary>
    Text,

    /// <summary>Markdown with pipe tables.</summary>
    Markdown,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>A Word document.</summary>
    Docx,

    /// <summary>An Excel workbook.</summary>
    Xlsx,

    /// <summary>A PDF.</summary>
    Pdf,

    /// <summary>A book in JSON; a book in a workbook is <see cref="Xlsx"/>.</summary>
    Json,
}

/// <summary>The file a document was read from.</summary>
/// <param name="Path">As the caller named it.</param>
/// <param name="Format">Its format.</param>
/// <param name="Sha256">The hash of its bytes, lower-case hexadecimal.</param>
/// <param name="Encoding">The text encoding found, as its IANA name; null for binary formats.</param>
/// <param name="Pages">How many pages, where the format has pages.</param>
/// <param name="Lines">The source lines without their line ends: what a verbatim quote is taken from.</param>
public sealed record Source(
    string Path, SourceFormat Format, string Sha256, string? Encoding, int? Pages, ImmutableArray<string> Lines)
{
    /// <summary>Whether the lines are the text itself, without mark-up, scripts or styles.</summary>
    public bool LinesAreText => Format is not SourceFormat.Json;

    /// <summary>Where the lines stand in the file itself, in the order of the lines; empty where the lines are the file.</summary>
    public ImmutableArray<Spot> Spots { get; init; } = [];

    /// <summary>The sizes of the pages as displayed, in points; empty where the format has no pages.</summary>
    public ImmutableArray<PageSize> PageSizes { get; init; } = [];

    /// <summary>The spots that a place touches, in order; none where the lines are the file.</summary>
    public IEnumerable<Spot> SpotsAt(Location location)
    {
        if (location.Line is not { } line)
        {
            yield break;
        }

        var (from, to) = location is { Start: { } start, End: { } end } ? (start, Math.Max(end, start + 1)) : (0, int.MaxValue);
        for (var i = FirstSpotOf(line); i < Spots.Length && Spots[i].Line == line; i++)
        {
            if (Spots[i].Start < to && Spots[i].End > from)
            {
                yield return Spots[i];
            }
        }
    }

    /// <summary>One source line, from 1; empty where there is none.</summary>
    public string Line(int number) => number >= 1 && number <= Lines.Length ? Lines[number - 1] : "";

    /// <summary>What stands at a place, verbatim: the characters named, or else the whole line.</summary>
    public string Quote(Location location)
    {
        var line = Line(location.Line ?? 0);
        return location is { Start: { } start, End: { } end } && start >= 0 && start < end && end <= line.Length
            ? line[start..end]
            : line;
    }

    private int FirstSpotOf(int line)
    {
        var (low, high) = (0, Spots.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Spots[middle].Line < line ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}

/// <summary>A watermark: the same short line again and again, printed over the pages.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Lines">The lines it stands on.</param>
public sealed record Watermark(string Text, ImmutableArray<int> Lines);

/// <summary>A piece of a document, in reading order.</summary>
public abstract record Block
{
    /// <summary>The first source line.</summary>
    public abstract int Line { get; }
}

/// <summary>A heading or title marked as such by the format (Markdown #, Word style). Plain text has none.</summary>
/// <param name="Level">1 is the highest.</param>
/// <param name="Text">The heading.</param>
public sealed record Heading(int Level, Passage Text) : Block
{
    /// <summary>The name by which the contents page refers to it; null where nothing does. ASCII letters, digits and hyphens.</summary>
    public string? Anchor { get; init; }

    /// <summary>Whether it is the title over a table and not over running text.</summary>
    public bool IsTableTitle { get; init; }

    /// <inheritdoc/>
    public override int Line => Text.Line;
}

/// <summary>What a paragraph is for; decides how a writer sets it. Readers know running text only.</summary>
public enum ParagraphRole
{
    /// <summary>Running text.</summary>
    Body,

    /// <summary>On the cover: whose disclosure it is.</summary>
    CoverName,

    /// <summary>On the cover: what it is.</summary>
    CoverTitle,

    /// <summary>目录 over the contents page.</summary>
    ContentsTitle,

    /// <summary>预算公开表1, over a table's title.</summary>
    TableNumber,

    /// <summary>单位名称：…, between a table's title and the table, on the left.</summary>
    TableOwner,

    /// <summary>单位：万元, between a table's title and the table, on the right; or (2026年度), in the middle, of a performance table.</summary>
    TableUnit,

    /// <summary>注：… under a table.</summary>
    Note,
}

/// <summary>A paragraph; halves torn apart by a page break are one.</summary>
/// <param name="Text">The paragraph.</param>
public sealed record Paragraph(Passage Text) : Block
{
    /// <summary>What it is for.</summary>
    public ParagraphRole Role { get; init; }

    /// <inheritdoc/>
    public override int Line => Text.Line;
}

/// <summary>One line of a contents page.</summary>
/// <param name="Title">The title it lists, without dot leaders.</param>
/// <param name="Page">The page it names, null where it names none.</param>
public sealed record ContentsEntry(Passage Title, int? Page) : Block
{
    /// <summary>The level of the heading it lists; 1 is the highest.</summary>
    public int Level { get; init; } = 1;

    /// <summary>The <see cref="Heading.Anchor"/> of the heading it lists; null where unknown.</summary>
    public string? Anchor { get; init; }

    /// <inheritdoc/>
    public override int Line => Title.Line;
}

/// <summary>A row of a table as printed.</summary>
/// <param name="Line">The source line.</param>
/// <param name="Cells">Its cells from left to right; rows of one table may differ in length.</param>
/// <param name="AfterBreak">Whether a page break (blank lines, watermarks) stands between it and the row before.</param>
public sealed record TableRow(int Line, ImmutableArray<Passage> Cells, bool AfterBreak)
{
    /// <summary>Whether only blanks part its cells, so that empty cells left no trace.</summary>
    public bool IsLoose { get; init; }

    /// <summary>The text of a cell; empty where the row is too short.</summary>
    public string this[int column] => column >= 0 && column < Cells.Length ? Cells[column].Text : "";

    /// <summary>Whether no cell holds anything.</summary>
    public bool IsBlank => Cells.All(cell => cell.IsBlank);
}

/// <summary>
/// A table. Runs of rows that only a page break parts are one block, their seams marked by
/// <see cref="TableRow.AfterBreak"/>; whether they belong together, only the form can say.
/// </summary>
/// <param name="Rows">Its rows.</param>
public sealed record TableBlock(ImmutableArray<TableRow> Rows) : Block
{
    /// <summary>How it is to be set; null where a reader saw cells only.</summary>
    public TableLayout? Layout { get; init; }

    /// <inheritdoc/>
    public override int Line => Rows.Length == 0 ? 0 : Rows[0].Line;
}

/// <summary>An image of which only the place is known.</summary>
/// <param name="Text">Its alternative text or source.</param>
public sealed record Image(Passage Text) : Block
{
    /// <inheritdoc/>
    public override int Line => Text.Line;
}

/// <summary>A document as its reader saw it, before anything is known of budgets.</summary>
/// <param name="Source">The file.</param>
/// <param name="Blocks">Its pieces in reading order; every line that is not blank or furniture is in one of them.</param>
/// <param name="Watermark">The watermark taken out, null where there was none.</param>
/// <param name="Doubts">Places the reader is unsure of, each with its reason.</param>
public sealed record DocumentTree(
    Source Source, ImmutableArray<Block> Blocks, Watermark? Watermark, ImmutableArray<ReadingDoubt> Doubts)
{
    /// <summary>What a written file says of itself beside its text; null where a reader knows nothing of it.</summary>
    public DocumentProperties? Properties { get; init; }
}

/// <summary>A place the reader is unsure of. Doubt of reading is not a defect of the document.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Location">Where.</param>
public sealed record ReadingDoubt(Words Reason, Location Location)
{
    /// <summary>Whether what stands there was not read at all: it cannot be checked.</summary>
    public bool IsUnread { get; init; }

    /// <summary>Whether lighter print stands on the page – a watermark, a seal – that was not read.</summary>
    public bool HidesMark { get; init; }
}
