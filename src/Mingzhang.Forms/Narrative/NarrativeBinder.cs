using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Forms.Description;
using Mingzhang.Model;

namespace Mingzhang.Forms.Narrative;

/// <summary>Binds the figures of the running text by the sentences of the form.</summary>
internal sealed partial class NarrativeBinder(Form form)
{
    /// <summary>A share or comparison stands at most so many characters after the piece it belongs to.</summary>
    private const int AdjacentWithin = 4;

    private static readonly Passage ParagraphEnd = new("\n", []);

    private readonly ImmutableArray<SentencePattern> patterns =
        [.. form.Sentences.Select(sentence => SentencePattern.Of(sentence, form.Comparison))];

    /// <summary>The figures of the running text, section by section, in the order of the text.</summary>
    /// <param name="narrative">The paragraphs in order, each with the path of its section ("三/五（一）").</param>
    public IEnumerable<Figure> Bind(IEnumerable<(NarrativeParagraph Paragraph, string Path)> narrative) =>
        narrative.GroupBy(item => item.Path).SelectMany(section => Bind(
            Passage.Join(section.SelectMany(item => new[] { item.Paragraph.Text, ParagraphEnd })),
            new Location { Section = section.First().Paragraph.Section },
            section.Key));

    private IEnumerable<Figure> Bind(Passage passage, Location context, string path)
    {
        var section = new SectionFigures(form, passage, context, "sentence " + path);
        foreach (var pattern in patterns)
        {
            if (IsUnder(path, pattern.Sentence.Section))
            {
                BindClauses(pattern, section);
                BindNothing(pattern, section);
            }
        }

        return section.InOrder;
    }

    private static bool IsUnder(string path, string section) =>
        path == section || (path.StartsWith(section, StringComparison.Ordinal) && path[section.Length] is ' ' or '（');

    /// <summary>What is said not to be there is zero, unless an amount is given or the year before is spoken of.</summary>
    private static void BindNothing(SentencePattern pattern, SectionFigures section)
    {
        if (pattern.Nothing?.Match(section.Text) is not { Success: true } match)
        {
            return;
        }

        var coordinate = pattern.Sentence.Nothing!.With(Dimension.Measure, "amount");
        var clause = section.Text.AsSpan(0, match.Index);
        clause = clause[(clause.LastIndexOfAny(",;。:") + 1)..];
        if (!section.Has(coordinate) && !LastYear().IsMatch(clause))
        {
            section.AddNothing(match, coordinate);
        }
    }

    private static void BindClauses(SentencePattern pattern, SectionFigures section)
    {
        var starts = new int[pattern.Clauses.Length];
        var position = 0;
        for (var i = 0; i < starts.Length; i++)
        {
            var head = pattern.Clauses[i][0].Pattern.Match(section.Text, position);
            starts[i] = head.Success ? head.Index : -1;
            position = head.Success ? head.Index + head.Length : position;
        }

        for (var i = 0; i < starts.Length; i++)
        {
            if (starts.Length > 1 && starts[i] < 0)
            {
                // without what they are parts of, parts cannot be told from those of another clause
                continue;
            }

            var next = Array.FindIndex(starts, i + 1, start => start >= 0);
            BindPieces(pattern.Clauses[i], section, Math.Max(starts[i], 0), next < 0 ? section.Text.Length : starts[next]);
        }
    }

    private static void BindPieces(ImmutableArray<SentencePiece> clause, SectionFigures section, int start, int end)
    {
        var window = section.Text[..end];
        var position = start;
        var found = new Dictionary<Coordinate, int>();
        var previous = -1;
        foreach (var piece in clause)
        {
            if (piece.Repeats)
            {
                foreach (Match match in piece.Pattern.Matches(window, position))
                {
                    section.TakeClass(piece, match);
                }

                continue;
            }

            if (piece.Adjacent)
            {
                // a comparison stands right after its amount, or after the last of the parts
                var own = found.GetValueOrDefault(piece.Holes[0].Coordinate, -1);
                var adjacent = After(piece, window, own) ?? (piece.Holes[0].Kind == HoleKind.Compared ? After(piece, window, previous) : null);
                if (adjacent is not null)
                {
                    section.Take(piece, adjacent);
                    position = Math.Max(position, adjacent.Index + adjacent.Length);
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

    [GeneratedRegex(@"上一?年|去年|以前年度|往年")]
    private static partial Regex LastYear();
}
