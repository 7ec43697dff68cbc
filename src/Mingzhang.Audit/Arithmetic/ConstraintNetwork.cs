using Mingzhang.Forms;
using Mingzhang.Model;

namespace Mingzhang.Audit.Arithmetic;

/// <summary>Every figure of a disclosure and everything that must hold between them.</summary>
internal sealed class ConstraintNetwork
{
    private readonly Dictionary<string, RuleInfo> rules;
    private readonly FormTies ties;
    private readonly List<Cell> cells;
    private readonly Dictionary<int, Dictionary<Coordinate, Cell>> tables = [];
    private readonly ILookup<int, Cell> tableCells;
    private readonly List<Cell> text;

    private ConstraintNetwork(Disclosure disclosure, FormTies ties)
    {
        this.ties = ties;
        rules = ArithmeticRules.Of(ties);
        cells =
        [
            .. disclosure.Figures.Where(figure => figure.Origin != FigureOrigin.Performance).Select(figure => new Cell(figure, false)),
            .. disclosure.Blanks.Select(figure => new Cell(figure, true)),
        ];
        tableCells = cells.Where(cell => cell.Figure.Location.Table is not null).ToLookup(cell => cell.Figure.Location.Table!.Value);
        foreach (var table in tableCells)
        {
            // a project that is listed twice is two cells with one coordinate: both count in sums, the first in ties
            tables[table.Key] = table.GroupBy(cell => cell.Figure.Coordinate).ToDictionary(group => group.Key, group => group.First());
        }

        text = [.. cells.Where(cell => cell.Figure.Origin == FigureOrigin.Narrative)];
    }

    /// <summary>What must hold.</summary>
    public List<Constraint> Constraints { get; } = [];

    /// <summary>Ties that could not be looked at, with what was missing.</summary>
    public List<(RuleInfo Rule, Check Check)> Unlinked { get; } = [];

    /// <summary>Builds the network of a disclosure.</summary>
    public static ConstraintNetwork Of(Disclosure disclosure, FormTies ties)
    {
        var network = new ConstraintNetwork(disclosure, ties);
        network.LinkDuplicates();
        network.LinkBalances();
        network.LinkTextBalances();
        network.LinkRelations();
        network.LinkDerived();
        foreach (var constraint in network.Constraints)
        {
            constraint.Enter();
        }

        return network;
    }

    private void LinkDuplicates()
    {
        foreach (var group in cells.GroupBy(cell => cell.Figure.Coordinate))
        {
            var members = group.ToArray();
            for (var i = 0; i < members.Length; i++)
            {
                for (var j = i + 1; j < members.Length; j++)
                {
                    Cell first = members[i], second = members[j];
                    var narrative = (first.Figure.Origin == FigureOrigin.Narrative ? 1 : 0) + (second.Figure.Origin == FigureOrigin.Narrative ? 1 : 0);
                    var sameTable = narrative == 0 && first.Figure.Location.Table == second.Figure.Location.Table;
                    if (!(first.IsBlank && second.IsBlank) && !sameTable)
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
            }
        }
    }

    private void LinkBalances()
    {
        foreach (var balance in ties.Balances)
        {
            foreach (var number in balance.Tables)
            {
                if (!tables.ContainsKey(number))
                {
                    Unlinked.Add((rules[balance.Id], Missing(number)));
                    continue;
                }

                foreach (var group in tableCells[number].GroupBy(cell => cell.Figure.Coordinate.With(balance.Along, null)))
                {
                    LinkSums(rules[balance.Id], balance, group.ToLookup(cell => cell.Figure.Coordinate[balance.Along] ?? "", StringComparer.Ordinal));
                }
            }
        }
    }

    private void LinkSums(RuleInfo rule, Balance balance, ILookup<string, Cell> members)
    {
        switch (balance.By)
        {
            case PartsBy.Name:
                foreach (var whole in members[balance.Whole ?? ""])
                {
                    // rows that share a label (a project listed twice) add up each by itself
                    var alone = !members[balance.Whole ?? ""].Skip(1).Any();
                    LinkSum(rule, whole, balance.Parts.SelectMany(part => members[part])
                        .Where(part => alone || part.Figure.Location.Line == whole.Figure.Location.Line));
                }

                break;
            case PartsBy.Each:
                LinkSum(rule, members[""].FirstOrDefault(), members.Where(member => member.Key.Length > 0).SelectMany(member => member));
                break;
            case PartsBy.Code:
                foreach (var children in members.Where(member => member.Key.Length > 0).GroupBy(member => ParentOf(member.Key, members)))
                {
                    LinkSum(rule, members[children.Key].FirstOrDefault(), children.SelectMany(child => child));
                }

                break;
        }
    }

    /// <summary>The longest code of the table that the code begins with; the total where there is none.</summary>
    private static string ParentOf(string code, ILookup<string, Cell> members)
    {
        for (var length = code.Length - 1; length > 0; length--)
        {
            if (members.Contains(code[..length]))
            {
                return code[..length];
            }
        }

        return "";
    }

    private void LinkSum(RuleInfo rule, Cell? whole, IEnumerable<Cell> parts, Words? basis = null)
    {
        if (whole is null)
        {
            return;
        }

        var sum = new Sum(rule, whole, parts, basis);
        if (sum.Cells.Length > 1 && sum.Cells.Any(cell => !cell.IsBlank))
        {
            Constraints.Add(sum);
        }
    }

    private void LinkTextBalances()
    {
        foreach (var balance in ties.TextBalances)
        {
            var figures = text.Where(cell => balance.Flows.Contains(cell.Figure.Coordinate[Dimension.Flow] ?? "") &&
                cell.Figure.Coordinate[Dimension.Measure] is "amount" or "count");
            foreach (var group in figures.GroupBy(cell => (cell.Figure.Location.Section, cell.Figure.Coordinate.With(balance.Along, null))))
            {
                var members = group.ToLookup(cell => cell.Figure.Coordinate[balance.Along] ?? "", StringComparer.Ordinal);
                var whole = members[balance.Whole ?? ""].FirstOrDefault();
                var parts = balance.Parts.Select(part => members[part].FirstOrDefault()).ToArray();
                if (whole is not null && parts.All(part => part is not null))
                {
                    LinkSum(rules[balance.Id], whole, parts!);
                }
            }
        }
    }

    private void LinkRelations()
    {
        var conditions = new TieConditions(tables);
        foreach (var relation in ties.Relations)
        {
            var rule = rules[relation.Id] with { Severity = relation.Severity };
            var missing = relation.Right.Prepend(relation.Left).Select(side => side.Table).FirstOrDefault(number => !tables.ContainsKey(number));
            if (missing != 0)
            {
                Unlinked.Add((rule, Missing(missing)));
                continue;
            }

            if (conditions.WhyNot(relation) is { } reason)
            {
                Unlinked.Add((rule, reason));
                continue;
            }

            foreach (var left in tables[relation.Left.Table].Values.Where(cell => IsLeft(relation, cell.Figure.Coordinate)).ToArray())
            {
                var right = relation.Right.Select(side => tables[side.Table].GetValueOrDefault(RightOf(relation, side, left.Figure.Coordinate))).ToArray();
                if (right.Any(cell => cell is not null) || relation.When != "bothPrinted")
                {
                    LinkSum(rule, left, right.OfType<Cell>(), relation.Basis);
                }
            }
        }
    }

    /// <summary>Whether the coordinate is the left pattern, with any value along the free dimensions and nothing beyond.</summary>
    private static bool IsLeft(Relation relation, Coordinate coordinate)
    {
        var bare = coordinate.With(Dimension.Measure, null);
        foreach (var free in relation.Free)
        {
            bare = bare.With(free, relation.Left.Pattern[free]);
        }

        return bare.Equals(relation.Left.Pattern) && relation.Left.Present.All(dimension => coordinate[dimension] is not null);
    }

    private static Coordinate RightOf(Relation relation, CellPattern side, Coordinate left)
    {
        var wanted = side.Pattern.With(Dimension.Measure, left[Dimension.Measure]);
        foreach (var free in relation.Free)
        {
            wanted = wanted.With(free, left[free]);
        }

        return wanted;
    }

    private void LinkDerived()
    {
        foreach (var cell in text)
        {
            var coordinate = cell.Figure.Coordinate;
            var measure = coordinate[Dimension.Measure] ?? "";
            var amount = coordinate.With(Dimension.Measure, "amount");
            if (measure.StartsWith("share/", StringComparison.Ordinal))
            {
                var whole = measure.Split('/').Skip(1).Aggregate(amount, (at, name) => at.With(Enum.Parse<Dimension>(name, ignoreCase: true), null));
                if (Nearest(cell, amount) is { } part && (Nearest(cell, whole) ?? Anywhere(whole)) is { } total)
                {
                    Constraints.Add(new Share(ArithmeticRules.ShareDiffersFromParts, cell, part, total));
                }
            }
            else if (measure == "rate" && Nearest(cell, amount) is { } now && Nearest(cell, coordinate.With(Dimension.Measure, "change")) is { } change)
            {
                Constraints.Add(new Rate(ArithmeticRules.RateDiffersFromChange, cell, change, now));
            }
        }
    }

    /// <summary>The last figure with the coordinate before the cell in its section.</summary>
    private Cell? Nearest(Cell cell, Coordinate coordinate) => text.LastOrDefault(other =>
        other.Figure.Location.Section == cell.Figure.Location.Section && other.Figure.Coordinate.Equals(coordinate) &&
        (other.Figure.Location.Line, other.Figure.Location.Start).CompareTo((cell.Figure.Location.Line, cell.Figure.Location.Start)) < 0);

    private Cell? Anywhere(Coordinate coordinate) => cells.FirstOrDefault(cell => !cell.IsBlank && cell.Figure.Coordinate.Equals(coordinate));

    private static Check Missing(int table)
    {
        var number = table.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Check.Undecided($"缺表{number}，无法核对", $"Table {number} is missing");
    }
}
