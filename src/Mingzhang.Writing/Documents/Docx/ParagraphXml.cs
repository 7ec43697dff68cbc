using System.Buffers;
using System.Text;

namespace Mingzhang.Writing.Documents.Docx;

/// <summary>Paragraphs and their runs.</summary>
internal static class ParagraphXml
{
    /// <summary>Characters that both Latin and Chinese fonts have; in Chinese text they are Chinese.</summary>
    private static readonly SearchValues<char> Shared = SearchValues.Create("“”‘’…—·×÷≥≤±°℃①②③④⑤⑥⑦⑧⑨⑩");

    /// <summary>How many twips a frame stays away from the lines over and under it: a table that it touched would make way for it.</summary>
    private const int FrameGap = 35;

    /// <summary>Opens a paragraph; what follows are its runs.</summary>
    /// <param name="xml">What is written to.</param>
    /// <param name="item">The paragraph.</param>
    /// <param name="named">The style that the document knows it by.</param>
    /// <param name="section">The properties of the section that ends with it; empty where none does.</param>
    public static void Open(StringBuilder xml, FlowItem item, TextStyle named, string section)
    {
        var style = item.Style;
        xml.Put($"<w:p><w:pPr><w:pStyle w:val=\"{style.Id}\"/>{(item.StartsPage ? "<w:pageBreakBefore/>" : "")}");
        if (item.SharesLine)
        {
            var width = (TextMeasure.Width(item.Text, TextMeasure.Spare) + TextMeasure.Full) * style.Em / TextMeasure.Full;
            xml.Put($"<w:framePr w:w=\"{width}\" w:h=\"{style.Line - (2 * FrameGap)}\" w:hRule=\"exact\" w:hSpace=\"0\" w:wrap=\"around\" w:vAnchor=\"text\" w:hAnchor=\"margin\" w:xAlign=\"left\" w:y=\"{FrameGap}\"/>");
        }

        if (item.SharesLine)
        {
            xml.Put($"<w:spacing w:line=\"{style.Line - (2 * FrameGap)}\" w:lineRule=\"exact\"/>");
        }
        else if (style.Line != named.Line || style.After != named.After)
        {
            xml.Put($"<w:spacing w:before=\"{style.Before}\" w:after=\"{style.After}\" w:line=\"{style.Line}\" w:lineRule=\"exact\"/>");
        }

        if (style.FirstLine != named.FirstLine)
        {
            xml.Append("<w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/>");
        }

        if (style.Alignment != named.Alignment)
        {
            xml.Put($"<w:jc w:val=\"{Name(style.Alignment)}\"/>");
        }

        xml.Put($"{section}</w:pPr>");
    }

    /// <summary>A run of text, with what it differs in from the style that its paragraph is known by.</summary>
    public static void Run(StringBuilder xml, string text, TextStyle? style = null, TextStyle? named = null, bool isBold = false, int? size = null)
    {
        if (text.Length == 0)
        {
            return;
        }

        xml.Append("<w:r>");
        var properties = new StringBuilder();
        var hint = text.AsSpan().IndexOfAny(Shared) >= 0 ? " w:hint=\"eastAsia\"" : "";
        var font = style?.Font is { } name && name != named?.Font ? $" w:eastAsia=\"{name}\"" : "";
        if (hint.Length + font.Length > 0)
        {
            properties.Put($"<w:rFonts{hint}{font}/>");
        }

        if (isBold || style?.IsBold != named?.IsBold)
        {
            properties.Append(isBold || style!.IsBold ? "<w:b/>" : "<w:b w:val=\"0\"/>");
        }

        if ((size ?? style?.Size) is { } half && half != named?.Size)
        {
            properties.Put($"<w:sz w:val=\"{half}\"/><w:szCs w:val=\"{half}\"/>");
        }

        if (properties.Length > 0)
        {
            xml.Put($"<w:rPr>{properties.ToString()}</w:rPr>");
        }

        var from = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || text[i] is '\t' or '\n')
            {
                if (i > from)
                {
                    xml.Put($"<w:t xml:space=\"preserve\">{XmlText.Escape(text[from..i])}</w:t>");
                }

                xml.Append(i == text.Length ? "" : text[i] == '\t' ? "<w:tab/>" : "<w:br/>");
                from = i + 1;
            }
        }

        xml.Append("</w:r>");
    }

    /// <summary>The indent of a style.</summary>
    public static void Indent(StringBuilder xml, TextStyle style)
    {
        if (style.FirstLine > 0)
        {
            xml.Put($"<w:ind w:firstLineChars=\"{style.FirstLine * 100}\" w:firstLine=\"{style.FirstLine * style.Em}\"/>");
        }
        else if (style.Indent > 0)
        {
            xml.Put($"<w:ind w:leftChars=\"0\" w:left=\"{style.Indent * style.Em}\"/>");
        }
    }

    public static string Name(Alignment alignment) => alignment switch
    {
        Alignment.Left => "left",
        Alignment.Center => "center",
        Alignment.Right => "right",
        _ => "both",
    };
}
