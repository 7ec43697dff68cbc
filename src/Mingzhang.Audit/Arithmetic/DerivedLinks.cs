using Mingzhang.Model;

namespace Mingzhang.Audit.Arithmetic;

/// <summary>Ties shares, rates and completions of the text to the amounts they were worked out from.</summary>
internal static class DerivedLinks
{
    /// <summary>Adds the ties of the text's derived figures to its network.</summary>
    public static void Add(ConstraintNetwork network)
    {
        foreach (var cell in network.Text)
        {
            var coordinate = cell.Figure.Coordinate;
            var measure = coordinate[Dimension.Measure] ?? "";
            var amount = coordinate.With(Dimension.Measure, "amount");
            if (measure.StartsWith("share/", StringComparison.Ordinal))
            {
                var whole = measure.Split('/').Skip(1).Aggregate(amount, (at, name) => at.With(Enum.Parse<Dimension>(name, ignoreCase: true), null));
                if (network.Nearest(cell, amount) is { } part && (network.Nearest(cell, whole) ?? network.Anywhere(whole)) is { } total)
                {
                    network.Constraints.Add(new Share(ArithmeticRules.ShareDiffersFromParts, cell, part, total));
                }
            }
            else if (measure == "rate" && coordinate[Dimension.Item] == ConstraintNetwork.Executed)
            {
                // what the year before came to in the end stands beside its rate
                if (network.Nearest(cell, amount) is { } before && network.Nearest(cell, amount.With(Dimension.Item, null)) is { } amountNow)
                {
                    network.Constraints.Add(new GrowthSinceStated(ArithmeticRules.RateDiffersFromChange, cell, amountNow, before));
                }
            }
            else if (measure == "rate" && network.Nearest(cell, amount) is { } now && network.Nearest(cell, coordinate.With(Dimension.Measure, "change")) is { } change)
            {
                network.Constraints.Add(new Rate(ArithmeticRules.RateDiffersFromChange, cell, change, now));
            }
            else if (measure == "completion" && network.Nearest(cell, amount) is { } outturn &&
                amount.With(Dimension.Phase, "budget") is var planned && (network.Nearest(cell, planned) ?? network.Anywhere(planned)) is { } budget)
            {
                network.Constraints.Add(new Completion(ArithmeticRules.CompletionDiffers, cell, outturn, budget));
            }
        }
    }
}
