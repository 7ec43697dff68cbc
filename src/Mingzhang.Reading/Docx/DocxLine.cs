using System.Collections.Immutable;
using System.Xml.Linq;

namespace Mingzhang.Reading.Docx;

/// <summary>Characters of a line that one text element of the file holds.</summary>
/// <param name="Start">The first of them in the line, from 0.</param>
/// <param name="Length">How many.</param>
/// <param name="Text">The element (w:t); its run is its parent.</param>
/// <param name="Offset">The first of them in the element's text.</param>
public readonly record struct DocxPiece(int Start, int Length, XElement Text, int Offset);

/// <summary>A source line of a Word document: a paragraph outside tables, or a row of a table with its cells parted by tabs.</summary>
/// <param name="Number">Its number, from 1: that of <see cref="Model.Location.Line"/>.</param>
/// <param name="Element">The paragraph (w:p) or row (w:tr). That of a text box or footnote stands deeper, or in another part.</param>
/// <param name="Text">The line as <see cref="Model.Source.Line"/> gives it.</param>
/// <param name="Pieces">Which element each character comes from, in order; those that Word only generates come from none.</param>
public sealed record DocxLine(int Number, XElement Element, string Text, ImmutableArray<DocxPiece> Pieces);
