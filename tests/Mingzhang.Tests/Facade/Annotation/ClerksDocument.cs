using Mingzhang.Tests.Reading.Files;

namespace Mingzhang.Tests.Facade.Annotation;

/// <summary>A document as clerks have them: edited, commented, with links, fields, text boxes and controls.</summary>
internal static class ClerksDocument
{
    public const string Body =
        """
        <w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:bookmarkStart w:id="7" w:name="top"/><w:r><w:t>云崖县农业服务中心2026年度单位预算公开</w:t></w:r><w:bookmarkEnd w:id="7"/></w:p>
        <w:p><w:commentRangeStart w:id="0"/><w:r><w:rPr><w:b/></w:rPr><w:t>甲乙丙丁</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r><w:t xml:space="preserve">戊 己</w:t></w:r></w:p>
        <w:p><w:r><w:t>支出</w:t></w:r><w:ins w:id="8" w:author="李" w:date="2026-01-01T00:00:00Z"><w:r><w:t>增加12.50万元</w:t></w:r></w:ins><w:del w:id="9" w:author="李" w:date="2026-01-01T00:00:00Z"><w:r><w:delText>减少3万元</w:delText></w:r></w:del><w:r><w:t>。</w:t></w:r></w:p>
        <w:p><w:r><w:t>见</w:t></w:r><w:hyperlink w:anchor="top"><w:r><w:t>公开网站首页</w:t></w:r></w:hyperlink><w:r><w:t>。</w:t></w:r></w:p>
        <w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText xml:space="preserve"> = 1 + 2 </w:instrText><w:fldChar w:fldCharType="separate"/><w:t>31.20</w:t><w:tab/><w:t>万元</w:t><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr="PAGE"><w:r><w:t>14</w:t></w:r></w:fldSimple></w:p>
        <w:p><w:sdt><w:sdtPr><w:id w:val="11"/></w:sdtPr><w:sdtContent><w:r><w:t>可填写的文字</w:t></w:r></w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:id w:val="12"/><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>只填纯文本</w:t></w:r></w:sdtContent></w:sdt></w:p>
        <w:p><w:r><w:t>锚</w:t></w:r><w:r><w:pict><v:rect style="width:100pt;height:50pt"><v:textbox><w:txbxContent><w:p><w:r><w:t>文本框里的话</w:t></w:r></w:p></w:txbxContent></v:textbox></v:rect></w:pict></w:r><w:r><w:t>后文</w:t></w:r></w:p>
        <w:p><w:r><w:t>有脚注</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>的句子。</w:t></w:r></w:p>
        <w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>合计</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>48</w:t></w:r><w:r><w:t>.70</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        <w:p><w:r><w:t>古字𠮷在此</w:t></w:r></w:p>
        <w:p/><w:sectPr/>
        """;

    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:v=\"urn:schemas-microsoft-com:vml\"";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /// <summary>The document; its kind is the end of the content type of the main part.</summary>
    public static byte[] Bytes(string main = Word + "document.main+xml", string extraRelation = "") => Zips.Of(
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>" +
            $"<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"{main}\"/>" +
            $"<Override PartName=\"/word/comments.xml\" ContentType=\"{Word}comments+xml\"/><Override PartName=\"/word/footnotes.xml\" ContentType=\"{Word}footnotes+xml\"/></Types>"),
        ("_rels/.rels", Relations($"<Relationship Id=\"rId1\" Type=\"{Office}officeDocument\" Target=\"word/document.xml\"/>{extraRelation}")),
        ("word/document.xml", $"<w:document {W}><w:body>{Body}</w:body></w:document>"),
        ("word/_rels/document.xml.rels", Relations(
            $"<Relationship Id=\"rId1\" Type=\"{Office}comments\" Target=\"comments.xml\"/><Relationship Id=\"rId2\" Type=\"{Office}footnotes\" Target=\"footnotes.xml\"/>")),
        ("word/comments.xml", $"<w:comments {W}><w:comment w:id=\"0\" w:author=\"王\"><w:p><w:r><w:t>请核对</w:t></w:r></w:p></w:comment></w:comments>"),
        ("word/footnotes.xml",
            $"<w:footnotes {W}><w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id=\"2\"><w:p><w:r><w:t>脚注的话</w:t></w:r></w:p></w:footnote></w:footnotes>"));

    private static string Relations(string inner) => $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{inner}</Relationships>";
}
