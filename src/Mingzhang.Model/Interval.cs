namespace Mingzhang.Model;

/// <summary>
/// The closed interval of true values that a printed number stands for: 4.15 万元 to two decimals is [41450, 41550] 元.
/// Bounds are in base units: 元 for money, percent for shares, the unit itself otherwise.
/// </summary>
/// <param name="Low">The smallest value that rounds to what is printed.</param>
/// <param name="High">The largest.</param>
public readonly record struct Interval(decimal Low, decimal High)
{
    /// <summary>The interval of one exact value.</summary>
    public static Interval Exactly(decimal value) => new(value, value);

    /// <summary>Half the width: the most that rounding can explain.</summary>
    public decimal Radius => (High - Low) / 2;

    /// <summary>The middle.</summary>
    public decimal Centre => (High + Low) / 2;

    /// <summary>Sums of values out of each.</summary>
    public static Interval operator +(Interval left, Interval right) => new(left.Low + right.Low, left.High + right.High);

    /// <summary>Differences of values out of each.</summary>
    public static Interval operator -(Interval left, Interval right) => new(left.Low - right.High, left.High - right.Low);

    /// <summary>The values with their signs turned.</summary>
    public static Interval operator -(Interval interval) => new(-interval.High, -interval.Low);

    /// <summary>Whether the value lies in it, bounds included.</summary>
    public bool Contains(decimal value) => Low <= value && value <= High;

    /// <summary>Whether the two share a value, bounds included.</summary>
    public bool Meets(Interval other) => Low <= other.High && other.Low <= High;

    /// <summary>The values in both; none where they do not meet.</summary>
    public Interval? Intersect(Interval other) =>
        Meets(other) ? new Interval(Math.Max(Low, other.Low), Math.Min(High, other.High)) : null;

    /// <summary>The values times an exact factor.</summary>
    public Interval Times(decimal factor) =>
        factor >= 0 ? new Interval(Low * factor, High * factor) : new Interval(High * factor, Low * factor);

    /// <summary>Products of values out of each.</summary>
    public Interval Times(Interval other)
    {
        decimal a = Low * other.Low, b = Low * other.High, c = High * other.Low, d = High * other.High;
        return new Interval(Math.Min(Math.Min(a, b), Math.Min(c, d)), Math.Max(Math.Max(a, b), Math.Max(c, d)));
    }

    /// <summary>Quotients of values out of each; none where the divisor may be zero.</summary>
    public Interval? Over(Interval divisor)
    {
        if (divisor.Contains(0))
        {
            return null;
        }

        decimal a = Low / divisor.Low, b = Low / divisor.High, c = High / divisor.Low, d = High / divisor.High;
        return new Interval(Math.Min(Math.Min(a, b), Math.Min(c, d)), Math.Max(Math.Max(a, b), Math.Max(c, d)));
    }
}
