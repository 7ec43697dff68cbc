using System.Buffers;
using System.Text;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>Comparing names of projects, which two tables print with other brackets, spaces and line ends.</summary>
internal static class ProjectName
{
    /// <summary>Characters that tell projects of one kind apart: numbers and levels of government.</summary>
    private static readonly SearchValues<char> Distinct = SearchValues.Create("0123456789省市县区央");

    /// <summary>The name without spaces and quotation marks, brackets and digits of one width.</summary>
    public static string Normalise(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            switch (c)
            {
                case ' ' or '　' or '\u00A0' or '\t' or '“' or '”' or '"' or '‘' or '’' or '\'' or '\n' or '\r':
                    break;
                case '（' or '〔' or '【' or '［' or '[':
                    text.Append('(');
                    break;
                case '）' or '〕' or '】' or '］' or ']':
                    text.Append(')');
                    break;
                case >= '！' and <= '～':
                    text.Append((char)(c - '！' + '!'));
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }

        return text.ToString();
    }

    /// <summary>The normal name without the year and without a number or mark at the end: 2026年办公经费2 → 办公经费.</summary>
    public static string Base(string name)
    {
        var from = 0;
        if (name.Length > 5 && name[0] == '2' && name.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0 && name[4] == '年')
        {
            from = name[5] == '度' ? 6 : 5;
        }

        var to = name.Length;
        while (to > from + 2 && (name[to - 1] is (>= '0' and <= '9') or (>= 'Ⅰ' and <= 'Ⅹ') ||
            (name[to - 1] is '一' or '二' or '三' or '四' && name[to - 2] is '费' or '金' or '目' or '贴' or '助')))
        {
            to--;
        }

        return name[from..to];
    }

    /// <summary>How alike two normal names are, from 0 to 1: the pairs of neighbouring characters they share (Dice).</summary>
    public static decimal Likeness(string left, string right)
    {
        if (left.Length < 2 || right.Length < 2)
        {
            return left == right ? 1m : 0m;
        }

        var pairs = new Dictionary<int, int>(left.Length);
        for (var i = 0; i + 1 < left.Length; i++)
        {
            var pair = (left[i] << 16) | left[i + 1];
            pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
        }

        var shared = 0;
        for (var i = 0; i + 1 < right.Length; i++)
        {
            var pair = (right[i] << 16) | right[i + 1];
            if (pairs.TryGetValue(pair, out var count) && count > 0)
            {
                pairs[pair] = count - 1;
                shared++;
            }
        }

        return 2m * shared / (left.Length + right.Length - 2);
    }

    /// <summary>What share of the neighbouring pairs of a name stands in a text.</summary>
    public static decimal Coverage(string name, string text)
    {
        if (name.Length < 3)
        {
            return text.Contains(name, StringComparison.Ordinal) ? 1m : 0m;
        }

        var found = 0;
        for (var i = 0; i + 1 < name.Length; i++)
        {
            found += text.AsSpan().Contains(name.AsSpan(i, 2), StringComparison.Ordinal) ? 1 : 0;
        }

        return (decimal)found / (name.Length - 1);
    }

    /// <summary>Whether one differs from the other by one character put in, left out or exchanged, a digit or a level (中央, 省, 市, 县) excepted.</summary>
    public static bool IsOneSlip(string left, string right)
    {
        if (left.Length > right.Length)
        {
            (left, right) = (right, left);
        }

        if (right.Length - left.Length > 1 || left.Length < 4)
        {
            return false;
        }

        var start = left.AsSpan().CommonPrefixLength(right);
        var rest = left.Length - start;
        var same = left.Length == right.Length ? Math.Max(rest - 1, 0) : rest;
        if (!left.AsSpan(left.Length - same).SequenceEqual(right.AsSpan(right.Length - same)))
        {
            return false;
        }

        var odd = left.AsSpan(start, left.Length - same - start).ToString() + right.AsSpan(start, right.Length - same - start).ToString();
        return odd.AsSpan().IndexOfAny(Distinct) < 0;
    }

    /// <summary>How two normal names of one project differ, and whether by marks alone.</summary>
    public static (string Chinese, string English, bool MarksOnly) Difference(string left, string right)
    {
        if (Letters(left) == Letters(right))
        {
            return ("仅括号、标点不同", "in marks only", true);
        }

        var (shorter, longer) = left.Length < right.Length ? (left, right) : (right, left);
        return shorter.Length >= 4 && (longer.StartsWith(shorter, StringComparison.Ordinal) || longer.EndsWith(shorter, StringComparison.Ordinal)) ? ("一处疑被截断", "one seems cut off", false)
            : IsOneSlip(left, right) ? ("一字之差，疑笔误或识别有误", "by one character, a slip of the pen or of the scan", false)
            : Likeness(left, right) >= 0.45m ? ("名称相近，疑为改名或识别有误", "they are alike: renamed, or misread", false)
            : ("名称差别较大，按金额判断为同一项目", "they differ much, the amount alone says that they are one", false);
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit));
}
