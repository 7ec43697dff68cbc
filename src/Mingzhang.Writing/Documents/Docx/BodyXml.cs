using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Mingzhang.Model;

namespace Mingzhang.Writing.Documents.Docx;

/// <summary>The text of the document: the pieces of the flow one after the other.</summary>
internal sealed class BodyXml
{
    private readonly Flow flow;
    private readonly ImmutableArray<int> pages;
    private readonly bool hasHeader;
    private readonly Dictionary<string, int> headings = new(StringComparer.Ordinal);
    private readonly StringBuilder xml = new();
    private bool numbersBegan;
    private string title = "";

    private BodyXml(Flow flow, bool hasHeader)
    {
        this.flow = flow;
        this.hasHeader = hasHeader;
        pages = PageEstimator.PagesOf(flow);
        for (var i = 0; i < flow.Items.Length; i++)
        {
            if (flow.Items[i].Block is Heading { Anchor: { } anchor })
            {
                headings.TryAdd(anchor, i);
            }
        }
    }

    /// <summary>The document part.</summary>
    public static string Write(Flow flow, bool hasHeader) => new BodyXml(flow, hasHeader).Write();

    /// <summary>The relation to a chart, counted from 1.</summary>
    public static string ChartId(int number) => "chart" + number.ToString(CultureInfo.InvariantCulture);

    private string Write()
    {
        xml.Put($"<w:document xmlns:w=\"{StylesXml.Word}\" xmlns:r=\"{DocxPackage.Relations}\"><w:body>");
        var charts = 0;
        var width = Sheet.Width(false);
        for (var i = 0; i < flow.Items.Length; i++)
        {
            var item = flow.Items[i];
            switch (item.Block)
            {
                case ContentsEntry:
                    i = Contents(i);
                    break;
                case TableBlock table:
                    TableXml.Write(xml, table, item.Table!, title);
                    title = "";
                    break;
                case Heading heading:
                    Heading(heading, item, i);
                    break;
                case Chart chart:
                    ParagraphXml.Open(xml, item, TextStyles.Chart, EndOf(item));
                    ChartXml.Place(xml, chart, ChartId(++charts), charts, width);
                    xml.Append("</w:p>");
                    break;
                case Paragraph paragraph:
                    Paragraph(item, TextStyles.Of(paragraph.Role));
                    break;
                default:
                    Paragraph(item, item.Style);
                    break;
            }
        }

        return xml.Put($"{Section(flow.Last)}</w:body></w:document>").ToString();
    }

    private int Contents(int first)
    {
        var end = first;
        while (end < flow.Items.Length && flow.Items[end] is { Block: ContentsEntry } && (end == first || flow.Items[end - 1].Ends is null))
        {
            end++;
        }

        ContentsXml.Write(
            xml, flow.Items.AsSpan(first, end - first).ToArray(), EndOf(flow.Items[end - 1]),
            anchor => IndexOf(anchor) is { } index ? Bookmark(index) : null,
            anchor => IndexOf(anchor) is { } index ? pages[index] : null);
        return end - 1;
    }

    private void Heading(Heading heading, FlowItem item, int index)
    {
        title = heading.IsTableTitle ? heading.Text.Text : title;
        var named = TextStyles.Heading(heading.Level);
        ParagraphXml.Open(xml, item, named, EndOf(item));
        var isListed = IndexOf(heading.Anchor) == index;
        xml.Append(isListed ? $"<w:bookmarkStart w:id=\"{Text(index)}\" w:name=\"{Bookmark(index)}\"/>" : "");
        ParagraphXml.Run(xml, item.Text, item.Style, named);
        xml.Append(isListed ? $"<w:bookmarkEnd w:id=\"{Text(index)}\"/>" : "").Append("</w:p>");
    }

    private void Paragraph(FlowItem item, TextStyle named)
    {
        ParagraphXml.Open(xml, item, named, EndOf(item));
        ParagraphXml.Run(xml, item.Text);
        xml.Append("</w:p>");
    }

    private string EndOf(FlowItem item) => item.Ends is { } section ? Section(section) : "";

    private string Section(Section section)
    {
        var begins = section.IsNumbered && !numbersBegan;
        numbersBegan |= begins;
        return PagesXml.Section(section, begins, hasHeader);
    }

    private int? IndexOf(string? anchor) => anchor is not null && headings.TryGetValue(anchor, out var index) ? index : null;

    /// <summary>A hidden bookmark, named as Word names those of a contents page.</summary>
    private static string Bookmark(int index) => "_Toc" + (100_000_000 + index).ToString(CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
