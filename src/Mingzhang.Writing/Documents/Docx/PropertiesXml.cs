using System.Globalization;
using System.Text;
using Mingzhang.Model;

namespace Mingzhang.Writing.Documents.Docx;

/// <summary>What the file says of itself: title and owner, stage, and whether errors stood. No day: the same book gives the same file.</summary>
internal static class PropertiesXml
{
    /// <summary>Title, owner, language.</summary>
    public static string Core(DocumentProperties? properties) =>
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">" +
        $"<dc:title>{XmlText.Escape(properties?.Title ?? "")}</dc:title><dc:creator>{XmlText.Escape(properties?.Owner ?? "")}</dc:creator>" +
        "<dc:language>zh-CN</dc:language></cp:coreProperties>";

    /// <summary>Stage, year and forced errors.</summary>
    public static string Custom(DocumentProperties properties)
    {
        var xml = new StringBuilder(
            "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" " +
            "xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">");
        var id = 2;
        Put("MingzhangStage", $"<vt:lpwstr>{properties.Stage.ToString().ToLowerInvariant()}</vt:lpwstr>");
        Put("MingzhangYear", $"<vt:i4>{properties.Year.Value.ToString(CultureInfo.InvariantCulture)}</vt:i4>");
        if (properties.ForcedErrors > 0)
        {
            Put("MingzhangForcedErrors", $"<vt:i4>{properties.ForcedErrors.ToString(CultureInfo.InvariantCulture)}</vt:i4>");
        }

        return xml.Append("</Properties>").ToString();

        void Put(string name, string value) =>
            xml.Put($"<property fmtid=\"{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}\" pid=\"{id++}\" name=\"{name}\">{value}</property>");
    }
}
