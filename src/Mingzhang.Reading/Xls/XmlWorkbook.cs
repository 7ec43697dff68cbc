using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Mingzhang.Model;
using Mingzhang.Reading.Lined;
using Mingzhang.Reading.Packages;
using Mingzhang.Reading.Sheets;

namespace Mingzhang.Reading.Xls;

/// <summary>Reads a workbook in one XML file ("XML 表格 2003"), which many systems write and call .xls.</summary>
internal static class XmlWorkbook
{
    private const int Prefix = 4096;
    private const int Deepest = 50;

    /// <summary>Whether the file is one.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Prefix)]);
        return head.TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n').StartsWith("<?xml", StringComparison.Ordinal) &&
            head.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.Ordinal) && head.Contains("Workbook", StringComparison.Ordinal);
    }

    /// <summary>Reads a workbook.</summary>
    /// <exception cref="UnreadableException">It cannot be read.</exception>
    public static ReadResult Read(string path, ReadOnlyMemory<byte> bytes)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };
        var document = OfficePackage.Guarded("XML", () =>
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes.ToArray(), writable: false), settings);
            return XDocument.Load(new ShallowReader(reader, Deepest));
        });
        var formats = document.Root.Child("Styles").Children("Style").GroupBy(style => style.Value("ID") ?? "", StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Format(group.First().Child("NumberFormat").Value("Format")), StringComparer.Ordinal);
        var tree = new LinedTree();
        foreach (var sheet in document.Root.Children("Worksheet"))
        {
            var name = sheet.Value("Name") ?? "";
            if (sheet.Child("WorksheetOptions").Child("Visible")?.Value is "SheetHidden" or "SheetVeryHidden")
            {
                tree.Doubt(new($"工作表“{name}”是隐藏的，未读取", $"The sheet \"{name}\" is hidden and was not read."));
                continue;
            }

            var grid = new SheetGrid(name);
            Read(sheet.Child("Table"), grid, formats);
            grid.AddTo(tree);
        }

        return tree.Build(path, SourceFormat.Xlsx, bytes.Span);
    }

    private static NumberFormat Format(string? code) => code switch
    {
        null or "" or "General" or "General Number" => NumberFormat.General,
        "Standard" => NumberFormat.Of("#,##0.00"),
        "Fixed" => NumberFormat.Of("0.00"),
        "Percent" => NumberFormat.Of("0.00%"),
        "Currency" => NumberFormat.Of("#,##0.00"),
        "Scientific" => NumberFormat.Of("0.00E+00"),
        "Short Date" or "General Date" => NumberFormat.OfBuiltin(14),
        "Long Date" => NumberFormat.OfBuiltin(31),
        _ => NumberFormat.Of(code),
    };

    private static void Read(XElement? table, SheetGrid grid, Dictionary<string, NumberFormat> formats)
    {
        var column = 0;
        foreach (var definition in table.Children("Column"))
        {
            column = Math.Max(definition.Number("Index") ?? (column + 1), 1);
            var last = column + Math.Clamp(definition.Number("Span") ?? 0, 0, short.MaxValue);
            if (definition.Value("Hidden") == "1" || definition.Value("Width") == "0")
            {
                grid.HideColumns(column, last);
            }

            column = last;
        }

        var row = 0;
        foreach (var line in table.Children("Row"))
        {
            row = Math.Clamp(line.Number("Index") ?? (row + 1), row + 1, int.MaxValue / 2);
            if (line.Value("Hidden") == "1" || line.Value("Height") == "0")
            {
                grid.HideRow(row);
            }

            column = 0;
            foreach (var cell in line.Children("Cell"))
            {
                column = Math.Clamp(cell.Number("Index") ?? (column + 1), column + 1, short.MaxValue);
                var (across, down) = (Math.Clamp(cell.Number("MergeAcross") ?? 0, 0, short.MaxValue), Math.Clamp(cell.Number("MergeDown") ?? 0, 0, int.MaxValue / 4));
                if (across + down > 0)
                {
                    grid.Merge(row, column, row + down, column + across);
                }

                if (cell.Child("Data") is { } data)
                {
                    grid.Put(row, column, Shown(data, formats.GetValueOrDefault(cell.Value("StyleID") ?? "Default", NumberFormat.General)));
                }
                else if (cell.Value("Formula") is not null)
                {
                    grid.PutUncalculated(row, column);
                }

                column += across;
            }
        }
    }

    private static string Shown(XElement data, NumberFormat format) => data.Value("Type") switch
    {
        "Number" when double.TryParse(data.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) => format.Show(value, from1904: false),
        "DateTime" when DateTime.TryParse(data.Value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year >= 1900 => format.Show(day.ToOADate(), from1904: false),
        "Boolean" => data.Value == "1" ? "TRUE" : "FALSE",
        _ => data.Value.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'),
    };
}
