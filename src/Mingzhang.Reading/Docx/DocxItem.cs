using System.Collections.Immutable;
using System.Xml.Linq;

namespace Mingzhang.Reading.Docx;

/// <summary>A piece of a document's body in order.</summary>
internal abstract record DocxItem;

/// <summary>A paragraph: one line.</summary>
/// <param name="Element">The paragraph.</param>
/// <param name="Text">Its text; \n is a break.</param>
/// <param name="Pieces">Which element each character comes from.</param>
/// <param name="HeadingLevel">Its level as a heading; null where it is none.</param>
/// <param name="ContentsLevel">Its level as a line of the contents page; null where it is none.</param>
/// <param name="IsImage">Whether its text is the alternative text of an image or chart.</param>
internal sealed record DocxParagraph(
    XElement Element, string Text, ImmutableArray<DocxPiece> Pieces, int? HeadingLevel, int? ContentsLevel, bool IsImage) : DocxItem;

/// <summary>A row: one line.</summary>
/// <param name="Element">The row.</param>
/// <param name="Cells">Its cells, one for each column of the grid; \n is a break, covered cells are blank.</param>
/// <param name="Pieces">Which element each character of the line comes from.</param>
internal sealed record DocxRow(XElement Element, ImmutableArray<string> Cells, ImmutableArray<DocxPiece> Pieces);

/// <summary>A table.</summary>
/// <param name="Rows">Its rows.</param>
internal sealed record DocxTable(ImmutableArray<DocxRow> Rows) : DocxItem;
