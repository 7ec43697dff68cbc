using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>Titles without what differs harmlessly: numbering, year, spaces, width of brackets.</summary>
internal static partial class Titles
{
    private const string Numerals = "一二三四五六七八九";

    /// <summary>The first calendar year in a title ("2026年…"); null where there is none.</summary>
    public static int? YearOf(string title) =>
        Year().Match(title) is { Success: true } match ? int.Parse(match.ValueSpan, CultureInfo.InvariantCulture) : null;

    /// <summary>Whether a number can be the year of a budget: four digits.</summary>
    public static bool IsYear(this int number) => number is >= 1950 and < 2100;

    /// <summary>The title without numbering, year and spaces, brackets and quotes in one width.</summary>
    public static string Key(string title)
    {
        var text = new StringBuilder();
        foreach (var c in Lead().Replace(title.Trim(), ""))
        {
            if (!char.IsWhiteSpace(c) && c is not ('*' or '#'))
            {
                text.Append(c switch { '（' => '(', '）' => ')', '“' or '”' or '„' or '＂' => '"', '：' => ':', _ => c });
            }
        }

        return YearWords().Replace(Lead().Replace(text.ToString(), ""), "");
    }

    /// <summary>一 to 九十九, or digits; 0 where it is neither.</summary>
    public static int Numeral(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var digits))
        {
            return digits;
        }

        var ten = text.IndexOf('十', StringComparison.Ordinal);
        var last = Numerals.IndexOf(text[^1], StringComparison.Ordinal) + 1;
        return ten < 0 ? last : ((ten == 0 ? 1 : Numerals.IndexOf(text[0], StringComparison.Ordinal) + 1) * 10) + last;
    }

    /// <summary>How many characters must be put in, taken out or exchanged to make one text the other.</summary>
    public static int Distance(string a, string b)
    {
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                current[j] = Math.Min(
                    Math.Min(previous[j], current[j - 1]) + 1,
                    previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            }

            (previous, current) = (current, previous);
        }

        return previous[b.Length];
    }

    /// <summary>Whether the characters of the shorter text occur in the longer one in the same order: an abbreviation.</summary>
    public static bool Abbreviates(string a, string b)
    {
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        var found = 0;
        foreach (var c in longer)
        {
            found += found < shorter.Length && shorter[found] == c ? 1 : 0;
        }

        return found == shorter.Length;
    }

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d{2}(?=\s*年)")]
    private static partial Regex Year();

    [GeneratedRegex(@"^[#*\s]*(?:第[一二三四五六七八九十]+部分|(?:预算公开)?表(?:[一二三四五六七八九十]+|\d{1,2}(?!\d))|[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[)）]|\d+[、.．](?:(?!\d)|(?=\d{4}年)))[：:、\s]*")]
    private static partial Regex Lead();

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d{2}年度?")]
    private static partial Regex YearWords();
}
