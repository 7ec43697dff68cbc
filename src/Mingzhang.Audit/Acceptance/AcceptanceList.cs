using System.Collections.Immutable;
using Mingzhang.Model;

namespace Mingzhang.Audit.Acceptance;

/// <summary>What has been accepted of one document's findings, and the day on which it is asked.</summary>
/// <param name="Name">The list as a reader knows it: "某局.accepted.yaml".</param>
/// <param name="Entries">Its entries in their order.</param>
/// <param name="Mistakes">What of it was not understood.</param>
/// <param name="Today">The day; an entry holds up to and including its last day.</param>
public sealed record AcceptanceList(
    string Name, ImmutableArray<AcceptanceEntry> Entries, ImmutableArray<AcceptanceMistake> Mistakes, DateOnly Today);

/// <summary>Something of an acceptance list that was not understood; it accepts nothing.</summary>
/// <param name="At">Where in the list.</param>
/// <param name="Problem">What is the matter.</param>
/// <param name="IsWhole">Whether the whole list is void for it.</param>
public sealed record AcceptanceMistake(ListPlace At, Words Problem, bool IsWhole = false);
