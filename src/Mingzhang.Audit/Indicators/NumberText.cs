namespace Mingzhang.Audit.Indicators;

/// <summary>Reads numbers as indicator values print them: 1,400, ９５．５, 十二, 两千五百, 一万五.</summary>
internal static class NumberText
{
    private const int MostDigits = 18;

    /// <summary>Whether a character is a digit, half or full width.</summary>
    public static bool IsDigit(char c) => c is (>= '0' and <= '9') or (>= '０' and <= '９');

    /// <summary>The value of a Chinese digit; -1 for any other character.</summary>
    public static int ChineseDigit(char c) =>
        "零一二三四五六七八九".IndexOf(c, StringComparison.Ordinal) is var i and >= 0 ? i : c switch { '两' => 2, '〇' => 0, _ => -1 };

    /// <summary>Whether a character can stand in a Chinese number.</summary>
    public static bool IsChinese(char c) => ChineseDigit(c) >= 0 || c is '十' or '百' or '千' or '万';

    /// <summary>Reads digits with thousands marks and decimals; the index moves behind them.</summary>
    public static decimal ReadDigits(string text, ref int i)
    {
        var value = 0m;
        var fraction = 0m;
        for (var digits = 0; i < text.Length && digits < MostDigits; i++)
        {
            var c = text[i];
            if (IsDigit(c))
            {
                var digit = c >= '０' ? c - '０' : c - '0';
                digits++;
                if (fraction > 0)
                {
                    value += digit * fraction;
                    fraction /= 10;
                }
                else
                {
                    value = (value * 10) + digit;
                }
            }
            else if (c is '.' or '．' && fraction == 0 && i + 1 < text.Length && IsDigit(text[i + 1]))
            {
                fraction = 0.1m;
            }
            else if (!(c is ',' or '，' && fraction == 0 && IsThousands(text, i)))
            {
                break;
            }
        }

        return value;
    }

    /// <summary>Reads a Chinese number below 亿; the index moves behind it. 一万五 is 15,000, a 万 without a digit before it ends it.</summary>
    public static decimal ReadChinese(string text, ref int i)
    {
        var total = 0m;
        var section = 0m;
        var digit = 0m;
        var step = 0m;
        for (; i < text.Length; i++)
        {
            if (ChineseDigit(text[i]) is var next and >= 0)
            {
                digit = next;
                step = next == 0 ? 0 : step;
                continue;
            }

            var factor = text[i] switch { '十' => 10m, '百' => 100m, '千' => 1_000m, '万' => 10_000m, _ => 0m };
            if (factor == 0 || (factor == 10_000m && section + digit == 0) || (factor is 100m or 1_000m && digit == 0 && section + total > 0))
            {
                break;
            }

            if (factor == 10_000m)
            {
                total += (section + digit) * factor;
                section = 0;
            }
            else
            {
                section += Math.Max(digit, 1) * factor;
            }

            digit = 0;
            step = factor;
        }

        // 一万五, 两千五: the last digit counts the step below
        return total + section + (digit * (step >= 100 ? step / 10 : 1));
    }

    private static bool IsThousands(string text, int comma) =>
        comma + 3 < text.Length && IsDigit(text[comma + 1]) && IsDigit(text[comma + 2]) && IsDigit(text[comma + 3]) &&
        (comma + 4 == text.Length || !IsDigit(text[comma + 4]));
}
