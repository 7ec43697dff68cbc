using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Mingzhang.Reading;
using Mingzhang.Reading.Packages;

namespace Mingzhang.Books.Xlsx;

/// <summary>Reads the cells of a workbook as whatever program wrote them: shared and inline texts, results of formulas, formats.</summary>
internal sealed class WorkbookParser
{
    private const int MostCells = 600_000;
    private const int MostColumns = 16_384;
    private const int MostRows = 1_048_576;
    private const int MostSheets = 300;
    private const string Main = "xl/workbook.xml";

    /// <summary>Sheets that a writer fills and nobody else.</summary>
    private static readonly string[] Unread = [WorkbookWriter.GuideName, WorkbookWriter.CodesName];

    private readonly OfficePackage package;
    private readonly List<string> shared = [];
    private readonly List<string?> formats = [];
    private int cells;

    private WorkbookParser(OfficePackage package) => this.package = package;

    /// <summary>Reads the cells.</summary>
    /// <exception cref="UnusableException">The file is no workbook that can be read.</exception>
    public static RawWorkbook Parse(ReadOnlyMemory<byte> bytes)
    {
        if (FileSignature.IsCompound(bytes.Span))
        {
            throw UnusableException.Locked();
        }

        if (!FileSignature.IsPackage(bytes.Span))
        {
            throw UnusableException.Damaged();
        }

        try
        {
            using var opened = OfficePackage.Open(bytes);
            return OfficePackage.Guarded(Main, () => new WorkbookParser(opened).Read());
        }
        catch (UnreadableException exception)
        {
            throw UnusableException.Of(exception.Reason);
        }
    }

    private RawWorkbook Read()
    {
        if (package.Names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
        {
            throw new UnusableException(
                "含有宏，账册不应有宏", "it holds macros, and a book should have none", "请另存为不含宏的“Excel 工作簿（.xlsx）”", "save it as .xlsx without macros");
        }

        var main = package.Relations("").FirstOrDefault(relation => relation.Type == "officeDocument").Part ?? Main;
        var workbook = package.Load(main)?.Root ?? throw UnusableException.Damaged();
        var relations = package.Relations(main);
        string? Part(string type) => relations.FirstOrDefault(relation => relation.Type == type).Part;
        ReadShared(Part("sharedStrings"));
        ReadFormats(Part("styles"));
        var named = workbook.Child("sheets").Children("sheet").Select(sheet => (Name: sheet.Value("name") ?? "", Id: sheet.Value("id") ?? "")).ToList();
        if (named.Count > MostSheets)
        {
            throw UnusableException.TooLarge();
        }

        var targets = relations.DistinctBy(relation => relation.Id, StringComparer.Ordinal).ToDictionary(relation => relation.Id, relation => relation.Part, StringComparer.Ordinal);
        return new RawWorkbook(
            [.. named.Select(sheet => new RawSheet(sheet.Name, !Unread.Contains(sheet.Name, StringComparer.Ordinal) && targets.TryGetValue(sheet.Id, out var target) ? Rows(target) : []))],
            workbook.Child("workbookPr").Value("date1904") is "1" or "true",
            package.Names.Any(name => name.Contains("externalLinks/", StringComparison.OrdinalIgnoreCase)));
    }

    private XmlReader? Open(string? part) => part is not null && package.Has(part) ? package.Read(part) : null;

    private void ReadShared(string? part)
    {
        using var xml = Open(part);
        while (xml?.Read() == true)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                shared.Add(TextOf(xml));
                if (shared.Count > MostCells)
                {
                    throw UnusableException.TooLarge();
                }
            }
        }
    }

    /// <summary>The text in an element, without the readings (拼音) that may stand beside it.</summary>
    private static string TextOf(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var text = new StringBuilder();
        var depth = xml.Depth;
        var reading = false;
        var inText = false;
        while (xml.Read() && xml.Depth > depth)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.LocalName == "rPh":
                    reading = !xml.IsEmptyElement;
                    break;
                case XmlNodeType.EndElement when xml.LocalName == "rPh":
                    reading = false;
                    break;
                case XmlNodeType.Element when xml.LocalName == "t":
                    inText = !xml.IsEmptyElement;
                    break;
                case XmlNodeType.EndElement when xml.LocalName == "t":
                    inText = false;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when inText && !reading:
                    text.Append(xml.Value);
                    break;
                default:
                    break;
            }
        }

        return text.ToString();
    }

    private void ReadFormats(string? part)
    {
        using var xml = Open(part);
        var own = new Dictionary<string, string>(StringComparer.Ordinal);
        var inCells = false;
        while (xml?.Read() == true)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.LocalName == "numFmt":
                    own[xml.GetAttribute("numFmtId") ?? ""] = xml.GetAttribute("formatCode") ?? "";
                    break;
                case XmlNodeType.Element or XmlNodeType.EndElement when xml.LocalName == "cellXfs":
                    inCells = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
                    break;
                case XmlNodeType.Element when inCells && xml.LocalName == "xf":
                    var id = xml.GetAttribute("numFmtId") ?? "0";
                    formats.Add(own.GetValueOrDefault(id) ?? BuiltIn(id));
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>The formats that files name by number alone, as far as they change what a text would be.</summary>
    private static string? BuiltIn(string id) => id switch
    {
        "9" => "0%",
        "10" => "0.00%",
        "2" or "4" => "0.00",
        "14" or "15" or "16" or "17" or "22" or "27" or "28" or "29" or "30" or "31" or "36" or "50" or "51" or "52" or "53" or "54" or "57" or "58" => "yyyy-mm-dd",
        _ => null,
    };

    private ImmutableArray<ImmutableArray<RawCell>> Rows(string part)
    {
        using var xml = Open(part);
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<RawCell>>();
        var row = ImmutableArray.CreateBuilder<RawCell>();
        var (number, column) = (0, 0);
        while (xml?.Read() == true)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                Flush();
                number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : number + 1;
                column = 0;
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                column = ColumnOf(xml.GetAttribute("r")) ?? column + 1;
                if (CellOf(xml, number, column) is { } cell)
                {
                    row.Add(cell);
                    if (++cells > MostCells || column > MostColumns || number > MostRows)
                    {
                        throw UnusableException.TooLarge();
                    }
                }
            }
        }

        Flush();
        return rows.ToImmutable();

        void Flush()
        {
            if (row.Count > 0)
            {
                rows.Add(row.ToImmutable());
                row.Clear();
            }
        }
    }

    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? "")
        {
            if (!char.IsAsciiLetterUpper(c))
            {
                break;
            }

            column = Math.Min(MostColumns + 1, (column * 26) + c - 'A' + 1);
        }

        return column > 0 ? column : null;
    }

    private RawCell? CellOf(XmlReader xml, int row, int column)
    {
        var type = xml.GetAttribute("t") ?? "n";
        var format = int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var style) && style < formats.Count ? formats[style] : null;
        if (xml.IsEmptyElement)
        {
            return null;
        }

        var (value, isFormula) = ((string?)null, false);
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "f":
                    isFormula = true;
                    break;
                case "is":
                    value = TextOf(xml);
                    break;
                case "v":
                    value = Value(xml);
                    break;
                default:
                    break;
            }
        }

        if (value is null)
        {
            return isFormula ? new RawCell(row, column, RawKind.Uncalculated, "", format) : null;
        }

        var (kind, text) = type switch
        {
            "s" => (RawKind.Text, int.TryParse(value, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var at) && at >= 0 && at < shared.Count ? shared[at] : ""),
            "b" => (RawKind.Logical, value),
            "e" => (RawKind.Error, value),
            "n" => (RawKind.Number, value.Trim()),
            _ => (RawKind.Text, value),
        };
        return string.IsNullOrWhiteSpace(text) ? null : new RawCell(row, column, kind, text, format);
    }

    private static string Value(XmlReader xml)
    {
        var text = new StringBuilder();
        var depth = xml.Depth;
        while (!xml.IsEmptyElement && xml.Read() && xml.Depth > depth)
        {
            text.Append(xml.Value);
        }

        return text.ToString();
    }
}
