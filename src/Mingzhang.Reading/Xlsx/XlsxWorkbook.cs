using System.Collections.Immutable;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Mingzhang.Reading.Packages;
using Mingzhang.Reading.Sheets;

namespace Mingzhang.Reading.Xlsx;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Part">Its part.</param>
/// <param name="IsHidden">Whether a person does not see it.</param>
internal sealed record XlsxSheet(string Name, string Part, bool IsHidden);

/// <summary>What the sheets of a workbook share: their order, texts and number formats.</summary>
internal sealed class XlsxWorkbook
{
    private const long LongestTexts = 64L * 1024 * 1024;

    private readonly List<string> texts;
    private readonly ImmutableArray<NumberFormat> formats;

    private XlsxWorkbook(ImmutableArray<XlsxSheet> sheets, List<string> texts, ImmutableArray<NumberFormat> formats, bool from1904) =>
        (Sheets, this.texts, this.formats, From1904) = (sheets, texts, formats, from1904);

    /// <summary>The sheets in order.</summary>
    public ImmutableArray<XlsxSheet> Sheets { get; }

    /// <summary>Whether days count from 1904.</summary>
    public bool From1904 { get; }

    /// <summary>Loads what the sheets share.</summary>
    /// <param name="package">The file.</param>
    /// <param name="main">Its main part.</param>
    public static XlsxWorkbook Load(OfficePackage package, string main)
    {
        var workbook = package.Load(main)?.Root ?? throw new UnreadableException(Unreadable.DamagedPackage);
        var relations = package.Relations(main);
        var byId = relations.Where(relation => relation.Type == "worksheet").GroupBy(relation => relation.Id, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Part, StringComparer.Ordinal);
        var sheets = workbook.Child("sheets").Children("sheet")
            .Where(sheet => byId.ContainsKey(sheet.Value("id") ?? ""))
            .Select(sheet => new XlsxSheet(sheet.Value("name") ?? "", byId[sheet.Value("id")!], sheet.Value("state") is "hidden" or "veryHidden"));
        string? Part(string type) => relations.FirstOrDefault(relation => relation.Type == type).Part is { } part && package.Has(part) ? part : null;

        return new XlsxWorkbook(
            [.. sheets],
            Part("sharedStrings") is { } shared ? Texts(package, shared) : [],
            Part("styles") is { } styles ? Formats(package.Load(styles)) : [],
            workbook.Child("workbookPr").Value("date1904") is "1" or "true");
    }

    /// <summary>A shared text; empty where there is none of that number.</summary>
    public string Text(int index) => index >= 0 && index < texts.Count ? texts[index] : "";

    /// <summary>The number format of a cell's style.</summary>
    public NumberFormat Format(int style) => style >= 0 && style < formats.Length ? formats[style] : NumberFormat.General;

    /// <summary>The text of a string item or inline string the reader stands on: its runs, without their phonetic reading.</summary>
    public static string ReadText(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var text = new StringBuilder();
        var depth = reader.Depth;
        var phonetic = -1;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.Depth > depth + 20)
            {
                throw new UnreadableException(Unreadable.TooDeep);
            }

            if (phonetic >= 0 && reader.Depth <= phonetic)
            {
                phonetic = -1;
            }

            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "rPh" && !reader.IsEmptyElement)
            {
                phonetic = reader.Depth;
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA && phonetic < 0)
            {
                text.Append(reader.Value);
            }
        }

        return text.ToString().Replace("_x000D_", "", StringComparison.Ordinal).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
    }

    private static List<string> Texts(OfficePackage package, string part)
    {
        using var reader = package.Read(part);
        return OfficePackage.Guarded(part, () =>
        {
            var found = new List<string>();
            var length = 0L;
            while (reader.Read())
            {
                if (reader.Depth > 30)
                {
                    throw new UnreadableException(Unreadable.TooDeep);
                }

                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "si")
                {
                    found.Add(ReadText(reader));
                    length += found[^1].Length + 16;
                    if (length > LongestTexts)
                    {
                        throw new UnreadableException(Unreadable.TooMuch);
                    }
                }
            }

            return found;
        });
    }

    private static ImmutableArray<NumberFormat> Formats(XDocument? styles)
    {
        var own = new Dictionary<int, NumberFormat>();
        foreach (var format in styles?.Root.Child("numFmts").Children("numFmt") ?? [])
        {
            if (format.Number("numFmtId") is { } id)
            {
                own.TryAdd(id, NumberFormat.Of(format.Value("formatCode") ?? ""));
            }
        }

        return
        [
            .. (styles?.Root.Child("cellXfs").Children("xf") ?? []).Select(style => style.Number("numFmtId") is { } id
                ? own.TryGetValue(id, out var format) ? format : NumberFormat.OfBuiltin(id)
                : NumberFormat.General),
        ];
    }
}
