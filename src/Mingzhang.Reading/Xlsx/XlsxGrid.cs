using System.Globalization;
using System.Xml;
using Mingzhang.Reading.Lined;
using Mingzhang.Reading.Packages;

namespace Mingzhang.Reading.Xlsx;

/// <summary>The cells of a sheet as displayed, by row and column from 1.</summary>
internal sealed class XlsxGrid
{
    private const int MostCells = 1_000_000;
    private const int MostMerges = 50_000;
    private const int MostMergeWork = 50_000_000;
    private const int WidestTable = 256;

    private readonly SortedDictionary<int, SortedDictionary<int, string>> rows = [];
    private readonly XlsxWorkbook workbook;
    private int cells;

    private XlsxGrid(XlsxWorkbook workbook) => this.workbook = workbook;

    /// <summary>Reads a sheet.</summary>
    public static XlsxGrid Read(OfficePackage package, XlsxWorkbook workbook, XlsxSheet sheet)
    {
        if (!package.Has(sheet.Part))
        {
            throw new UnreadableException(Unreadable.DamagedPackage);
        }

        var grid = new XlsxGrid(workbook);
        using var reader = package.Read(sheet.Part);
        OfficePackage.Guarded(sheet.Part, () => grid.ReadSheet(reader));
        return grid;
    }

    /// <summary>The rows that hold anything, from the first column to the last that does.</summary>
    /// <param name="sheet">The sheet's name.</param>
    public IReadOnlyList<LinedRow> Rows(string sheet)
    {
        var columns = rows.Values.SelectMany(row => row.Keys);
        var (first, last) = (columns.DefaultIfEmpty(1).Min(), columns.DefaultIfEmpty(1).Max());
        if (last - first >= WidestTable)
        {
            throw new UnreadableException(Unreadable.TooWide(sheet, last));
        }

        var lined = new List<LinedRow>(rows.Count);
        var before = 0;
        foreach (var (number, row) in rows)
        {
            var texts = new string[last - first + 1];
            for (var column = first; column <= last; column++)
            {
                texts[column - first] = row.GetValueOrDefault(column, "");
            }

            lined.Add(new LinedRow(texts, before > 0 && number > before + 1));
            before = number;
        }

        return lined;
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

    private bool ReadSheet(XmlReader reader)
    {
        var merges = new List<(int Top, int Left, int Bottom, int Right)>();
        var (row, column) = (0, 0);
        while (reader.Read())
        {
            if (reader.Depth > 30)
            {
                throw new UnreadableException(Unreadable.TooDeep);
            }

            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "row":
                    row = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var named) ? named : row + 1;
                    column = 0;
                    break;
                case "c":
                    var place = Place(reader.GetAttribute("r")) ?? (row, column + 1);
                    column = place.Column;
                    Put(place.Row, place.Column, Cell(reader));
                    break;
                case "mergeCell" when merges.Count < MostMerges && reader.GetAttribute("ref")?.Split(':') is [var from, var to] &&
                    Place(from) is { } start && Place(to) is { } end:
                    merges.Add((start.Row, start.Column, end.Row, end.Column));
                    break;
            }
        }

        Cover(merges);
        return true;
    }

    private void Put(int row, int column, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        if (++cells > MostCells)
        {
            throw new UnreadableException(Unreadable.TooMuch);
        }

        if (!rows.TryGetValue(row, out var line))
        {
            rows[row] = line = [];
        }

        line[column] = text;
    }

    /// <summary>Blanks what a merged cell covers; a file may still store something there.</summary>
    private void Cover(List<(int Top, int Left, int Bottom, int Right)> merges)
    {
        var numbers = rows.Keys.ToArray();
        var work = 0L;
        foreach (var (top, left, bottom, right) in merges)
        {
            var index = Array.BinarySearch(numbers, top);
            for (var at = index < 0 ? ~index : index; at < numbers.Length && numbers[at] <= bottom; at++)
            {
                var line = rows[numbers[at]];
                if ((work += line.Count) > MostMergeWork)
                {
                    throw new UnreadableException(Unreadable.TooMuch);
                }

                foreach (var column in line.Keys.Where(column => column >= left && column <= right && (column, numbers[at]) != (left, top)).ToArray())
                {
                    line.Remove(column);
                }
            }
        }

        foreach (var number in numbers.Where(number => rows[number].Count == 0))
        {
            rows.Remove(number);
        }
    }

    private string Cell(XmlReader reader)
    {
        var type = reader.GetAttribute("t") ?? "n";
        var style = int.TryParse(reader.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : 0;
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var depth = reader.Depth;
        var text = "";
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "v" or "is")
            {
                text = XlsxWorkbook.ReadText(reader);
            }
        }

        return type switch
        {
            "s" => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var shared) ? workbook.Text(shared) : "",
            "b" => text is "1" or "true" ? "TRUE" : text.Length == 0 ? "" : "FALSE",
            "n" => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? workbook.Format(style).Show(value, workbook.From1904) : text,
            _ => text,
        };
    }
}
