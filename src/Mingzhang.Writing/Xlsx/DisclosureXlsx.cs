using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Mingzhang.Model;

namespace Mingzhang.Writing.Xlsx;

/// <summary>The tables of a disclosure as a workbook: one sheet a table, numbers as numbers, the header bold and frozen.</summary>
public static class DisclosureXlsx
{
    private const uint HeaderStyle = 1;
    private const uint WholeStyle = 2;
    private const uint DecimalStyle = 3;
    private const int LongestSheetName = 31;
    private const int LongestCell = 32_767;

    /// <summary>A spreadsheet keeps no more digits of a number.</summary>
    private const int MostDigits = 15;

    /// <summary>Writes the workbook; the same disclosure gives the same bytes.</summary>
    /// <param name="output">Where it goes; left open.</param>
    /// <param name="disclosure">The disclosure.</param>
    public static void Write(Stream output, Disclosure disclosure)
    {
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            document.ChangeIdOfPart(book, "workbook");
            book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = Styles();
            var sheets = new Sheets();
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var table in disclosure.Tables)
            {
                Add(book, sheets, NameOf(table.Number is null ? table.Title.Text : TableText.ShortName(table), names), SheetOf(table));
            }

            if (disclosure.Tables.IsEmpty)
            {
                Add(book, sheets, "无报表", new Worksheet(new SheetData()));
            }

            book.Workbook = new Workbook(sheets);
        }

        package.Position = 0;
        CopyWithoutClock(package, output);
    }

    private static void Add(WorkbookPart book, Sheets sheets, string name, Worksheet sheet)
    {
        var id = "sheet" + (sheets.ChildElements.Count + 1).ToString(CultureInfo.InvariantCulture);
        book.AddNewPart<WorksheetPart>(id).Worksheet = sheet;
        sheets.Append(new Sheet { Id = id, SheetId = (uint)sheets.ChildElements.Count + 1, Name = name });
    }

    private static Worksheet SheetOf(BoundTable table)
    {
        var data = new SheetData();
        data.Append(new Row(Text(table.Title.Text, HeaderStyle)));
        data.Append(new Row(table.Columns.Select(column => Text(column, HeaderStyle))));
        foreach (var row in table.Rows)
        {
            data.Append(new Row(TableText.CellsOf(table, row).Select((text, i) => CellOf(text, i < table.Columns.Length ? table.Columns[i] : ""))));
        }

        foreach (var note in table.Notes)
        {
            data.Append(new Row(Text(note.Text, 0)));
        }

        var frozen = new Pane { VerticalSplit = 2, TopLeftCell = "A3", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen };
        return new Worksheet(
            new SheetViews(new SheetView(frozen) { WorkbookViewId = 0 }),
            new SheetFormatProperties { DefaultColumnWidth = 18, DefaultRowHeight = 15 },
            data);
    }

    /// <summary>A number as a number; codes, which are known by their column or a leading zero, and all else as text.</summary>
    private static Cell CellOf(string text, string column)
    {
        var isCode = column.Contains('码', StringComparison.Ordinal) || text is ['0', >= '0' and <= '9', ..];
        return !isCode && PrintedNumber.TryParse(text, Unit.Yuan, out var number) && text.Count(char.IsDigit) <= MostDigits
            ? new Cell { StyleIndex = number.Decimals == 0 ? WholeStyle : DecimalStyle, CellValue = new CellValue(number.ToPlainString()) }
            : Text(text, 0);
    }

    private static Cell Text(string text, uint style)
    {
        var clean = string.Concat(text.Where(c => c >= ' ' && !char.IsSurrogate(c)).Take(LongestCell));
        return new Cell
        {
            StyleIndex = style,
            DataType = CellValues.InlineString,
            InlineString = new InlineString(new Text(clean) { Space = SpaceProcessingModeValues.Preserve }),
        };
    }

    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = 3, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 4, ApplyNumberFormat = true }));

    private static string NameOf(string wanted, HashSet<string> taken)
    {
        var clean = string.Concat(wanted.Where(c => c >= ' ' && !char.IsSurrogate(c) && !@"[]:*?/\'".Contains(c, StringComparison.Ordinal)));
        clean = clean.Length == 0 ? "表" : clean;
        var name = clean[..Math.Min(clean.Length, LongestSheetName)];
        for (var i = 2; !taken.Add(name); i++)
        {
            var suffix = "-" + i.ToString(CultureInfo.InvariantCulture);
            name = clean[..Math.Min(clean.Length, LongestSheetName - suffix.Length)] + suffix;
        }

        return name;
    }

    /// <summary>Copies the package with its entries in order of name, all of one date.</summary>
    private static void CopyWithoutClock(Stream package, Stream output)
    {
        using var from = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        using var to = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in from.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            var copy = to.CreateEntry(entry.FullName);
            copy.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
            using var source = entry.Open();
            using var target = copy.Open();
            source.CopyTo(target);
        }
    }
}
