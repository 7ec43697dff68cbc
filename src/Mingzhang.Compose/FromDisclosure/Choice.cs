using System.Collections.Immutable;

namespace Mingzhang.Compose.FromDisclosure;

/// <summary>Chooses so many of a list that they come to a sum.</summary>
internal static class Choice
{
    private const int MostSteps = 2_000_000;

    /// <summary>Finds which; the first choice in the order of the list.</summary>
    /// <param name="amounts">The amounts, none negative.</param>
    /// <param name="count">How many to choose.</param>
    /// <param name="sum">What they come to.</param>
    /// <param name="tolerance">How far off that may be.</param>
    /// <returns>The indices chosen; null where there is no such choice or it was not found in time.</returns>
    public static ImmutableArray<int>? Of(IReadOnlyList<decimal> amounts, int count, decimal sum, decimal tolerance)
    {
        var order = Enumerable.Range(0, amounts.Count).OrderByDescending(i => amounts[i]).ThenBy(i => i).ToArray();
        var running = new decimal[order.Length + 1];
        for (var i = 0; i < order.Length; i++)
        {
            running[i + 1] = running[i] + amounts[order[i]];
        }

        var chosen = new Stack<int>();
        var steps = 0;
        return Search(0, count, sum) ? [.. chosen.Order()] : null;

        bool Search(int from, int left, decimal rest)
        {
            if (left == 0)
            {
                return Math.Abs(rest) <= tolerance;
            }

            // the largest that are left must reach the rest, the smallest must not exceed it
            var most = from + left <= order.Length ? running[from + left] - running[from] : -1;
            if (++steps > MostSteps || most < rest - tolerance || running[^1] - running[order.Length - left] > rest + tolerance)
            {
                return false;
            }

            chosen.Push(order[from]);
            if (Search(from + 1, left - 1, rest - amounts[order[from]]))
            {
                return true;
            }

            chosen.Pop();
            return Search(from + 1, left, rest);
        }
    }
}
