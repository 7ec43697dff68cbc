using System.Collections.Immutable;

namespace Mingzhang.Audit.Indicators;

/// <summary>Reads indicator values: "≥95%", "≤180元/人/天", "每人每月200元", "2026年3月底前", "10-20人", "百分之九十五", "24小时内".</summary>
internal static class IndicatorValueParser
{
    /// <summary>Reads a value; text that is no number is words, never an error.</summary>
    /// <param name="text">The value as printed; null for a blank cell.</param>
    /// <param name="name">The indicator's name, whose unit in brackets, "培训人数（人）", is that of a bare number.</param>
    public static IndicatorValue Parse(string? text, string? name = null)
    {
        text = text?.Trim() ?? "";
        if (text.Length == 0)
        {
            return IndicatorValue.Blank;
        }

        var quantities = new List<Quantity>();
        var per = ImmutableArray.CreateBuilder<string>();
        var dates = new DateText(text);
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

            if (dates.ReadDotted(ref i))
            {
                continue;
            }

            var start = i;
            var share = ReadShareWords(text, ref i);
            var isChinese = !NumberText.IsDigit(text[i]);
            var value = isChinese ? NumberText.ReadChinese(text, ref i) : NumberText.ReadDigits(text, ref i);
            if (share is not null)
            {
                quantities.Add(new Quantity(value, false, share, [], start, i - start));
            }
            else if (!dates.Read(start, ref i, value))
            {
                quantities.Add(ReadQuantity(text, start, ref i, value, isChinese, per));
                per.Clear();
            }
        }

        return Finish(text, name, quantities, dates);
    }

    private static IndicatorValue Finish(string text, string? name, List<Quantity> quantities, DateText dates)
    {
        var comparison = ComparisonWords.Find(text, [.. quantities.Select(quantity => quantity.Start)]);
        if (comparison is Comparison.None or Comparison.Equal or Comparison.About && IsRange(text, quantities))
        {
            comparison = Comparison.Between;
            quantities[0] = quantities[0] with { Unit = quantities[1].Unit, Per = quantities[1].Per, Value = Share(quantities[0], quantities[1]) };
        }
        else if (comparison == Comparison.None && quantities is [var span] && UnitWords.IsTime(span.Unit) && text.AsSpan(span.Start + span.Length).StartsWith("内"))
        {
            comparison = Comparison.AtMost;
        }

        if (quantities is [{ Unit: "", Scaled: false, IsPer: false } bare] && UnitOfName(name) is { } unit)
        {
            quantities[0] = bare with { Value = bare.Value * unit.Value, Unit = unit.Unit, Per = unit.Per, Scaled = unit.Scaled };
        }

        return new IndicatorValue(text, comparison, [.. quantities], [.. dates.Years], dates.Found, dates.Impossible);
    }

    /// <summary>Two numbers of one kind with a stroke between them, the smaller first.</summary>
    private static bool IsRange(string text, List<Quantity> quantities)
    {
        if (quantities is not [var low, var high] || (low.Unit.Length > 0 && low.Unit != high.Unit) || low.Value >= high.Value)
        {
            return false;
        }

        var end = low.Start + low.Length;
        return text.AsSpan(end, high.Start - end).Trim() is "-" or "－" or "—" or "–" or "~" or "～" or "至" or "到" or "——" or "--";
    }

    // 3-5万元: the scale is that of both
    private static decimal Share(Quantity low, Quantity high) =>
        !low.Scaled && low.Unit.Length == 0 && high.Scaled && high.Value >= 10_000 && low.Value < 10_000 ? low.Value * 10_000 : low.Value;

    /// <summary>The unit in brackets at the end of a name: (%), （万元）, (元/人).</summary>
    private static Quantity? UnitOfName(string? name)
    {
        name = name?.TrimEnd();
        if (name is not { Length: > 2 } || name[^1] is not (')' or '）') || name.LastIndexOfAny(['(', '（']) is not (> 0 and var open))
        {
            return null;
        }

        var words = "1" + name[(open + 1)..^1].Trim();
        var end = 1;
        var unit = words.Length > 1 && !NumberText.IsDigit(words[1]) ? ReadQuantity(words, 0, ref end, 1, false, ImmutableArray.CreateBuilder<string>()) : default;
        return end == words.Length && unit.Unit is { Length: > 0 } ? unit : null;
    }

    private static bool IsNumberStart(string text, int i)
    {
        if (NumberText.IsDigit(text[i]))
        {
            return i == 0 || text[i - 1] != '第';
        }

        // 百分之九十五
        if (text[i] is '百' or '千')
        {
            return text.AsSpan(i + 1).StartsWith("分之") && i + 3 < text.Length && (NumberText.ChineseDigit(text[i + 3]) > 0 || text[i + 3] is '十' or '百' || NumberText.IsDigit(text[i + 3]));
        }

        // a Chinese numeral counts only before a unit: 两名, 十个; not in 一卡通, 统一, 第一年, 一次性, 一村一品
        if ((NumberText.ChineseDigit(text[i]) < 1 && text[i] != '十') || (i > 0 && (text[i - 1] is '第' or '统' or '唯' or '之' or '万' || NumberText.IsChinese(text[i - 1]))))
        {
            return false;
        }

        var end = i;
        while (end < text.Length && NumberText.IsChinese(text[end]))
        {
            end++;
        }

        if (end + 1 < text.Length && text[end] is '至' or '到' or '-' or '—' or '~' && NumberText.ChineseDigit(text[end + 1]) >= 0)
        {
            return IsNumberStart(text, end + 1);
        }

        var unit = UnitWords.Match(text.AsSpan(end));
        var after = end + unit < text.Length ? text[end + unit] : '\0';
        return unit > 0 && after is not ('性' or '一' or '制') && (end - i > 1 || text[i] != '一' || i == 0 || text[i - 1] is not ('户' or '村' or '人' or '县' or '镇' or '事' or '企' or '院' or '校'));
    }

    /// <summary>百分之 and 千分之 before a number: the unit they stand for.</summary>
    private static string? ReadShareWords(string text, ref int i)
    {
        var unit = text[i] switch { '百' => "%", '千' => "‰", _ => null };
        i += unit is null ? 0 : 3;
        return unit;
    }

    private static Quantity ReadQuantity(
        string text, int start, ref int i, decimal value, bool isChinese, ImmutableArray<string>.Builder per)
    {
        var scaled = isChinese && text.AsSpan(start, i - start).Contains('万');
        SkipMore(text, ref i);
        while (i < text.Length && text[i] is '万' or '亿' or '千' or '百' or '十' && !(text[i] is '千' && i + 1 < text.Length && text[i + 1] is '米' or '瓦' or '克'))
        {
            var factor = text[i] switch { '万' => 10_000m, '亿' => 100_000_000m, '千' => 1_000m, '百' => 100m, _ => 10m };
            if (value < 1_000_000_000_000m)
            {
                value *= factor;
            }

            scaled = true;
            i++;
            SkipMore(text, ref i);
        }

        var length = i < text.Length ? UnitWords.Match(text.AsSpan(i)) : 0;
        var unit = text.Substring(i, length);
        i += length;
        while (i < text.Length && text[i] is '/' or '／' or '·' or '•' or '.' or '每' or '*' or '×')
        {
            // 元/（人·月）
            var first = text[i] is '/' or '／' && i + 1 < text.Length && text[i + 1] is '(' or '（' ? i + 2 : i + 1;
            var next = ReadEach(text, first, per);
            if (next == first || (text[i] is '.' or '*' or '×' && per.Count == 0))
            {
                break;
            }

            i = next < text.Length && text[next] is ')' or '）' ? next + 1 : next;
        }

        return new Quantity(value, scaled, UnitWords.Standard(unit), per.ToImmutable(), start, i - start);
    }

    private static void SkipMore(string text, ref int i)
    {
        while (i < text.Length && text[i] is '余' or '多' or ' ')
        {
            i++;
        }
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
