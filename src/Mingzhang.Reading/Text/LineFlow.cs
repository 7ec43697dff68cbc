using System.Collections.Immutable;
using Mingzhang.Model;

namespace Mingzhang.Reading.Text;

/// <summary>
/// How a text sets its paragraphs, and so which lines are one paragraph. Either blank lines stand between paragraphs,
/// and neighbouring lines belong together; or each line follows the other, broken at the width of the page, and only a
/// full line is carried on.
/// </summary>
internal sealed class LineFlow
{
    /// <summary>A paragraph that a page break tore fills its line; its first half is at least this long.</summary>
    private const int ShortestFullLine = 25;

    /// <summary>How much shorter than the page a full line may be, in columns: an indent, and a number or bracket that did not fit.</summary>
    private const int Tolerance = 14;

    /// <summary>One line in so many may be wider than the page: a table's row.</summary>
    private const int OutlierShare = 50;

    private readonly bool wrapped;
    private readonly int width;

    private LineFlow(bool wrapped, int width) => (this.wrapped, this.width) = (wrapped, width);

    /// <summary>Paragraphs parted by blank lines, as in Markdown.</summary>
    public static LineFlow Blocks { get; } = new(wrapped: false, 0);

    /// <summary>Whether lines are broken at the width of the page without blank lines between paragraphs.</summary>
    public bool IsWrapped => wrapped;

    /// <summary>Tells the flow of a text from its lines: wrapped where most lines without cells have a neighbour.</summary>
    public static LineFlow Of(ImmutableArray<string> lines)
    {
        var (neighbours, total) = (0, 0);
        var before = false;
        foreach (var line in lines)
        {
            var isText = !string.IsNullOrWhiteSpace(line) && !line.Contains('\t');
            total += isText ? 1 : 0;
            neighbours += isText && before ? 1 : 0;
            before = isText;
        }

        if (neighbours * 2 <= total)
        {
            return Blocks;
        }

        var widths = lines
            .Where(line => !line.Contains('\t'))
            .SelectMany(line => line.Split('\f'))
            .Select(line => Width(line.AsSpan().Trim()))
            .Where(width => width > 0);
        var ordered = widths.OrderDescending().ToArray();
        return new LineFlow(wrapped: true, ordered[ordered.Length / OutlierShare]);
    }

    /// <summary>Whether a line carries on the paragraph before it.</summary>
    /// <param name="last">The last line of the paragraph so far.</param>
    /// <param name="paragraph">The paragraph so far.</param>
    /// <param name="next">The line.</param>
    /// <param name="opensIndented">Whether the paragraph's first line is indented.</param>
    /// <param name="indented">Whether the line is indented.</param>
    /// <param name="gap">Whether a page break or blank line stands between them.</param>
    public bool Continues(Passage last, string paragraph, string next, bool opensIndented, bool indented, bool gap)
    {
        if (LineShapes.OpensSomething(next) && !LineShapes.GoesOn(paragraph, next))
        {
            return false;
        }

        if (LineShapes.EndsSentence(paragraph))
        {
            // where paragraphs are set off by an indent, a full line without one goes on after a full stop too
            return wrapped && opensIndented && !indented && IsFull(last);
        }

        if (wrapped)
        {
            return LineShapes.CannotOpen(next) || (!indented && (IsFull(last) || LineShapes.EndsWithComma(paragraph))) || (!gap && LineShapes.HasOpenBracket(paragraph));
        }

        if (LineShapes.IsHeading(paragraph))
        {
            return false;
        }

        var open = !LineShapes.EndsClause(paragraph);
        if (gap)
        {
            open &= LineShapes.HasClause(paragraph) && LineShapes.HasClause(next);
        }

        return (!gap || paragraph.Length >= ShortestFullLine) &&
            (open || LineShapes.CannotOpen(next) || LineShapes.HasOpenBracket(paragraph));
    }

    private bool IsFull(Passage line) => Width(line.Text) >= width - Tolerance;

    /// <summary>The width in columns: a Chinese character is two wide.</summary>
    private static int Width(ReadOnlySpan<char> text)
    {
        var columns = 0;
        foreach (var c in text)
        {
            columns += c >= '\u2E80' || c is >= '\u2010' and <= '\u2026' ? 2 : 1;
        }

        return columns;
    }
}
