using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Books.Rows;

/// <summary>What a cell holds: one of these, or nothing.</summary>
/// <param name="Text">Text.</param>
/// <param name="Amount">元.</param>
/// <param name="Number">A count or an area.</param>
/// <param name="Date">A day.</param>
internal sealed record CellContent(string? Text = null, BookAmount? Amount = null, PrintedNumber? Number = null, DateOnly? Date = null);

/// <summary>A row of a sheet: its cells by the ids of their columns.</summary>
internal sealed class SheetRow
{
    private readonly Dictionary<string, CellContent> cells = new(StringComparer.Ordinal);

    /// <summary>Whether its amounts are sums of other rows'.</summary>
    public bool IsDerived { get; init; }

    /// <summary>What stands in a column; null where nothing does.</summary>
    public CellContent? this[string column] => cells.GetValueOrDefault(column);

    /// <summary>Puts a text where there is one.</summary>
    public SheetRow Text(string column, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            cells[column] = new CellContent(Text: text);
        }

        return this;
    }

    /// <summary>Puts an amount, nothing for an exact zero.</summary>
    public SheetRow Amount(string column, BookAmount amount) => amount == BookAmount.Zero ? this : Exactly(column, amount);

    /// <summary>Puts an amount, zero as well.</summary>
    public SheetRow Exactly(string column, BookAmount? amount)
    {
        if (amount is not null)
        {
            cells[column] = new CellContent(Amount: amount);
        }

        return this;
    }

    /// <summary>Puts a count where there is one.</summary>
    public SheetRow Count(string column, int? count) => count is { } number ? Number(column, new PrintedNumber(number, 0, Unit.Count)) : this;

    /// <summary>Puts a number.</summary>
    public SheetRow Number(string column, PrintedNumber number)
    {
        cells[column] = new CellContent(Number: number);
        return this;
    }

    /// <summary>Puts a day.</summary>
    public SheetRow Date(string column, DateOnly date)
    {
        cells[column] = new CellContent(Date: date);
        return this;
    }

    /// <summary>Puts what each source gives.</summary>
    /// <param name="funds">The amounts.</param>
    /// <param name="showsNothing">Whether a line that comes to nothing says so.</param>
    public SheetRow Funds(FundAmounts funds, bool showsNothing)
    {
        foreach (var (column, amount) in Sources(funds))
        {
            Amount(column, amount);
        }

        return showsNothing && Sources(funds).All(source => source.Amount == BookAmount.Zero) ? Exactly("general", BookAmount.Zero) : this;
    }

    /// <summary>Puts the funds of each level of government in columns that begin with a prefix.</summary>
    public SheetRow Tiers(string prefix, TierAmounts tiers) => Amount(prefix + "Central", tiers.Central)
        .Amount(prefix + "Province", tiers.Province)
        .Amount(prefix + "CityCounty", tiers.CityCounty)
        .Amount(prefix + "Self", tiers.Self)
        .Amount(prefix + "Other", tiers.Other);

    private static (string Column, BookAmount Amount)[] Sources(FundAmounts funds) =>
    [
        ("general", funds.General), ("governmentFund", funds.GovernmentFund), ("stateCapital", funds.StateCapital),
        ("specialAccount", funds.SpecialAccount), ("unitFunds", funds.UnitFunds),
    ];
}
