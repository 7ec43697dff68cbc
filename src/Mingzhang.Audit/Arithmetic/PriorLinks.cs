using Mingzhang.Model;

namespace Mingzhang.Audit.Arithmetic;

/// <summary>Ties each comparison with last year to the amount that last year's own disclosure gives.</summary>
internal static class PriorLinks
{
    /// <summary>Adds the ties of the disclosure's comparisons to its network.</summary>
    public static void Add(ConstraintNetwork network, Disclosure disclosure)
    {
        if (disclosure.Prior is not { } prior)
        {
            network.Unlinked.Add((ArithmeticRules.DiffersFromLastYear, Check.NotApplicable("未提供上年公开文本", "last year's disclosure was not given")));
            return;
        }

        if (prior.Kind != disclosure.Kind)
        {
            network.Unlinked.Add((ArithmeticRules.DiffersFromLastYear, Check.NotApplicable("上年文本不是同类公开（预算、决算）", "last year's disclosure is not of the same kind (budget, final account)")));
            return;
        }

        var amounts = new Dictionary<Coordinate, Cell>();
        foreach (var figure in prior.Figures.Where(figure => figure.Origin != FigureOrigin.Performance).OrderBy(figure => figure.Origin))
        {
            // a table comes before the text that was copied from it
            amounts.TryAdd(figure.Coordinate, new Cell(figure, CellKind.Prior));
        }

        foreach (var cell in network.Text.Where(cell => cell.Figure.Coordinate[Dimension.Measure] is "change" or "rate" && cell.Figure.Coordinate[Dimension.Item] != ConstraintNetwork.Executed).ToList())
        {
            var coordinate = cell.Figure.Coordinate;
            var isRate = coordinate[Dimension.Measure] == "rate";
            if (isRate && network.Nearest(cell, coordinate.With(Dimension.Measure, "change")) is not null)
            {
                // the rate is held against the change beside it, and that against last year
                continue;
            }

            var amount = coordinate.With(Dimension.Measure, "amount");
            if (network.Nearest(cell, amount) is not { } now)
            {
                continue;
            }

            if (!amounts.TryGetValue(amount, out var before))
            {
                network.Unlinked.Add((ArithmeticRules.DiffersFromLastYear, Check.Undecided("上年公开文本中没有对应的数", "last year's disclosure has no such figure")));
            }
            else if (isRate)
            {
                network.Constraints.Add(new GrowthSinceLastYear(ArithmeticRules.DiffersFromLastYear, cell, now, before));
            }
            else
            {
                network.Constraints.Add(new SinceLastYear(ArithmeticRules.DiffersFromLastYear, cell, now, before));
            }
        }
    }
}
