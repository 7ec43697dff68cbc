using Mingzhang.Forms;
using Mingzhang.Model;

namespace Mingzhang.Audit.Arithmetic;

/// <summary>Ties cells of different coordinates as the relations of the form say.</summary>
internal sealed class RelationLinks
{
    private readonly ConstraintNetwork network;
    private readonly RuleInfo rule;
    private readonly Relation relation;

    private RelationLinks(ConstraintNetwork network, RuleInfo rule, Relation relation) =>
        (this.network, this.rule, this.relation) = (network, rule with { Severity = relation.Severity }, relation);

    /// <summary>Adds the relations of the form to the network; one that cannot be looked at is told with its reason.</summary>
    public static void Add(ConstraintNetwork network, FormTies ties, IReadOnlyDictionary<string, RuleInfo> rules)
    {
        foreach (var each in ties.Relations)
        {
            var links = new RelationLinks(network, rules[each.Id], each);
            if (links.WhyNot() is { } reason)
            {
                network.Unlinked.Add((links.rule, reason));
            }
            else
            {
                links.Link();
            }
        }
    }

    /// <summary>Why it cannot be looked at: a side is not there. A table that says it has no data adds nothing to the right side.</summary>
    private Check? WhyNot()
    {
        if (relation.Sides.Any(side => side.Table is null) && network.Text.Count == 0)
        {
            return Check.Undecided("没有读到说明文字，无法核对", "No explanation was read");
        }

        var absent = relation.Sides.Where(side => side.Table is { } table && !network.Tables.ContainsKey(table)).ToList();
        var isLeft = absent.Exists(side => !relation.Right.Contains(side));
        return absent.Count > 0 && (isLeft || absent.Count == relation.Right.Length || absent.Exists(side => !network.IsEmpty(side.Table!.Value)))
            ? network.Missing(absent[^1].Table!.Value)
            : network.Conditions.WhyNot(relation);
    }

    private void Link()
    {
        IEnumerable<Cell> lefts = relation.Left.Table is { } table ? network.Tables[table].Values : network.Text;
        foreach (var first in lefts.Where(cell => IsLeft(cell.Figure.Coordinate)).ToList())
        {
            var left = relation.And.Select(side => Find(side, first.Figure.Coordinate)).OfType<Cell>().Prepend(first);
            var right = relation.Right.Select(side => Find(side, first.Figure.Coordinate)).OfType<Cell>().ToList();
            if (right.Count > 0)
            {
                LinkTie([.. left.SelectMany(WithTwins)], [.. right.SelectMany(WithTwins)]);
            }
        }
    }

    /// <summary>Left = right, where rows with one label (an economic section under two government classes) count together.</summary>
    private void LinkTie(List<Cell> left, List<Cell> right)
    {
        if (left.Count == 1)
        {
            network.LinkSum(rule, left[0], right, relation.Basis);
        }
        else if (right.Count == 1)
        {
            network.LinkSum(rule, right[0], left, relation.Basis);
        }
        else
        {
            network.Link(new Equation(rule, left, right, relation.Basis));
        }
    }

    private static IEnumerable<Cell> WithTwins(Cell cell) => cell.Twins.Prepend(cell);

    private Cell? Find(CellPattern side, Coordinate left)
    {
        var wanted = side.Pattern.With(Dimension.Measure, left[Dimension.Measure]);
        foreach (var free in relation.Free)
        {
            wanted = wanted.With(free, left[free]);
        }

        return side.Table is { } table
            ? network.Tables.GetValueOrDefault(table)?.GetValueOrDefault(wanted)
            : network.Text.FirstOrDefault(cell => cell.Figure.Coordinate.Equals(wanted));
    }

    /// <summary>Whether the coordinate is the left pattern, with any value along the free dimensions and nothing beyond.</summary>
    private bool IsLeft(Coordinate coordinate)
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
}
