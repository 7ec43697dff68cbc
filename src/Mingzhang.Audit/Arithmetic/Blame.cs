using Mingzhang.Model;

namespace Mingzhang.Audit.Arithmetic;

/// <summary>A cell found wrong.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Expected">The values the rest of the document leaves it; null where the rest does not agree on any.</param>
/// <param name="Broken">The broken constraints it explains.</param>
/// <param name="Witnesses">How many constraints that hold would break if another of their cells were the wrong one.</param>
/// <param name="Suspect">How likely it is the wrong one among the cells of these constraints.</param>
internal sealed record Suspicion(Cell Cell, Interval? Expected, IReadOnlyList<Constraint> Broken, int Witnesses, Percent Suspect);

/// <summary>
/// Finds the few cells whose change satisfies every broken constraint: the one that mends most and spoils least comes
/// first, is set aside, and the rest is looked at again. One wrong cell is one suspicion, however much it broke.
/// </summary>
internal static class Blame
{
    /// <summary>The cells to blame, in the order they were found.</summary>
    public static IEnumerable<Suspicion> Find(ConstraintNetwork network)
    {
        var broken = network.Constraints.Where(constraint => constraint.Verdict == Verdict.Broken).ToList();
        while (broken.Count > 0)
        {
            var ranked = broken
                .SelectMany(constraint => constraint.Cells)
                .Distinct()
                .Where(cell => !cell.IsBlamed)
                .Select(cell => Weigh(cell, broken))
                .OrderByDescending(weight => weight.Score)
                .ThenByDescending(weight => weight.Preference)
                .ThenBy(weight => weight.Cell.Figure.Location.Line ?? 0)
                .ThenBy(weight => weight.Cell.Figure.Location.Start ?? 0)
                .ToList();
            if (ranked.Count == 0)
            {
                yield break;
            }

            var best = ranked[0];
            var explained = best.Fixed;
            var rivals = ranked.Where(weight => weight.Fixed.Intersect(explained).Any()).ToList();
            best.Cell.IsBlamed = true;
            broken.RemoveAll(explained.Contains);

            // what is left of its other broken constraints says nothing more once it is set aside
            broken.RemoveAll(constraint => constraint.Cells.All(cell => cell.IsBlamed));
            yield return new Suspicion(best.Cell, best.Expected, explained, best.Cell.Constraints.Count, Likelihood(best, rivals));
        }
    }

    private static Weight Weigh(Cell cell, List<Constraint> broken)
    {
        var own = new List<(Constraint Constraint, Interval Implied)>();
        foreach (var constraint in cell.Constraints.Where(broken.Contains))
        {
            if (constraint.Implied(cell) is { } implied)
            {
                own.Add((constraint, implied));
            }
        }

        // the largest group of broken constraints that agree on one value for the cell
        List<Constraint> agreed = [];
        Interval? expected = null;
        foreach (var (_, seed) in own)
        {
            Interval common = seed;
            var group = new List<Constraint>();
            foreach (var (constraint, implied) in own)
            {
                if (common.Intersect(implied) is { } narrower)
                {
                    common = narrower;
                    group.Add(constraint);
                }
            }

            if (group.Count > agreed.Count)
            {
                agreed = group;
                expected = common;
            }
        }

        var spoiled = 0;
        foreach (var constraint in cell.Constraints)
        {
            if (constraint.Verdict != Verdict.Broken && !constraint.Cells.Any(other => other.IsBlamed) && expected is { } value &&
                constraint.Implied(cell) is { } implied && !implied.Meets(value))
            {
                spoiled++;
            }
        }

        if (agreed.Count == 0)
        {
            agreed = [.. cell.Constraints.Where(broken.Contains).Take(1)];
        }

        return new Weight(cell, expected, agreed, agreed.Count - spoiled, PreferenceOf(cell, agreed));
    }

    /// <summary>
    /// Among cells that explain as much: a derived number before what it was derived from, text before a table (it was
    /// copied from it), a total before its parts.
    /// </summary>
    private static int PreferenceOf(Cell cell, List<Constraint> broken)
    {
        var measure = cell.Figure.Coordinate[Dimension.Measure] ?? "";
        return measure == "rate" || measure.StartsWith("share", StringComparison.Ordinal) ? 4
            : measure == "change" ? 3
            : broken.Count > 0 && broken[0] is Duplicate && cell.Figure.Origin == FigureOrigin.Narrative ? 2
            : broken.Count > 0 && ReferenceEquals(broken[0].Cells[0], cell) ? 1
            : 0;
    }

    private static Percent Likelihood(Weight best, List<Weight> rivals)
    {
        var ceiling = Math.Max(1, best.Score);
        decimal sum = 0;
        foreach (var rival in rivals)
        {
            sum += rival.Score < 0 ? 0 : (decimal)Power(rival.Score, ceiling);
        }

        var own = (decimal)Power(Math.Max(best.Score, 1), ceiling);
        return new Percent(Math.Round(100 * own / Math.Max(sum, own + 0.03m * own), 0, MidpointRounding.AwayFromZero));
    }

    /// <summary>Each constraint more that a cell explains makes it five times as likely.</summary>
    private static long Power(int score, int ceiling)
    {
        var value = 1L;
        for (var i = 0; i < Math.Min(12, Math.Max(0, 12 - (ceiling - score))); i++)
        {
            value *= 5;
        }

        return value;
    }

    private sealed record Weight(Cell Cell, Interval? Expected, List<Constraint> Fixed, int Score, int Preference);
}
