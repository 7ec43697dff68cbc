using Mingzhang.Model;

namespace Mingzhang.Audit;

/// <summary>What is the same for every finding of a rule.</summary>
/// <param name="Id">Three letters and three digits, never reused: STR structure, BAL within a table, REL between tables, NAR narrative, TGT performance targets, TXT wording, SRC what the reader could not read, ACC accepted findings.</param>
/// <param name="Title">The problem in a few words.</param>
/// <param name="Severity">How grave it is unless the finding says otherwise.</param>
/// <param name="Basis">The law or the form it rests on.</param>
public sealed record RuleInfo(string Id, Words Title, Severity Severity, Words Basis)
{
    /// <summary>How much of a disclosure there must be for the rule to apply; by default any table of it is enough.</summary>
    public DisclosureExtent Needs { get; init; } = DisclosureExtent.Excerpt;
}
