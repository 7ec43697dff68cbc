using Mingzhang.Model;

namespace Mingzhang.Writing.Documents.Docx;

/// <summary>
/// Writes a document for Word, WPS and LibreOffice: set as official documents are (GB/T 9704), with styles, a contents field that
/// is filled in, heads of tables repeated, charts that can be edited, and the watermark of a copy that is not public.
/// </summary>
public sealed class DocxWriter : IDocumentWriter
{
    private const string Document = "word/document.xml";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /// <inheritdoc/>
    public string Extension => "docx";

    /// <inheritdoc/>
    public void Write(DocumentTree tree, Stream output)
    {
        var flow = PageEstimator.Settle(Flow.Of(tree));
        using var package = new DocxPackage(output);
        package.Relate("", "document", "officeDocument", Document);
        package.Add(Document, Word + "document.main+xml", BodyXml.Write(flow, tree.Watermark is not null));
        Part("styles", "styles", StylesXml.Styles());
        Part("fontTable", "fontTable", StylesXml.FontTable());
        Part("settings", "settings", StylesXml.Settings());
        Part(PagesXml.FooterId, "footer", PagesXml.Footer());
        if (tree.Watermark is { } watermark)
        {
            Part(PagesXml.HeaderId, "header", PagesXml.Watermark(watermark.Text));
        }

        var number = 0;
        foreach (var chart in flow.Items.Select(item => item.Block).OfType<Chart>())
        {
            AddChart(package, chart, BodyXml.ChartId(++number));
        }

        package.Relate("", "core", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml");
        package.Add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", PropertiesXml.Core(tree.Properties));
        if (tree.Properties is { } properties)
        {
            package.Relate("", "custom", "custom-properties", "docProps/custom.xml");
            package.Add("docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml", PropertiesXml.Custom(properties));
        }

        package.Complete();

        void Part(string name, string type, string xml)
        {
            package.Relate(Document, name, type, name + ".xml");
            package.Add($"word/{name}.xml", $"{Word}{type}+xml", xml);
        }
    }

    private static void AddChart(DocxPackage package, Chart chart, string name)
    {
        var part = $"word/charts/{name}.xml";
        package.Relate(Document, name, "chart", $"charts/{name}.xml");
        package.Add(part, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", ChartXml.Write(chart));
        package.Relate(part, ChartXml.WorkbookId, "package", $"../embeddings/{name}.xlsx");
        package.Add($"word/embeddings/{name}.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ChartWorkbook.Write(chart));
    }
}
