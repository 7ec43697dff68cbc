using System.Collections.Immutable;

namespace Mingzhang.Model;

/// <summary>How grave a finding is.</summary>
public enum Severity
{
    /// <summary>Worth knowing: rounding, style, doubt of the scan.</summary>
    Info,

    /// <summary>A careful auditor would ask.</summary>
    Warning,

    /// <summary>Arithmetic proves it, or something required is missing.</summary>
    Error,
}

/// <summary>Another place that a finding rests on.</summary>
/// <param name="Quote">What stands there, verbatim.</param>
/// <param name="Location">Where.</param>
public sealed record Evidence(string Quote, Location Location);

/// <summary>A cell that may be the wrong one.</summary>
/// <param name="Quote">What stands there, verbatim.</param>
/// <param name="Location">Where.</param>
/// <param name="Expected">What it should be, as a plain value in the finding's unit; null where the rest leaves it open.</param>
/// <param name="Likelihood">How likely it, and not another, is the wrong one.</param>
public sealed record Suspect(string Quote, Location Location, string? Expected, Percent Likelihood);

/// <summary>One defect of a disclosure, at its place, with its reason and its mend.</summary>
public sealed record Finding
{
    /// <summary>The id of the rule: "NAR001".</summary>
    public required string Rule { get; init; }

    /// <summary>How grave.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The problem in a few words.</summary>
    public required Words Title { get; init; }

    /// <summary>What is wrong here, with the figures.</summary>
    public required Words Message { get; init; }

    /// <summary>What to do.</summary>
    public required Words Fix { get; init; }

    /// <summary>The law or the form that the rule rests on.</summary>
    public required Words Basis { get; init; }

    /// <summary>What stands at the place to mend, verbatim. Never empty.</summary>
    public required string Quote { get; init; }

    /// <summary>The place to mend.</summary>
    public required Location Location { get; init; }

    /// <summary>What is printed, as a plain value.</summary>
    public string? Actual { get; init; }

    /// <summary>What it should be, as a plain value.</summary>
    public string? Expected { get; init; }

    /// <summary>Expected less actual, as a plain value.</summary>
    public string? Difference { get; init; }

    /// <summary>The unit of the three.</summary>
    public string? Unit { get; init; }

    /// <summary>How likely this place, and not another, is the wrong one; null where no blame was needed.</summary>
    public Percent? Suspect { get; init; }

    /// <summary>
    /// The cells that may be the wrong one, likeliest first; the first stands at <see cref="Location"/>. Empty where no
    /// blame was needed.
    /// </summary>
    public ImmutableArray<Suspect> Suspects { get; init; } = [];

    /// <summary>The other places it rests on.</summary>
    public ImmutableArray<Evidence> Related { get; init; } = [];

    /// <summary>Who accepted it as it is; null where nobody did. One that is accepted is shown and does not count.</summary>
    public AcceptedBy? Accepted { get; init; }
}

/// <summary>How a check of one thing ended.</summary>
public enum Outcome
{
    /// <summary>Checked and exact.</summary>
    Passed,

    /// <summary>Checked; the difference lies within the printed precision.</summary>
    ExplainedByRounding,

    /// <summary>Checked and broken; there is a finding.</summary>
    Failed,

    /// <summary>Nothing here to check, and why.</summary>
    NotApplicable,

    /// <summary>Could not be checked, and what was missing. Never counts as passed.</summary>
    Undecided,
}

/// <summary>One line of the ledger: how often a rule ended in one way.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Outcome">The way.</param>
/// <param name="Reason">Why not applicable, or what was missing.</param>
/// <param name="Count">How often.</param>
public sealed record LedgerEntry(string Rule, Outcome Outcome, Words? Reason, int Count);
