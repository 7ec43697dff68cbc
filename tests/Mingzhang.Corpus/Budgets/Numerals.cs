namespace Mingzhang.Corpus.Budgets;

/// <summary>Chinese numerals, to 99.</summary>
public static class Numerals
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>1 is 一, 10 is 十, 21 is 二十一.</summary>
    public static string Of(int number)
    {
        var (tens, ones) = (number / 10, number % 10);
        return (tens > 1 ? Digits[tens].ToString() : "") + (tens > 0 ? "十" : "") + (ones > 0 ? Digits[ones].ToString() : "");
    }
}
