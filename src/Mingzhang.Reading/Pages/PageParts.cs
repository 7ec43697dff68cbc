using System.Collections.Immutable;
using Mingzhang.Reading.Lined;
using Mingzhang.Reading.Text;

namespace Mingzhang.Reading.Pages;

/// <summary>A line of text, or a table, on a page.</summary>
/// <param name="Top">How far from the upper side of the page it begins.</param>
internal readonly record struct PagePart(double Top)
{
    /// <summary>The line; null where it is a table.</summary>
    public TextLine? Line { get; init; }

    /// <summary>The table with lines around its cells; null where it is none.</summary>
    public FramedWords? Framed { get; init; }

    /// <summary>The table without lines between its columns; null where it is none.</summary>
    public AlignedPart? Aligned { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page => Line?.Page ?? Framed?.Frame.Page ?? Aligned!.Page;

    /// <summary>How far down the page it reaches.</summary>
    public double Bottom => Line?.Box.Bottom ?? Framed?.Frame.Box.Bottom ?? Aligned!.Lines[^1].Box.Bottom;

    /// <summary>What the first row of the table says.</summary>
    public string FirstRow => LineText.Compact(string.Concat(
        Framed is { Frame: var frame, Words: var words }
            ? TextLine.Of(words.Where(word => word.BaseLine() - (word.Em() * 0.36) < frame.Rows[1]), frame.Page).Select(line => line.Text)
            : Aligned?.Lines.Take(1).Select(line => line.Text) ?? []));
}

/// <summary>The tables on a page that lines rule, and the lines of text outside of them.</summary>
/// <param name="Page">The page.</param>
/// <param name="Framed">The tables.</param>
/// <param name="Lines">The lines from top to bottom.</param>
internal sealed record RuledParts(PageContent Page, IReadOnlyList<PagePart> Framed, IReadOnlyList<TextLine> Lines)
{
    /// <summary>A word may reach out of its frame by this, in points.</summary>
    private const double Slack = 1;

    /// <summary>What stands for a glyph without a character.</summary>
    private const string Lost = "\uFFFD";

    /// <summary>The parts of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="marks">Words that are no text.</param>
    public static RuledParts Of(PageContent page, HashSet<Word> marks)
    {
        var frames = RulingLines.Frames(page);
        var words = page.Words.Where(word => word.Text.Length > 0 && !marks.Contains(word))
            .Concat(page.Nameless.Select(box => new Word(Lost, box, [box.Left, box.Right])));
        var inside = frames.Select(_ => ImmutableArray.CreateBuilder<Word>()).ToArray();
        var outside = new List<Word>();
        foreach (var word in words)
        {
            var frame = FrameOf(word, frames);
            if (frame < 0)
            {
                outside.Add(word);
            }
            else
            {
                inside[frame].Add(word);
            }
        }

        return new RuledParts(
            page, [.. frames.Select((frame, index) => new PagePart(frame.Box.Top) { Framed = new FramedWords(frame, inside[index].ToImmutable()) })], TextLine.Of(outside, page.Number));
    }

    /// <summary>The smallest frame in which the middle of a word lies; -1 where there is none.</summary>
    private static int FrameOf(Word word, ImmutableArray<RuledFrame> frames)
    {
        var (x, y) = (word.Box.CentreX, word.BaseLine() - (word.Em() * 0.36));
        var found = -1;
        for (var i = 0; i < frames.Length; i++)
        {
            var box = frames[i].Box;
            if (x >= box.Left - Slack && x <= box.Right + Slack && y >= box.Top - Slack && y <= box.Bottom + Slack &&
                (found < 0 || box.Width * box.Height < frames[found].Box.Width * frames[found].Box.Height))
            {
                found = i;
            }
        }

        return found;
    }
}

/// <summary>What stands on a page: tables, and lines of text between them.</summary>
/// <param name="InOrder">The parts from top to bottom.</param>
/// <param name="Lines">The lines among them.</param>
internal sealed record PageParts(ImmutableArray<PagePart> InOrder, IReadOnlyList<TextLine> Lines)
{
    /// <summary>Of a table over many pages, so many of the last ones tell what its next page looks like.</summary>
    private const int Telling = 3;

    /// <summary>The parts of pages, one page after the other: a table may begin on one and go on on the next.</summary>
    /// <param name="pages">The tables on the pages that lines rule, and the lines of text outside of them.</param>
    /// <param name="running">Lines that belong to the pages.</param>
    public static IEnumerable<PageParts> Of(IEnumerable<RuledParts> pages, HashSet<TextLine> running)
    {
        var open = new List<AlignedPart>();
        foreach (var page in pages)
        {
            var parts = page.Framed.ToList();
            var lines = page.Lines.ToList();
            foreach (var (start, aligned) in AlignedRegions.Find(lines, page.Page.Size.Width, running, open.Count == 0 ? null : AlignedTable.Of(open)).Reverse())
            {
                parts.Add(new PagePart(lines[start].Box.Top) { Aligned = aligned });
                lines.RemoveRange(start, aligned.Lines.Length);
            }

            parts.AddRange(lines.Select(line => new PagePart(line.Box.Top) { Line = line }));
            var inOrder = parts.OrderBy(part => part.Top).ToImmutableArray();
            var last = inOrder.LastOrDefault(part => part.Line is not { } line || !(running.Contains(line) || PageFurniture.IsPageNumber(LineText.Compact(line.Text)))).Aligned;
            if (last is not { CarriesOn: true })
            {
                open.Clear();
            }
            else if (open.Count > Telling)
            {
                open.RemoveAt(1);
            }

            open.AddRange(last is null ? [] : [last]);
            yield return new PageParts(inOrder, lines);
        }
    }
}
