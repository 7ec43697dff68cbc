using System.Globalization;

namespace Mingzhang.Forms.Rendering;

/// <summary>Chinese numerals from 一 to 九十九.</summary>
internal static class Numerals
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>The numeral of a number.</summary>
    public static string Of(int number) => number switch
    {
        < 10 => Digits[number].ToString(),
        < 20 => "十" + (number == 10 ? "" : Digits[number - 10]),
        _ => Digits[number / 10] + "十" + (number % 10 == 0 ? "" : Digits[number % 10]),
    };

    /// <summary>The number of a numeral, as digits; digits stay as they are.</summary>
    public static string Value(string numeral)
    {
        for (var number = 1; number < 100; number++)
        {
            if (Of(number) == numeral)
            {
                return number.ToString(CultureInfo.InvariantCulture);
            }
        }

        return numeral;
    }
}
