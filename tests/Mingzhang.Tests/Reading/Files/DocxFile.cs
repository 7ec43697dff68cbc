using System.Globalization;
using System.Security;
using System.Text;
using Mingzhang.Model;

namespace Mingzhang.Tests.Reading.Files;

/// <summary>Word documents written plainly, part by part.</summary>
internal static class DocxFile
{
    private const string Spaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" " +
        "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" " +
        "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" " +
        "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";

    private const string Type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /// <summary>A document of the inner XML of its parts.</summary>
    public static byte[] Of(string body, string? styles = null, string? numbering = null, string? header = null, string? footnotes = null)
    {
        var parts = new List<(string Name, string Content)>
        {
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"),
            ("_rels/.rels", Relations([("rId1", "officeDocument", "word/document.xml")])),
            ("word/document.xml", $"<w:document {Spaces}><w:body>{body}</w:body></w:document>"),
        };
        var relations = new List<(string, string, string)>();
        void Add(string type, string root, string? content)
        {
            if (content is not null)
            {
                parts.Add(($"word/{type}.xml", $"<w:{root} {Spaces}>{content}</w:{root}>"));
                relations.Add(("r" + type, type, type + ".xml"));
            }
        }

        Add("styles", "styles", styles);
        Add("numbering", "numbering", numbering);
        Add("header", "hdr", header);
        Add("footnotes", "footnotes", footnotes);
        parts.Add(("word/_rels/document.xml.rels", Relations(relations)));
        return Zips.Of(parts);
    }

    /// <summary>A paragraph of one run.</summary>
    public static string P(string text, string properties = "") => $"<w:p>{(properties.Length > 0 ? $"<w:pPr>{properties}</w:pPr>" : "")}{R(text)}</w:p>";

    /// <summary>A run; tabs and line ends are what Word has for them.</summary>
    public static string R(string text) => text.Length == 0 ? "" : "<w:r><w:t xml:space=\"preserve\">" +
        SecurityElement.Escape(text).Replace("\t", "</w:t><w:tab/><w:t xml:space=\"preserve\">", StringComparison.Ordinal)
            .Replace("\n", "</w:t><w:br/><w:t xml:space=\"preserve\">", StringComparison.Ordinal) + "</w:t></w:r>";

    /// <summary>A table of plain cells.</summary>
    public static string Table(params IEnumerable<IEnumerable<string>> rows) => "<w:tbl>" + string.Concat(rows.Select(row =>
        "<w:tr>" + string.Concat(row.Select(cell => $"<w:tc>{P(cell)}</w:tc>")) + "</w:tr>")) + "</w:tbl>";

    /// <summary>The same blocks, headings by outline level and contents with tabs.</summary>
    public static byte[] Of(DocumentTree tree)
    {
        var body = new StringBuilder();
        foreach (var block in tree.Blocks)
        {
            body.Append(block switch
            {
                Heading heading => P(heading.Text.Text, $"<w:outlineLvl w:val=\"{Number(heading.Level - 1)}\"/>"),
                Paragraph paragraph => P(paragraph.Text.Text),
                ContentsEntry { Page: { } page } entry => P($"{entry.Title.Text}\t{Number(page)}", "<w:pStyle w:val=\"TOC1\"/>"),
                ContentsEntry entry => P(entry.Title.Text, "<w:pStyle w:val=\"TOC1\"/>"),
                TableBlock table => Table(table.Rows.Select(row => row.Cells.Select(cell => cell.Text))) + "<w:p/>",
                _ => "",
            });
        }

        var mark = tree.Watermark is { } watermark ? $"<w:p><w:r><w:pict><v:shape><v:textpath string=\"{watermark.Text}\"/></v:shape></w:pict></w:r></w:p>" : null;
        return Of(body.ToString(), "<w:style w:type=\"paragraph\" w:styleId=\"TOC1\"><w:name w:val=\"toc 1\"/></w:style>", header: mark);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Relations(IEnumerable<(string Id, string Type, string Target)> relations) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
        string.Concat(relations.Select(relation => $"<Relationship Id=\"{relation.Id}\" Type=\"{Type}{relation.Type}\" Target=\"{relation.Target}\"/>")) + "</Relationships>";
}
