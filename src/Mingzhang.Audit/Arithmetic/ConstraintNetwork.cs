using Mingzhang.Forms;
using Mingzhang.Model;

namespace Mingzhang.Audit.Arithmetic;

/// <summary>Every figure of a disclosure and everything that must hold between them.</summary>
internal sealed class ConstraintNetwork
{
    /// <summary>The item of what was spent in the year before, and of rates against it.</summary>
    public const string Executed = "executed";

    private readonly Dictionary<string, RuleInfo> rules;
    private readonly FormTies ties;
    private readonly List<Cell> cells = [];
    private readonly Dictionary<int, Dictionary<Coordinate, Cell>> tables = [];
    private readonly Dictionary<int, List<Cell>> tableCells = [];
    private readonly HashSet<int> withoutData;
    private readonly Dictionary<Coordinate, List<Cell>> text = [];
    private readonly List<Cell> textCells = [];
    private readonly Dictionary<(FigureOrigin, int?, int?), Cell> places = [];

    private ConstraintNetwork(Disclosure disclosure, FormTies ties)
    {
        this.ties = ties;
        rules = ArithmeticRules.Of(ties);
        Conditions = new TieConditions(tables);
        withoutData = [.. disclosure.Tables.Where(table => table is { Number: not null, SaysNoData: true }).Select(table => table.Number!.Value)];
        foreach (var figure in disclosure.Figures)
        {
            // what a fund of a performance table must agree with is decided by names first
            if (figure.Origin == FigureOrigin.Performance)
            {
                CellOf(figure);
            }
            else
            {
                Enter(new Cell(figure, CellKind.Printed));
            }
        }

        foreach (var figure in disclosure.Blanks)
        {
            Enter(new Cell(figure, CellKind.Blank));
        }

        foreach (var figure in disclosure.Illegible)
        {
            Enter(new Cell(figure, CellKind.Illegible));
        }
    }

    /// <summary>What must hold.</summary>
    public List<Constraint> Constraints { get; } = [];

    /// <summary>Ties that could not be looked at, with what was missing.</summary>
    public List<(RuleInfo Rule, Check Check)> Unlinked { get; } = [];

    /// <summary>Builds the network of a disclosure.</summary>
    public static ConstraintNetwork Of(Disclosure disclosure, FormTies ties)
    {
        var network = new ConstraintNetwork(disclosure, ties);
        AbsentRows.Enter(network, ties);
        network.LinkDuplicates();
        network.LinkBalances();
        TextBalanceLinks.Add(network, ties, network.rules);
        RelationLinks.Add(network, ties, network.rules);
        DerivedLinks.Add(network);
        ProjectLinks.Add(network, disclosure);
        StatementLinks.Add(network, disclosure);
        OverallLinks.Add(network, disclosure);
        PriorLinks.Add(network, disclosure);
        OutsideAmounts.Except(network, disclosure);
        foreach (var constraint in network.Constraints)
        {
            constraint.Enter();
        }

        return network;
    }

    /// <summary>The cells of the running text, in its order.</summary>
    public IReadOnlyList<Cell> Text => textCells;

    /// <summary>The cells of a table, row by row as they were bound.</summary>
    public IReadOnlyList<Cell> CellsOf(int table) => tableCells.GetValueOrDefault(table) ?? [];

    /// <summary>The cell of the text or of a performance table at a place; null where none is there.</summary>
    public Cell? At(FigureOrigin origin, Location place) => places.GetValueOrDefault((origin, place.Line, place.Start));

    /// <summary>The cell at the place of a figure of the text or of a performance table; a new one where none is there.</summary>
    public Cell CellOf(Figure figure)
    {
        var key = (figure.Origin, figure.Location.Line, figure.Location.Start);
        if (!places.TryGetValue(key, out var cell))
        {
            places[key] = cell = new Cell(figure, CellKind.Printed);
        }

        return cell;
    }

    /// <summary>The last figure of the text with the coordinate before the cell in its section; null where there is none.</summary>
    public Cell? Nearest(Cell cell, Coordinate coordinate) => text.GetValueOrDefault(coordinate)?.FindLast(other =>
        other.Figure.Location.Section == cell.Figure.Location.Section &&
        (other.Figure.Location.Line, other.Figure.Location.Start).CompareTo((cell.Figure.Location.Line, cell.Figure.Location.Start)) < 0);

    /// <summary>The cells of the tables by what they are about.</summary>
    public IReadOnlyDictionary<int, Dictionary<Coordinate, Cell>> Tables => tables;

    /// <summary>Which ties of the form hold here.</summary>
    public TieConditions Conditions { get; }

    /// <summary>Takes a cell in.</summary>
    public void Enter(Cell cell)
    {
        cells.Add(cell);
        var figure = cell.Figure;
        if (figure.Origin == FigureOrigin.Narrative)
        {
            if (!text.TryGetValue(figure.Coordinate, out var prints))
            {
                text[figure.Coordinate] = prints = new List<Cell>(1);
            }

            prints.Add(cell);
            textCells.Add(cell);
            places.TryAdd((figure.Origin, figure.Location.Line, figure.Location.Start), cell);
        }

        if (figure.Location.Table is not { } number)
        {
            return;
        }

        if (!tables.TryGetValue(number, out var table))
        {
            tables[number] = table = new Dictionary<Coordinate, Cell>(CoordinateComparer.Instance);
            tableCells[number] = [];
        }

        tableCells[number].Add(cell);
        if (!table.TryAdd(figure.Coordinate, cell))
        {
            // a project that is listed twice is two cells with one coordinate: both count in sums, the first in ties
            cell.Twin = table[figure.Coordinate].Twin;
            table[figure.Coordinate].Twin = cell;
        }
    }

    private void LinkDuplicates()
    {
        var byCoordinate = new Dictionary<Coordinate, List<Cell>>(cells.Count);
        foreach (var cell in cells)
        {
            if (!byCoordinate.TryGetValue(cell.Figure.Coordinate, out var members))
            {
                byCoordinate[cell.Figure.Coordinate] = members = new List<Cell>(1);
            }

            foreach (var other in members)
            {
                LinkDuplicate(other, cell);
            }

            members.Add(cell);
        }
    }

    private void LinkDuplicate(Cell first, Cell second)
    {
        var narrative = (first.Figure.Origin == FigureOrigin.Narrative ? 1 : 0) + (second.Figure.Origin == FigureOrigin.Narrative ? 1 : 0);
        var sameTable = narrative == 0 && first.Figure.Location.Table == second.Figure.Location.Table;
        if (!(first.IsBlank && second.IsBlank) && !sameTable && first.Kind != CellKind.Illegible && second.Kind != CellKind.Illegible)
        {
            var rule = narrative switch
            {
                0 => ArithmeticRules.TablesDisagree,
                1 => ArithmeticRules.TextDiffersFromTable,
                _ => ArithmeticRules.TextContradictsItself,
            };
            Constraints.Add(new Duplicate(rule, first, second));
        }
    }

    private void LinkBalances()
    {
        foreach (var balance in ties.Balances)
        {
            foreach (var number in balance.Tables)
            {
                if (tables.TryGetValue(number, out var table))
                {
                    LinkBalance(balance, table, tableCells[number]);
                }
                else
                {
                    Unlinked.Add((rules[balance.Id], Missing(number)));
                }
            }
        }
    }

    private void LinkBalance(Balance balance, Dictionary<Coordinate, Cell> table, List<Cell> members)
    {
        var parts = members.Where(cell => cell.Figure.Coordinate[balance.Along] is { } value &&
            (balance.By != PartsBy.Name || balance.Parts.Contains(value))).ToList();
        if (balance is { By: PartsBy.Name, Along: Dimension.Kind } && parts.Select(part => part.Figure.Coordinate[balance.Along]).Distinct().Count() < 2)
        {
            // where the table prints one of the parts alone, the others may be in it undivided
            return;
        }

        var lengths = balance.By == PartsBy.Code
            ? parts.Select(part => part.Figure.Coordinate[balance.Along]!.Length).Distinct().OrderDescending().ToArray()
            : [];
        var sums = new OrderedDictionary<Cell, List<Cell>>();
        foreach (var part in parts)
        {
            if (WholeOf(balance, table, part, lengths) is { } whole)
            {
                if (!sums.TryGetValue(whole, out var listed))
                {
                    sums[whole] = listed = [];
                }

                listed.Add(part);
            }
        }

        foreach (var (whole, listed) in sums)
        {
            LinkSum(rules[balance.Id], whole, listed);
        }
    }

    /// <summary>
    /// The total a part counts in: of codes that of the longest code it begins with, of named parts that of the whole.
    /// Of rows that share a label (a project listed twice), the one in the part's own row.
    /// </summary>
    private static Cell? WholeOf(Balance balance, Dictionary<Coordinate, Cell> table, Cell part, int[] lengths)
    {
        var wholes = table.GetAlternateLookup<CoordinateVariant>();
        var coordinate = part.Figure.Coordinate;
        var name = coordinate[balance.Along]!;
        foreach (var length in lengths)
        {
            if (length < name.Length && wholes.TryGetValue(new CoordinateVariant(coordinate, balance.Along, name.AsSpan(0, length)), out var parent))
            {
                return parent;
            }
        }

        wholes.TryGetValue(new CoordinateVariant(coordinate, balance.Along, balance.Whole), out var found);
        for (var twin = balance.By == PartsBy.Name ? found : null; twin is not null; twin = twin.Twin)
        {
            if (twin.Figure.Location.Line == part.Figure.Location.Line)
            {
                return twin;
            }
        }

        return found;
    }

    /// <summary>Ties a whole to its parts; where a cell is no number, that nothing can be said is told.</summary>
    public void LinkSum(RuleInfo rule, Cell? whole, IEnumerable<Cell> parts, Words? basis = null)
    {
        if (whole is null)
        {
            return;
        }

        var sum = new Sum(rule, whole, parts, basis);
        if (sum.Cells.Length > 1)
        {
            Link(sum);
        }
    }

    /// <summary>Adds a constraint whose cells are numbers, not all of them blank.</summary>
    public void Link(Constraint constraint)
    {
        if (constraint.Cells.Any(cell => cell.Kind == CellKind.Illegible))
        {
            Unlinked.Add((constraint.Rule, Check.Undecided("有一格不是数字，无法核对", "A cell holds no number")));
        }
        else if (constraint.Cells.Any(cell => !cell.IsBlank))
        {
            Constraints.Add(constraint);
        }
    }

    /// <summary>A figure with the coordinate, wherever it is printed; null where none is.</summary>
    public Cell? Anywhere(Coordinate coordinate) => cells.FirstOrDefault(cell => !cell.IsBlank && cell.Figure.Coordinate.Equals(coordinate));

    /// <summary>Whether a table is there that says it has no data: it adds nothing to a sum.</summary>
    public bool IsEmpty(int table) => !tables.ContainsKey(table) && withoutData.Contains(table);

    /// <summary>Why a table has no cells: it says that it has no data, or it is not there.</summary>
    public Check Missing(int table)
    {
        var number = table.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return withoutData.Contains(table)
            ? Check.NotApplicable($"表{number}注明无数据", $"Table {number} says that it has no data")
            : Check.Undecided($"缺表{number}，无法核对", $"Table {number} is missing");
    }
}
