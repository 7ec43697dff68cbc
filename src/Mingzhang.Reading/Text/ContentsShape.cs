using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Reading.Text;

/// <summary>The shape of a line of a contents page: a title, leaders or white space, a page number.</summary>
internal static partial class ContentsShape
{
    private const string Leaders = ".．…·‥⋯";
    private const int FewestLeaders = 2;
    private const int LongestPage = 4;

    /// <summary>Reads a line as a contents entry.</summary>
    /// <param name="line">The line.</param>
    /// <param name="inContents">Whether it stands on a contents page; elsewhere only leaders with a page number count.</param>
    /// <param name="title">Its title, without leaders.</param>
    /// <param name="page">The page it names, null where it names none.</param>
    public static bool TryRead(Passage line, bool inContents, out Passage title, out int? page)
    {
        (title, page) = (line, null);
        var text = line.Text.AsSpan().TrimEnd();
        var digits = TrailingDigits(text);
        var rest = text[..^digits];
        var body = rest.TrimEnd();
        var leaders = TrailingLeaders(ref body);
        var hasPage = digits is > 0 and <= LongestPage;
        if (body.IsEmpty || body.Contains('\t') || (digits > 0 && !hasPage))
        {
            return false;
        }

        var isEntry = leaders >= FewestLeaders
            ? hasPage || inContents
            : inContents && hasPage && (rest[^1] == '\t' || (char.IsWhiteSpace(rest[^1]) && LineShapes.OpensSomething(body.ToString())));
        if (!isEntry)
        {
            return false;
        }

        title = line.Slice(0, body.Length).Trim();
        page = hasPage ? int.Parse(text[^digits..], NumberStyles.None, CultureInfo.InvariantCulture) : null;
        return true;
    }

    /// <summary>Whether a cell holds a page number and nothing else.</summary>
    public static bool IsPage(string cell, out int? page)
    {
        page = int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && cell.Length <= LongestPage ? number : null;
        return page is not null;
    }

    /// <summary>A title without the leaders at its end.</summary>
    public static Passage WithoutLeaders(Passage title, out bool had)
    {
        var body = title.Text.AsSpan().TrimEnd();
        had = TrailingLeaders(ref body) >= FewestLeaders;
        return had ? title.Slice(0, body.Length).Trim() : title;
    }

    /// <summary>The number that a list gives an entry which has one of its own: the 3. of “3.二、机构设置”.</summary>
    [GeneratedRegex(@"^\d{1,3}[.．]\s*(?=第[一二三四五六七八九十\d]+部分|[（(]?[一二三四五六七八九十]+[、）)]|附?表[一二三四五六七八九十\d])")]
    public static partial Regex ListNumber();

    private static int TrailingDigits(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < text.Length && char.IsAsciiDigit(text[^(count + 1)]))
        {
            count++;
        }

        return count;
    }

    /// <summary>Cuts leaders, spaces among them included, off the end; one alone is punctuation and stays.</summary>
    private static int TrailingLeaders(ref ReadOnlySpan<char> text)
    {
        var rest = text;
        var count = 0;
        while (!rest.IsEmpty && (Leaders.Contains(rest[^1]) || rest[^1] is ' ' or '\u3000'))
        {
            count += rest[^1] is ' ' or '\u3000' ? 0 : rest[^1] is '…' or '‥' or '⋯' ? 2 : 1;
            rest = rest[..^1];
        }

        if (count >= FewestLeaders)
        {
            text = rest;
        }

        return count;
    }
}
