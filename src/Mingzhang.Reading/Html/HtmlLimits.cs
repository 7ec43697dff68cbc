namespace Mingzhang.Reading.Html;

/// <summary>Holds a page against limits before it is parsed, so that parsing takes bounded time and memory.</summary>
internal static class HtmlLimits
{
    /// <summary>The deepest nesting of elements that is walked.</summary>
    public const int Deepest = 400;

    /// <summary>A disclosure of forty pages has a tenth of it, as Word writes web pages.</summary>
    private const int MostTags = 1_200_000;

    /// <summary>Elements whose end may go without saying; they do not nest.</summary>
    private static readonly HashSet<string> Unclosed = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "option", "td", "th", "tr", "thead", "tbody", "tfoot", "colgroup",
    };

    /// <summary>Throws where the page has more tags, or nests them deeper, than any page of text.</summary>
    public static void Check(string page)
    {
        var (tags, depth, at) = (0, 0, 0);
        while ((at = page.IndexOf('<', at)) >= 0)
        {
            at++;
            if (at >= page.Length || (!char.IsAsciiLetter(page[at]) && page[at] != '/'))
            {
                continue;
            }

            if (++tags > MostTags)
            {
                throw new UnreadableException(Unreadable.TooMuch);
            }

            var isClosing = page[at] == '/';
            var start = isClosing ? at + 1 : at;
            var end = start;
            while (end < page.Length && end - start < 20 && char.IsAsciiLetterOrDigit(page[end]))
            {
                end++;
            }

            if (Unclosed.GetAlternateLookup<ReadOnlySpan<char>>().Contains(page.AsSpan(start, end - start)))
            {
                continue;
            }

            depth = isClosing ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > Deepest * 4)
            {
                throw new UnreadableException(Unreadable.TooDeep);
            }
        }
    }
}
