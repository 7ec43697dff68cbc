using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Compose.FromDisclosure;

/// <summary>Last year's figures, told from this year's and the printed change or rate, and the reasons given.</summary>
internal static partial class Comparisons
{
    /// <summary>How far a sentence's own amount may lie from the tables' and still be the same, in 元.</summary>
    private const decimal Tail = 100;

    /// <summary>The comparisons of a disclosure.</summary>
    /// <param name="disclosure">The disclosure.</param>
    /// <param name="amounts">This year's figures of the book.</param>
    public static ImmutableArray<Comparative> Of(Disclosure disclosure, BookAmounts amounts)
    {
        var narrative = disclosure.Figures.Where(figure => figure.Origin == FigureOrigin.Narrative).ToList();
        var changes = narrative.Where(figure => figure.Coordinate[Dimension.Measure] is "change" or "rate").ToList();
        var reasons = disclosure.Narrative.SelectMany(paragraph => Reasons(paragraph, changes)).ToLookup(reason => reason.Of, reason => reason.Text);
        return
        [
            .. changes
                .GroupBy(figure => figure.Coordinate.With(Dimension.Measure, null))
                .Select(group => new Comparative(
                    group.Key, PriorOf(group.Key, [.. group], narrative, amounts), reasons[group.Key].FirstOrDefault() ?? "")),
        ];
    }

    private static BookAmount PriorOf(Coordinate of, ImmutableArray<Figure> changes, List<Figure> narrative, BookAmounts amounts)
    {
        var exact = amounts.Of(of).Yuan;
        var printed = narrative.FirstOrDefault(figure => figure.Coordinate.Equals(of.With(Dimension.Measure, "amount")))?.Number.Base ?? exact;

        // where the sentence's own amount is another than the tables', its change was reckoned from that
        var now = Math.Abs(printed - exact) <= Tail ? exact : printed;
        var change = changes.FirstOrDefault(figure => figure.Coordinate[Dimension.Measure] == "change");
        if (change is not null)
        {
            var middle = Math.Max(0, now - change.Number.Base);
            return change.Number.Base == 0
                ? new BookAmount(new Money(middle))
                : new BookAmount(new Money(WithRate(middle, now, changes.FirstOrDefault(figure => figure.Coordinate[Dimension.Measure] == "rate"))), new Money(Tail));
        }

        var rate = 1 + (changes[0].Number.Value / 100m);
        var prior = rate > 0 ? decimal.Round(now / rate) : 0;
        return new BookAmount(new Money(prior), new Money(Math.Max(Tail, decimal.Round(prior / 10_000m))));
    }

    /// <summary>The amount nearest to the middle of those that print the change from which the printed rate follows; the middle where none does.</summary>
    private static decimal WithRate(decimal middle, decimal now, Figure? rate) => rate is null
        ? middle
        : Enumerable.Range(0, (int)Tail)
            .Select(step => middle + (step % 2 == 0 ? step / 2 : -(step + 1) / 2))
            .Where(prior => prior > 0 && decimal.Round((now - prior) / prior * 100m, 2, MidpointRounding.AwayFromZero) == rate.Number.Value)
            .DefaultIfEmpty(middle)
            .First();

    /// <summary>The reasons of a paragraph: what follows 原因是 belongs to the comparison before it.</summary>
    private static IEnumerable<(Coordinate Of, string Text)> Reasons(NarrativeParagraph paragraph, List<Figure> changes)
    {
        var text = paragraph.Text.Text;
        var lines = paragraph.Text.Pieces.Select(piece => piece.Line).ToHashSet();
        var cursor = 0;
        var places = new List<(Coordinate Of, int Start, int End)>();
        foreach (var figure in changes.Where(figure => figure.Location.Line is { } line && lines.Contains(line)))
        {
            var at = text.IndexOf(figure.Text, cursor, StringComparison.Ordinal);
            if (at >= 0)
            {
                places.Add((figure.Coordinate.With(Dimension.Measure, null), at, at + figure.Text.Length));
                cursor = at + figure.Text.Length;
            }
        }

        for (var i = 0; i < places.Count; i++)
        {
            var end = i + 1 < places.Count ? places[i + 1].Start : text.Length;
            if (Reason().Match(text, places[i].End, end - places[i].End) is { Success: true } match)
            {
                yield return (places[i].Of, match.Groups["reason"].Value.Trim());
            }
        }
    }

    [GeneratedRegex("原因(?:是|为|系|在于|：|:)[：:]?(?<reason>[^。；;]+)")]
    private static partial Regex Reason();
}
