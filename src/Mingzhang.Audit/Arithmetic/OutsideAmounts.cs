using System.Text.RegularExpressions;
using Mingzhang.Audit.Rules.Wording;
using Mingzhang.Model;

namespace Mingzhang.Audit.Arithmetic;

/// <summary>
/// Sums that fall short by just what stands beside their parts in a row, a column or words that the form does not have: what
/// that is is not known, so that the sum is not known to be wrong.
/// </summary>
internal static partial class OutsideAmounts
{
    /// <summary>Takes such sums out of the network and tells that they are undecided.</summary>
    public static void Except(ConstraintNetwork network, Disclosure disclosure)
    {
        var bound = network.Text.Select(cell => (cell.Figure.Location.Line, cell.Figure.Location.Start)).ToHashSet();
        var excepted = network.Constraints.OfType<Sum>().Where(sum => Short(sum) is { } missing && Beside(disclosure, sum, bound).Any(missing.Meets)).ToHashSet();
        network.Constraints.RemoveAll(constraint => constraint is Sum sum && excepted.Contains(sum));
        network.Unlinked.AddRange(excepted.Select(sum => (sum.Rule, Check.Undecided(
            "合计比各项之和多出的，正好是表式以外的一项", "The total exceeds its parts by just an amount that the form does not have"))));
    }

    /// <summary>By how much the parts fall short of the whole; null where they do not.</summary>
    private static Interval? Short(Sum sum) =>
        sum.Cells.All(cell => cell.Kind != CellKind.Illegible) && sum.Implied(sum.Cells[0], Assignment.Printed) is { } implied && !implied.Meets(sum.Cells[0].Interval) && implied.High < sum.Cells[0].Interval.Low
            ? sum.Cells[0].Interval - implied
            : null;

    private static IEnumerable<Interval> Beside(Disclosure disclosure, Sum sum, HashSet<(int?, int?)> bound)
    {
        var whole = sum.Cells[0].Figure.Location;
        if (sum.Cells[0].Figure.Origin == FigureOrigin.Table)
        {
            return disclosure.Outside
                .Where(figure => figure.Location.Table == whole.Table && sum.Cells.All(cell => cell.Figure.Location.Table == whole.Table) &&
                    (sum.Cells.All(cell => cell.Figure.Location.Line == figure.Location.Line) || sum.Cells.All(cell => cell.Figure.Location.Column == figure.Location.Column)))
                .Select(figure => figure.Number.Interval);
        }

        return disclosure.Narrative.Where(paragraph => paragraph.Text.Pieces.Any(piece => piece.Line == whole.Line))
            .SelectMany(paragraph => Amount().Matches(paragraph.Text.Text)
                .Where(match => paragraph.Place(match.Index, match.Groups["number"].Length) is var place && !bound.Contains((place.Line, place.Start))))
            .Select(match => PrintedNumber.TryParse(match.Groups["number"].Value, match.Groups["unit"].Value == "元" ? Unit.Yuan : Unit.TenThousandYuan, out var number) ? number.Interval : (Interval?)null)
            .OfType<Interval>();
    }

    [GeneratedRegex(@"(?<number>\d[\d,，]*(?:\.\d+)?)\s*(?<unit>万元|元)")]
    private static partial Regex Amount();
}
