using System.Collections.Immutable;

namespace Mingzhang.Model;

/// <summary>What a figure is in a tie.</summary>
public enum TieRole
{
    /// <summary>One of two prints of one amount.</summary>
    Print,

    /// <summary>The sum of the parts.</summary>
    Whole,

    /// <summary>A summand, or what a share is of the whole.</summary>
    Part,

    /// <summary>The part in percent of the whole.</summary>
    Share,

    /// <summary>The change in percent of last year's amount.</summary>
    Rate,

    /// <summary>This year's amount less last year's.</summary>
    Change,

    /// <summary>This year's amount.</summary>
    Amount,

    /// <summary>Last year's amount.</summary>
    LastYear,

    /// <summary>A term of one side of an equation.</summary>
    Left,

    /// <summary>A term of its other side.</summary>
    Right,

    /// <summary>The outturn in percent of the budget.</summary>
    Completion,

    /// <summary>What was spent.</summary>
    Outturn,

    /// <summary>What was budgeted at the beginning of the year.</summary>
    Budget,
}

/// <summary>A figure in a tie.</summary>
/// <param name="Figure">The figure; one of <see cref="Disclosure.Figures"/> or <see cref="Disclosure.Blanks"/>.</param>
/// <param name="Role">What it is there.</param>
public sealed record TieMember(Figure Figure, TieRole Role);

/// <summary>Something that must hold between figures of a disclosure (勾稽), and whether it does.</summary>
/// <param name="Rule">The rule it is reported under.</param>
/// <param name="Title">What it would mean for it to be broken.</param>
/// <param name="Outcome">Passed, explained by rounding, or failed.</param>
/// <param name="Members">The figures in it; the one it is told about comes first.</param>
public sealed record Tie(string Rule, Words Title, Outcome Outcome, ImmutableArray<TieMember> Members);
