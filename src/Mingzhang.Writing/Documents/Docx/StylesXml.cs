using System.Text;

namespace Mingzhang.Writing.Documents.Docx;

/// <summary>The parts that say how a document is set: styles, fonts and settings.</summary>
internal static class StylesXml
{
    public const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private const string Latin = "Times New Roman";

    /// <summary>The fonts with what stands in for them, and their class: Roman, modern or script.</summary>
    private static readonly (string Name, string Others, string Family)[] Fonts =
    [
        (TextStyles.FangSong, "FangSong;仿宋_GB2312;STFangsong;Noto Serif CJK SC", "modern"),
        (TextStyles.Kai, "KaiTi;楷体_GB2312;STKaiti;Noto Serif CJK SC", "modern"),
        (TextStyles.Hei, "SimHei;STHeiti;Noto Sans CJK SC", "modern"),
        (TextStyles.Song, "宋体;STSong;Noto Serif CJK SC", "auto"),
        (TextStyles.Title, "方正小标宋_GBK;FZXiaoBiaoSong-B05S;华文中宋;宋体;Noto Serif CJK SC", "auto"),
        (Latin, "Liberation Serif;Noto Serif CJK SC", "roman"),
    ];

    /// <summary>The styles.</summary>
    public static string Styles()
    {
        var xml = new StringBuilder();
        xml.Put($"<w:styles xmlns:w=\"{Word}\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"{Latin}\" w:hAnsi=\"{Latin}\" w:eastAsia=\"{TextStyles.FangSong}\" w:cs=\"{Latin}\"/>");
        xml.Put($"<w:kern w:val=\"2\"/><w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>");
        xml.Put($"<w:pPrDefault/></w:docDefaults>");
        foreach (var style in TextStyles.All)
        {
            Put(xml, style);
        }

        xml.Put($"<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph Font\"/></w:style>");
        xml.Put($"<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/></w:tblPr></w:style>");
        xml.Put($"<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>");
        foreach (var edge in new[] { "top", "left", "bottom", "right", "insideH", "insideV" })
        {
            xml.Put($"<w:{edge} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>");
        }

        return xml.Put($"</w:tblBorders></w:tblPr></w:style></w:styles>").ToString();
    }

    /// <summary>The table of fonts.</summary>
    public static string FontTable()
    {
        var xml = new StringBuilder();
        xml.Put($"<w:fonts xmlns:w=\"{Word}\">");
        foreach (var (name, others, family) in Fonts)
        {
            xml.Put($"<w:font w:name=\"{name}\"><w:altName w:val=\"{others}\"/>{(family == "roman" ? "" : "<w:charset w:val=\"86\"/>")}<w:family w:val=\"{family}\"/></w:font>");
        }

        return xml.Put($"</w:fonts>").ToString();
    }

    /// <summary>The settings: as Word 2013 and later set documents; Chinese punctuation keeps its width.</summary>
    public static string Settings() =>
        $"<w:settings xmlns:w=\"{Word}\"><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"420\"/><w:characterSpacingControl w:val=\"doNotCompress\"/>" +
        "<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>" +
        "<w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:settings>";

    private static void Put(StringBuilder xml, TextStyle style)
    {
        xml.Put($"<w:style w:type=\"paragraph\"{(style == TextStyles.Normal ? " w:default=\"1\"" : "")} w:styleId=\"{style.Id}\"><w:name w:val=\"{style.Name}\"/>");
        if (style != TextStyles.Normal)
        {
            xml.Put($"<w:basedOn w:val=\"Normal\"/>{(style.Level is null ? "" : $"<w:next w:val=\"{TextStyles.Body.Id}\"/>")}");
        }

        xml.Put($"<w:qFormat/><w:pPr>{(style.KeepsNext ? "<w:keepNext/>" : "")}");
        xml.Append(style == TextStyles.Normal ? "<w:widowControl w:val=\"0\"/>" : "");
        if (TextStyles.IsEntry(style))
        {
            xml.Put($"<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"{Sheet.Width(false)}\"/></w:tabs>");
        }

        xml.Append(style == TextStyles.Normal ? "<w:overflowPunct w:val=\"0\"/>" : "");
        xml.Put($"<w:spacing w:before=\"{style.Before}\" w:after=\"{style.After}\" ");
        xml.Put($"w:line=\"{(style == TextStyles.Chart ? 240 : style.Line)}\" w:lineRule=\"{(style == TextStyles.Chart ? "auto" : "exact")}\"/>");
        ParagraphXml.Indent(xml, style);
        xml.Put($"<w:jc w:val=\"{ParagraphXml.Name(style.Alignment)}\"/>{(style.Level is { } level ? $"<w:outlineLvl w:val=\"{(char)('0' + level - 1)}\"/>" : "")}</w:pPr>");
        xml.Put($"<w:rPr><w:rFonts w:eastAsia=\"{style.Font}\"/>{(style.IsBold ? "<w:b/>" : "")}<w:sz w:val=\"{style.Size}\"/><w:szCs w:val=\"{style.Size}\"/></w:rPr></w:style>");
    }
}
