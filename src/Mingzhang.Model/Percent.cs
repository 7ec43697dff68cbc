using System.Globalization;

namespace Mingzhang.Model;

/// <summary>A share or a rate, in percent: 4.15 means 4.15 %.</summary>
/// <param name="Value">The number before the percent sign.</param>
public readonly record struct Percent(decimal Value)
{
    /// <summary>What part <paramref name="part"/> is of <paramref name="whole"/>; none where the whole is zero.</summary>
    public static Percent? Of(Money part, Money whole) =>
        whole.Yuan == 0 ? null : new Percent(part.Yuan / whole.Yuan * 100m);

    /// <summary>To two decimals, as the documents print it.</summary>
    public override string ToString() =>
        Math.Round(Value, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture) + "%";
}
