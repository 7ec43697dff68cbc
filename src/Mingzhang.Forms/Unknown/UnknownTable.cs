using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Forms.Tables;
using Mingzhang.Model;

namespace Mingzhang.Forms.Unknown;

/// <summary>
/// Binds a table by its own headers. Its cells get coordinates that tell nothing but their place, and which of them are sums
/// of others: along the kind for columns, along function or item for rows.
/// </summary>
internal sealed partial class UnknownTable
{
    private readonly ImmutableArray<TableRow> body;
    private readonly HeaderLayout header;
    private readonly Unit unit;
    private readonly int number;
    private readonly ImmutableArray<Figure>.Builder figures = ImmutableArray.CreateBuilder<Figure>();
    private readonly ImmutableArray<Figure>.Builder blanks = ImmutableArray.CreateBuilder<Figure>();
    private readonly ImmutableArray<Figure>.Builder illegible = ImmutableArray.CreateBuilder<Figure>();

    private UnknownTable(UnknownTitled titled, int number)
    {
        this.number = number;
        unit = titled.Unit ?? Unit.TenThousandYuan;
        var rows = CodeColumns.Merge([.. titled.Rows.Where(row => !row.IsBlank)]);
        header = HeaderReader.LayoutOf(rows);
        var headings = rows[..header.Depth].Select(RowJoiner.KeyOf).ToHashSet(StringComparer.Ordinal);
        body = [.. rows[header.Depth..].Where(row => !headings.Contains(RowJoiner.KeyOf(row)))];
    }

    /// <summary>Binds a table.</summary>
    /// <param name="titled">The table.</param>
    /// <param name="number">Its place among the tables, from 1.</param>
    public static TableBinding Bind(UnknownTitled titled, int number)
    {
        var table = new UnknownTable(titled, number);
        foreach (var panel in table.Panels())
        {
            table.Bind(panel);
        }

        return new TableBinding(
            new BoundTable(null, titled.Title, titled.Unit, table.header.Paths, table.body, [.. titled.Notes]) { HeaderCells = table.header.Cells },
            table.figures.ToImmutable(), table.blanks.ToImmutable(), table.illegible.ToImmutable());
    }

    /// <summary>The halves of the table: columns of words, then columns of amounts.</summary>
    private IEnumerable<UnknownPanel> Panels()
    {
        var (labels, amounts) = (new List<int>(), new List<int>());
        for (var column = 0; column <= header.Paths.Length; column++)
        {
            var isAmount = column < header.Paths.Length && IsAmounts(column);
            if (column == header.Paths.Length || (!isAmount && amounts.Count > 0))
            {
                if (labels.Count > 0 && amounts.Count > 0)
                {
                    yield return new UnknownPanel([.. labels], [.. amounts]);
                }

                (labels, amounts) = ([], []);
            }

            (isAmount ? amounts : labels).Add(column);
        }
    }

    /// <summary>Whether a column holds amounts: numbers and nothing else, under a header that does not say that they count or code something.</summary>
    private bool IsAmounts(int column)
    {
        if (NoAmounts().IsMatch(HeaderReader.LeafOf(Canonical.Compact(header.Paths[column]))))
        {
            return false;
        }

        var any = false;
        foreach (var row in body)
        {
            var text = row[column];
            if (PrintedNumber.TryParse(text, unit, out _))
            {
                any = true;
            }
            else if (!TableBinder.IsNothing(text))
            {
                return false;
            }
        }

        return any;
    }

    private void Bind(UnknownPanel panel)
    {
        var names = body.Select(row => NameOf(row, panel)).ToList();
        var columns = ColumnSums.Of([.. panel.Amounts.Select(column => Canonical.Compact(header.Paths[column]))], Values(panel, names));
        var rows = RowSums.Of(names, Values(panel, names));
        for (var i = 0; i < body.Length; i++)
        {
            if (names[i].Length == 0)
            {
                continue;
            }

            for (var j = 0; j < panel.Amounts.Length; j++)
            {
                var place = Coordinate.Empty.With(Dimension.Flow, $"table{number.ToString(CultureInfo.InvariantCulture)}.{panel.Labels[0].ToString(CultureInfo.InvariantCulture)}").With(columns[j]).With(rows[i]).With(Dimension.Measure, "amount");
                Add(body[i], panel.Amounts[j], place, display: string.Join(' ', panel.Labels.Select(column => body[i][column].Trim()).Where(text => text.Length > 0)));
            }
        }
    }

    /// <summary>The amounts of the panel by row and column; null where a cell holds no number.</summary>
    private List<Interval?[]> Values(UnknownPanel panel, List<string> names) => [.. body.Select((row, i) => panel.Amounts
        .Select(column => names[i].Length > 0 && PrintedNumber.TryParse(row[column], unit, out var value) ? value.Interval : (Interval?)null).ToArray())];

    private void Add(TableRow row, int column, Coordinate place, string display)
    {
        var cell = column < row.Cells.Length ? row.Cells[column] : Passage.Empty;
        var location = cell.Locate(new Location
        {
            Table = number,
            Row = display,
            Column = HeaderReader.LeafOf(header.Paths[column]),
        });
        location = location.Line is null ? location with { Line = row.Line } : location;
        var isNumber = PrintedNumber.TryParse(cell.Text, unit, out var value);
        var kind = isNumber ? figures : TableBinder.IsNothing(cell.Text) ? blanks : illegible;
        kind.Add(new Figure(place, isNumber ? value : new PrintedNumber(0, 2, unit), cell.Text, location, FigureOrigin.Table, "headers of the table"));
    }

    /// <summary>What names a row: its code, or else its first words.</summary>
    private static string NameOf(TableRow row, UnknownPanel panel) => panel.Labels.Select(column => Canonical.Compact(row[column])).FirstOrDefault(text => text.Length > 0, "");

    [GeneratedRegex("编码|代码|序号|行次|栏次|比|率|%|数量|个数|人数|年份|日期|电话|面积|单价")]
    private static partial Regex NoAmounts();
}

/// <summary>A half of a table.</summary>
/// <param name="Labels">Its columns of words.</param>
/// <param name="Amounts">Its columns of amounts.</param>
internal readonly record struct UnknownPanel(ImmutableArray<int> Labels, ImmutableArray<int> Amounts);
