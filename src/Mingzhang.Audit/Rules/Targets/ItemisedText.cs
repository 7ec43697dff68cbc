using System.Collections.Immutable;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>A total with its parts, as a running text states them.</summary>
/// <param name="Total">The total.</param>
/// <param name="Parts">The parts, in their order.</param>
/// <param name="Complete">Whether the text claims that these are all of them: "以上共计".</param>
internal sealed record ItemisedText(MoneyInText Total, ImmutableArray<MoneyInText> Parts, bool Complete)
{
    private static readonly string[] Marks = ["共计", "合计", "总计", "共需", "总额", "总共", "共约"];
    private static readonly string[] Openings = ["用于", "其中", "包括", "分别为", "具体为"];

    /// <summary>
    /// Reads the one total and its parts; null where the text has none, or where parts of parts, counts times prices or
    /// several totals leave open what is part of what.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="funds">The project's funds in 元: an amount that equals them is a total without a mark.</param>
    public static ItemisedText? Read(string text, IReadOnlyCollection<decimal?> funds)
    {
        var amounts = MoneyInText.Find(text).RemoveAll(amount => amount.IsPer || InBrackets(text, amount.Start));
        if (amounts.Length < 3)
        {
            return null;
        }

        var marked = amounts.Where(amount => IsMarked(text, amount)).ToList();
        if (marked.Count == 1 && marked[0] == amounts[^1] && !Openings[1..].In(text[amounts[0].Start..amounts[^1].Start]))
        {
            return Closing(text, amounts);
        }

        var first = amounts[0];
        return (marked.Count == 0 || (marked.Count == 1 && marked[0] == first)) && (marked.Count == 1 || funds.Contains(first.Yuan)) ? Opening(text, amounts) : null;
    }

    /// <summary>甲20万元，乙30万元，以上共计50万元.</summary>
    private static ItemisedText? Closing(string text, ImmutableArray<MoneyInText> amounts)
    {
        var total = amounts[^1];
        var between = text[amounts[^2].End..total.Start];

        // 每人1000元，共计12人18000元: the total is a product
        return between.Any(char.IsAsciiDigit) ? null : Plausible(new ItemisedText(total, amounts[..^1], between.Contains("以上", StringComparison.Ordinal)));
    }

    /// <summary>经费50万元，用于甲20万元、乙30万元.</summary>
    private static ItemisedText? Opening(string text, ImmutableArray<MoneyInText> amounts)
    {
        var total = amounts[0];
        var between = text[total.End..amounts[1].Start];
        var opening = Openings.Select(word => between.IndexOf(word, StringComparison.Ordinal)).Where(at => at >= 0).DefaultIfEmpty(-1).Min();
        if (opening is < 0 or > 12)
        {
            return null;
        }

        // parts of parts
        var rest = text[amounts[1].Start..amounts[^1].End];
        return Openings.In(rest) || rest.Contains('含', StringComparison.Ordinal) ? null : Plausible(new ItemisedText(total, amounts[1..], false));
    }

    private static ItemisedText? Plausible(ItemisedText list)
    {
        // amounts of another order are not its parts
        var sum = list.Parts.Sum(part => part.Yuan);
        return sum * 3 >= list.Total.Yuan && sum <= list.Total.Yuan * 3 ? list : null;
    }

    private static bool IsMarked(string text, MoneyInText amount) => Marks.In(text[Math.Max(0, amount.Start - 6)..amount.Start]);

    private static bool InBrackets(string text, int at)
    {
        var open = text.LastIndexOfAny(['(', '（'], at);
        return open >= 0 && text.IndexOfAny([')', '）'], open) is var close && (close < 0 || close > at);
    }
}
