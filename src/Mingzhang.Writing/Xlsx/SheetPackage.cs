using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Mingzhang.Model;

namespace Mingzhang.Writing.Xlsx;

/// <summary>A column of a sheet.</summary>
/// <param name="Name">Its head.</param>
/// <param name="Width">In characters.</param>
/// <param name="Choices">What a cell of it may hold; empty where anything.</param>
internal sealed record SheetColumn(string Name, int Width, params string[] Choices);

/// <summary>
/// A workbook written straight into its ZIP, part after part, so that no sheet is ever in memory. The same rows give the
/// same bytes.
/// </summary>
internal sealed class SheetPackage : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006/";
    private static readonly XNamespace Cp = Packages + "metadata/core-properties";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";

    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive zip;
    private readonly string styles;
    private readonly DocumentProperties? properties;
    private readonly List<SheetSetup> sheets = [];

    /// <summary>Begins a workbook.</summary>
    /// <param name="output">Where it goes; left open.</param>
    /// <param name="styles">Its style sheet.</param>
    /// <param name="properties">What the file says of itself; null where it says nothing.</param>
    public SheetPackage(Stream output, string styles, DocumentProperties? properties = null)
    {
        zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        (this.styles, this.properties) = (styles, properties);
    }

    /// <summary>Writes a list: a head, frozen and with a filter, and its rows; printed on as many pages as it takes.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="rows">How many rows come after the head.</param>
    /// <param name="write">Writes them, each a <c>row</c> element.</param>
    public void Add(string name, IReadOnlyList<SheetColumn> columns, int rows, Action<Stream> write) =>
        Add(
            new SheetSetup
            {
                Name = name,
                Widths = [.. columns.Select(column => column.Width)],
                Rows = rows + 1,
                FrozenRows = 1,
                TitleRows = (1, 1),
                HasFilter = true,
                Choices = [.. columns.Select(column => column.Choices)],
            },
            part =>
            {
                var row = new RowXml(columns);
                foreach (var column in columns)
                {
                    row.Text(column.Name, Style.Head);
                }

                part.Write(row.End());
                write(part);
            });

    /// <summary>Writes a sheet.</summary>
    /// <param name="sheet">How it is set up.</param>
    /// <param name="write">Writes its rows, each a <c>row</c> element.</param>
    public void Add(SheetSetup sheet, Action<Stream> write)
    {
        sheets.Add(sheet);
        using var part = Part($"xl/worksheets/sheet{Text(sheets.Count)}.xml");
        Put(part, Declaration + sheet.Head(Main, isFirst: sheets.Count == 1));
        write(part);
        Put(part, sheet.Tail());
    }

    /// <summary>Writes what holds the sheets together.</summary>
    public void Complete()
    {
        var numbers = Enumerable.Range(1, sheets.Count).Select(Text).ToList();
        Put("[Content_Types].xml",
            $"<Types xmlns=\"{Packages}content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>" +
            $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{SheetType}sheet.main+xml\"/>" +
            $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{SheetType}styles+xml\"/>" +
            string.Concat(numbers.Select(n => $"<Override PartName=\"/xl/worksheets/sheet{n}.xml\" ContentType=\"{SheetType}worksheet+xml\"/>")) +
            (properties is null ? "" : "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>") + "</Types>");
        Put("_rels/.rels",
            $"<Relationships xmlns=\"{Packages}relationships\"><Relationship Id=\"workbook\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/>" +
            (properties is null ? "" : $"<Relationship Id=\"core\" Type=\"{Packages}relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>") + "</Relationships>");
        Put("xl/_rels/workbook.xml.rels",
            $"<Relationships xmlns=\"{Packages}relationships\"><Relationship Id=\"styles\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/>" +
            string.Concat(numbers.Select(n => $"<Relationship Id=\"sheet{n}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>")) + "</Relationships>");
        Put("xl/styles.xml", styles);
        Put("xl/workbook.xml",
            $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>" +
            string.Concat(sheets.Select((sheet, i) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{numbers[i]}\" r:id=\"sheet{numbers[i]}\"/>")) + "</sheets><definedNames>" +
            string.Concat(sheets.Select((sheet, i) => sheet.HasFilter ? $"<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"{Text(i)}\" hidden=\"1\">'{sheet.Name}'!{sheet.Area}</definedName>" : "")) +
            string.Concat(sheets.Select((sheet, i) => $"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{Text(i)}\">'{sheet.Name}'!${Text(sheet.TitleRows.First)}:${Text(sheet.TitleRows.Last)}</definedName>")) +
            "</definedNames></workbook>");
        if (properties is not null)
        {
            Put("docProps/core.xml", CoreXml(properties));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => zip.Dispose();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string CoreXml(DocumentProperties properties) => new XElement(
        Cp + "coreProperties",
        new XAttribute(XNamespace.Xmlns + "cp", Cp), new XAttribute(XNamespace.Xmlns + "dc", Dc),
        new XElement(Dc + "title", RowXml.Visible(properties.Title)),
        new XElement(Dc + "creator", RowXml.Visible(properties.Owner)),
        properties.ForcedErrors == 0 ? null : new XElement(Dc + "description", $"forced-errors={Text(properties.ForcedErrors)}"),
        new XElement(Cp + "contentStatus", properties.Stage.ToString().ToLowerInvariant())).ToString(SaveOptions.DisableFormatting);

    private static void Put(Stream part, string xml) => part.Write(Encoding.UTF8.GetBytes(xml));

    private void Put(string name, string xml)
    {
        using var part = Part(name);
        Put(part, Declaration + xml);
    }

    private Stream Part(string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Always;
        return entry.Open();
    }
}
