using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>An amount of money in a running text.</summary>
/// <param name="Yuan">The amount in 元.</param>
/// <param name="Start">Its first character.</param>
/// <param name="End">One past its last.</param>
/// <param name="IsPer">Whether it is for each of something: 每人5000元, 180元/天.</param>
internal readonly record struct MoneyInText(decimal Yuan, int Start, int End, bool IsPer)
{
    private const decimal Largest = 1_000_000_000_000m;

    /// <summary>The amounts of a text in order: 1,245万元, 30.2 万元, 5000元, 4万余元.</summary>
    public static ImmutableArray<MoneyInText> Find(string text)
    {
        if (!text.Contains('元', StringComparison.Ordinal))
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<MoneyInText>();
        for (var at = text.IndexOf('元', StringComparison.Ordinal); at >= 0; at = text.IndexOf('元', at + 1))
        {
            // backwards from 元: 余, the scale, the digits
            var i = SkipBack(text, at - 1, "余多 ");
            var scaleEnd = i + 1;
            i = SkipBack(text, i, "亿万千百");
            var scale = text.AsSpan(i + 1, scaleEnd - i - 1);
            i = SkipBack(text, i, " ");
            var end = i + 1;
            i = SkipBack(text, i, "0123456789,.");
            var start = i + 1;
            while (start < end && text[start] is (',' or '.'))
            {
                start++;
            }

            if (start == end || !decimal.TryParse(
                text.AsSpan(start, end - start), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) ||
                value > Largest)
            {
                continue;
            }

            foreach (var c in scale)
            {
                value *= c switch { '亿' => 100_000_000m, '万' => 10_000m, '千' => 1_000m, _ => 100m };
            }

            var per = (at + 1 < text.Length && text[at + 1] is ('/' or '／' or '每')) || SaysEach(text, start);
            found.Add(new MoneyInText(value, start, at + 1, per));
        }

        return found.ToImmutable();
    }

    private static int SkipBack(string text, int i, string characters)
    {
        while (i >= 0 && characters.Contains(text[i], StringComparison.Ordinal))
        {
            i--;
        }

        return i;
    }

    /// <summary>The sentence around a place: from after the last 。；or line end to the next, that mark included.</summary>
    public static (int Start, int End) Sentence(string text, int from, int to)
    {
        var start = from;
        while (start > 0 && text[start - 1] is not ('。' or '；' or ';' or '\n'))
        {
            start--;
        }

        var end = to;
        while (end < text.Length && text[end - 1] is not ('。' or '；' or ';'))
        {
            end++;
        }

        return (start, end);
    }

    private static bool SaysEach(string text, int index)
    {
        for (var i = index - 1; i >= 0 && index - i <= 12 && text[i] is not ('，' or ',' or '。' or '；' or ';' or '、'); i--)
        {
            if (text[i] is '每' or '均' || (text[i] is '标' && i + 1 < text.Length && text[i + 1] == '准'))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>The patterns of money in running texts.</summary>
internal static partial class MoneyPatterns
{
    /// <summary>209个村每村每年16万元: a count with what each costs; the each is the thing counted.</summary>
    [GeneratedRegex(@"(?<![\d.年])(?<q>\d+)(?!\d)\s*(?<t>(?!年|月|日|天|元|万|岁|号)[\u4e00-\u9fa5]{1,6}?)[，,]?\s*每(?:个|名|位)?(?<e>[\u4e00-\u9fa5]{1,4}?)\s*(?<m>每月|/月)?(?:每年|一年)?\s*(?:补助|发放|补贴|拨付)?\s*(?<n>\d[\d,]*(?:\.\d+)?)\s*(?<s>万)?元")]
    public static partial Regex Product();
}
