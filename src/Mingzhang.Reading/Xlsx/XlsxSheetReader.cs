using System.Globalization;
using System.Xml;
using Mingzhang.Reading.Packages;
using Mingzhang.Reading.Sheets;

namespace Mingzhang.Reading.Xlsx;

/// <summary>Reads the part of a sheet into a grid.</summary>
/// <param name="workbook">What the sheets share.</param>
/// <param name="grid">Where its cells go.</param>
internal sealed class XlsxSheetReader(XlsxWorkbook workbook, SheetGrid grid)
{
    private const int Deepest = 30;
    private const int MostCells = 1_000_000;

    private int cells;

    /// <summary>Reads a sheet.</summary>
    /// <exception cref="UnreadableException">It cannot be read.</exception>
    public static SheetGrid Read(OfficePackage package, XlsxWorkbook workbook, XlsxSheet sheet)
    {
        if (!package.Has(sheet.Part))
        {
            throw new UnreadableException(Unreadable.DamagedPackage);
        }

        var grid = new SheetGrid(sheet.Name);
        using var reader = package.Read(sheet.Part);
        OfficePackage.Guarded(sheet.Part, () => new XlsxSheetReader(workbook, grid).Read(reader));
        return grid;
    }

    private static (int Row, int Column)? Place(ReadOnlySpan<char> reference)
    {
        var (column, at) = (0, 0);
        while (at < reference.Length && char.IsAsciiLetterUpper(reference[at]) && at < 4)
        {
            column = (column * 26) + reference[at++] - 'A' + 1;
        }

        return column > 0 && int.TryParse(reference[at..], NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row > 0 ? (row, column) : null;
    }

    private static int? Number(XmlReader reader, string name) =>
        int.TryParse(reader.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether a row or column is not shown: hidden, or without any height or width.</summary>
    private static bool IsHidden(XmlReader reader, string size) =>
        reader.GetAttribute("hidden") is "1" or "true" ||
        (double.TryParse(reader.GetAttribute(size), NumberStyles.Float, CultureInfo.InvariantCulture, out var points) && points == 0);

    private bool Read(XmlReader reader)
    {
        var (row, column) = (0, 0);
        while (reader.Read())
        {
            if (reader.Depth > Deepest)
            {
                throw new UnreadableException(Unreadable.TooDeep);
            }

            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "col" when IsHidden(reader, "width"):
                    grid.HideColumns(Number(reader, "min") ?? 1, Number(reader, "max") ?? 0);
                    break;
                case "row":
                    (row, column) = (Number(reader, "r") ?? row + 1, 0);
                    if (IsHidden(reader, "ht"))
                    {
                        grid.HideRow(row);
                    }

                    break;
                case "c":
                    (row, column) = Place(reader.GetAttribute("r")) ?? (row, column + 1);
                    Cell(reader, row, column);
                    break;
                case "mergeCell" when reader.GetAttribute("ref")?.Split(':') is [var from, var to] && Place(from) is { } start && Place(to) is { } end:
                    grid.Merge(start.Row, start.Column, end.Row, end.Column);
                    break;
            }
        }

        return true;
    }

    private void Cell(XmlReader reader, int row, int column)
    {
        var type = reader.GetAttribute("t") ?? "n";
        var style = Number(reader, "s") ?? 0;
        if (reader.IsEmptyElement)
        {
            return;
        }

        if (++cells > MostCells)
        {
            throw new UnreadableException(Unreadable.TooMuch);
        }

        var depth = reader.Depth;
        var (text, hasFormula) = ("", false);
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "v" or "is")
            {
                text = XlsxWorkbook.ReadText(reader);
            }

            hasFormula |= reader.NodeType == XmlNodeType.Element && reader.LocalName == "f";
        }

        if (text.Length == 0 && hasFormula && type != "str")
        {
            grid.PutUncalculated(row, column);
        }
        else
        {
            grid.Put(row, column, Shown(type, style, text));
        }
    }

    private string Shown(string type, int style, string text) => type switch
    {
        "s" => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var shared) ? workbook.Text(shared) : "",
        "b" => text is "1" or "true" ? "TRUE" : text.Length == 0 ? "" : "FALSE",
        "n" when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) => workbook.Format(style).Show(value, workbook.From1904),
        "d" when DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year >= 1900 => workbook.Format(style).Show(day.ToOADate(), from1904: false),
        _ => text,
    };
}
