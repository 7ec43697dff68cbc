namespace Mingzhang.Audit.Arithmetic;

/// <summary>Searches the smallest sets of cells that explain broken constraints together; each constraint must lose one of its cells.</summary>
/// <param name="broken">The constraints.</param>
/// <param name="mayBeWrong">Which cells may be in the set.</param>
/// <param name="attempt">Tries a set.</param>
internal sealed class SmallestSet(IReadOnlyList<Constraint> broken, Func<Cell, bool> mayBeWrong, Func<Cell[], Trial> attempt)
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly Dictionary<Cell, int> numbers = [];
    private int left;

    /// <summary>The sets of the smallest size that explain everything; none where that would take more than is allowed.</summary>
    /// <param name="largest">The largest size looked at.</param>
    /// <param name="most">With more constraints nothing is searched.</param>
    /// <param name="trials">So many sets are tried.</param>
    public List<Trial> Find(int largest, int most, int trials)
    {
        var found = new List<Trial>();
        left = trials;
        for (var size = 2; size <= largest && found.Count == 0 && broken.Count <= most; size++)
        {
            seen.Clear();
            Grow([], size, found);
        }

        return found;
    }

    private void Grow(Cell[] chosen, int size, List<Trial> found)
    {
        IEnumerable<Cell> next;
        if (broken.Where(constraint => !constraint.Cells.Any(chosen.Contains)).MinBy(constraint => constraint.Cells.Length) is { } open)
        {
            next = open.Cells;
        }
        else
        {
            left--;
            var trial = attempt(chosen);
            if (trial.Explains(broken))
            {
                found.Add(trial);
                return;
            }

            // whatever else is wrong stands in a constraint that these cells alone do not satisfy
            next = trial.Spoiled.Concat(broken.Where(constraint => !trial.Mended.Contains(constraint))).SelectMany(constraint => constraint.Cells).Distinct();
        }

        foreach (var cell in chosen.Length < size ? next : [])
        {
            if (left > 0 && mayBeWrong(cell) && !chosen.Contains(cell))
            {
                Cell[] larger = [.. chosen, cell];
                if (seen.Add(string.Join(',', larger.Select(NumberOf).Order())))
                {
                    Grow(larger, size, found);
                }
            }
        }
    }

    private int NumberOf(Cell cell)
    {
        if (!numbers.TryGetValue(cell, out var number))
        {
            numbers[cell] = number = numbers.Count;
        }

        return number;
    }
}
