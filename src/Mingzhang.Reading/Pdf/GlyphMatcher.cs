using System.Collections.Immutable;
using Mingzhang.Model;
using Mingzhang.Reading.Pages;

namespace Mingzhang.Reading.Pdf;

/// <summary>
/// Puts together what two programs tell of a page: the characters of a word, and where its glyphs are drawn. A word whose
/// glyphs are found knows where each of its characters begins; glyphs that belong to no word have no meaning that the file tells.
/// </summary>
internal sealed class GlyphMatcher
{
    /// <summary>Glyphs whose base lines differ by less stand in one line, in points.</summary>
    private const double SameLine = 0.5;

    /// <summary>How far before the box of its word a glyph may begin, and how far before its end the last one does, in widths of a character.</summary>
    private const double Before = 0.25, BeforeEnd = 0.3;

    /// <summary>A glyph drawn again this near, in widths of a character, makes the first one bold.</summary>
    private const double Bold = 0.25;

    /// <summary>Of the height of a usual box, how much stands above the base line.</summary>
    private const double UsualDepth = 0.8;

    private readonly GlyphOrigin[] glyphs;
    private readonly bool[] taken;

    /// <summary>Takes the glyphs of a page.</summary>
    public GlyphMatcher(IEnumerable<GlyphOrigin> drawn)
    {
        glyphs = [.. drawn.OrderBy(glyph => glyph.Y).ThenBy(glyph => glyph.X)];
        taken = new bool[glyphs.Length];
    }

    /// <summary>Glyphs on the page that no word has taken, each as a box around its origin.</summary>
    public ImmutableArray<Box> Left(PageSize size) =>
    [
        .. glyphs.Where((glyph, index) => !taken[index] && glyph.X >= 0 && glyph.Y >= 0 && glyph.X < size.Width && glyph.Y < size.Height)
            .Select(glyph => new Box(glyph.X, glyph.Y - 1, glyph.X + 1, glyph.Y)),
    ];

    /// <summary>The words with the places of their characters: those of their glyphs, or else by the usual widths.</summary>
    /// <param name="words">The words of the page.</param>
    /// <param name="undrawn">How many of them have no glyph that can be seen.</param>
    public ImmutableArray<Word> Match(IReadOnlyList<BoxedWord> words, out int undrawn)
    {
        // boxes may be far higher than their line: what holds one line only tells where the line lies in boxes of its kind
        var matched = new Word?[words.Count];
        var baseLines = new Dictionary<int, double>();
        for (var i = 0; i < words.Count; i++)
        {
            var lines = LinesIn(words[i]);
            if (lines.Count == 1 && lines[0].Count == CharactersIn(words[i].Text))
            {
                matched[i] = Take(words[i], lines[0]);
                baseLines.TryAdd(KindOf(words[i]), Depth(words[i].Box, lines[0]));
            }
        }

        undrawn = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (matched[i] is null)
            {
                var depth = baseLines.GetValueOrDefault(KindOf(words[i]), UsualDepth);
                var needed = CharactersIn(words[i].Text);
                var lines = LinesIn(words[i]);
                var line = lines
                    .OrderBy(line => line.Count * 2 >= needed ? 0 : 1)
                    .ThenBy(line => Math.Abs(Depth(words[i].Box, line) - depth))
                    .FirstOrDefault();
                matched[i] = Take(words[i], line ?? []);
                undrawn += line is null ? 1 : 0;
                TakeStray(lines, line, needed);
            }
        }

        return [.. matched.Select(word => word!)];
    }

    /// <summary>Glyphs of a word that stand a little higher or lower than its others are its own too.</summary>
    private void TakeStray(List<List<int>> lines, List<int>? line, int needed)
    {
        if (line is not null && line.Count < needed)
        {
            foreach (var index in lines.SelectMany(other => other).Where(index => !taken[index])
                .OrderBy(index => Math.Abs(glyphs[index].Y - glyphs[line[0]].Y)).Take(needed - line.Count))
            {
                taken[index] = true;
            }
        }
    }

    private Word Take(BoxedWord word, List<int> line)
    {
        foreach (var index in line)
        {
            taken[index] = true;
        }

        if (line.Count != CharactersIn(word.Text))
        {
            return new Word(word.Text, Tight(word, line), ByWidths(word));
        }

        var edges = ImmutableArray.CreateBuilder<double>(word.Text.Length + 1);
        foreach (var (rune, index) in word.Text.EnumerateRunes().Zip(line))
        {
            edges.AddRange(Enumerable.Repeat(Math.Clamp(glyphs[index].X, word.Box.Left, word.Box.Right), rune.Utf16SequenceLength));
        }

        edges.Add(word.Box.Right);
        return new Word(word.Text, Tight(word, line), edges.MoveToImmutable());
    }

    /// <summary>The glyphs in the box that no word has taken, line by line.</summary>
    private List<List<int>> LinesIn(BoxedWord word)
    {
        var box = word.Box;
        var needed = CharactersIn(word.Text);
        var (left, right) = (box.Left - (box.Width / needed * Before), box.Right - (box.Width / needed * BeforeEnd));
        List<List<int>> lines = [];
        for (var i = Bisection.First(glyphs.Length, index => glyphs[index].Y >= box.Top); i < glyphs.Length && glyphs[i].Y <= box.Bottom; i++)
        {
            if (glyphs[i].X < left || glyphs[i].X >= right || taken[i])
            {
                continue;
            }

            if (lines.Count == 0 || glyphs[i].Y - glyphs[lines[^1][0]].Y > SameLine)
            {
                lines.Add([]);
            }

            lines[^1].Add(i);
        }

        return [.. lines.Select(line => Single(line, box.Width / needed, needed))];
    }

    /// <summary>How far down in the box the base line lies, from 0 to 1.</summary>
    private double Depth(Box box, List<int> line) => (glyphs[line[0]].Y - box.Top) / Math.Max(box.Height, 1);

    /// <summary>Boxes of one kind are equally high for their width of a character: they are of one font.</summary>
    private static int KindOf(BoxedWord word) => (int)Math.Round(word.Box.Height / word.Box.Width * WordShape.Units(word.Text) * 20);

    /// <summary>From left to right, each character once: one drawn again close by is the same, made bold.</summary>
    private List<int> Single(List<int> line, double width, int needed)
    {
        line.Sort((left, right) => glyphs[left].X.CompareTo(glyphs[right].X));
        if (line.Count <= needed)
        {
            return line;
        }

        var single = new List<int>(needed);
        foreach (var index in line)
        {
            if (single.Count > 0 && glyphs[index].X - glyphs[single[^1]].X < width * Bold)
            {
                taken[index] = true;
            }
            else
            {
                single.Add(index);
            }
        }

        return single;
    }

    /// <summary>The box as high as the characters look; fonts claim anything from half to three times of it.</summary>
    private Box Tight(BoxedWord word, List<int> line)
    {
        if (line.Count == 0)
        {
            return word.Box;
        }

        var height = Math.Min(word.Box.Width / WordShape.Units(word.Text), word.Box.Height);
        return WordShape.BoxOn(word.Box.Left, word.Box.Right, glyphs[line[0]].Y, height);
    }

    private static ImmutableArray<double> ByWidths(BoxedWord word)
    {
        var scale = word.Box.Width / WordShape.Units(word.Text);
        var edges = ImmutableArray.CreateBuilder<double>(word.Text.Length + 1);
        var x = word.Box.Left;
        foreach (var c in word.Text)
        {
            // both halves of a pair begin where it does
            edges.Add(x);
            x += char.IsHighSurrogate(c) ? 0 : scale * WordShape.Units(c);
        }

        edges.Add(word.Box.Right);
        return edges.MoveToImmutable();
    }

    private static int CharactersIn(string text) => text.EnumerateRunes().Count();
}
