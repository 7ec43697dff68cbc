using Mingzhang.Model;

namespace Mingzhang.Audit.Arithmetic;

/// <summary>What would follow if a slip had happened: the values its cells should have, what that mends and what it spoils.</summary>
internal sealed class Trial
{
    private Trial(Slip slip, List<Change> values, List<Constraint> mended, List<Constraint> spoiled)
    {
        Slip = slip;
        Values = values;
        Mended = mended;
        Spoiled = spoiled;
    }

    /// <summary>The slip.</summary>
    public Slip Slip { get; }

    /// <summary>Its cells with the values they should have; null where the rest leaves one open.</summary>
    public List<Change> Values { get; }

    /// <summary>The broken constraints that hold with these values.</summary>
    public List<Constraint> Mended { get; }

    /// <summary>Constraints that hold and would break.</summary>
    public List<Constraint> Spoiled { get; }

    /// <summary>
    /// What it mends less what it spoils. A slip of rows must do better than one of a cell, and a blank – which little
    /// holds in place – better than a number.
    /// </summary>
    public int Score => Mended.Count - Spoiled.Count -
        (Slip.Kind == SlipKind.Cells ? Slip.Changes.Length - 1 + Slip.Changes.Count(change => change.Cell.IsBlank) : 1);

    /// <summary>Whether it mends all of these and spoils nothing.</summary>
    public bool Explains(IReadOnlyCollection<Constraint> broken) =>
        Spoiled.Count == 0 && Mended.Count >= broken.Count && broken.All(Mended.Contains);

    /// <summary>Tries a slip.</summary>
    /// <param name="slip">The slip.</param>
    /// <param name="settled">The values taken so far.</param>
    /// <param name="broken">The constraints that are broken under them.</param>
    public static Trial Of(Slip slip, Assignment settled, HashSet<Constraint> broken)
    {
        var values = new Assignment(settled);
        var open = new List<Cell>();
        foreach (var change in slip.Changes)
        {
            values[change.Cell] = change.Value;
            if (change.Value is null)
            {
                open.Add(change.Cell);
            }
        }

        while (open.Find(cell => (values[cell] = ValueOf(cell, values, broken)) is not null) is { } known)
        {
            open.Remove(known);
        }

        var mended = new List<Constraint>(slip.Waived);
        var spoiled = new List<Constraint>();
        var seen = new HashSet<Constraint>(slip.Waived);
        foreach (var change in slip.Changes)
        {
            foreach (var constraint in change.Cell.Constraints)
            {
                if (!seen.Add(constraint))
                {
                    continue;
                }

                // a lone cell with any value at all would mend whatever says nothing of it
                var holds = constraint.Holds(values);
                if (holds && broken.Contains(constraint) && (slip.Changes.Length > 1 || values[change.Cell] is not null))
                {
                    mended.Add(constraint);
                }
                else if (!holds && !broken.Contains(constraint) && constraint.Holds(settled))
                {
                    spoiled.Add(constraint);
                }
            }
        }

        return new Trial(slip, [.. slip.Changes.Select(change => new Change(change.Cell, values[change.Cell]))], mended, spoiled);
    }

    /// <summary>
    /// The value most of a cell's broken constraints agree on, all others being as they are; where none of them is
    /// broken, most of all its constraints. Null where they leave it open.
    /// </summary>
    private static Interval? ValueOf(Cell cell, Assignment values, HashSet<Constraint> broken)
    {
        var implied = new List<Interval>();
        foreach (var wanted in (bool[])[true, false])
        {
            foreach (var constraint in cell.Constraints)
            {
                if (broken.Contains(constraint) == wanted && constraint.Implied(cell, values) is { } interval)
                {
                    implied.Add(interval);
                }
            }

            if (implied.Count > 0)
            {
                break;
            }
        }

        Interval? best = null;
        var most = 0;
        foreach (var seed in implied)
        {
            var common = seed;
            var count = 0;
            foreach (var other in implied)
            {
                if (common.Intersect(other) is { } narrower)
                {
                    common = narrower;
                    count++;
                }
            }

            if (count > most)
            {
                (best, most) = (common, count);
            }
        }

        return best;
    }
}
