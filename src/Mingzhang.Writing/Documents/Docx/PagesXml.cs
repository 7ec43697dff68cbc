using System.Text;

namespace Mingzhang.Writing.Documents.Docx;

/// <summary>What belongs to the page and not to the text: its size, its number, its watermark.</summary>
internal static class PagesXml
{
    public const string HeaderId = "header";
    public const string FooterId = "footer";

    private const string Namespaces =
        $"xmlns:w=\"{StylesXml.Word}\" xmlns:r=\"{DocxPackage.Relations}\" xmlns:v=\"urn:schemas-microsoft-com:vml\" " +
        "xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:w10=\"urn:schemas-microsoft-com:office:word\"";

    /// <summary>The properties of a section.</summary>
    /// <param name="section">The section.</param>
    /// <param name="startsNumbers">Whether its first page is page 1.</param>
    /// <param name="hasHeader">Whether its pages carry the header.</param>
    public static string Section(Section section, bool startsNumbers, bool hasHeader)
    {
        var xml = new StringBuilder("<w:sectPr>");
        xml.Put($"{(hasHeader ? $"<w:headerReference w:type=\"default\" r:id=\"{HeaderId}\"/>" : "")}");
        xml.Put($"{(section.IsNumbered ? $"<w:footerReference w:type=\"default\" r:id=\"{FooterId}\"/>" : "")}<w:type w:val=\"nextPage\"/>");
        xml.Append(section.IsLandscape ? Landscape() : Portrait());
        return xml.Put($"{(startsNumbers ? "<w:pgNumType w:start=\"1\"/>" : "")}</w:sectPr>").ToString();
    }

    /// <summary>The foot of a page: – 1 –.</summary>
    public static string Footer() =>
        $"<w:ftr {Namespaces}><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr><w:r><w:t xml:space=\"preserve\">– </w:t></w:r>" +
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>" +
        "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" +
        "<w:r><w:t xml:space=\"preserve\"> –</w:t></w:r></w:p></w:ftr>";

    /// <summary>The head of a page with the watermark as Word makes it, so that Word can take it away again.</summary>
    public static string Watermark(string text)
    {
        var width = Math.Min(text.Length * 80, 520);
        var height = width / Math.Max(1, text.Length);
        return $"<w:hdr {Namespaces}><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr><w:r><w:rPr><w:noProof/></w:rPr><w:pict>" +
            "<v:shapetype id=\"_x0000_t136\" coordsize=\"21600,21600\" o:spt=\"136\" adj=\"10800\" path=\"m@7,l@8,m@5,21600l@6,21600e\">" +
            "<v:formulas><v:f eqn=\"sum #0 0 10800\"/><v:f eqn=\"prod #0 2 1\"/><v:f eqn=\"sum 21600 0 @1\"/><v:f eqn=\"sum 0 0 @2\"/>" +
            "<v:f eqn=\"sum 21600 0 @3\"/><v:f eqn=\"if @0 @3 0\"/><v:f eqn=\"if @0 21600 @1\"/><v:f eqn=\"if @0 0 @2\"/><v:f eqn=\"if @0 @4 21600\"/>" +
            "<v:f eqn=\"mid @5 @6\"/><v:f eqn=\"mid @8 @5\"/><v:f eqn=\"mid @7 @8\"/><v:f eqn=\"mid @6 @7\"/><v:f eqn=\"sum @6 0 @5\"/></v:formulas>" +
            "<v:path textpathok=\"t\" o:connecttype=\"custom\" o:connectlocs=\"@9,0;@10,10800;@11,21600;@12,10800\" o:connectangles=\"270,180,90,0\"/>" +
            "<v:textpath on=\"t\" fitshape=\"t\"/><v:handles><v:h position=\"#0,bottomRight\" xrange=\"6629,14971\"/></v:handles>" +
            "<o:lock v:ext=\"edit\" text=\"t\" shapetype=\"t\"/></v:shapetype>" +
            "<v:shape id=\"PowerPlusWaterMarkObject1\" o:spid=\"_x0000_s2049\" type=\"#_x0000_t136\" style=\"position:absolute;margin-left:0;margin-top:0;" +
            $"width:{Number(width)}pt;height:{Number(height)}pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;" +
            "mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin\" o:allowincell=\"f\" " +
            "fillcolor=\"silver\" stroked=\"f\"><v:fill opacity=\".5\"/>" +
            $"<v:textpath style=\"font-family:&quot;{TextStyles.Song}&quot;;font-size:1pt\" string=\"{XmlText.Escape(text)}\"/>" +
            "<w10:wrap anchorx=\"margin\" anchory=\"margin\"/></v:shape></w:pict></w:r></w:p></w:hdr>";
    }

    private static string Portrait() =>
        $"<w:pgSz w:w=\"{Number(Sheet.Short)}\" w:h=\"{Number(Sheet.Long)}\"/>" + Margins(Sheet.Top, Sheet.Right, Sheet.Bottom, Sheet.Left);

    private static string Landscape() =>
        $"<w:pgSz w:w=\"{Number(Sheet.Long)}\" w:h=\"{Number(Sheet.Short)}\" w:orient=\"landscape\"/>" + Margins(Sheet.Left, Sheet.Top, Sheet.Right, Sheet.Bottom);

    private static string Margins(int top, int right, int bottom, int left) =>
        $"<w:pgMar w:top=\"{Number(top)}\" w:right=\"{Number(right)}\" w:bottom=\"{Number(bottom)}\" w:left=\"{Number(left)}\" " +
        $"w:header=\"{Number(Sheet.Header)}\" w:footer=\"{Number(Math.Min(Sheet.Footer, bottom - 600))}\" w:gutter=\"0\"/>";

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
