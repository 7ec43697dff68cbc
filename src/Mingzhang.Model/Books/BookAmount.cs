namespace Mingzhang.Model.Books;

/// <summary>An amount of a book, in 元.</summary>
/// <param name="Value">The amount.</param>
/// <param name="Within">
/// How far the true amount may lie from it on either side: zero where it is exact; 50 元 where it was taken from a
/// table printed in 万元 to two decimals.
/// </param>
public readonly record struct BookAmount(Money Value, Money Within = default)
{
    /// <summary>Nothing, exactly.</summary>
    public static BookAmount Zero => default;

    /// <summary>Whether the amount is exact.</summary>
    public bool IsExact => Within == Money.Zero;

    /// <summary>The sum; what each may be off adds up.</summary>
    public static BookAmount operator +(BookAmount left, BookAmount right) => new(left.Value + right.Value, left.Within + right.Within);

    /// <inheritdoc/>
    public override string ToString() => IsExact ? Value.ToString() : $"{Value}±{Within}";
}

/// <summary>资金来源: where the money comes from.</summary>
public enum FundSource
{
    /// <summary>一般公共预算.</summary>
    General,

    /// <summary>政府性基金预算.</summary>
    GovernmentFund,

    /// <summary>国有资本经营预算.</summary>
    StateCapital,

    /// <summary>财政专户管理资金.</summary>
    SpecialAccount,

    /// <summary>单位资金.</summary>
    UnitFunds,
}

/// <summary>预算来源: of which year's budget the money is.</summary>
public enum Vintage
{
    /// <summary>当年预算.</summary>
    Current,

    /// <summary>上年结转.</summary>
    CarriedOver,
}

/// <summary>An amount from each source.</summary>
public sealed record FundAmounts
{
    /// <summary>一般公共预算.</summary>
    public BookAmount General { get; init; }

    /// <summary>政府性基金预算.</summary>
    public BookAmount GovernmentFund { get; init; }

    /// <summary>国有资本经营预算.</summary>
    public BookAmount StateCapital { get; init; }

    /// <summary>财政专户管理资金; nothing where the table knows appropriations only.</summary>
    public BookAmount SpecialAccount { get; init; }

    /// <summary>单位资金; nothing where the table knows appropriations only.</summary>
    public BookAmount UnitFunds { get; init; }

    /// <summary>The amount from one source.</summary>
    public BookAmount this[FundSource source] => source switch
    {
        FundSource.General => General,
        FundSource.GovernmentFund => GovernmentFund,
        FundSource.StateCapital => StateCapital,
        FundSource.SpecialAccount => SpecialAccount,
        FundSource.UnitFunds => UnitFunds,
    };

    /// <summary>The amounts from all sources together.</summary>
    public BookAmount Total => General + GovernmentFund + StateCapital + SpecialAccount + UnitFunds;
}
