using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Mingzhang.Reading.Packages;

namespace Mingzhang.Reading.Docx;

/// <summary>
/// Walks a document in order: what a person sees is text, deleted text, instructions of fields and hidden text are not. A
/// text box comes after the paragraph it is anchored in, a table in a cell after the table around it; a table of one cell,
/// or one whose cells hold mostly other tables, is a frame around what is in it.
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
    private readonly List<XElement> nested = [];
    private string scope = "";
    private int paragraphs;
    private int tables;
    private int boxes;
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

    /// <summary>Walks a footnote or an endnote.</summary>
    public void Note(XElement note) => Within($"{note.Name.LocalName} {note.Value("id")} ", () => Blocks(note));

    /// <summary>Walks the paragraphs and tables in an element.</summary>
    public void Blocks(XElement? container, bool inContents = false)
    {
        DocxText? joined = null;
        foreach (var child in container?.Elements() ?? [])
        {
            switch (child.Name.LocalName)
            {
                case "p":
                    joined = Paragraph(child, inContents, joined);
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

    /// <summary>Whether a paragraph goes on in the next one: the mark between them is deleted.</summary>
    private static bool GoesOn(XElement paragraph) =>
        paragraph.Child("pPr").Child("rPr") is { } mark && (mark.Child("del") ?? mark.Child("moveFrom")) is not null &&
        paragraph.ElementsAfterSelf().FirstOrDefault() is { } next && next.Is("p");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Walks what has a count of paragraphs of its own.</summary>
    private void Within(string name, Action walk)
    {
        var (outer, count) = (scope, paragraphs);
        (scope, paragraphs) = (name, 0);
        walk();
        (scope, paragraphs) = (outer, count);
    }

    /// <summary>Takes a paragraph.</summary>
    /// <returns>Its text so far where it goes on in the next; else null.</returns>
    private DocxText? Paragraph(XElement paragraph, bool inContents, DocxText? joined)
    {
        var text = joined ?? new DocxText();
        var found = Inline(paragraph, text);
        var where = scope + "paragraph " + Number(++paragraphs);
        if (GoesOn(paragraph))
        {
            Anchored(paragraph, found, inContents, where);
            return text;
        }

        var isContents = inContents || text.IsContents;
        var said = text.ToString();
        var listed = styles.ContentsLevel(paragraph);
        items.Add(new DocxParagraph(
            paragraph, said, text.Pieces, isContents || listed is not null ? null : styles.HeadingLevel(paragraph), listed ?? (isContents ? 1 : null), null, where));
        Anchored(paragraph, found, inContents, where);
        return null;
    }

    /// <summary>The image and the text boxes anchored in a paragraph.</summary>
    private void Anchored(XElement paragraph, InlineFinds found, bool inContents, string where)
    {
        if (found.Image is { } image)
        {
            items.Add(new DocxParagraph(paragraph, image.Text, [], null, null, image, where));
        }

        foreach (var box in found.Boxes)
        {
            Within("box " + Number(++boxes) + " ", () => Blocks(box, inContents));
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

    private void Table(XElement table, bool isNested = false)
    {
        var rows = Members(table, "tr").Where(row => row.Child("trPr").Child("del") is null).ToList();
        if (IsFrame(table, rows))
        {
            foreach (var cell in rows.SelectMany(CellsOf).Where(cell => !IsCovered(cell.Child("tcPr").Child("vMerge"))))
            {
                Blocks(cell);
            }

            return;
        }

        var name = "table " + Number(++tables);
        items.Add(new DocxTable([.. rows.Select((row, i) => Row(row, name + " row " + Number(i + 1)))], !isNested));
        var inside = nested.ToArray();
        nested.Clear();
        foreach (var inner in inside)
        {
            Table(inner, isNested: true);
        }
    }

    /// <summary>Whether a table is only there to set what is in its cells: one cell, or cells full of tables.</summary>
    private static bool IsFrame(XElement table, List<XElement> rows)
    {
        if (rows is [var only] && CellsOf(only).Take(2).Count() == 1)
        {
            return true;
        }

        if (!table.Descendants().Any(element => element.Is("tbl")))
        {
            return false;
        }

        var own = rows.Sum(row => CellsOf(row).Count());
        return table.Descendants().Count(element => element.Is("tc")) > own * 4;
    }

    private static IEnumerable<XElement> CellsOf(XElement row) => Members(row, "tc").Where(cell => cell.Child("tcPr").Child("cellDel") is null);

    private DocxRow Row(XElement row, string where)
    {
        var text = new DocxText();
        var texts = ImmutableArray.CreateBuilder<string>();
        Blank(texts, text, row.Child("trPr").Child("gridBefore").Number() ?? 0);
        foreach (var cell in CellsOf(row))
        {
            var properties = cell.Child("tcPr");
            if (texts.Count > 0)
            {
                text.Add("\t");
            }

            var start = text.Length;
            if (IsCovered(properties.Child("vMerge")) || IsCovered(properties.Child("hMerge")))
            {
                var known = nested.Count;
                inline.Skip(() => Cell(cell, new DocxText()));
                nested.RemoveRange(known, nested.Count - known);
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

        return new DocxRow(row, texts.ToImmutable(), text.Pieces, where);
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

    /// <summary>All text in a cell: its paragraphs, text boxes and frames parted by breaks. Tables in it are kept for later.</summary>
    private void Cell(XElement cell, DocxText text)
    {
        var began = text.Length;
        var goesOn = false;
        foreach (var child in cell.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "p":
                    if (!goesOn)
                    {
                        Break(text, began);
                    }

                    goesOn = GoesOn(child);
                    foreach (var box in Inline(child, text).Boxes)
                    {
                        Cell(box, text);
                    }

                    break;
                case "tbl" when Members(child, "tr").SelectMany(CellsOf).Take(2).ToList() is [var frame]:
                    Break(text, began);
                    Cell(frame, text);
                    break;
                case "tbl":
                    nested.Add(child);
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
