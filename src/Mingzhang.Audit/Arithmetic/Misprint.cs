using System.Globalization;
using Mingzhang.Model;

namespace Mingzhang.Audit.Arithmetic;

/// <summary>Slips of the hand in a number: a digit, two digits exchanged, the decimal point, the sign.</summary>
internal static class Misprint
{
    private static readonly decimal[] Points = [10m, 100m, 1000m, 10_000m, 0.1m, 0.01m, 0.001m, 0.0001m];

    /// <summary>Whether one slip of the hand leads from one of the values to what is printed.</summary>
    public static bool Explains(PrintedNumber printed, Interval values)
    {
        if (printed.Value == 0)
        {
            return false;
        }

        // 4.15 % printed as 0.04 %: the ratio in the place of the percentage
        if (printed.Unit == Unit.Percent && printed.Interval.Times(100).Meets(values))
        {
            return true;
        }

        foreach (var right in Around(printed))
        {
            if (decimal.Round(right, printed.Decimals) == right && values.Meets((printed with { Value = right }).Interval))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<decimal> Around(PrintedNumber printed)
    {
        yield return -printed.Value;
        foreach (var point in Points)
        {
            yield return printed.Value * point;
        }

        var sign = Math.Sign(printed.Value);
        var unit = 1m;
        for (var i = 0; i < printed.Decimals; i++)
        {
            unit /= 10;
        }

        var digits = (Math.Abs(printed.Value) / unit).ToString("0", CultureInfo.InvariantCulture);
        for (var i = 0; i < digits.Length; i++)
        {
            for (var digit = '0'; digit <= '9'; digit++)
            {
                yield return Number(digits[..i] + digit + digits[(i + 1)..]);
                yield return Number(digits[..i] + digit + digits[i..]);
            }

            yield return Number(digits.Remove(i, 1));
            if (i > 0)
            {
                yield return Number(digits[..(i - 1)] + digits[i] + digits[i - 1] + digits[(i + 1)..]);
            }
        }

        decimal Number(string text) => text.Length == 0 ? 0 : sign * unit * decimal.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
