using System.Collections.Immutable;
using System.Xml.Linq;
using Mingzhang.Reading.Lined;
using Mingzhang.Reading.Packages;

namespace Mingzhang.Reading.Docx;

/// <summary>
/// The text of a Word document line by line, each character with the element it comes from: what the reader reads, and where
/// an annotator finds the place that a <see cref="Model.Location"/> names.
/// </summary>
public sealed class DocxBody
{
    /// <summary>A cell that covers more columns is taken to cover so many.</summary>
    internal const int WidestSpan = 64;

    private DocxBody(DocxWalk walk)
    {
        Items = [.. TabbedRows.Join(walk.Items)];
        Marks = [.. walk.Marks];
        HasForeignParts = walk.HasForeignParts;
        Lines = [.. LinesOf(Items)];
    }

    /// <summary>The lines, numbered from 1 without gaps; the same as those of the source that the reader gives.</summary>
    public ImmutableArray<DocxLine> Lines { get; }

    /// <summary>The paragraphs and tables in order.</summary>
    internal ImmutableArray<DocxItem> Items { get; }

    /// <summary>The texts of WordArt in the body.</summary>
    internal ImmutableArray<string> Marks { get; }

    /// <summary>Whether a part is only referred to and was not read.</summary>
    internal bool HasForeignParts { get; }

    /// <summary>Walks the body of a document, then its footnotes and endnotes. The parts are not changed.</summary>
    /// <param name="document">The part word/document.xml.</param>
    /// <param name="styles">The part of its styles; null where it has none.</param>
    /// <param name="numbering">The part of its lists; null where it has none.</param>
    /// <param name="notes">The parts of its footnotes and endnotes.</param>
    public static DocxBody Of(XDocument document, XDocument? styles, XDocument? numbering, params IEnumerable<XDocument> notes)
    {
        var walk = new DocxWalk(new DocxStyles(styles), new DocxNumbering(numbering));
        walk.Blocks(document.Root?.Elements().FirstOrDefault(element => element.Name.LocalName == "body"));
        foreach (var note in notes.SelectMany(part => part.Root?.Elements() ?? []))
        {
            if (note.Value("type") is null or "normal")
            {
                walk.Note(note);
            }
        }

        return new DocxBody(walk);
    }

    private static IEnumerable<DocxLine> LinesOf(ImmutableArray<DocxItem> items)
    {
        var number = 0;
        foreach (var item in items)
        {
            if (item is DocxParagraph paragraph)
            {
                yield return new DocxLine(++number, paragraph.Element, LineText.Line(paragraph.Text), paragraph.Pieces);
            }
            else if (item is DocxTable table)
            {
                foreach (var row in table.Rows)
                {
                    yield return new DocxLine(++number, row.Element, string.Join('\t', row.Cells.Select(LineText.Line)), row.Pieces);
                }
            }
        }
    }
}
