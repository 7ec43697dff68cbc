using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Narrative;

/// <summary>What one section says of one amount: the amount, its change against the year before, the rate, and last year's amount.</summary>
/// <param name="Section">The section.</param>
/// <param name="Amount">This year's amount.</param>
/// <param name="Change">The change; negative where less.</param>
/// <param name="Rate">The rate.</param>
/// <param name="Last">Last year's amount where it is stated.</param>
internal sealed record StatedChange(string? Section, Figure? Amount, Figure? Change, Figure? Rate, Figure? Last)
{
    /// <summary>What the running text says of each amount that it compares with the year before.</summary>
    public static IEnumerable<StatedChange> Of(Disclosure disclosure) => disclosure.Figures
        .Where(figure => figure.Origin == FigureOrigin.Narrative)
        .GroupBy(figure => (figure.Location.Section, figure.Coordinate.With(Dimension.Measure, null).With(Dimension.Year, null)))
        .Select(group => new StatedChange(
            group.Key.Section,
            group.FirstOrDefault(figure => figure.Coordinate[Dimension.Measure] == "amount" && figure.Coordinate[Dimension.Year] is null),
            group.FirstOrDefault(figure => figure.Coordinate[Dimension.Measure] == "change"),
            group.FirstOrDefault(figure => figure.Coordinate[Dimension.Measure] == "rate"),
            group.FirstOrDefault(figure => figure.Coordinate[Dimension.Measure] == "amount" && figure.Coordinate[Dimension.Year] is not null)))
        .Where(stated => stated.Change is not null || stated.Rate is not null);
}
