using System.Text;

namespace Mingzhang.Forms.Performance;

/// <summary>How printed labels and names are compared: without spaces, with half-width brackets, forgiving a misread character.</summary>
internal static class LabelText
{
    /// <summary>Names longer than this are compared by their beginnings only.</summary>
    private const int LongestCompared = 64;

    /// <summary>The text without white space, with half-width brackets and colons, without a leading 其中: and a trailing colon.</summary>
    public static string Normal(string text)
    {
        if (IsNormal(text))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                plain.Append(c switch { '（' => '(', '）' => ')', '：' => ':', _ => c });
            }
        }

        var from = plain is ['其', '中', ':', ..] ? 3 : 0;
        var to = plain.Length;
        while (to > from && plain[to - 1] == ':')
        {
            to--;
        }

        return plain.ToString(from, to - from);
    }

    private static bool IsNormal(string text)
    {
        foreach (var c in text)
        {
            if (c is '（' or '）' or '：' or ':' || char.IsWhiteSpace(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// How alike two names are, in percent. A name that is the beginning of the other was cut off by a narrow column and is
    /// nearly the same.
    /// </summary>
    public static int Closeness(string first, string second)
    {
        if (first == second)
        {
            return 100;
        }

        var (longer, shorter) = first.Length >= second.Length ? (first, second) : (second, first);
        if (shorter.Length == 0)
        {
            return 0;
        }

        if (shorter.Length >= 4 && longer.StartsWith(shorter, StringComparison.Ordinal))
        {
            return 90;
        }

        if (longer.Length > LongestCompared)
        {
            longer = longer[..LongestCompared];
            shorter = shorter[..Math.Min(shorter.Length, LongestCompared)];
        }

        return 100 - (100 * Distance(longer, shorter) / longer.Length);
    }

    /// <summary>How many characters must be changed, dropped or put in to make one text of the other.</summary>
    public static int Distance(string first, string second)
    {
        Span<int> row = stackalloc int[second.Length + 1];
        for (var j = 0; j < row.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= first.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j < row.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(
                    Math.Min(above, row[j - 1]) + 1, diagonal + (first[i - 1] == second[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
