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
        var ledger = new Ledger();
        var findings = new List<Finding>();
        foreach (var rule in RuleCatalog.All)
        {
            foreach (var check in rule.Run(disclosure))
            {
                Enter(rule.Info, check);
            }
        }

        foreach (var (rule, check) in ArithmeticAudit.Run(disclosure))
        {
            Enter(rule, check);
        }

        return new AuditResult(
            [
                .. findings
                    .OrderBy(finding => finding.Location.Line ?? 0)
                    .ThenBy(finding => finding.Location.Start ?? 0)
                    .ThenBy(finding => finding.Rule, StringComparer.Ordinal),
            ],
            ledger.Entries());

        void Enter(RuleInfo rule, Check check)
        {
            ledger.Count(rule.Id, check);
            if (check.Finding is { } finding)
            {
                findings.Add(finding);
            }
        }
    }

    /// <summary>
    /// Everything that must hold between the figures of a disclosure, held or broken: for a report that shows each figure
    /// in its ties.
    /// </summary>
    public static ImmutableArray<Tie> Ties(Disclosure disclosure) => ArithmeticAudit.Ties(disclosure);
}
