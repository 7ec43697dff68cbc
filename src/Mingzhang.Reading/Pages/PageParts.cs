using System.Collections.Immutable;
using Mingzhang.Reading.Lined;

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
    public AlignedTable? Aligned { get; init; }

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

/// <summary>What stands on a page: tables, and lines of text between them.</summary>
/// <param name="InOrder">The parts from top to bottom.</param>
/// <param name="Lines">The lines among them.</param>
internal sealed record PageParts(ImmutableArray<PagePart> InOrder, IReadOnlyList<TextLine> Lines)
{
    /// <summary>A word may reach out of its frame by this, in points.</summary>
    private const double Slack = 1;

    /// <summary>What stands for a glyph without a character.</summary>
    private const string Lost = "\uFFFD";

    /// <summary>The parts of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="marks">Words that are no text.</param>
    public static PageParts Of(PageContent page, HashSet<Word> marks)
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

        var parts = frames.Select((frame, index) => new PagePart(frame.Box.Top) { Framed = new FramedWords(frame, inside[index].ToImmutable()) }).ToList();
        var lines = TextLine.Of(outside, page.Number).ToList();
        foreach (var (start, aligned) in AlignedTable.Find(lines, page.Size.Width).Reverse())
        {
            parts.Add(new PagePart(lines[start].Box.Top) { Aligned = aligned });
            lines.RemoveRange(start, aligned.Lines.Length);
        }

        parts.AddRange(lines.Select(line => new PagePart(line.Box.Top) { Line = line }));
        return new PageParts([.. parts.OrderBy(part => part.Top)], lines);
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
