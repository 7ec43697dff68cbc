using System.Text;
using Mingzhang.Model;

namespace Mingzhang.Writing.Documents.Docx;

/// <summary>
/// The contents page: a field that Word renews when asked, filled in already. Each line leads to its heading and has a field
/// of its own for the page.
/// </summary>
internal static class ContentsXml
{
    /// <summary>Writes the lines.</summary>
    /// <param name="xml">What is written to.</param>
    /// <param name="entries">The lines; those of one contents page.</param>
    /// <param name="section">The properties of the section that ends with the last; empty where none does.</param>
    /// <param name="bookmarkOf">The bookmark of an anchor; null where no heading bears it.</param>
    /// <param name="pageOf">The page of an anchor; null where no heading bears it.</param>
    public static void Write(
        StringBuilder xml, IReadOnlyList<FlowItem> entries, string section, Func<string?, string?> bookmarkOf, Func<string?, int?> pageOf)
    {
        var deepest = entries.Max(entry => ((ContentsEntry)entry.Block!).Level);
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = (ContentsEntry)entries[i].Block!;
            var bookmark = bookmarkOf(entry.Anchor);
            ParagraphXml.Open(xml, entries[i], TextStyles.Entry(entry.Level), i == entries.Count - 1 ? section : "");
            xml.Append(i == 0 ? Begin($" TOC \\o \"1-{(char)('0' + Math.Clamp(deepest, 1, 9))}\" \\h \\z \\u ") : "");
            xml.Append(bookmark is null ? "" : $"<w:hyperlink w:anchor=\"{bookmark}\" w:history=\"1\">");
            ParagraphXml.Run(xml, entry.Title.Text);
            if ((pageOf(entry.Anchor) ?? entry.Page) is { } page)
            {
                xml.Append("<w:r><w:tab/></w:r>");
                xml.Append(bookmark is null ? "" : Begin($" PAGEREF {bookmark} \\h "));
                xml.Put($"<w:r><w:t>{page}</w:t></w:r>{(bookmark is null ? "" : End)}");
            }

            xml.Append(bookmark is null ? "" : "</w:hyperlink>").Append(i == entries.Count - 1 ? End : "").Append("</w:p>");
        }
    }

    private const string End = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    private static string Begin(string instruction) =>
        $"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">{instruction}</w:instrText></w:r>" +
        "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
}
