using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Mingzhang.Writing.Xlsx;

/// <summary>A column of a sheet.</summary>
/// <param name="Name">Its head.</param>
/// <param name="Width">In characters.</param>
/// <param name="Choices">What a cell of it may hold; empty where anything.</param>
internal sealed record SheetColumn(string Name, int Width, params string[] Choices);

/// <summary>
/// A workbook written straight into its ZIP, part after part, so that no sheet is ever in memory: its head frozen, with a
/// filter, to be printed on as many pages as it takes. The same rows give the same bytes.
/// </summary>
internal sealed class SheetPackage : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006/";
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive zip;
    private readonly List<(string Name, string Area)> sheets = [];

    /// <summary>Begins a workbook.</summary>
    /// <param name="output">Where it goes; left open.</param>
    public SheetPackage(Stream output) => zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Writes a sheet.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="rows">How many rows come after the head.</param>
    /// <param name="write">Writes them, each a <c>row</c> element.</param>
    public void Add(string name, IReadOnlyList<SheetColumn> columns, int rows, Action<Stream> write)
    {
        var last = Letters(columns.Count);
        var count = (rows + 1).ToString(CultureInfo.InvariantCulture);
        sheets.Add((name, $"$A$1:${last}${count}"));
        using var part = Part($"xl/worksheets/sheet{Text(sheets.Count)}.xml");
        var head = new StringBuilder(Declaration)
            .Append(CultureInfo.InvariantCulture, $"<worksheet xmlns=\"{Main}\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><dimension ref=\"A1:{last}{count}\"/>")
            .Append(CultureInfo.InvariantCulture, $"<sheetViews><sheetView {(sheets.Count == 1 ? "tabSelected=\"1\" " : "")}workbookViewId=\"0\">")
            .Append("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>")
            .Append("<sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        for (var i = 0; i < columns.Count; i++)
        {
            head.Append(CultureInfo.InvariantCulture, $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{columns[i].Width}\" customWidth=\"1\"/>");
        }

        Put(part, head.Append("</cols><sheetData>").ToString());
        var row = new RowXml(columns);
        foreach (var column in columns)
        {
            row.Text(column.Name, Style.Head);
        }

        part.Write(row.End());
        write(part);
        var tail = new StringBuilder("</sheetData>").Append(CultureInfo.InvariantCulture, $"<autoFilter ref=\"A1:{last}{count}\"/>");
        for (var i = 0; rows > 0 && i < columns.Count; i++)
        {
            if (columns[i].Choices.Length > 0)
            {
                tail.Append(CultureInfo.InvariantCulture, $"<dataValidations count=\"1\"><dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" sqref=\"{Letters(i + 1)}2:{Letters(i + 1)}{count}\">")
                    .Append(CultureInfo.InvariantCulture, $"<formula1>\"{string.Join(',', columns[i].Choices)}\"</formula1></dataValidation></dataValidations>");
            }
        }

        tail.Append("<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" footer=\"0.3\"/>")
            .Append("<pageSetup paperSize=\"8\" orientation=\"landscape\" fitToHeight=\"0\"/><headerFooter><oddFooter>&amp;P / &amp;N</oddFooter></headerFooter></worksheet>");
        Put(part, tail.ToString());
    }

    /// <summary>Writes what holds the sheets together.</summary>
    public void Complete()
    {
        var numbers = Enumerable.Range(1, sheets.Count).Select(Text).ToList();
        Put("[Content_Types].xml",
            $"<Types xmlns=\"{Packages}content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>" +
            $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{SheetType}sheet.main+xml\"/>" +
            $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{SheetType}styles+xml\"/>" +
            string.Concat(numbers.Select(n => $"<Override PartName=\"/xl/worksheets/sheet{n}.xml\" ContentType=\"{SheetType}worksheet+xml\"/>")) + "</Types>");
        Put("_rels/.rels",
            $"<Relationships xmlns=\"{Packages}relationships\"><Relationship Id=\"workbook\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Put("xl/_rels/workbook.xml.rels",
            $"<Relationships xmlns=\"{Packages}relationships\"><Relationship Id=\"styles\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/>" +
            string.Concat(numbers.Select(n => $"<Relationship Id=\"sheet{n}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>")) + "</Relationships>");
        Put("xl/styles.xml", WorklistStyles.Xml());
        Put("xl/workbook.xml",
            $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>" +
            string.Concat(sheets.Select((sheet, i) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{numbers[i]}\" r:id=\"sheet{numbers[i]}\"/>")) + "</sheets><definedNames>" +
            string.Concat(sheets.Select((sheet, i) => $"<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"{Text(i)}\" hidden=\"1\">'{sheet.Name}'!{sheet.Area}</definedName>")) +
            string.Concat(sheets.Select((sheet, i) => $"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{Text(i)}\">'{sheet.Name}'!$1:$1</definedName>")) +
            "</definedNames></workbook>");
    }

    /// <inheritdoc/>
    public void Dispose() => zip.Dispose();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>"A" of 1, "AA" of 27.</summary>
    private static string Letters(int column) =>
        (column > 26 ? Letters((column - 1) / 26) : "") + (char)('A' + ((column - 1) % 26));

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
