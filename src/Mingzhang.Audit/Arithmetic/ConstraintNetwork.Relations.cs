using Mingzhang.Forms;
using Mingzhang.Model;

namespace Mingzhang.Audit.Arithmetic;

/// <summary>The equalities between different coordinates.</summary>
internal sealed partial class ConstraintNetwork
{
    private void LinkRelations()
    {
        foreach (var relation in ties.Relations)
        {
            var rule = rules[relation.Id] with { Severity = relation.Severity };
            if (MissingSide(relation) is { } missing)
            {
                Unlinked.Add((rule, missing));
                continue;
            }

            if (Conditions.WhyNot(relation) is { } reason)
            {
                Unlinked.Add((rule, reason));
                continue;
            }

            foreach (var left in CellsOf(relation.Left).Where(cell => IsLeft(relation, cell.Figure.Coordinate)))
            {
                var right = relation.Right.Select(side => Find(side, RightOf(relation, side, left.Figure.Coordinate))).ToArray();
                if (right.Any(cell => cell is not null) || relation.When != "bothPrinted")
                {
                    LinkTie(rule, [left, .. left.Twins], [.. right.OfType<Cell>().SelectMany(cell => cell.Twins.Prepend(cell))], relation.Basis);
                }
            }
        }
    }

    /// <summary>Why a relation cannot be looked at: a side is not there. A table that says it has no data adds nothing to a sum.</summary>
    private Check? MissingSide(Relation relation)
    {
        if (relation.Left.Table is { } left ? !tables.ContainsKey(left) : Text.Count == 0)
        {
            return relation.Left.Table is { } table ? Missing(table) : Check.Undecided("没有读到说明文字，无法核对", "No explanation was read");
        }

        var absent = relation.Right.Where(side => side.Table is { } table && !tables.ContainsKey(table)).Select(side => side.Table!.Value).ToList();
        return absent.Count == relation.Right.Length || absent.Exists(table => !withoutData.Contains(table)) ? Missing(absent[^1]) : null;
    }

    private IEnumerable<Cell> CellsOf(CellPattern side) => side.Table is { } table ? tables[table].Values : [.. textCells];

    private Cell? Find(CellPattern side, Coordinate coordinate) => side.Table is not { } table
        ? text.GetValueOrDefault(coordinate)?[0]
        : tables.TryGetValue(table, out var cells) ? cells.GetValueOrDefault(coordinate) : null;

    /// <summary>Left = right, where rows with one label (an economic section under two government classes) count together.</summary>
    private void LinkTie(RuleInfo rule, List<Cell> left, List<Cell> right, Words? basis)
    {
        if (left.Count == 1)
        {
            LinkSum(rule, left[0], right, basis);
        }
        else if (right.Count == 1)
        {
            LinkSum(rule, right[0], left, basis);
        }
        else
        {
            Unlinked.Add((rule, Check.Undecided("两边都有重复的行，无法核对", "Rows are doubled on both sides")));
        }
    }

    /// <summary>Whether the coordinate is the left pattern, with any value along the free dimensions and nothing beyond.</summary>
    private static bool IsLeft(Relation relation, Coordinate coordinate)
    {
        if (!coordinate.EqualsBut(relation.Left.Pattern, [Dimension.Measure, .. relation.Free]))
        {
            return false;
        }

        foreach (var present in relation.Left.Present)
        {
            if (coordinate[present] is null)
            {
                return false;
            }
        }

        return true;
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
}
