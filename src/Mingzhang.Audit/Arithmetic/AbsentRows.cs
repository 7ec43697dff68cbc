using System.Collections.Immutable;
using Mingzhang.Forms;
using Mingzhang.Model;

namespace Mingzhang.Audit.Arithmetic;

/// <summary>
/// Rows of a table that another one has and a relation asks for: a functional item that the income table lists and the
/// expenditure table leaves out. They stand for zero until blame finds what they should be.
/// </summary>
internal static class AbsentRows
{
    /// <summary>Enters the rows that the relations of the form miss.</summary>
    public static void Enter(ConstraintNetwork network, FormTies ties)
    {
        foreach (var relation in ties.Relations)
        {
            if (relation.Free is not [Dimension.Function] || !relation.And.IsEmpty ||
                relation.Sides.Any(side => side.Table is not { } table || !network.Tables.ContainsKey(table)) || network.Conditions.WhyNot(relation) is not null)
            {
                continue;
            }

            Complete(network, relation.Left, relation.Right);
            if (relation.Right.All(side => side.Table == relation.Right[0].Table))
            {
                Complete(network, relation.Right[0], [relation.Left]);
            }
        }
    }

    /// <summary>Enters in the table of one side the rows that are on the other side alone.</summary>
    private static void Complete(ConstraintNetwork network, CellPattern side, ImmutableArray<CellPattern> others)
    {
        var table = side.Table!.Value;
        var known = network.Tables[table].Keys.Select(coordinate => coordinate[Dimension.Function]).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var wanted = others
            .SelectMany(other => network.Tables[other.Table!.Value].Values.Where(cell => cell.Printed != 0 && cell.Figure.Coordinate[Dimension.Function] is { } code &&
                !known.Contains(code) && cell.Figure.Coordinate.EqualsBut(other.Pattern, Dimension.Measure, Dimension.Function)))
            .ToList();
        foreach (var cell in wanted)
        {
            EnterRow(network, table, cell.Figure, known);
        }
    }

    private static void EnterRow(ConstraintNetwork network, int table, Figure wanted, HashSet<string> known)
    {
        var code = wanted.Coordinate[Dimension.Function]!;
        var place = known.Where(other => other.Length <= code.Length && string.CompareOrdinal(other, code) < 0).Max(StringComparer.Ordinal);
        var model = known.Where(other => other.Length == code.Length).Min(StringComparer.Ordinal);
        if (place is null || model is null || !known.Add(code))
        {
            return;
        }

        var cells = network.CellsOf(table);
        var at = cells.First(cell => cell.Figure.Coordinate[Dimension.Function] == place).Figure.Location;
        foreach (var cell in cells.Where(cell => cell.Figure.Coordinate[Dimension.Function] == model).ToList())
        {
            network.Enter(new Cell(
                new Figure(
                    cell.Figure.Coordinate.With(Dimension.Function, code), new PrintedNumber(0, 2, cell.Figure.Number.Unit), "",
                    at with { Row = wanted.Location.Row, Column = cell.Figure.Location.Column, Start = null, End = null }, FigureOrigin.Table, "absent row"),
                CellKind.Absent));
        }
    }
}
