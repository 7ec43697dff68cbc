using Mingzhang.Corpus.Budgets;

namespace Mingzhang.Corpus.Writing;

/// <summary>Prints exact 元 the way one document does: each number is rounded on its own.</summary>
/// <param name="dice">Chance.</param>
/// <param name="year">预算年度.</param>
internal sealed class Figures(Dice dice, int year)
{
    private const decimal Wan = 10_000m;

    /// <summary>How far a printed amount can be from the exact one, in 元.</summary>
    private const decimal HalfStep = 50m;

    private readonly bool separates = dice.Chance(60);
    private readonly bool trims = dice.Chance(50);
    private readonly bool wholeAsInteger = dice.Chance(50);
    private readonly string zero = dice.Chance(20) ? "0.00" : "0";

    /// <summary>A cell of a table in 万元; blank where there is nothing.</summary>
    public static Part Cell(long yuan) => yuan == 0 ? "" : new Printed(PrintedKind.Amount, Texts.Of(Round(yuan / Wan), "0.00"));

    /// <summary>An amount of the text in 万元, without its unit.</summary>
    public Printed Money(long yuan, bool isTied = true) => new(
        PrintedKind.Amount, yuan == 0 ? zero : Texts.Of(Round(yuan / Wan), separates ? "#,##0.00" : "0.00"), IsTied: isTied);

    /// <summary>The same where some documents leave out zeros at the end.</summary>
    public Printed Short(long yuan) => new(
        PrintedKind.Amount, yuan == 0 ? "0" : Texts.Of(Round(yuan / Wan), trims ? "0.##" : "0.00"));

    /// <summary>How much an amount changed, without its sign.</summary>
    public Printed Change(Compared compared, bool hasRate) => new(
        PrintedKind.Change, Texts.Of(Round(Math.Abs(compared.Change) / Wan), separates ? "#,##0.00" : "0.00"),
        0.01m + (0.00005m * compared.Before / Wan * compared.Before / Math.Max(compared.Now, 1)), hasRate);

    /// <summary>By how many percent, without the sign.</summary>
    public static Printed Rate(long change, long before) => new(
        PrintedKind.Rate, Texts.Of(Round(Math.Abs(change) * 100m / before), "0.00"),
        0.005m + ((Math.Abs(change) + before) * HalfStep * 2 * 100 / before / before));

    /// <summary>What share a part is.</summary>
    public Printed Share(long part, long whole) => new(
        PrintedKind.Share,
        part == 0 ? zero : part == whole && wholeAsInteger ? "100" : Texts.Of(Round(part * 100m / whole), "0.00"),
        0.005m + ((part + whole) * HalfStep * 100 / whole / whole));

    /// <summary>A number of things.</summary>
    public static Printed Count(int number, bool isTied = true) => new(PrintedKind.Count, Texts.Of(number), IsTied: isTied);

    /// <summary>A fund of a performance table.</summary>
    public static Printed Fund(long yuan) => new(PrintedKind.Fund, Texts.Of(yuan, "#,##0"));

    /// <summary>The fiscal year.</summary>
    public Printed Year { get; } = new(PrintedKind.Year, Texts.Of(year));

    private static decimal Round(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);
}
