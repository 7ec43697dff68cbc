using System.Globalization;
using Mingzhang.Model;

namespace Mingzhang.Forms.Rendering;

/// <summary>Numbers as a disclosure prints them.</summary>
internal static class Printed
{
    /// <summary>Digits after the point of an amount in 万元 and of a percentage.</summary>
    private const int Decimals = 2;

    /// <summary>The finest print of a rate that is not nothing.</summary>
    private const int FinestRate = 6;

    /// <summary>The amount as a cell of a table: two decimals, no separators; blank where it rounds to nothing and is nothing.</summary>
    public static string Cell(Money amount, Unit unit) => amount == Money.Zero ? "" : In(amount, unit).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>The amount in a sentence: "5,588.37"; "0" for nothing.</summary>
    public static string Grouped(Money amount) => Text(amount, "#,##0.00");

    /// <summary>The amount in a sentence that prints no separators: "60.30".</summary>
    public static string Fixed(Money amount) => Text(amount, "0.00");

    /// <summary>The amount in a sentence that drops zeros at the end: "4830".</summary>
    public static string Plain(Money amount) => Text(amount, "0.##");

    /// <summary>The amount in 元 of a performance table: "1,500,000".</summary>
    public static string Yuan(Money amount) => amount.Yuan.ToString("#,##0.##", CultureInfo.InvariantCulture);

    /// <summary>The amount in 万元 to two decimals, half up, as its exact value.</summary>
    public static Money Rounded(Money amount) => Money.FromTenThousandYuan(In(amount, Unit.TenThousandYuan));

    /// <summary>The share of a whole in percent: "13.57"; "0" for nothing.</summary>
    public static string Share(Money part, Money whole, bool plain)
    {
        if (part == Money.Zero || whole == Money.Zero)
        {
            return "0";
        }

        return Math.Round(part.Yuan / whole.Yuan * 100m, Decimals, MidpointRounding.AwayFromZero)
            .ToString(plain ? "0.##" : "0.00", CultureInfo.InvariantCulture);
    }

    /// <summary>The rate of a change in percent, without its sign: "7.9"; finer where it would round to nothing.</summary>
    public static string Rate(Money change, Money prior)
    {
        var rate = Math.Abs(change.Yuan / prior.Yuan * 100m);
        var decimals = Decimals;
        while (decimals < FinestRate && Math.Round(rate, decimals, MidpointRounding.AwayFromZero) == 0)
        {
            decimals++;
        }

        return Math.Round(rate, decimals, MidpointRounding.AwayFromZero).ToString("0.######", CultureInfo.InvariantCulture);
    }

    /// <summary>A whole number.</summary>
    public static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(Money amount, string format) =>
        amount == Money.Zero ? "0" : In(amount, Unit.TenThousandYuan).ToString(format, CultureInfo.InvariantCulture);

    private static decimal In(Money amount, Unit unit) =>
        Math.Round(unit == Unit.TenThousandYuan ? amount.TenThousandYuan : amount.Yuan, Decimals, MidpointRounding.AwayFromZero);
}
