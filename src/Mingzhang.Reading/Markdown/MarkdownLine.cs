namespace Mingzhang.Reading.Markdown;

/// <summary>What a line of Markdown is, told from its beginning.</summary>
internal static class MarkdownLine
{
    private const int DeepestHeading = 6;
    private const int FewestRuleMarks = 3;

    /// <summary>The level of a # heading; 0 where the line is none. Many writers leave out the space before a Chinese character.</summary>
    public static int HeadingLevel(ReadOnlySpan<char> line)
    {
        var start = Indent(line);
        var level = 0;
        while (start + level < line.Length && line[start + level] == '#')
        {
            level++;
        }

        var after = start + level;
        return start <= 3 && level is > 0 and <= DeepestHeading &&
            (after == line.Length || char.IsWhiteSpace(line[after]) || line[after] >= '\u3000')
            ? level
            : 0;
    }

    /// <summary>Whether the line is a rule across the page: three or more of -, * or _.</summary>
    public static bool IsRule(ReadOnlySpan<char> line) => IsRunOf(line, '-') || IsRunOf(line, '*') || IsRunOf(line, '_');

    /// <summary>The level of the heading that a line of = or - under a text makes of it; 0 where it is none.</summary>
    public static int UnderlineLevel(ReadOnlySpan<char> line)
    {
        var text = line.Trim();
        return text.Length < FewestRuleMarks ? 0 : text.ContainsAnyExcept('=') ? text.ContainsAnyExcept('-') ? 0 : 2 : 1;
    }

    /// <summary>Whether the line opens or closes a block of code.</summary>
    public static bool IsFence(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart();
        return text.StartsWith("```") || text.StartsWith("~~~");
    }

    /// <summary>How many characters of list and quotation marks stand before the text; numbers of numbered lists are text.</summary>
    public static int MarkerLength(ReadOnlySpan<char> line, out bool item)
    {
        item = false;
        var at = Indent(line);
        while (at < line.Length)
        {
            if (line[at] == '>')
            {
                at++;
            }
            else if (line[at] is '-' or '*' or '+' && at + 1 < line.Length && line[at + 1] is ' ' or '\t')
            {
                item = true;
                at += 2;
            }
            else
            {
                return at;
            }

            at += Indent(line[at..]);
        }

        return at;
    }

    /// <summary>Whether the text is a link to a heading of the same file and nothing else: a line of a contents list.</summary>
    public static bool LeadsToHeading(ReadOnlySpan<char> text) =>
        text.Trim() is ['[', .., ')'] link && link.LastIndexOf("](#") is > 0 and var middle && link[middle..].IndexOf(')') == link.Length - middle - 1;

    /// <summary>Whether the line is an empty comment, by which writers part blocks that would else be one.</summary>
    public static bool IsEmptyComment(ReadOnlySpan<char> line) =>
        line.Trim() is ['<', '!', '-', '-', .., '-', '-', '>'] comment && comment.Length >= "<!---->".Length && comment[4..^3].IsWhiteSpace();

    private static bool IsRunOf(ReadOnlySpan<char> line, char mark)
    {
        var count = 0;
        foreach (var c in line)
        {
            if (c == mark)
            {
                count++;
            }
            else if (!char.IsWhiteSpace(c))
            {
                return false;
            }
        }

        return count >= FewestRuleMarks;
    }

    private static int Indent(ReadOnlySpan<char> line) => line.Length - line.TrimStart().Length;
}
