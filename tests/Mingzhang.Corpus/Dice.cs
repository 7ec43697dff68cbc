namespace Mingzhang.Corpus;

/// <summary>Chance, the same for the same seed.</summary>
public sealed class Dice(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>A whole number, both bounds included.</summary>
    public int Number(int from, int to) => random.Next(from, to + 1);

    /// <summary>Whether something that happens so often in a hundred happens.</summary>
    public bool Chance(int percent) => random.Next(100) < percent;

    /// <summary>One of several.</summary>
    public T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    /// <summary>Several different ones, in a random order; all of them where there are not as many.</summary>
    public List<T> Draw<T>(IEnumerable<T> from, int count)
    {
        var all = from.ToArray();
        random.Shuffle(all);
        return [.. all.Take(count)];
    }
}
