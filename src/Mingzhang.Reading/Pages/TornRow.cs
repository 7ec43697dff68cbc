using System.Collections.Immutable;
using Mingzhang.Reading.Lined;
using Mingzhang.Reading.Text;

namespace Mingzhang.Reading.Pages;

/// <summary>A row that a page break tears in two: its texts break off at the foot of one page and go on at the head of the next.</summary>
internal static class TornRow
{
    /// <summary>A line that goes on in another leaves no room for one more character, in heights of one.</summary>
    private const double Full = 1.05;

    /// <summary>What a measure begins with: ≥90%.</summary>
    private const string Comparisons = "≥≤＞＜>=<≧≦";

    /// <summary>Whether the last line of a cell is full.</summary>
    /// <param name="lines">The lines in the cell.</param>
    /// <param name="right">How far to the right they may reach.</param>
    public static bool IsFull(ImmutableArray<TextLine> lines, double right) => !lines.IsEmpty && lines[^1].Box.Right > right - (Full * lines[^1].Em);

    /// <summary>Whether a row carries on the one above the break: every text in it one that is full there, and amounts only where there are none yet.</summary>
    /// <param name="upper">The last row above the break.</param>
    /// <param name="isFull">Which of its cells are full.</param>
    /// <param name="lower">The first row under the break.</param>
    public static bool GoesOn(LinedRow upper, IReadOnlyList<bool> isFull, LinedRow lower)
    {
        var hasAmounts = upper.Cells.Any(StackedRows.IsAmount);
        var goesOn = false;
        for (var i = 0; i < lower.Cells.Count; i++)
        {
            var (above, text) = (upper.Cells[i], lower.Cells[i]);
            var isAmount = StackedRows.IsAmount(text);
            if (text.Length > 0 && !(isAmount ? above.Length == 0 && !hasAmounts : isFull[i] && !StackedRows.IsAmount(above) && StackedRows.IsNumber(above) == StackedRows.IsNumber(text) && (StackedRows.IsNumber(text) || !(LineShapes.OpensSomething(text) || Comparisons.Contains(text[0])))))
            {
                return false;
            }

            goesOn |= text.Length > 0 && !isAmount;
        }

        return goesOn;
    }

    /// <summary>Both as one row.</summary>
    public static LinedRow Join(LinedRow upper, LinedRow lower) => upper with
    {
        Cells = [.. upper.Cells.Zip(lower.Cells, (above, text) => above.Length == 0 || text.Length == 0 ? above + text : above + "\n" + text)],
        Places =
        [
            .. upper.Places!.Value.Zip(lower.Places!.Value, upper.Cells.Select(above => above.Length == 0 ? 0 : above.Length + 1))
                .Select(cell => cell.First.AddRange(cell.Second.Select(place => place with { Start = place.Start + cell.Third, End = place.End + cell.Third }))),
        ],
    };
}
