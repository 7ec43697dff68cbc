using System.Buffers;
using System.Collections.Immutable;

namespace Mingzhang.Audit.Indicators;

/// <summary>Reads indicator values: "≥95%", "≤180元/人/天", "每人每月200元", "2026年3月底前", "50万", "按月发放".</summary>
internal static class IndicatorValueParser
{
    private static readonly (string Word, Comparison Comparison)[] Words =
    [
        ("大于等于", Comparison.AtLeast), ("大于或等于", Comparison.AtLeast), ("不少于", Comparison.AtLeast), ("不低于", Comparison.AtLeast),
        ("不小于", Comparison.AtLeast), ("至少", Comparison.AtLeast), ("以上", Comparison.AtLeast), ("≥", Comparison.AtLeast),
        (">=", Comparison.AtLeast), ("＞=", Comparison.AtLeast), ("≧", Comparison.AtLeast),
        ("小于等于", Comparison.AtMost), ("小于或等于", Comparison.AtMost), ("不超过", Comparison.AtMost), ("不高于", Comparison.AtMost),
        ("不多于", Comparison.AtMost), ("不大于", Comparison.AtMost), ("以内", Comparison.AtMost), ("以下", Comparison.AtMost),
        ("≤", Comparison.AtMost), ("<=", Comparison.AtMost), ("＜=", Comparison.AtMost), ("≦", Comparison.AtMost),
        ("大于", Comparison.MoreThan), ("超过", Comparison.MoreThan), ("高于", Comparison.MoreThan), (">", Comparison.MoreThan),
        ("＞", Comparison.MoreThan), ("小于", Comparison.LessThan), ("低于", Comparison.LessThan), ("<", Comparison.LessThan),
        ("＜", Comparison.LessThan), ("=", Comparison.Equal), ("＝", Comparison.Equal), ("约", Comparison.About), ("左右", Comparison.About),
    ];

    private static readonly SearchValues<char> Marks = SearchValues.Create("≥≤><=＞＜＝≧≦不大小超至以高低约左");

    private static readonly SearchValues<char> DateMarks = SearchValues.Create("年月季");

    private static readonly string[] DateWords =
        ["年底", "年末", "年内", "年终", "年初", "月底", "月末", "月初", "季度", "季末", "上半年", "下半年", "全年", "当年"];

    /// <summary>Reads a value; text that is no number is words, never an error.</summary>
    public static IndicatorValue Parse(string? text)
    {
        text = text?.Trim() ?? "";
        if (text.Length == 0)
        {
            return IndicatorValue.Blank;
        }

        var quantities = ImmutableArray.CreateBuilder<Quantity>();
        var years = ImmutableArray.CreateBuilder<int>();
        var per = ImmutableArray.CreateBuilder<string>();
        var namesDate = NamesDate(text);
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '每' && i + 1 < text.Length)
            {
                i = ReadEach(text, i + 1, per);
                continue;
            }

            if (!IsNumberStart(text, i))
            {
                i++;
                continue;
            }

            var start = i;
            var value = ReadNumber(text, ref i);
            if (ReadDate(text, start, ref i, value, years))
            {
                namesDate = true;
                continue;
            }

            quantities.Add(ReadQuantity(text, start, ref i, value, per));
            per.Clear();
        }

        return new IndicatorValue(text, FindComparison(text), quantities.ToImmutable(), years.ToImmutable(), namesDate);
    }

    private static Comparison FindComparison(string text)
    {
        if (text.AsSpan().IndexOfAny(Marks) < 0)
        {
            return Comparison.None;
        }

        var place = int.MaxValue;
        var found = Comparison.None;
        foreach (var (word, comparison) in Words)
        {
            // the words stand longest first: a later word inside an earlier one does not count
            var index = text.IndexOf(word, StringComparison.Ordinal);
            if (index >= 0 && index < place && !(found != Comparison.None && index + word.Length > place))
            {
                place = index;
                found = comparison;
            }
        }

        return found;
    }

    private static bool NamesDate(string text)
    {
        if (text.AsSpan().IndexOfAny(DateMarks) < 0)
        {
            return false;
        }

        foreach (var word in DateWords)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDigit(char c) => c is (>= '0' and <= '9') or (>= '０' and <= '９');

    private static int ChineseDigit(char c) => "零一二三四五六七八九".IndexOf(c, StringComparison.Ordinal) is var i and >= 0 ? i : c == '两' ? 2 : -1;

    private static bool IsNumberStart(string text, int i)
    {
        if (IsDigit(text[i]))
        {
            return i == 0 || text[i - 1] != '第';
        }

        // a Chinese numeral counts only before a unit: 两名, 十个; not in 一卡通, 统一, 第一年
        if ((ChineseDigit(text[i]) < 1 && text[i] != '十') || (i > 0 && text[i - 1] is '第' or '统' or '唯' or '之' or '十'))
        {
            return false;
        }

        var end = i;
        while (end < text.Length && (ChineseDigit(text[end]) >= 0 || text[end] is '十' or '百'))
        {
            end++;
        }

        return UnitWords.Match(text.AsSpan(end)) > 0;
    }

    private static decimal ReadNumber(string text, ref int i)
    {
        if (!IsDigit(text[i]))
        {
            return ReadChinese(text, ref i);
        }

        var value = 0m;
        var fraction = 0m;
        var digits = 0;
        for (; i < text.Length && digits < 18; i++)
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

    private static bool IsThousands(string text, int comma) =>
        comma + 3 < text.Length && IsDigit(text[comma + 1]) && IsDigit(text[comma + 2]) && IsDigit(text[comma + 3]) &&
        (comma + 4 == text.Length || !IsDigit(text[comma + 4]));

    private static decimal ReadChinese(string text, ref int i)
    {
        var value = 0;
        var digit = 0;
        for (; i < text.Length; i++)
        {
            if (ChineseDigit(text[i]) is var next and >= 0)
            {
                digit = next;
            }
            else if (text[i] == '十' && value < 100)
            {
                value += Math.Max(digit, 1) * 10;
                digit = 0;
            }
            else if (text[i] == '百' && value == 0)
            {
                value = Math.Max(digit, 1) * 100;
                digit = 0;
            }
            else
            {
                break;
            }
        }

        return value + digit;
    }

    private static bool ReadDate(string text, int start, ref int i, decimal value, ImmutableArray<int>.Builder years)
    {
        var next = i < text.Length ? text[i] : '\0';
        if (next == '年' && value is >= 1900 and < 2100 && i - start == 4)
        {
            years.Add((int)value);
            i++;
            return true;
        }

        var after = i + 1 < text.Length ? text[i + 1] : '\0';
        if ((next == '月' && value is >= 1 and <= 12 && after is not ('/' or '／')) ||
            (next is '日' or '号' && value is >= 1 and <= 31 && start > 0 && text[start - 1] is '月' or '-' or '—' or '至'))
        {
            i++;
            return true;
        }

        return false;
    }

    private static Quantity ReadQuantity(string text, int start, ref int i, decimal value, ImmutableArray<string>.Builder per)
    {
        var scaled = false;
        while (i < text.Length && text[i] is '余' or '多' or ' ')
        {
            i++;
        }

        if (i < text.Length && text[i] is '万' or '亿' or '千' or '百')
        {
            var factor = text[i] switch { '万' => 10_000m, '亿' => 100_000_000m, '千' => 1_000m, _ => 100m };
            if (value < 1_000_000_000_000m)
            {
                value *= factor;
            }

            scaled = true;
            i++;
            while (i < text.Length && text[i] is '余' or '多' or ' ')
            {
                i++;
            }
        }

        var length = i < text.Length ? UnitWords.Match(text.AsSpan(i)) : 0;
        var unit = text.Substring(i, length);
        i += length;
        while (i < text.Length && text[i] is '/' or '／' or '·' or '•' or '每')
        {
            var next = ReadEach(text, i + 1, per);
            if (next == i + 1)
            {
                break;
            }

            i = next;
        }

        return new Quantity(value, scaled, unit, per.ToImmutable(), start, i - start);
    }

    /// <summary>Reads what a number is for each of, from the character after 每 or the stroke; returns where it ends.</summary>
    private static int ReadEach(string text, int i, ImmutableArray<string>.Builder per)
    {
        if (i >= text.Length)
        {
            return i;
        }

        var length = UnitWords.Match(text.AsSpan(i));
        if (length == 0)
        {
            while (i + length < text.Length && length < 4 && text[i + length] is >= '一' and <= '龥' and not '每')
            {
                length++;
            }
        }

        if (length > 0)
        {
            per.Add(text.Substring(i, length));
        }

        return i + length;
    }
}
