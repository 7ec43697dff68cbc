using System.Collections.Immutable;
using System.Xml.Linq;
using Mingzhang.Reading.Packages;

namespace Mingzhang.Reading.Docx;

/// <summary>
/// Walks a document in order: what a person sees is text, deleted text, instructions of fields and hidden text are not. A
/// text box comes after the paragraph it is anchored in; a table of one cell is a frame around what is in it.
/// </summary>
internal sealed class DocxWalk
{
    /// <summary>More cells than all tables of a department have.</summary>
    private const int MostCells = 2_000_000;

    private readonly DocxStyles styles;
    private readonly DocxNumbering numbering;
    private readonly DocxFields fields = new();
    private readonly DocxInline inline;
    private readonly List<DocxItem> items = [];
    private int cells;

    /// <summary>A walk over one document.</summary>
    public DocxWalk(DocxStyles styles, DocxNumbering numbering)
    {
        (this.styles, this.numbering) = (styles, numbering);
        inline = new DocxInline(fields);
    }

    /// <summary>What was walked so far.</summary>
    public IReadOnlyList<DocxItem> Items => items;

    /// <summary>The texts of WordArt met in the body: watermarks.</summary>
    public IReadOnlyList<string> Marks => inline.Marks;

    /// <summary>Whether a part of the document is only referred to and was not read.</summary>
    public bool HasForeignParts { get; private set; }

    /// <summary>Walks the paragraphs and tables in an element.</summary>
    public void Blocks(XElement? container, bool inContents = false)
    {
        foreach (var child in container?.Elements() ?? [])
        {
            switch (child.Name.LocalName)
            {
                case "p":
                    Paragraph(child, inContents);
                    break;
                case "tbl":
                    Table(child);
                    break;
                case "sdt":
                    Blocks(child.Child("sdtContent"), inContents || IsContents(child));
                    break;
                case "customXml" or "smartTag" or "ins" or "moveTo":
                    Blocks(child, inContents);
                    break;
                case "AlternateContent":
                    Blocks(DocxInline.Chosen(child), inContents);
                    break;
                case "altChunk" or "subDoc":
                    HasForeignParts = true;
                    break;
            }
        }
    }

    private static bool IsContents(XElement content) =>
        content.Child("sdtPr").Child("docPartObj").Child("docPartGallery").Value("val") == "Table of Contents";

    /// <summary>The rows or cells in an element, also those in content controls and tracked insertions.</summary>
    private static IEnumerable<XElement> Members(XElement container, string name)
    {
        foreach (var child in container.Elements())
        {
            var inner = child.Name.LocalName switch
            {
                "sdt" => child.Child("sdtContent"),
                "customXml" or "ins" or "moveTo" or "smartTag" => child,
                _ => null,
            };
            if (child.Is(name))
            {
                yield return child;
            }
            else if (inner is not null)
            {
                foreach (var member in Members(inner, name))
                {
                    yield return member;
                }
            }
        }
    }

    private void Paragraph(XElement paragraph, bool inContents)
    {
        var text = new DocxText();
        var found = Inline(paragraph, text);
        var isContents = inContents || text.IsContents;
        var said = text.ToString();
        var listed = styles.ContentsLevel(paragraph);
        items.Add(new DocxParagraph(
            paragraph, said, text.Pieces, isContents || listed is not null ? null : styles.HeadingLevel(paragraph), listed ?? (isContents ? 1 : null), IsImage: false));
        if (found.Image is { } image)
        {
            items.Add(new DocxParagraph(paragraph, image, [], null, null, IsImage: true));
        }

        foreach (var box in found.Boxes)
        {
            Blocks(box, inContents);
        }
    }

    /// <summary>Adds the text of a paragraph, its number first.</summary>
    private InlineFinds Inline(XElement paragraph, DocxText text)
    {
        var number = styles.List(paragraph) is { } list ? numbering.Next(list.List, list.Level, list.Style) : "";
        var start = text.Length;
        text.Add(number);
        var finds = inline.Read(paragraph, text);
        if (number.Length > 0 && text.Length == start + number.Length)
        {
            text.Cut(start);
        }

        return finds;
    }

    private void Table(XElement table)
    {
        var rows = Members(table, "tr").Where(row => row.Child("trPr").Child("del") is null).ToList();
        if (rows is [var only] && Members(only, "tc").ToList() is [var frame])
        {
            Blocks(frame);
            return;
        }

        items.Add(new DocxTable([.. rows.Select(Row)]));
    }

    private DocxRow Row(XElement row)
    {
        var text = new DocxText();
        var texts = ImmutableArray.CreateBuilder<string>();
        Blank(texts, text, row.Child("trPr").Child("gridBefore").Number() ?? 0);
        foreach (var cell in Members(row, "tc"))
        {
            var properties = cell.Child("tcPr");
            if (texts.Count > 0)
            {
                text.Add("\t");
            }

            var start = text.Length;
            if (IsCovered(properties.Child("vMerge")) || IsCovered(properties.Child("hMerge")))
            {
                inline.Skip(() => Cell(cell, new DocxText()));
            }
            else
            {
                Cell(cell, text);
            }

            texts.Add(text.Slice(start, text.Length - start));
            Blank(texts, text, (properties.Child("gridSpan").Number() ?? 1) - 1);
        }

        if ((cells += texts.Count) > MostCells)
        {
            throw new UnreadableException(Unreadable.TooMuch);
        }

        return new DocxRow(row, texts.ToImmutable(), text.Pieces);
    }

    private static bool IsCovered(XElement? merge) => merge is not null && merge.Value("val") is null or "continue";

    private static void Blank(ImmutableArray<string>.Builder texts, DocxText text, int count)
    {
        for (var i = 0; i < Math.Min(count, DocxBody.WidestSpan); i++)
        {
            if (texts.Count > 0)
            {
                text.Add("\t");
            }

            texts.Add("");
        }
    }

    /// <summary>All text in a cell: its paragraphs, text boxes and the rows of tables in it parted by breaks.</summary>
    private void Cell(XElement cell, DocxText text)
    {
        var began = text.Length;
        foreach (var child in cell.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "p":
                    Break(text, began);
                    foreach (var box in Inline(child, text).Boxes)
                    {
                        Cell(box, text);
                    }

                    break;
                case "tbl":
                    foreach (var row in Members(child, "tr"))
                    {
                        Break(text, began);
                        foreach (var inner in Members(row, "tc"))
                        {
                            text.Add(" ");
                            Cell(inner, text);
                        }
                    }

                    break;
                case "sdt" when child.Child("sdtContent") is { } content:
                    Cell(content, text);
                    break;
                case "customXml" or "smartTag" or "ins" or "moveTo":
                    Cell(child, text);
                    break;
                case "AlternateContent" when DocxInline.Chosen(child) is { } chosen:
                    Cell(chosen, text);
                    break;
            }
        }
    }

    private static void Break(DocxText text, int began)
    {
        if (text.Length > began)
        {
            text.Add("\n");
        }
    }
}
