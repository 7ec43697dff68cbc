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

    private readonly ImmutableArray<SentencePattern> patterns =
        [.. form.Sentences.Select(sentence => SentencePattern.Of(sentence, form.Comparison))];

    /// <summary>The figures of one paragraph, in the order of the text.</summary>
    public IEnumerable<Figure> Bind(NarrativeParagraph paragraph, string path)
    {
        var text = Canonical.SameLength(paragraph.Text.Text);
        var context = new Location { Section = paragraph.Section };
        var taken = new SortedDictionary<int, Figure>();
        foreach (var pattern in patterns)
        {
            if (!IsUnder(path, pattern.Sentence.Section))
            {
                continue;
            }

            if (pattern.Nothing?.Match(text) is { Success: true } nothing)
            {
                taken.TryAdd(nothing.Index, new Figure(
                    pattern.Sentence.Nothing!.With(Dimension.Measure, "amount"), new PrintedNumber(0, 2, Unit.TenThousandYuan), "无",
                    paragraph.Text.Locate(nothing.Index, nothing.Length, context), FigureOrigin.Narrative, "sentence " + path));
            }

            BindPieces(pattern, text, paragraph.Text, context, "sentence " + path, taken);
        }

        return taken.Values;
    }

    private static bool IsUnder(string path, string section) =>
        path == section || (path.StartsWith(section, StringComparison.Ordinal) && path[section.Length] is ' ' or '（');

    private void BindPieces(
        SentencePattern pattern, string text, Passage passage, Location context, string boundBy, SortedDictionary<int, Figure> taken)
    {
        var position = 0;
        var previousFound = false;
        foreach (var piece in pattern.Pieces)
        {
            var found = false;
            do
            {
                var match = piece.Pattern.Match(text, position);
                if (!match.Success || ((piece.Adjacent || (piece.Repeats && found)) && (match.Index > position + AdjacentWithin || !(previousFound || found))))
                {
                    break;
                }

                if (piece.Repeats && !form.ClassCodes.ContainsKey(Canonical.Compact(match.Groups["class"].Value)))
                {
                    break;
                }

                found = true;
                position = match.Index + match.Length;
                Take(piece, match, passage, context, boundBy, taken);
            }
            while (piece.Repeats);

            // a share after an amount that is missing belongs to nothing here
            previousFound = found || (previousFound && piece.Adjacent);
        }
    }

    private void Take(
        SentencePiece piece, Match match, Passage passage, Location context, string boundBy, SortedDictionary<int, Figure> taken)
    {
        for (var i = 0; i < piece.Holes.Length; i++)
        {
            var hole = piece.Holes[i];
            var suffix = i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var coordinate = piece.Repeats && form.ClassCodes.TryGetValue(Canonical.Compact(match.Groups["class"].Value), out var code)
                ? hole.Coordinate.With(Dimension.Function, code)
                : hole.Coordinate;
            if (hole.Kind == HoleKind.Compared)
            {
                TakeComparison(match, suffix, coordinate, passage, context, boundBy, taken);
                continue;
            }

            var unit = hole.Kind switch
            {
                HoleKind.Amount => UnitOf(match.Groups["u" + suffix].Value),
                HoleKind.Share => Unit.Percent,
                HoleKind.Area => Unit.SquareMetre,
                _ => Unit.Count,
            };
            var measure = hole.Kind == HoleKind.Share ? "share" + string.Concat(hole.Of.Select(of => "/" + of.ToString().ToLowerInvariant()))
                : hole.Kind.ToString().ToLowerInvariant();
            Add(match.Groups["n" + suffix], unit, coordinate.With(Dimension.Measure, measure), 1, passage, context, boundBy, taken);
        }
    }

    private void TakeComparison(
        Match match, string suffix, Coordinate coordinate, Passage passage, Location context, string boundBy, SortedDictionary<int, Figure> taken)
    {
        if (match.Groups["same" + suffix] is { Success: true } same)
        {
            taken.TryAdd(same.Index, new Figure(
                coordinate.With(Dimension.Measure, "change"), new PrintedNumber(0, 2, Unit.TenThousandYuan), same.Value,
                passage.Locate(same.Index, same.Length, context), FigureOrigin.Narrative, boundBy));
            return;
        }

        Add(match.Groups["n" + suffix], UnitOf(match.Groups["u" + suffix].Value), coordinate.With(Dimension.Measure, "change"),
            SignOf(match.Groups["d" + suffix].Value), passage, context, boundBy, taken);
        if (match.Groups["r" + suffix].Success)
        {
            Add(match.Groups["r" + suffix], Unit.Percent, coordinate.With(Dimension.Measure, "rate"),
                SignOf(match.Groups["rd" + suffix].Value), passage, context, boundBy, taken);
        }
    }

    private static void Add(
        Group group, Unit unit, Coordinate coordinate, int sign, Passage passage, Location context, string boundBy,
        SortedDictionary<int, Figure> taken)
    {
        if (PrintedNumber.TryParse(group.Value, unit, out var number))
        {
            taken.TryAdd(group.Index, new Figure(
                coordinate, number with { Value = sign * number.Value }, passage.Text.Substring(group.Index, group.Length),
                passage.Locate(group.Index, group.Length, context), FigureOrigin.Narrative, boundBy));
        }
    }

    private int SignOf(string word) => form.Comparison.Decrease.Contains(word) ? -1 : 1;

    private static Unit UnitOf(string text) => text == "元" ? Unit.Yuan : Unit.TenThousandYuan;
}
