using System.Collections.Immutable;
using Mingzhang.Forms.Description;
using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Forms.Rendering;

/// <summary>Writes the tables of a form: title, owner, unit, cells, notes.</summary>
internal sealed class TableRenderer(Form form, Book book, IAmounts amounts, Holes holes)
{
    private readonly PanelRows panelRows = new(form, book, amounts);

    /// <summary>The name by which the contents page refers to a table.</summary>
    public static string Anchor(FormTable table) => "table-" + Printed.Count(table.Number);

    /// <summary>A table with what stands around it, from its number to its notes.</summary>
    public IEnumerable<Block> Of(FormTable table)
    {
        var grid = GridOf(table, out var block);
        var holdsAmounts = grid.Any(row => row.Any(cell => cell));
        yield return Line(holes.Fill(form.Writing.TableNumber.Replace("{number}", Printed.Count(table.Number), StringComparison.Ordinal)), ParagraphRole.TableNumber);
        yield return new Heading(2, new Passage(holes.Fill(table.Title), [])) { Anchor = Anchor(table), IsTableTitle = true };
        yield return Line(holes.Fill(form.Writing.TableOwner), ParagraphRole.TableOwner);
        yield return Line("单位：" + table.Unit.Symbol(), ParagraphRole.TableUnit);
        yield return block;
        if (!holdsAmounts)
        {
            yield return Line(form.Writing.NoData, ParagraphRole.Note);
        }
        else if (table.Note is { } note)
        {
            yield return Line(note, ParagraphRole.Note);
        }
    }

    private static Paragraph Line(string text, ParagraphRole role) => new(new Passage(text, [])) { Role = role };

    /// <summary>The cells, and which of them hold amounts.</summary>
    private List<bool[]> GridOf(FormTable table, out TableBlock block)
    {
        var grid = new Grid(table.Columns.Length);
        var headers = HeaderRows.Add(grid, table, holes.Fill);
        var filled = new List<bool[]>();
        var rows = Beside([.. table.Panels.Select(panel => panelRows.Of(panel).ToList())]);
        foreach (var row in rows)
        {
            var number = grid.AddRow(column => KindOf(table.Columns[column]), row.Any(half => half?.IsTotal == true));
            var amountsIn = new bool[table.Columns.Length];
            var first = 0;
            for (var i = 0; i < table.Panels.Length; i++)
            {
                var panel = table.Panels[i];
                for (var column = 0; column < panel.Columns.Length && row[i] is not null; column++)
                {
                    var text = CellOf(table, panel, panel.Columns[column], row[i]!);
                    grid.Set(number, first + column, text);
                    amountsIn[first + column] = text.Length > 0 && panel.Columns[column].Role is null;
                }

                first += panel.Columns.Length;
            }

            filled.Add(amountsIn);
        }

        block = grid.ToTable(headers, [.. Enumerable.Range(0, table.Columns.Length).Where(column => table.Columns[column].Role is "label" or "code" or "name")], table.Number);
        return filled;
    }

    private string CellOf(FormTable table, FormPanel panel, FormColumn column, PanelRow row)
    {
        if (column.Role is not null)
        {
            return column.Role is "label" or "code" ? row.Label : row.Name;
        }

        var coordinate = panel.Coordinate.With(column.Coordinate).With(row.Coordinate);
        return Printed.Cell(row.Value?.Invoke(coordinate) ?? amounts.Of(coordinate), table.Unit);
    }

    private static CellKind KindOf(FormColumn column) => column.Role switch
    {
        null => CellKind.Amount,
        "code" => CellKind.Code,
        _ => CellKind.Text,
    };

    /// <summary>Sets the halves of a table beside each other: rows that belong together on one line, what is shorter filled up above them.</summary>
    private static IEnumerable<PanelRow?[]> Beside(ImmutableArray<List<PanelRow>> halves)
    {
        var left = halves[0];
        var right = halves.Length > 1 ? halves[1] : [];
        var (i, j) = (0, 0);
        while (i < left.Count || j < right.Count)
        {
            var (takesLeft, takesRight) = (i < left.Count, j < right.Count);
            if (takesLeft && left[i].Beside is { } wanted && right.FindIndex(j, row => row.Label == wanted) is var at and >= 0)
            {
                takesLeft = at == j;
            }

            // the right half waits as long as the row that the left one must stand beside is this one
            if (takesRight && takesLeft && left[i].Beside is null && left.FindIndex(i, row => row.Beside == right[j].Label) > i)
            {
                takesRight = false;
            }

            yield return halves.Length > 1
                ? [takesLeft ? left[i] : null, takesRight ? right[j] : null]
                : [left[i]];
            i += takesLeft ? 1 : 0;
            j += takesRight ? 1 : 0;
        }
    }
}
