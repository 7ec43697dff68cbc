using Mingzhang.Model;

namespace Mingzhang.Audit.Arithmetic;

/// <summary>How likely a slip is before the constraints are counted: what people get wrong more often than other things.</summary>
internal static class Plausibility
{
    private const decimal OneSlipOfTheHand = 4m;
    private const decimal Unseen = 0.4m;
    private const decimal Nothing = 0.6m;

    /// <summary>Where a rate would have to be higher, in percent, an amount names the wrong unit of money.</summary>
    private const decimal HighestRate = 50_000m;

    /// <summary>The weight of a slip; only the ratio of two says something.</summary>
    public static decimal Of(Trial trial) =>
        trial.Slip.Kind == SlipKind.Cells
            ? trial.Values.Aggregate(1m, (weight, value) => weight * Of(value, trial.Mended))
            : Of(trial.Slip);

    /// <summary>That every amount of a slip of rows fits by chance is unlikely.</summary>
    private static decimal Of(Slip slip) => slip.Kind switch
    {
        SlipKind.RowTwice => 40m,
        SlipKind.RowsSwapped or SlipKind.RowsSlid => 20m,
        _ => slip.Waived.IsEmpty ? 20m : 3m,
    };

    /// <summary>
    /// A derived number goes wrong more often than what it was derived from, text (it was copied) more often than the
    /// table, a total more often than a part; a misprint more often than another amount, and that there is nothing is
    /// seldom said by mistake.
    /// </summary>
    private static decimal Of(Change value, List<Constraint> mended)
    {
        var cell = value.Cell;
        var measure = cell.Figure.Coordinate[Dimension.Measure] ?? "";
        var place = measure == "rate" && value.Value is { } rate && Math.Abs(rate.Centre) > HighestRate ? 0.5m
            : measure == "rate" || measure.StartsWith("share", StringComparison.Ordinal) ? 8m
            : measure == "change" ? 5m
            : cell.Figure.Origin == FigureOrigin.Narrative && mended.Exists(constraint => constraint is Duplicate) ? 6m
            : cell.Figure.Origin == FigureOrigin.Performance ? 1.5m
            : mended.Exists(constraint => constraint is Sum && ReferenceEquals(constraint.Cells[0], cell)) ? 2m
            : 1m;
        var hand = cell.IsBlank ? Unseen
            : cell.Printed == 0 ? Nothing
            : value.Value is { } expected && Misprint.Explains(cell.Figure.Number, expected) ? OneSlipOfTheHand
            : 1m;
        return place * hand;
    }
}
