using System.Globalization;

namespace Mingzhang.Model;

/// <summary>An exact amount of money. Stored in 元; never floating point.</summary>
/// <param name="Yuan">The amount in 元.</param>
public readonly record struct Money(decimal Yuan) : IComparable<Money>
{
    /// <summary>Nothing.</summary>
    public static Money Zero => default;

    /// <summary>The amount in 万元.</summary>
    public decimal TenThousandYuan => Yuan / 10_000m;

    /// <summary>An amount given in 万元.</summary>
    public static Money FromTenThousandYuan(decimal amount) => new(amount * 10_000m);

    /// <summary>The sum.</summary>
    public static Money operator +(Money left, Money right) => new(left.Yuan + right.Yuan);

    /// <summary>The difference.</summary>
    public static Money operator -(Money left, Money right) => new(left.Yuan - right.Yuan);

    /// <summary>Whether the left amount is the smaller.</summary>
    public static bool operator <(Money left, Money right) => left.Yuan < right.Yuan;

    /// <summary>Whether the left amount is the larger.</summary>
    public static bool operator >(Money left, Money right) => left.Yuan > right.Yuan;

    /// <summary>Whether the left amount is not the larger.</summary>
    public static bool operator <=(Money left, Money right) => left.Yuan <= right.Yuan;

    /// <summary>Whether the left amount is not the smaller.</summary>
    public static bool operator >=(Money left, Money right) => left.Yuan >= right.Yuan;

    /// <inheritdoc/>
    public int CompareTo(Money other) => Yuan.CompareTo(other.Yuan);

    /// <summary>The amount as tables print it: "5588.37万元" to two decimals, or "150000元".</summary>
    public string ToString(Unit unit) => unit == Unit.TenThousandYuan
        ? TenThousandYuan.ToString("0.00", CultureInfo.InvariantCulture) + "万元"
        : Yuan.ToString("0.##", CultureInfo.InvariantCulture) + "元";

    /// <inheritdoc/>
    public override string ToString() => ToString(Unit.Yuan);
}
