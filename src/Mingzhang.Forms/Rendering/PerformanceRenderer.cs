using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Mingzhang.Forms.Description;
using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Forms.Rendering;

/// <summary>Writes what is attached to 第三部分: the performance tables and the catalogues.</summary>
internal sealed partial class PerformanceRenderer(Form form, Book book, IAmounts amounts, Holes holes)
{
    private const int TitleLevel = 3;

    private readonly OverallHoles overallHoles = new(book, amounts, holes);

    /// <summary>The overall table, then the table of every project that has one, each on a page of its own.</summary>
    public IEnumerable<Block> Tables()
    {
        var layout = form.Writing.Performance;
        if (book.Overall is { HasTable: true } overall)
        {
            foreach (var block in Table(layout.Overall, hole => overallHoles.Value(overall, hole), grid => AddIndicators(grid, overall.Indicators, both: false), grid => AddTasks(grid, overall)))
            {
                yield return block;
            }
        }

        foreach (var project in book.Projects)
        {
            if (project.Target is { } target)
            {
                foreach (var block in Table(layout.Project, hole => TargetHoles.Value(book, project, target, hole), grid => AddIndicators(grid, target.Indicators, both: true), null))
                {
                    yield return block;
                }
            }
        }

        // what follows the attachments begins on a page of its own
        if (book.Overall is { HasTable: true } || book.Projects.Any(project => project.Target is not null))
        {
            yield return new PageStart(false);
        }
    }

    /// <summary>The catalogue that a section holds; nothing where it holds none or the book has none.</summary>
    public IEnumerable<Block> Catalogues(string? attachment) => attachment switch
    {
        "purchase" when book.ServiceCatalogue.Length > 0 => List(form.Writing.Performance.Purchase, book.ServiceCatalogue, hasLevels: true),
        "procurement" when book.ProcurementCatalogue.Length > 0 => List(form.Writing.Performance.Procurement, book.ProcurementCatalogue, hasLevels: false),
        _ => [],
    };

    private IEnumerable<Block> Table(GridTemplate template, Func<string, string?> value, Action<Grid> addIndicators, Action<Grid>? addTasks)
    {
        yield return new PageStart(false);
        yield return new Heading(TitleLevel, new Passage(holes.Fill(template.Title), [])) { IsTableTitle = true };
        yield return new Paragraph(new Passage(holes.Fill(template.Year), [])) { Role = ParagraphRole.TableUnit };
        var grid = new Grid(template.Widths.Length);
        var covered = new HashSet<(int Row, int Column)>();
        foreach (var row in template.Rows)
        {
            switch (row.Each)
            {
                case null:
                    AddRow(grid, row, covered, value);
                    break;
                case "indicators":
                    addIndicators(grid);
                    break;
                default:
                    addTasks?.Invoke(grid);
                    break;
            }
        }

        yield return grid.ToTable(0, [], null, template.Widths);
    }

    private void AddRow(Grid grid, TemplateRow row, HashSet<(int Row, int Column)> covered, Func<string, string?> value)
    {
        var number = grid.AddRow(_ => CellKind.Text);
        var column = 0;
        foreach (var cell in row.Cells)
        {
            while (covered.Contains((number, column)))
            {
                column++;
            }

            var text = Hole().Replace(cell.Text, match => value(match.Groups["name"].Value) ?? holes.Fill(match.Value));
            grid.Set(number, column, text);
            grid.Set(number, column, cell.Text.Length == 0 ? CellKind.Text : !cell.HasHole || cell.Text.StartsWith("{scope}", StringComparison.Ordinal) ? CellKind.Label : IsAmount(cell.Text) ? CellKind.Amount : CellKind.Text);
            grid.Cover(number, column, cell.Rows, cell.Columns);
            for (var below = 1; below < cell.Rows; below++)
            {
                for (var beside = 0; beside < cell.Columns; beside++)
                {
                    covered.Add((number + below, column + beside));
                }
            }

            column += cell.Columns;
        }
    }

    private static bool IsAmount(string hole) => Amount().IsMatch(hole);

    /// <summary>A row for each indicator; the levels cover the rows of all they hold, the label of the block those of all.</summary>
    private static void AddIndicators(Grid grid, ImmutableArray<BookIndicator> indicators, bool both)
    {
        var first = grid.Rows;
        foreach (var indicator in indicators)
        {
            var row = grid.AddRow(column => column is 0 or 1 or 2 || (both && column == 5) ? CellKind.Label : CellKind.Text);
            grid.Set(row, 1, indicator.Level1);
            grid.Set(row, 2, indicator.Level2);
            var hasLeft = !both || indicator.PeriodValue.Length > 0;
            grid.Set(row, 3, hasLeft ? indicator.Name : "");
            grid.Set(row, 4, both ? indicator.PeriodValue : indicator.AnnualValue);
            if (both)
            {
                grid.Set(row, 5, indicator.Level2);
                grid.Set(row, 6, indicator.AnnualValue.Length > 0 ? indicator.Name : "");
                grid.Set(row, 7, indicator.AnnualValue);
            }
        }

        grid.Cover(first - 1, 0, indicators.Length + 1, 1);
        Merge(grid, first, 1, [.. indicators.Select(indicator => indicator.Level1)]);
        var seconds = indicators.Select(indicator => indicator.Level1 + "/" + indicator.Level2).ToImmutableArray();
        Merge(grid, first, 2, seconds);
        if (both)
        {
            Merge(grid, first, 5, seconds);
        }
    }

    /// <summary>Lets the first of equal cells below each other cover the rest.</summary>
    private static void Merge(Grid grid, int firstRow, int column, ImmutableArray<string> keys)
    {
        for (var start = 0; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
            {
                grid.Set(firstRow + end, column, "");
                end++;
            }

            grid.Cover(firstRow + start, column, end - start, 1);
            start = end;
        }
    }

    private static void AddTasks(Grid grid, OverallTarget overall)
    {
        var first = grid.Rows;
        foreach (var task in overall.Tasks)
        {
            var row = grid.AddRow(column => column == 0 ? CellKind.Label : CellKind.Text);
            grid.Set(row, 1, task.CoreFunction);
            grid.Set(row, 3, task.KeyTask);
            grid.Cover(row, 1, 1, 2);
            grid.Cover(row, 3, 1, 2);
        }

        grid.Cover(first - 1, 0, overall.Tasks.Length + 1, 1);
    }

    private static IEnumerable<Block> List(ListTemplate template, ImmutableArray<BookCatalogueLine> lines, bool hasLevels)
    {
        yield return new Heading(TitleLevel + 1, new Passage(template.Title, [])) { IsTableTitle = true };
        var grid = new Grid(template.Columns.Length);
        var header = grid.AddRow(_ => CellKind.Header);
        for (var column = 0; column < template.Columns.Length; column++)
        {
            grid.Set(header, column, template.Columns[column]);
        }

        foreach (var line in lines)
        {
            var row = grid.AddRow(column => column == 0 ? CellKind.Code : CellKind.Text);
            if (line.Code.Length == 0)
            {
                grid.Set(row, 0, line.Name);
            }
            else
            {
                grid.Set(row, 0, line.Code);
                grid.Set(row, hasLevels ? Math.Clamp(line.Level ?? 1, 1, template.Columns.Length - 1) : 1, line.Name);
            }

            if (!hasLevels)
            {
                grid.Set(row, 2, line.Remark);
            }
        }

        yield return grid.ToTable(1, [0], null, template.Widths);
    }

    [GeneratedRegex(@"\{(?<name>[^}]*)\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"^\{(?:(?:period|annual|kinds)\.\w+|funds(?:\.\w+)?)\}$")]
    private static partial Regex Amount();
}
