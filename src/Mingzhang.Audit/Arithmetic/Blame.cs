using Mingzhang.Model;

namespace Mingzhang.Audit.Arithmetic;

/// <summary>A cell that may be the wrong one, and what it should be.</summary>
internal sealed record Candidate(Cell Cell, Interval? Expected, Percent Likelihood);

/// <summary>Something found wrong: one cell, or rows that moved.</summary>
/// <param name="Slip">What happened.</param>
/// <param name="Values">The cells with the values the rest of the document leaves them; the one it is told about first.</param>
/// <param name="Broken">The broken constraints it explains.</param>
/// <param name="Candidates">The cells that may be the wrong one instead, likeliest first, the blamed one at the head.</param>
internal sealed record Suspicion(
    SlipKind Slip, IReadOnlyList<Change> Values, IReadOnlyList<Constraint> Broken, IReadOnlyList<Candidate> Candidates)
{
    /// <summary>The cell it is told about.</summary>
    public Cell Cell => Values[0].Cell;

    /// <summary>What that cell should be; null where the rest does not say.</summary>
    public Interval? Expected => Values[0].Value;

    /// <summary>How likely it is the wrong one.</summary>
    public Percent Likelihood => Candidates[0].Likelihood;
}

/// <summary>
/// Finds the fewest cells whose change satisfies every broken constraint. Constraints that hang together by their cells
/// are explained together: by one cell or one slip of rows where one explains them all, else by the smallest set of
/// cells that does, else – where many things are wrong at once – step by step, the slip first that mends most.
/// One wrong cell is one suspicion, however much it broke.
/// </summary>
internal sealed class Blame
{
    /// <summary>Beyond so many broken constraints at once no smallest set is searched for.</summary>
    private const int MostJoint = 40;

    /// <summary>So many sets of cells are tried at most.</summary>
    private const int MostTrials = 4000;

    private const int LargestSet = 3;
    private const int MostCandidates = 5;

    private readonly RowSlips rows;
    private readonly Assignment settled = new();
    private readonly HashSet<Constraint> broken;

    private Blame(ConstraintNetwork network)
    {
        rows = new RowSlips(network);
        broken = [.. network.Constraints.Where(constraint => constraint.Verdict == Verdict.Broken)];
    }

    /// <summary>What to blame, in the order it was found.</summary>
    public static IEnumerable<Suspicion> Find(ConstraintNetwork network)
    {
        var blame = new Blame(network);
        foreach (var constraint in network.Constraints)
        {
            while (blame.broken.Contains(constraint))
            {
                foreach (var suspicion in blame.Explain(blame.Component(constraint)))
                {
                    yield return suspicion;
                }
            }
        }
    }

    /// <summary>The broken constraints that hang together with one by cells that may be wrong.</summary>
    private List<Constraint> Component(Constraint start)
    {
        var found = new HashSet<Constraint> { start };
        var waiting = new Queue<Constraint>([start]);
        while (waiting.TryDequeue(out var constraint))
        {
            foreach (var cell in constraint.Cells.Where(IsFree))
            {
                foreach (var next in cell.Constraints)
                {
                    if (broken.Contains(next) && found.Add(next))
                    {
                        waiting.Enqueue(next);
                    }
                }
            }
        }

        return [.. found];
    }

    private bool IsFree(Cell cell) => cell.Kind is not (CellKind.Prior or CellKind.Counted) && !settled.IsSet(cell);

    /// <summary>Whether the cell may be wrong on its own; of an absent row the whole row is.</summary>
    private bool MayBeWrong(Cell cell) => cell.Kind != CellKind.Absent && IsFree(cell);

    private bool IsPossible(Slip slip) => slip.Changes.Length > 0 && slip.Changes.All(change => IsFree(change.Cell));

    private List<Suspicion> Explain(List<Constraint> component)
    {
        var cells = component.SelectMany(constraint => constraint.Cells).Distinct().Where(MayBeWrong).ToList();
        var trials = cells.Select(cell => Trial.Of(Slip.Of(cell), settled, broken)).Where(trial => trial.Mended.Count > 0).ToList();
        if (!trials.Exists(trial => trial.Score > 0 && trial.Explains(component)))
        {
            trials.AddRange(rows.Around(component, broken, settled).Where(IsPossible).Select(slip => Trial.Of(slip, settled, broken)).Where(trial => trial.Mended.Count > 0));
            trials.AddRange(new SmallestSet(component, MayBeWrong, set => Trial.Of(Slip.Of(set), settled, broken)).Find(LargestSet, MostJoint, MostTrials));
        }

        var best = trials
            .OrderByDescending(trial => trial.Explains(component))
            .ThenByDescending(trial => trial.Score)
            .ThenByDescending(Plausibility.Of)
            .ThenBy(trial => trial.Slip.Changes[0].Cell.Figure.Location.Line ?? 0)
            .ThenBy(trial => trial.Slip.Changes[0].Cell.Figure.Location.Start ?? 0)
            .FirstOrDefault();
        if (best is null)
        {
            // nothing mends anything: the relation itself is what there is to tell
            broken.Remove(component[0]);
            var told = component[0].Cells.FirstOrDefault(IsFree) ?? component[0].Cells[0];
            return [new Suspicion(SlipKind.Cells, [new Change(told, null)], [component[0]], [new Candidate(told, null, new Percent(50))])];
        }

        var suspicions = Suspicions(best, trials);
        foreach (var value in best.Values)
        {
            settled[value.Cell] = value.Value;
        }

        broken.ExceptWith(best.Mended);
        broken.RemoveWhere(constraint => constraint.Cells.All(cell => !IsFree(cell)) || (constraint.Cells.Any(settled.IsSet) && constraint.Holds(settled)));
        return suspicions;
    }

    private static List<Suspicion> Suspicions(Trial best, List<Trial> trials)
    {
        if (best.Slip.Kind != SlipKind.Cells || best.Values.Count == 1)
        {
            return [new Suspicion(best.Slip.Kind, best.Values, best.Mended, Rivals(best, best.Values, trials))];
        }

        // cells of one row went wrong together
        var suspicions = new List<Suspicion>();
        var told = new HashSet<Constraint>();
        foreach (var row in best.Values.GroupBy(value => RowOf(value.Cell)))
        {
            var values = row.ToList();
            var own = best.Mended.Where(constraint => values.Exists(value => constraint.Cells.Contains(value.Cell)) && told.Add(constraint)).ToList();
            if (own.Count > 0)
            {
                suspicions.Add(new Suspicion(SlipKind.Cells, values, own, Rivals(best, values, trials)));
            }
        }

        return suspicions;
    }

    /// <summary>The row of a cell – that of table 1 has income on the left and expenditure on the right –, or the cell itself.</summary>
    private static object RowOf(Cell cell) =>
        cell.Figure.Location is { Table: { } table, Line: { } line } ? (table, line, cell.Figure.Coordinate[Dimension.Flow]) : cell;

    /// <summary>The cells that would explain as much in the place of some of the blamed, those of one row.</summary>
    private static List<Candidate> Rivals(Trial best, List<Change> blamed, List<Trial> trials)
    {
        var kept = best.Values.Select(value => value.Cell).Except(blamed.Select(value => value.Cell)).ToHashSet();
        var mended = best.Mended.ToHashSet();
        var weights = new OrderedDictionary<Cell, (Interval? Expected, decimal Weight)> { [blamed[0].Cell] = (blamed[0].Value, Weight(best, best)) };
        foreach (var trial in trials.Where(trial => trial.Slip.Kind == SlipKind.Cells && trial.Score > 0 && trial.Mended.Exists(mended.Contains)))
        {
            var others = trial.Values.Where(value => !kept.Contains(value.Cell)).ToList();
            if (others.Count > 0 && others.Count + kept.Count == trial.Values.Count && others.TrueForAll(other => RowOf(other.Cell).Equals(RowOf(others[0].Cell))))
            {
                weights.TryAdd(others[0].Cell, (others[0].Value, Weight(trial, best)));
            }
        }

        // the likeliest is never certain: the slip may be one nobody thought of
        var sum = weights.Values.Sum(weight => weight.Weight) * 1.03m;
        var candidates = weights
            .Select(entry => new Candidate(entry.Key, entry.Value.Expected, new Percent(Math.Round(100 * entry.Value.Weight / sum, 0, MidpointRounding.AwayFromZero))))
            .ToList();
        return best.Slip.Kind == SlipKind.Cells
            ? [candidates[0], .. candidates.Skip(1).OrderByDescending(candidate => candidate.Likelihood.Value).Take(MostCandidates - 1)]
            : [.. best.Values.Select(value => new Candidate(value.Cell, value.Value, candidates[0].Likelihood)).DistinctBy(candidate => RowOf(candidate.Cell)).Take(MostCandidates)];
    }

    /// <summary>Each constraint more that it explains makes a slip five times as likely.</summary>
    private static decimal Weight(Trial trial, Trial best)
    {
        var weight = Plausibility.Of(trial);
        for (var i = Math.Max(trial.Score, best.Score - 12); i < best.Score; i++)
        {
            weight /= 5;
        }

        return weight;
    }
}
