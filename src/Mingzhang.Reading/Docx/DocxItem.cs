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
/// <param name="Image">What image its text is the alternative text of; null where it is text.</param>
/// <param name="Where">Which paragraph it is: "paragraph 12", "footnote 3 paragraph 1".</param>
internal sealed record DocxParagraph(
    XElement Element, string Text, ImmutableArray<DocxPiece> Pieces, int? HeadingLevel, int? ContentsLevel, DocxImage? Image, string Where) : DocxItem;

/// <summary>An image or chart in a paragraph.</summary>
/// <param name="Text">Its alternative text; empty where it has none.</param>
/// <param name="MayHoldTable">Whether it is a picture as large as a table is.</param>
internal sealed record DocxImage(string Text, bool MayHoldTable);

/// <summary>A row: one line.</summary>
/// <param name="Element">The row, or the paragraph whose tabs make it one.</param>
/// <param name="Cells">Its cells, one for each column of the grid; \n is a break, covered cells are blank.</param>
/// <param name="Pieces">Which element each character of the line comes from.</param>
/// <param name="Where">Which row it is: "table 3 row 5"; the cells are counted by the columns of the grid.</param>
internal sealed record DocxRow(XElement Element, ImmutableArray<string> Cells, ImmutableArray<DocxPiece> Pieces, string Where);

/// <summary>A table.</summary>
/// <param name="Rows">Its rows.</param>
/// <param name="MayGoOn">Whether it may be the rest of the table before it, and is none from within a cell.</param>
internal sealed record DocxTable(ImmutableArray<DocxRow> Rows, bool MayGoOn) : DocxItem;
