using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Forms.Description;
using Mingzhang.Model;

namespace Mingzhang.Forms.Tables;

/// <summary>A bound table with its figures.</summary>
/// <param name="Table">The table.</param>
/// <param name="Figures">What its cells assert.</param>
/// <param name="Blanks">Cells of figures that are blank: nothing, where the form has a place for an amount.</param>
/// <param name="Illegible">Cells of figures that hold something that is no number.</param>
internal sealed record TableBinding(
    BoundTable Table, ImmutableArray<Figure> Figures, ImmutableArray<Figure> Blanks, ImmutableArray<Figure> Illegible)
{
    /// <summary>The functional codes in it with their printed names.</summary>
    public ImmutableArray<(string Code, string Name)> FunctionNames { get; init; } = [];

    /// <summary>Amounts in rows and columns that the form does not have.</summary>
    public ImmutableArray<Figure> Outside { get; init; } = [];

    /// <summary>Text of its rows whose column is not known.</summary>
    public ImmutableArray<Passage> Unplaced { get; init; } = [];
}

/// <summary>Binds the rows of a printed table to its form: the coordinate of a cell is that of its table, row and column.</summary>
internal sealed partial class TableBinder
{
    private readonly FormTable table;
    private readonly Unit unit;
    private readonly string section;
    private readonly Header header;
    private readonly ImmutableArray<TableRow> rows;
    private readonly RowCoordinates coordinates;
    private readonly HashSet<(TableRow Row, int Column)> unknown = [];
    private readonly ImmutableArray<Passage> unplaced = [];
    private readonly string boundBy;
    private readonly string[] leaves;
    private readonly FormPanel?[] owners;
    private readonly ImmutableArray<(string Code, string Name)>.Builder functionNames = ImmutableArray.CreateBuilder<(string, string)>();
    private readonly ImmutableArray<Figure>.Builder figures = ImmutableArray.CreateBuilder<Figure>();
    private readonly ImmutableArray<Figure>.Builder blanks = ImmutableArray.CreateBuilder<Figure>();
    private readonly ImmutableArray<Figure>.Builder illegible = ImmutableArray.CreateBuilder<Figure>();
    private readonly HashSet<(TableRow Row, FormPanel Panel)> bound = [];

    private TableBinder(
        Form form, FormTable table, ImmutableArray<TableRow> rows, Unit unit, FiscalYear? year, string section, string? name,
        IReadOnlyDictionary<Coordinate, Interval> known)
    {
        this.table = table;
        this.unit = unit;
        this.section = section;
        if (rows.Any(row => row.IsLoose))
        {
            (this.rows, unknown, unplaced, var absent) = LooseRows.Place(form, table, rows, known);
            header = HeaderReader.OfForm(table, year, absent);
        }
        else
        {
            rows = CodeColumns.Merge([.. rows.Where(row => !row.IsBlank)]);
            header = HeaderReader.Read(rows, table, year);
            var everyRowHasFigures = table.Panels.All(panel => panel.Rows.Any(row => row.Each is "function" or "project"));
            this.rows = RowJoiner.Join(rows, header, everyRowHasFigures);
        }

        coordinates = new RowCoordinates(form, name);
        boundBy = "table " + table.Number.ToString(CultureInfo.InvariantCulture) + " row and column";
        leaves = [.. header.Paths.Select(path => path[(path.LastIndexOf('/') + 1)..])];
        owners = [.. header.Columns.Select(column => table.Panels.FirstOrDefault(panel => panel.Columns.Any(own => ReferenceEquals(own, column))))];
    }

    /// <summary>Binds a table.</summary>
    /// <param name="form">The form.</param>
    /// <param name="table">The table of the form.</param>
    /// <param name="title">Its title as printed.</param>
    /// <param name="rows">All its printed rows.</param>
    /// <param name="notes">The notes under it.</param>
    /// <param name="unit">The printed unit; null where none is.</param>
    /// <param name="year">The year of its title.</param>
    /// <param name="section">The section it stands in, for its places.</param>
    /// <param name="name">Whose disclosure it is: its own rows in tables of units and projects.</param>
    /// <param name="known">What the tables before it have said.</param>
    public static TableBinding Bind(
        Form form, FormTable table, Passage title, ImmutableArray<TableRow> rows, ImmutableArray<Passage> notes, Unit? unit,
        FiscalYear? year, string section, string? name, IReadOnlyDictionary<Coordinate, Interval> known)
    {
        var binder = new TableBinder(form, table, rows, unit ?? table.Unit, year, section, name, known);
        foreach (var panel in table.Panels)
        {
            binder.BindPanel(panel);
        }

        return new TableBinding(
            new BoundTable(table.Number, title, unit, binder.header.Paths, binder.rows, notes) { HeaderCells = binder.header.Cells, Topic = table.Topic },
            binder.figures.ToImmutable(),
            binder.blanks.ToImmutable(),
            binder.illegible.ToImmutable())
        {
            FunctionNames = binder.functionNames.ToImmutable(),
            Unplaced = binder.unplaced,
            Outside = [.. rows.Any(row => row.IsLoose) ? [] : binder.Outside()],
        };
    }

    private void BindPanel(FormPanel panel)
    {
        var labelColumn = IndexOf(panel, "label") is var label and >= 0 ? label : IndexOf(panel, "code");
        var nameColumn = IndexOf(panel, "name");
        var governmentColumn = IndexOf(panel, "governmentClass");
        if (labelColumn < 0)
        {
            BindOnlyRow(panel);
            return;
        }

        coordinates.StartPanel(panel, rows, labelColumn, FirstFigureColumn(panel));
        var lending = panel.Rows.FirstOrDefault(rule => rule.LabelIn is not null);
        var lendingColumn = lending is null ? -1 : IndexOfHeader(lending.LabelIn!);
        for (var index = 0; index < rows.Length; index++)
        {
            var row = rows[index];
            var text = row[labelColumn];
            var borrowed = lending is not null && lending.CompactLabels.Contains(Canonical.Compact(row[lendingColumn])) ? lending : null;
            var place = borrowed?.Coordinate ?? coordinates.Of(
                index, text, nameColumn >= 0 ? row[nameColumn] : null, governmentColumn >= 0 ? row[governmentColumn] : null);
            if (place is not null)
            {
                if (nameColumn >= 0 && place[Dimension.Function] is { } code)
                {
                    functionNames.Add((code, row[nameColumn]));
                }

                var display = borrowed?.Label ?? (nameColumn >= 0 && row[nameColumn].Length > 0 ? $"{text} {row[nameColumn]}".Trim() : text);
                BindRow(panel, row, panel.Coordinate.With(place), display);
            }
        }
    }

    /// <summary>The one row of a table whose columns say everything.</summary>
    private void BindOnlyRow(FormPanel panel)
    {
        if (panel.Rows.FirstOrDefault(rule => rule.Each == "only") is { } only && rows.Length > 0)
        {
            BindRow(panel, rows[0], panel.Coordinate.With(only.Coordinate), "");
        }
    }

    /// <summary>The amounts that no row or column of the form takes.</summary>
    private IEnumerable<Figure> Outside()
    {
        foreach (var row in rows)
        {
            for (var column = 0; column < header.Columns.Length; column++)
            {
                var cell = row.Cells[column];
                var known = header.Columns[column];
                var isOutside = known is null ? !NoAmount().IsMatch(leaves[column]) && bound.Any(pair => pair.Row == row)
                    : known.Role is null && owners[column] is { } panel && !bound.Contains((row, panel));
                if (isOutside && cell.Text.AsSpan().IndexOfAny('.', ',', '，') > 0 && PrintedNumber.TryParse(cell.Text, unit, out var number) && number.Value != 0)
                {
                    var place = cell.Locate(new Location { Section = section, Table = table.Number, Row = NameOf(row), Column = leaves[column] });
                    yield return new Figure(Coordinate.Empty, number, cell.Text, place, FigureOrigin.Table, known is null ? "a column that the form does not have" : "a row that the form does not have");
                }
            }
        }
    }

    private static string NameOf(TableRow row) => row.Cells.Select(cell => cell.Text.Trim()).FirstOrDefault(text => text.Length > 0 && !char.IsAsciiDigit(text[0]), "");

    [GeneratedRegex("编码|代码|序号|行次|栏次|比|率|%|数量|个数|人数|年份|日期|电话|面积|单价|备注|说明|上年(?!结转|结余)|去年")]
    private static partial Regex NoAmount();

    private void BindRow(FormPanel panel, TableRow row, Coordinate rowCoordinate, string display)
    {
        bound.Add((row, panel));
        for (var column = 0; column < header.Columns.Length; column++)
        {
            if (header.Columns[column] is not { Role: null } known || !ReferenceEquals(owners[column], panel))
            {
                continue;
            }

            var cell = row.Cells[column];
            var piece = cell.Pieces.IsEmpty ? default : cell.Pieces[0];
            var location = new Location
            {
                Section = section,
                Table = table.Number,
                Row = display,
                Column = leaves[column],
                Line = piece.Length == 0 ? row.Line : piece.Line,
                Start = piece.Length == 0 ? null : piece.Column,
                End = piece.Length == 0 ? null : piece.Column + piece.Length,
                Page = piece.Page,
            };
            var isNumber = PrintedNumber.TryParse(cell.Text, unit, out var number);
            var kind = unknown.Contains((row, column)) ? illegible : isNumber ? figures : IsNothing(cell.Text) ? blanks : illegible;
            kind.Add(new Figure(
                rowCoordinate.With(known.Coordinate), isNumber ? number : new PrintedNumber(0, 2, unit), cell.Text, location, FigureOrigin.Table, boundBy));
        }
    }

    /// <summary>Whether the cell is blank or holds a stroke or the word for nothing in place of an amount.</summary>
    public static bool IsNothing(string text) => text.AsSpan().Trim() is "" or "-" or "—" or "–" or "－" or "——" or "--" or "/" or "无";

    private int IndexOf(FormPanel panel, string role)
    {
        for (var column = 0; column < header.Columns.Length; column++)
        {
            if (header.Columns[column] is { } known && known.Role == role && ReferenceEquals(owners[column], panel))
            {
                return column;
            }
        }

        return -1;
    }

    private int FirstFigureColumn(FormPanel panel)
    {
        for (var column = 0; column < header.Columns.Length; column++)
        {
            if (header.Columns[column] is { Role: null } && ReferenceEquals(owners[column], panel))
            {
                return column;
            }
        }

        return -1;
    }

    private int IndexOfHeader(string path)
    {
        for (var column = 0; column < header.Columns.Length; column++)
        {
            if (header.Columns[column]?.Header == path)
            {
                return column;
            }
        }

        return -1;
    }
}
