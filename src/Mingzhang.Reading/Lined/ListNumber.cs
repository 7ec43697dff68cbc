using System.Globalization;
using System.Text;

namespace Mingzhang.Reading.Lined;

/// <summary>A number of a list as it is printed.</summary>
internal static class ListNumber
{
    private const string Digits = "〇一二三四五六七八九";
    private const string Legal = "零壹贰叁肆伍陆柒捌玖";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    private static readonly (int Value, string Numeral)[] Roman =
        [(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];

    /// <summary>The number in a format of the file (w:numFmt); plain digits where the format is not known.</summary>
    public static string Format(int number, string? format) => format switch
    {
        "none" or "bullet" => "",
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand" or "koreanCounting" =>
            Chinese(number, Digits.Replace('〇', '零'), "十百千"),
        "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" => string.Concat(Plain(number).Select(c => char.IsAsciiDigit(c) ? Digits[c - '0'] : c)),
        "chineseLegalSimplified" or "ideographLegalTraditional" or "japaneseLegal" => Chinese(number, Legal, "拾佰仟"),
        "ideographTraditional" when number is >= 1 and <= 10 => Stems[number - 1].ToString(),
        "ideographZodiac" when number is >= 1 and <= 12 => Branches[number - 1].ToString(),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "decimalFullWidth" or "decimalFullWidth2" => string.Concat(Plain(number).Select(c => (char)(c - '0' + '０'))),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when number is >= 1 and <= 20 => ((char)('①' + number - 1)).ToString(),
        "decimalEnclosedParen" when number is >= 1 and <= 20 => ((char)('⑴' + number - 1)).ToString(),
        "decimalEnclosedFullstop" when number is >= 1 and <= 20 => ((char)('⒈' + number - 1)).ToString(),
        "ideographEnclosedCircle" when number is >= 1 and <= 10 => ((char)('㊀' + number - 1)).ToString(),
        "lowerLetter" => Letters(number, 'a'),
        "upperLetter" => Letters(number, 'A'),
        "lowerRoman" => RomanOf(number),
        "upperRoman" => RomanOf(number).ToUpperInvariant(),
        _ => Plain(number),
    };

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Letters(int number, char first) =>
        number < 1 ? Plain(number) : new string((char)(first + ((number - 1) % 26)), Math.Min(((number - 1) / 26) + 1, 20));

    private static string RomanOf(int number)
    {
        if (number is < 1 or > 3999)
        {
            return Plain(number);
        }

        var text = new StringBuilder();
        foreach (var (value, numeral) in Roman)
        {
            for (; number >= value; number -= value)
            {
                text.Append(numeral);
            }
        }

        return text.ToString();
    }

    /// <summary>一, 十, 十二, 二十, 一百零三: counting words, ten without its one.</summary>
    private static string Chinese(int number, string digits, string tens)
    {
        if (number is < 1 or > 9999)
        {
            return number == 0 ? digits[0].ToString() : Plain(number);
        }

        var text = new StringBuilder();
        var zero = false;
        for (var (power, scale) = (3, 1000); power >= 0; power--, scale /= 10)
        {
            var digit = number / scale % 10;
            if (digit == 0)
            {
                zero = text.Length > 0;
                continue;
            }

            if (zero)
            {
                text.Append(digits[0]);
                zero = false;
            }

            if (power != 1 || digit != 1 || text.Length > 0 || digits[1] != '一')
            {
                text.Append(digits[digit]);
            }

            if (power > 0)
            {
                text.Append(tens[power - 1]);
            }
        }

        return text.ToString();
    }
}
