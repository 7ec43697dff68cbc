namespace Mingzhang.Audit.Indicators;

/// <summary>Reads the dates in an indicator's value, one piece after the other: 2026年, 6月, 30日, 2026-06-30, 1季度.</summary>
internal sealed class DateText(string text)
{
    private static readonly string[] Words =
        ["年底", "年末", "年内", "年终", "年初", "月底", "月末", "月初", "季度", "季末", "上半年", "下半年", "全年", "当年", "月份"];

    private int? year;
    private int? month;
    private int start;

    /// <summary>The years read so far.</summary>
    public List<int> Years { get; } = [];

    /// <summary>Whether a day, a month, a quarter or the end of a period is named.</summary>
    public bool Found { get; private set; } = HasWord(text);

    /// <summary>A date read so far that no calendar has; null where there is none.</summary>
    public string? Impossible { get; private set; }

    /// <summary>Reads a date of digits and marks (2026-06-30, 2026.6.30, 2026/6); the index moves behind it.</summary>
    public bool ReadDotted(ref int i)
    {
        var at = i;
        if (Digits(ref at, 4) is not (>= 1990 and < 2100 and var y) || at >= text.Length || text[at] is not ('-' or '.' or '/' or '－' or '．' or '／'))
        {
            return false;
        }

        var mark = text[at++];
        if (Digits(ref at, 2) is not { } m || (at < text.Length && NumberText.IsDigit(text[at])))
        {
            return false;
        }

        var d = (int?)null;
        if (at < text.Length && text[at] == mark)
        {
            var day = at + 1;
            d = Digits(ref day, 2);
            at = d is null ? at : day;
        }
        else if (mark is '.' or '．' && (m > 12 || (at < text.Length && UnitWords.Match(text.AsSpan(at)) > 0)))
        {
            // 2026.35元 is an amount
            return false;
        }

        Years.Add(y);
        Found = true;
        Judge(y, m, d, text[i..at]);
        i = at;
        return true;
    }

    /// <summary>Takes a number for a year, a month, a day or a quarter, where what follows says so; the index moves behind it.</summary>
    /// <param name="from">The number's first character.</param>
    /// <param name="i">Behind the number.</param>
    /// <param name="value">The number.</param>
    public bool Read(int from, ref int i, decimal value)
    {
        var at = i;
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        var next = at < text.Length ? text[at] : '\0';
        if (value != decimal.Truncate(value) || !(next switch
        {
            '年' => TakeYear(from, i - from, at, (int)Math.Min(value, 9999m)),
            '月' => TakeMonth(from, at, (int)Math.Min(value, 99m)),
            '日' or '号' => TakeDay(at, (int)Math.Min(value, 99m)),
            '季' => value is >= 1 and <= 4 && at + 1 < text.Length && text[at + 1] == '度' && !IsEach(from),
            _ => StartsRange(at, value),
        }))
        {
            return false;
        }

        i = next is '年' or '月' or '日' or '号' ? at + 1 : next == '季' ? at + 2 : i;
        return true;
    }

    private static bool HasWord(string text)
    {
        if (text.AsSpan().IndexOfAny('年', '月', '季') < 0)
        {
            return false;
        }

        foreach (var word in Words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private bool TakeYear(int from, int digits, int at, int value)
    {
        // 26年6月: a year of two digits only before a month
        var full = digits == 4 && value is >= 1900 and < 2100;
        if (!full && !(digits == 2 && value is >= 20 and <= 49 && from == 0 && MonthFollows(at + 1)))
        {
            return false;
        }

        year = full ? value : 2000 + value;
        month = null;
        start = from;
        Years.Add(year.Value);
        Found = true;
        return true;
    }

    private bool TakeMonth(int from, int at, int value)
    {
        // 3月/次 is a rate, 18月 without a year a span
        if ((at + 1 < text.Length && text[at + 1] is '/' or '／') || (value is < 1 or > 12 && year is null))
        {
            return false;
        }

        start = year is null ? from : start;
        month = value;
        Found = true;
        Judge(year ?? 2024, value, null, text[start..(at + 1)]);
        return true;
    }

    private bool TakeDay(int at, int value)
    {
        if (month is not { } m)
        {
            return false;
        }

        Judge(year ?? 2024, m, value, text[start..(at + 1)]);
        return true;
    }

    /// <summary>6-8月, 6、7月, 2025-2026年: the first of several that share one mark.</summary>
    private bool StartsRange(int at, decimal value)
    {
        if (at >= text.Length || text[at] is not ('-' or '－' or '—' or '–' or '~' or '～' or '、' or '至' or '到'))
        {
            return false;
        }

        while (at < text.Length && text[at] is '-' or '－' or '—' or '–' or '~' or '～' or '、' or '至' or '到' or ' ')
        {
            at++;
        }

        var digits = at;
        while (at < text.Length && NumberText.IsDigit(text[at]))
        {
            at++;
        }

        if (at == digits || at >= text.Length)
        {
            return false;
        }

        var year4 = at - digits == 4 && value is >= 1990 and < 2100 && text[at] == '年';
        if (year4)
        {
            Years.Add((int)value);
        }

        return year4 || (value is >= 1 and <= 12 && text[at] == '月' && at - digits <= 2) || (value is >= 1 and <= 31 && month is not null && text[at] is '日' or '号') ||
            (value is >= 1 and <= 4 && at - digits == 1 && text.AsSpan(at).StartsWith("季度"));
    }

    private bool MonthFollows(int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        var digits = at;
        while (at < text.Length && NumberText.IsDigit(text[at]))
        {
            at++;
        }

        return at - digits is 1 or 2 && at < text.Length && text[at] == '月';
    }

    private bool IsEach(int from) => from > 0 && text[from - 1] is '每' or '/' or '／';

    private void Judge(int y, int m, int? d, string words)
    {
        if (m is < 1 or > 12 || d is < 1 || d > DateTime.DaysInMonth(y, m))
        {
            Impossible ??= words;
        }
    }

    private int? Digits(ref int at, int most)
    {
        var from = at;
        var value = 0;
        while (at < text.Length && at - from < most && NumberText.IsDigit(text[at]))
        {
            value = (value * 10) + (text[at] >= '０' ? text[at] - '０' : text[at] - '0');
            at++;
        }

        return at == from || (most == 4 && at - from != 4) ? null : value;
    }
}
