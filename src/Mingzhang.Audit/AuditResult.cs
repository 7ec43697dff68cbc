using System.Collections.Immutable;
using Mingzhang.Model;

namespace Mingzhang.Audit;

/// <summary>What an audit came to.</summary>
/// <param name="Findings">The defects, in the order of the document.</param>
/// <param name="Ledger">How every rule ended, ordered by rule, outcome and reason.</param>
public sealed record AuditResult(ImmutableArray<Finding> Findings, ImmutableArray<LedgerEntry> Ledger);
