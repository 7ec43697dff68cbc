using Mingzhang.Model;
using Mingzhang.Reading.Text;

namespace Mingzhang.Reading.Lined;

/// <summary>
/// The paragraphs that one paragraph of a file looks like: a break inside it goes on in the same sentence or begins
/// something new, and a wide gap parts 单位名称 from 单位.
/// </summary>
internal static class ParagraphParts
{
    private const int WideGap = 2;

    /// <summary>The parts of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">The line it stands in.</param>
    /// <param name="page">Its page; null where the format has none.</param>
    /// <param name="column">Where in the line it begins.</param>
    public static IEnumerable<Passage> Of(string text, int line, int? page = null, int column = 0)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsWhiteSpace(text[at]))
            {
                continue;
            }

            var end = at;
            while (end < text.Length && char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            if (end < text.Length && at > start && Parts(text.AsSpan(start, at - start), text.AsSpan(at, end - at), text.AsSpan(end)))
            {
                yield return LineText.Passage(text[start..at], line, column + start, page);
                start = end;
            }

            at = end;
        }

        yield return LineText.Passage(text[start..], line, column + start, page);
    }

    private static bool Parts(ReadOnlySpan<char> before, ReadOnlySpan<char> space, ReadOnlySpan<char> after)
    {
        if (space.Contains('\n'))
        {
            var said = before.Trim().ToString();
            var next = FirstLine(after);
            return LineShapes.EndsSentence(said) || LineShapes.EndsClause(said) || LineShapes.IsHeading(said) || LineShapes.IsContentsHeading(said) ||
                (LineShapes.OpensSomething(next) && !LineShapes.GoesOn(said, next));
        }

        return (space.Length >= WideGap || space.Contains('\t')) && before.Length < 80 &&
            LineShapes.OpensSomething(before.Trim().ToString()) && LineShapes.OpensSomething(FirstLine(after)) && !LineShapes.IsHeading(before.Trim().ToString());
    }

    private static string FirstLine(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('\n');
        return (end < 0 ? text : text[..end]).Trim().ToString();
    }
}
