using Mingzhang.Model;

namespace Mingzhang.Reading.Lined;

/// <summary>Texts with breaks in them, as lines and as passages of those lines.</summary>
internal static class LineText
{
    /// <summary>A text as a line or as a cell of one, in which only cells are parted by tabs; as long as the text.</summary>
    public static string Line(string text) => text.Replace('\n', ' ').Replace('\t', ' ');

    /// <summary>Without any white space.</summary>
    public static string Compact(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>The passage of a text that stands in a line; the sides of a break join.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">The line's number.</param>
    /// <param name="column">Where in the line it begins.</param>
    /// <param name="page">Its page; null where the format has none.</param>
    public static Passage Passage(string text, int line, int column, int? page = null)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Model.Passage.Empty;
        }

        if (!text.Contains('\n'))
        {
            return Model.Passage.OfLine(text.Replace('\t', ' '), line, column, page).Trim();
        }

        var placed = new PlacedText(line, page);
        var shown = new string(' ', column) + Line(text);
        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var (from, to) = (start, end);
            while (from < to && char.IsWhiteSpace(text[from]))
            {
                from++;
            }

            while (to > from && char.IsWhiteSpace(text[to - 1]))
            {
                to--;
            }

            if (to > from)
            {
                placed.Add(shown, column + from, to - from);
                placed.Break();
            }

            start = end + 1;
        }

        return placed.ToPassage();
    }
}
