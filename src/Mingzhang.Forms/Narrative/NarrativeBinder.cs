using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Mingzhang.Forms.Description;
using Mingzhang.Model;

namespace Mingzhang.Forms.Narrative;

/// <summary>Binds the figures of the running text by the sentences of the form.</summary>
internal sealed class NarrativeBinder(Form form)
{
    /// <summary>A share or comparison stands at most so many characters after the piece it belongs to.</summary>
    private const int AdjacentWithin = 4;

    private static readonly Passage ParagraphEnd = new("\n", []);

    private readonly ImmutableArray<SentencePattern> patterns =
        [.. form.Sentences.Where(sentence => sentence.IsRead).Select(sentence => SentencePattern.Of(sentence, form.Comparison))];

    /// <summary>The figures of the running text, section by section, in the order of the text.</summary>
    /// <param name="narrative">The paragraphs in order, each with the path of its section ("三/五（一）").</param>
    /// <param name="year">The fiscal year, where it is known.</param>
    /// <param name="paths">The functional items by their names.</param>
    public IEnumerable<Figure> Bind(IEnumerable<(NarrativeParagraph Paragraph, string Path)> narrative, FiscalYear? year, FunctionPaths paths) =>
        narrative.GroupBy(item => item.Path).SelectMany(section => Bind(
            Passage.Join(section.SelectMany(item => new[] { item.Paragraph.Text, ParagraphEnd })),
            new Location { Section = section.First().Paragraph.Section },
            section.Key,
            year,
            paths));

    private IEnumerable<Figure> Bind(Passage passage, Location context, string path, FiscalYear? year, FunctionPaths paths)
    {
        var section = new SectionFigures(form, passage, context, "sentence " + path, year, paths);
        foreach (var pattern in patterns)
        {
            if (IsUnder(path, pattern.Sentence.Section))
            {
                if (pattern.Nothing is null)
                {
                    BindClauses(pattern, section);
                }
                else
                {
                    BindNothing(pattern, pattern.Nothing, section);
                }
            }
        }

        return section.InOrder;
    }

    private static bool IsUnder(string path, string section) =>
        path == section || (path.StartsWith(section, StringComparison.Ordinal) && path[section.Length] is ' ' or '（');

    /// <summary>What is said not to be there is zero, unless an amount is given or the year before is spoken of.</summary>
    private static void BindNothing(SentencePattern pattern, Regex nothing, SectionFigures section)
    {
        var match = nothing.Match(section.Text);
        var coordinate = pattern.Sentence.Nothing!.With(Dimension.Measure, "amount");
        if (match.Success && !section.Has(coordinate) && !section.IsOfAnotherYear(match.Index))
        {
            section.AddNothing(match, coordinate);
        }
    }

    /// <summary>Binds each telling of the sentence: a section that says a thing twice must say the same twice.</summary>
    private static void BindClauses(SentencePattern pattern, SectionFigures section)
    {
        var first = pattern.Clauses[0][0].Pattern;
        var head = Head(first, section, 0) ?? Anywhere(first, section.Text, 0, section.Text.Length);
        do
        {
            var next = head is null ? null : Head(first, section, section.ParagraphAfter(head.Index + head.Length));
            BindTelling(pattern, section, head, next?.Index ?? section.Text.Length);
            head = next;
        }
        while (head is not null);
    }

    /// <summary>Binds one telling, which begins with its head and ends before the next.</summary>
    private static void BindTelling(SentencePattern pattern, SectionFigures section, Match? head, int end)
    {
        var starts = new int[pattern.Clauses.Length];
        var position = head is null ? 0 : head.Index + head.Length;
        starts[0] = head?.Index ?? -1;
        for (var i = 1; i < starts.Length; i++)
        {
            var found = Anywhere(pattern.Clauses[i][0].Pattern, section.Text, position, end);
            starts[i] = found?.Index ?? -1;
            position = found is null ? position : found.Index + found.Length;
        }

        for (var i = 0; i < starts.Length; i++)
        {
            if (starts.Length > 1 && starts[i] < 0)
            {
                // without what they are parts of, parts cannot be told from those of another clause
                continue;
            }

            var next = Array.FindIndex(starts, i + 1, start => start >= 0);
            BindPieces(pattern.Clauses[i], section, Math.Max(starts[i], 0), next < 0 ? end : starts[next]);
        }
    }

    /// <summary>Where the whole is named, unless for another year; null where it is not.</summary>
    private static Match? Head(Regex pattern, SectionFigures section, int from)
    {
        if (from < 0)
        {
            return null;
        }

        for (var match = pattern.Match(section.Text, from); match.Success; match = match.NextMatch())
        {
            if (!section.IsOfAnotherYear(match.Index))
            {
                return match;
            }
        }

        return null;
    }

    private static Match? Anywhere(Regex pattern, string text, int from, int end) =>
        pattern.Match(text, from) is { Success: true } match && match.Index < end ? match : null;

    private static void BindPieces(ImmutableArray<SentencePiece> clause, SectionFigures section, int start, int end)
    {
        var window = section.Text[..end];
        var position = start;
        var found = new Dictionary<Coordinate, int>();
        var previous = -1;
        var last = -1;
        foreach (var piece in clause)
        {
            if (piece.Repeats)
            {
                section.TakeClasses(piece, piece.Pattern.Matches(window, position));
                continue;
            }

            if (piece.Adjacent)
            {
                // a comparison stands right after its amount, or after the last of the parts, or after their shares
                var own = found.GetValueOrDefault(piece.Holes[0].Coordinate, -1);
                var adjacent = After(piece, window, own) ??
                    (piece.Holes[0].Kind == HoleKind.Compared ? After(piece, window, previous) ?? After(piece, window, last) : null);
                if (adjacent is not null)
                {
                    section.Take(piece, adjacent);
                    last = adjacent.Index + adjacent.Length;
                    position = Math.Max(position, last);
                }

                continue;
            }

            var at = Free(piece, window, position, section) ?? Free(piece, window, start, section);
            previous = at is null ? -1 : at.Index + at.Length;
            if (at is not null)
            {
                section.Take(piece, at);
                position = Math.Max(position, previous);
                foreach (var hole in piece.Holes)
                {
                    found[hole.Coordinate] = previous;
                }
            }
        }
    }

    /// <summary>The first match whose numbers no other piece has taken; null where there is none.</summary>
    private static Match? Free(SentencePiece piece, string window, int from, SectionFigures section)
    {
        for (var match = piece.Pattern.Match(window, from); match.Success; match = match.NextMatch())
        {
            if (!section.IsTaken(match.Groups["n0"].Index))
            {
                return match;
            }
        }

        return null;
    }

    private static Match? After(SentencePiece piece, string window, int position) =>
        position >= 0 && piece.Pattern.Match(window, position) is { Success: true } match && match.Index <= position + AdjacentWithin ? match : null;
}
