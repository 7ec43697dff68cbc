using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Mingzhang.Books.Xlsx;

/// <summary>The parts of a workbook, written into its ZIP one after the other without clock or chance.</summary>
internal sealed class Parts(Stream output) : IDisposable
{
    /// <summary>The namespace of workbooks.</summary>
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>The namespace of relations within them.</summary>
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string Packages = "http://schemas.openxmlformats.org/package/2006/";
    private const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), CheckCharacters = true };

    private readonly ZipArchive zip = new(output, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Writes a part.</summary>
    public void Put(string name, Action<XmlWriter> write)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Always;
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, Settings);
        xml.WriteStartDocument(standalone: true);
        write(xml);
        xml.WriteEndDocument();
    }

    /// <summary>Writes a part of relations.</summary>
    public void Relate(string name, IEnumerable<(string Id, string Type, string Target)> relations) => Put(name, xml =>
    {
        xml.WriteStartElement("Relationships", Packages + "relationships");
        foreach (var (id, type, target) in relations)
        {
            xml.WriteStartElement("Relationship", Packages + "relationships");
            xml.WriteAttributeString("Id", id);
            xml.WriteAttributeString("Type", Relations + "/" + type);
            xml.WriteAttributeString("Target", target);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    /// <summary>Writes what says of which type each part is.</summary>
    /// <param name="sheets">How many sheets there are.</param>
    /// <param name="commented">The numbers of those with comments.</param>
    public void Types(int sheets, IEnumerable<int> commented) => Put("[Content_Types].xml", xml =>
    {
        xml.WriteStartElement("Types", Packages + "content-types");
        Type("Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
        Type("Default", "Extension", "vml", "application/vnd.openxmlformats-officedocument.vmlDrawing");
        Type("Override", "PartName", "/xl/workbook.xml", SheetType + "sheet.main+xml");
        Type("Override", "PartName", "/xl/styles.xml", SheetType + "styles+xml");
        for (var i = 1; i <= sheets; i++)
        {
            Type("Override", "PartName", $"/xl/worksheets/sheet{Text(i)}.xml", SheetType + "worksheet+xml");
        }

        foreach (var number in commented)
        {
            Type("Override", "PartName", $"/xl/comments{Text(number)}.xml", SheetType + "comments+xml");
        }

        xml.WriteEndElement();

        void Type(string element, string key, string of, string type)
        {
            xml.WriteStartElement(element, Packages + "content-types");
            xml.WriteAttributeString(key, of);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }
    });

    /// <summary>A whole number.</summary>
    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>"A" of 1, "AA" of 27.</summary>
    public static string Letters(int column) =>
        (column > 26 ? Letters((column - 1) / 26) : "") + (char)('A' + ((column - 1) % 26));

    /// <summary>"B7" of column 2 and row 7.</summary>
    public static string Cell(int column, int row) => Letters(column) + Text(row);

    /// <summary>The text without characters that XML cannot hold.</summary>
    public static string Clean(string text) => text.All(c => XmlConvert.IsXmlChar(c))
        ? text.ReplaceLineEndings("\n")
        : string.Concat(text.EnumerateRunes().Where(rune => rune.Value >= ' ' ? rune.Value is not (0xFFFE or 0xFFFF) : rune.Value is '\n' or '\t' or '\r'))
            .ReplaceLineEndings("\n");

    /// <inheritdoc/>
    public void Dispose() => zip.Dispose();
}
