using System.Text;
using System.Text.RegularExpressions;

namespace Mingzhang.Writing.Documents.Markdown;

/// <summary>Text as Markdown that reads back as the same text.</summary>
internal static partial class MarkdownText
{
    /// <summary>Parts what stands before it from what comes after, and shows nowhere.</summary>
    public const string EmptyComment = "<!-- -->";

    /// <summary>A comment.</summary>
    public static string Comment(string text) => $"<!-- {string.Concat(Clean(text).Where(c => c is not ('<' or '>'))).Replace("--", "-", StringComparison.Ordinal)} -->";

    /// <summary>Text in the midst of a line: what would be mark-up is escaped, a line break is a tag.</summary>
    public static string Inline(string text)
    {
        text = Clean(text);
        var builder = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var next = i + 1 < text.Length ? text[i + 1] : ' ';
            _ = text[i] switch
            {
                '\n' => builder.Append("<br>"),
                '<' when char.IsAsciiLetter(next) || next is '/' or '!' => builder.Append("&lt;"),
                '&' when char.IsAsciiLetter(next) || next is '#' => builder.Append("&amp;"),
                '\\' or '*' or '_' or '~' or '`' or '|' => builder.Append('\\').Append(text[i]),
                ']' when next == '(' => builder.Append("&#93;"),
                '#' when i == text.Length - 1 => builder.Append("\\#"),
                _ => builder.Append(text[i]),
            };
        }

        return builder.ToString();
    }

    /// <summary>A link to a heading of the same file.</summary>
    public static string Link(string text, string? anchor) => $"[{Inline(text).Replace("[", "&#91;", StringComparison.Ordinal)}](#{anchor})";

    /// <summary>Text as a line of its own: what would make something else of the line is escaped too.</summary>
    public static string Line(string text)
    {
        var inline = Inline(text);
        return inline is ['#' or '>' or '-' or '+' or '=', ..] ? "\\" + inline
            : LooksLikePageNumber().IsMatch(inline) ? $"&#{(int)inline[0]};{inline[1..]}"
            : inline;
    }

    /// <summary>The text of a cell.</summary>
    public static string Cell(string text)
    {
        var inline = Inline(text);
        return inline.AsSpan().TrimStart("-: ").IsEmpty && inline.Contains('-', StringComparison.Ordinal) ? "\\" + inline : inline;
    }

    /// <summary>Text without what cannot be seen, its line breaks of one kind.</summary>
    private static string Clean(string text) =>
        string.Concat(text.Trim().ReplaceLineEndings("\n").Where(c => c == '\n' || !char.IsControl(c)));

    [GeneratedRegex(@"^(?:[-–—－―].{0,20}|第\s*\d{1,4}\s*页.{0,12}|[Pp]age.{0,16})$")]
    private static partial Regex LooksLikePageNumber();
}
