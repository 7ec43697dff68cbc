namespace Mingzhang.Audit.Indicators;

/// <summary>The signs and words of comparison: data, in one place, and where in a text they count.</summary>
internal static class ComparisonWords
{
    /// <summary>Where a word stands to its number.</summary>
    private enum Stand
    {
        /// <summary>A sign, which means the same wherever it stands.</summary>
        Anywhere,

        /// <summary>Somewhere before a number: 不超过预算的5%.</summary>
        Before,

        /// <summary>Right before the number: 约20人, and not 节约5%.</summary>
        RightBefore,

        /// <summary>Somewhere after a number: 20人以上.</summary>
        After,
    }

    // longest first: a later word inside an earlier one does not count
    private static readonly (string Word, Comparison Comparison, Stand Stand)[] All =
    [
        .. Of(Comparison.AtLeast, Stand.Before, "大于或者等于", "大于或等于", "大于等于", "不得少于", "不得低于", "不少于", "不低于", "不小于", "不短于", "至少", "最少", "最低"),
        .. Of(Comparison.AtMost, Stand.Before, "小于或者等于", "小于或等于", "小于等于", "不得超过", "不得高于", "不得多于", "不超过", "不高于", "不多于", "不大于", "不突破", "不晚于", "至多", "最多", "最高"),
        .. Of(Comparison.AtLeast, Stand.Anywhere, ">=", "＞=", ">＝", "＞＝", "=>", "≥", "≧", "⩾", "≮"),
        .. Of(Comparison.AtMost, Stand.Anywhere, "<=", "＜=", "<＝", "＜＝", "=<", "≤", "≦", "⩽", "≯"),
        .. Of(Comparison.MoreThan, Stand.RightBefore, "大于", "超过", "高于", "多于"),
        .. Of(Comparison.LessThan, Stand.RightBefore, "小于", "低于", "少于", "不足", "不满"),
        .. Of(Comparison.MoreThan, Stand.Anywhere, ">", "＞"),
        .. Of(Comparison.LessThan, Stand.Anywhere, "<", "＜"),
        .. Of(Comparison.Equal, Stand.Anywhere, "=", "＝"),
        .. Of(Comparison.Equal, Stand.RightBefore, "等于"),
        .. Of(Comparison.About, Stand.RightBefore, "大约", "约", "近"),
        .. Of(Comparison.About, Stand.After, "左右", "上下"),
        .. Of(Comparison.AtLeast, Stand.After, "以上", "起"),
        .. Of(Comparison.AtMost, Stand.After, "以内", "之内", "以下", "封顶"),
    ];

    /// <summary>The first comparison of a text; none where it holds no number to compare with.</summary>
    /// <param name="text">The text.</param>
    /// <param name="starts">Where its numbers begin, in order.</param>
    public static Comparison Find(string text, IReadOnlyList<int> starts)
    {
        if (starts.Count == 0)
        {
            return Comparison.None;
        }

        var place = int.MaxValue;
        var found = Comparison.None;
        foreach (var (word, comparison, stand) in All)
        {
            var index = text.IndexOf(word, StringComparison.Ordinal);
            if (index >= 0 && index < place && !(found != Comparison.None && index + word.Length > place) &&
                Counts(text, index, index + word.Length, stand, starts))
            {
                place = index;
                found = comparison;
            }
        }

        return found;
    }

    private static bool Counts(string text, int start, int end, Stand stand, IReadOnlyList<int> starts) => stand switch
    {
        Stand.Before => starts[^1] >= end,
        // 节约5%, 附近20户
        Stand.RightBefore => !(start > 0 && text[start - 1] is ('节' or '预' or '公' or '特' or '合' or '附' or '最')) && starts.Any(at => at >= end && text.AsSpan(end, at - end).IsWhiteSpace()),
        Stand.After => starts[0] < start,
        _ => true,
    };

    private static IEnumerable<(string, Comparison, Stand)> Of(Comparison comparison, Stand stand, params string[] words) =>
        words.Select(word => (word, comparison, stand));
}
