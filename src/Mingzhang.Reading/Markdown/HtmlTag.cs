using System.Collections.Frozen;

namespace Mingzhang.Reading.Markdown;

/// <summary>
/// An HTML tag in Markdown. Only known names are mark-up: a title in angle brackets, as Chinese documents nest them in
/// 《》, is text.
/// </summary>
internal static class HtmlTag
{
    private const int Longest = 400;
    private const int LongestComment = 2000;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = FrozenSet.ToFrozenSet(
        [
            "a", "abbr", "b", "big", "blockquote", "body", "br", "caption", "center", "code", "col", "colgroup", "dd", "del",
            "details", "div", "dl", "dt", "em", "figcaption", "figure", "font", "footer", "h1", "h2", "h3", "h4", "h5", "h6",
            "head", "header", "hr", "html", "i", "img", "ins", "kbd", "li", "main", "mark", "nobr", "o:p", "ol", "p", "page",
            "pre", "s", "section", "small", "span", "strike", "strong", "sub", "summary", "sup", "table", "tbody", "td",
            "tfoot", "th", "thead", "title", "tr", "tt", "u", "ul", "wbr",
        ],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The length of the tag or comment at the beginning of the text; 0 where there is none.</summary>
    /// <param name="text">Text that begins with &lt;.</param>
    /// <param name="name">The tag's name without /, as written; empty for a comment.</param>
    public static int Length(ReadOnlySpan<char> text, out ReadOnlySpan<char> name)
    {
        name = default;
        if (text.StartsWith("<!--"))
        {
            return text[..Math.Min(text.Length, LongestComment)].IndexOf("-->") is >= 0 and var closing ? closing + 3 : 0;
        }

        var start = text.Length > 1 && text[1] == '/' ? 2 : 1;
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == ':'))
        {
            end++;
        }

        if (end == start || end >= text.Length || !Known.Contains(text[start..end]))
        {
            return 0;
        }

        name = text[start..end];
        var rest = text[end..Math.Min(text.Length, end + Longest)];
        var close = rest.IndexOf('>');
        var attributes = close < 0 ? rest : rest[..close];
        return close >= 0 && (attributes.IsEmpty || attributes[0] is ' ' or '\t' or '/') && !attributes.Contains('<') ? end + close + 1 : 0;
    }
}
