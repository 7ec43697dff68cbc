namespace Mingzhang.Reading.Pages;

/// <summary>Finds a place in what is sorted.</summary>
internal static class Bisection
{
    /// <summary>The first index from which on something holds; the count where it never does.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="isFrom">Whether it holds at an index, and then at all after it.</param>
    public static int First(int count, Func<int, bool> isFrom)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = isFrom(middle) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
