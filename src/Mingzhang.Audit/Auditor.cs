using System.Collections.Immutable;
using Mingzhang.Audit.Arithmetic;
using Mingzhang.Model;

namespace Mingzhang.Audit;

/// <summary>Audits a disclosure: the constraints over its figures, then every rule.</summary>
public static class Auditor
{
    /// <summary>Runs every check; the same disclosure gives the same result.</summary>
    public static AuditResult Audit(Disclosure disclosure)
    {
        var checks = RuleCatalog.All
            .SelectMany(rule => rule.Run(disclosure).Select(check => (Rule: rule.Info, Check: check)))
            .Concat(ArithmeticAudit.Run(disclosure))
            .ToList();
        var findings = checks
            .Select(pair => pair.Check.Finding)
            .OfType<Finding>()
            .OrderBy(finding => finding.Location.Line ?? 0)
            .ThenBy(finding => finding.Location.Start ?? 0)
            .ThenBy(finding => finding.Rule, StringComparer.Ordinal)
            .ToImmutableArray();
        var ledger = checks
            .GroupBy(pair => (pair.Rule.Id, pair.Check.Outcome, pair.Check.Reason))
            .Select(group => new LedgerEntry(group.Key.Id, group.Key.Outcome, group.Key.Reason, group.Count()))
            .OrderBy(entry => entry.Rule, StringComparer.Ordinal)
            .ThenBy(entry => entry.Outcome)
            .ThenBy(entry => entry.Reason?.Chinese, StringComparer.Ordinal)
            .ToImmutableArray();
        return new AuditResult(findings, ledger);
    }
}
