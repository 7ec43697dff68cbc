using System.Collections.Immutable;
using Mingzhang.Audit.Acceptance;
using Mingzhang.Audit.Arithmetic;
using Mingzhang.Model;

namespace Mingzhang.Audit;

/// <summary>Audits a disclosure: the constraints over its figures, then every rule.</summary>
public static class Auditor
{
    /// <summary>How the ledger begins to tell of a rule that failed.</summary>
    internal const string RuleFailed = "本规则程序出错";

    private static readonly Check OfWhole = Check.NotApplicable(
        "文件只有预算报表，没有封面、目录和文字说明", "The file holds the tables only, without cover, contents and text");

    private static readonly Check OfAllTables = Check.NotApplicable("文件只是其中的个别报表", "The file is a table or a few out of the disclosure");

    /// <summary>Runs every check; the same disclosure gives the same result.</summary>
    /// <param name="disclosure">The disclosure.</param>
    /// <param name="accepted">What has been accepted of its findings; null where there is no list.</param>
    public static AuditResult Audit(Disclosure disclosure, AcceptanceList? accepted = null)
    {
        var ledger = new Ledger();
        var findings = new List<Finding>();
        (disclosure, var corrected) = ScannedFigures.Settle(disclosure);
        foreach (var finding in corrected)
        {
            Enter(ArithmeticRules.ScanCorrected, new Check(Outcome.Failed, Finding: finding));
        }

        var caution = new ScanCaution(disclosure);
        foreach (var rule in RuleCatalog.All)
        {
            foreach (var check in Checks(rule, disclosure))
            {
                Enter(rule.Info, check.Finding is { } finding ? check with { Finding = caution.Of(finding) } : check);
            }
        }

        foreach (var (rule, check) in ArithmeticAudit.Run(disclosure))
        {
            Enter(rule, check);
        }

        foreach (var (rule, check) in accepted is null ? [] : AcceptanceAudit.Run(findings, accepted))
        {
            Enter(rule, check);
        }

        return new AuditResult(
            [
                .. Together(findings)
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
    /// What a rule finds. One that fails on a document nobody foresaw costs its own verdict and not the document's: it is
    /// undecided, and says why.
    /// </summary>
    private static List<Check> Checks(Rule rule, Disclosure disclosure)
    {
        if (rule.Info.Needs > disclosure.Extent)
        {
            return [rule.Info.Needs == DisclosureExtent.Whole ? OfWhole : OfAllTables];
        }

        var checks = new List<Check>();
        try
        {
            checks.AddRange(rule.Run(disclosure));
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or OperationCanceledException))
        {
            var what = exception.GetType().Name;
            checks.Add(Check.Undecided($"{RuleFailed}（{what}），请反馈此文件", $"the rule failed on this document ({what}): please report the file"));
        }

        return checks;
    }

    /// <summary>
    /// One wrong fund of a performance table is one finding: what the rules of targets say of its row follows from it.
    /// </summary>
    private static IEnumerable<Finding> Together(List<Finding> findings)
    {
        var funds = findings
            .Where(finding => finding.Rule == ArithmeticRules.FundSourcesDiffer.Id || finding.Rule == ArithmeticRules.FundsDifferFromProject.Id)
            .Where(finding => finding.Location.Table is null)
            .DistinctBy(finding => finding.Location.Line)
            .ToDictionary(finding => finding.Location.Line ?? 0);
        var follows = findings.ToLookup(finding => finding.Suspects.IsEmpty && finding.Severity == Severity.Error &&
            finding.Rule.StartsWith("TGT", StringComparison.Ordinal) && funds.ContainsKey(finding.Location.Line ?? 0));
        foreach (var finding in follows[false])
        {
            var rest = funds.GetValueOrDefault(finding.Location.Line ?? 0) == finding
                ? follows[true].Where(other => other.Location.Line == finding.Location.Line).ToList()
                : [];
            yield return rest.Count == 0 ? finding : finding with
            {
                Message = new Words(
                    finding.Message.Chinese + string.Concat(rest.Select(other => "另：" + other.Message.Chinese.TrimEnd('。') + "。")),
                    finding.Message.English + string.Concat(rest.Select(other => " Also: " + other.Message.English.TrimEnd('.') + "."))),
                Related = [.. finding.Related, .. rest.SelectMany(other => other.Related)],
            };
        }
    }

    /// <summary>
    /// Everything that must hold between the figures of a disclosure, held or broken: for a report that shows each figure
    /// in its ties.
    /// </summary>
    public static ImmutableArray<Tie> Ties(Disclosure disclosure) => ArithmeticAudit.Ties(disclosure);
}
