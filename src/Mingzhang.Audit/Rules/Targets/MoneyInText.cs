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
    /// <summary>The amounts of a text in order.</summary>
    public static ImmutableArray<MoneyInText> Find(string text)
    {
        if (!text.Contains('元', StringComparison.Ordinal))
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<MoneyInText>();
        foreach (Match match in MoneyPatterns.Amount().Matches(text))
        {
            if (!decimal.TryParse(
                match.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture, out var value) || value > 1_000_000_000_000_000m)
            {
                continue;
            }

            value *= match.Groups["s"].Value switch
            {
                "亿" => 100_000_000m, "千万" => 10_000_000m, "百万" => 1_000_000m, "万" => 10_000m, "千" => 1_000m, _ => 1m,
            };
            var end = match.Index + match.Length;
            var per = (end < text.Length && text[end] is '/' or '／' or '每') || SaysEach(text, match.Index);
            found.Add(new MoneyInText(value, match.Index, end, per));
        }

        return found.ToImmutable();
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
    /// <summary>1,245万元, 30.2 万元, 5000元, 4万余元.</summary>
    [GeneratedRegex(@"(?<n>\d[\d,]*(?:\.\d+)?)\s*(?<s>亿|千万|百万|万|千)?[余多]?\s*元")]
    public static partial Regex Amount();

    /// <summary>209个村每村每年16万元: a count with what each costs.</summary>
    [GeneratedRegex(@"(?<q>\d+)\s*(?:个|名|位|家|户|人)?\s*(?<t>[\u4e00-\u9fa5]{1,8}?)?[，,]?\s*每(?:个|名|位)?(?<e>[\u4e00-\u9fa5]{1,4}?)\s*(?<m>每月|/月)?(?:每年|一年)?\s*(?:补助|发放|补贴|拨付)?\s*(?<n>\d[\d,]*(?:\.\d+)?)\s*(?<s>万)?元")]
    public static partial Regex Product();
}
