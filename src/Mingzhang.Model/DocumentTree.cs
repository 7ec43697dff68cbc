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
    public bool LinesAreText => Format is SourceFormat.Text or SourceFormat.Markdown or SourceFormat.Pdf;

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
    /// <inheritdoc/>
    public override int Line => Text.Line;
}

/// <summary>A paragraph; halves torn apart by a page break are one.</summary>
/// <param name="Text">The paragraph.</param>
public sealed record Paragraph(Passage Text) : Block
{
    /// <inheritdoc/>
    public override int Line => Text.Line;
}

/// <summary>One line of a contents page.</summary>
/// <param name="Title">The title it lists, without dot leaders.</param>
/// <param name="Page">The page it names, null where it names none.</param>
public sealed record ContentsEntry(Passage Title, int? Page) : Block
{
    /// <inheritdoc/>
    public override int Line => Title.Line;
}

/// <summary>A row of a table as printed.</summary>
/// <param name="Line">The source line.</param>
/// <param name="Cells">Its cells from left to right; rows of one table may differ in length.</param>
/// <param name="AfterBreak">Whether a page break (blank lines, watermarks) stands between it and the row before.</param>
public sealed record TableRow(int Line, ImmutableArray<Passage> Cells, bool AfterBreak)
{
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
    Source Source, ImmutableArray<Block> Blocks, Watermark? Watermark, ImmutableArray<ReadingDoubt> Doubts);

/// <summary>A place the reader is unsure of. Doubt of reading is not a defect of the document.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Location">Where.</param>
public sealed record ReadingDoubt(Words Reason, Location Location);
