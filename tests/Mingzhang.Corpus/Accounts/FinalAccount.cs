using System.Collections.Immutable;
using Mingzhang.Corpus.Budgets;

namespace Mingzhang.Corpus.Accounts;

/// <summary>Where the income of a final account comes from.</summary>
public enum Source
{
    General,
    GovernmentFund,
    StateCapital,
    Institutional,
    Commercial,
    OtherIncome,
}

/// <summary>What was spent, in exact 元.</summary>
/// <param name="Function">功能分类 item (7 digits).</param>
/// <param name="Source">From which source.</param>
/// <param name="Economic">Of basic expenditure: the departmental economic class (5 digits); null otherwise.</param>
/// <param name="Yuan">元.</param>
public sealed record Spent(string Function, Source Source, string? Economic, long Yuan)
{
    /// <summary>Whether it is basic expenditure.</summary>
    public bool IsBasic => Economic is not null;

    /// <summary>Whether it is 经营支出.</summary>
    public bool IsCommercial => Source == Source.Commercial;

    /// <summary>Whether it pays staff and pensioners and not running costs.</summary>
    public bool IsPersonnel => Economic is ['3', '0', '1' or '3', ..];
}

/// <summary>What one item had from one source: what was left from before, what came in, what is left.</summary>
public sealed record Pot(string Function, Source Source, long Opening, long Income, long Closing);

/// <summary>One of the three public expenses: what was budgeted, what was spent, and what was spent the year before.</summary>
public sealed record PublicExpense(long Budget, Compared Spent)
{
    /// <summary>The two together.</summary>
    public PublicExpense Plus(PublicExpense other) => new(
        Budget + other.Budget, new Compared(Spent.Now + other.Spent.Now, Spent.Before + other.Spent.Before, Spent.Change == 0 ? other.Spent.Reason : Spent.Reason));
}

/// <summary>A final account as it is, in exact 元.</summary>
public sealed record FinalAccount
{
    /// <summary>The budget whose year it accounts for: names, year, staff.</summary>
    public required Budget Budget { get; init; }

    /// <summary>What was spent.</summary>
    public required ImmutableArray<Spent> Spent { get; init; }

    /// <summary>What came in and what was left.</summary>
    public required ImmutableArray<Pot> Pots { get; init; }

    /// <summary>使用非财政拨款结余.</summary>
    public required long SurplusUsed { get; init; }

    /// <summary>结余分配.</summary>
    public required long Distributed { get; init; }

    /// <summary>年初预算 of each appropriated item.</summary>
    public required ImmutableSortedDictionary<(Source Source, string Function), long> Planned { get; init; }

    /// <summary>收入支出总计 with last year's.</summary>
    public required Compared Total { get; init; }

    /// <summary>财政拨款收入支出总计 with last year's.</summary>
    public required Compared Appropriated { get; init; }

    /// <summary>一般公共预算财政拨款支出 with last year's.</summary>
    public required Compared General { get; init; }

    /// <summary>机关运行经费; null where there are none.</summary>
    public required Compared? OperatingFunds { get; init; }

    /// <summary>因公出国（境）费.</summary>
    public required PublicExpense Abroad { get; init; }

    /// <summary>公务用车购置费.</summary>
    public required PublicExpense Purchase { get; init; }

    /// <summary>公务用车运行维护费.</summary>
    public required PublicExpense Operation { get; init; }

    /// <summary>公务接待费.</summary>
    public required PublicExpense Reception { get; init; }

    /// <summary>公务用车购置及运行维护费.</summary>
    public PublicExpense Vehicles => Purchase.Plus(Operation);

    /// <summary>“三公”经费.</summary>
    public PublicExpense PublicExpenses => Abroad.Plus(Vehicles).Plus(Reception);

    /// <summary>Whether a source is 财政拨款.</summary>
    public static bool IsAppropriation(Source source) => source <= Source.StateCapital;

    /// <summary>元 of the expenditure that a condition holds for.</summary>
    public long SpentOn(Func<Spent, bool> of) => Spent.Where(of).Sum(item => item.Yuan);

    /// <summary>元 that came in where a condition holds.</summary>
    public long Income(Func<Pot, bool> of) => Pots.Where(of).Sum(pot => pot.Income);

    /// <summary>元 left from before where a condition holds.</summary>
    public long Opening(Func<Pot, bool> of) => Pots.Where(of).Sum(pot => pot.Opening);

    /// <summary>元 left at the end where a condition holds; surplus used and distributed not counted.</summary>
    public long Closing(Func<Pot, bool> of) => Pots.Where(of).Sum(pot => pot.Closing);
}
