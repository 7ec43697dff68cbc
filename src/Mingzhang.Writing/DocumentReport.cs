using System.Collections.Immutable;
using Mingzhang.Model;

namespace Mingzhang.Writing;

/// <summary>What an audit came to.</summary>
public enum Verdict
{
    /// <summary>No error and no warning but accepted ones.</summary>
    Clean,

    /// <summary>At least one error or warning.</summary>
    Findings,

    /// <summary>Could not be read, and so was not checked.</summary>
    Unreadable,
}

/// <summary>The audit of one document as a report shows it.</summary>
/// <param name="Path">The file as the caller named it.</param>
/// <param name="Disclosure">What was read; null where unreadable.</param>
/// <param name="Findings">All findings, in the order of the document.</param>
/// <param name="Ledger">How the rules ended.</param>
/// <param name="Problem">Why it could not be read.</param>
public sealed record DocumentReport(
    string Path, Disclosure? Disclosure, ImmutableArray<Finding> Findings, ImmutableArray<LedgerEntry> Ledger, Words? Problem)
{
    /// <summary>The document as read, for reports that show it; null where not asked for.</summary>
    public DocumentTree? Tree { get; init; }

    /// <summary>Everything that must hold between its figures, held or broken; empty where not asked for.</summary>
    public ImmutableArray<Tie> Ties { get; init; } = [];

    /// <summary>Pages that findings stand on, as images; empty where not asked for or the format has no pages.</summary>
    public ImmutableArray<PageImage> Images { get; init; } = [];

    /// <summary>How many findings are accepted.</summary>
    public int Accepted => Findings.Count(finding => finding.Accepted is not null);

    /// <summary>The verdict: over all findings that count, whatever part of them is shown.</summary>
    public Verdict Verdict =>
        Disclosure is null ? Verdict.Unreadable
        : Findings.Any(finding => finding.Severity >= Severity.Warning && finding.Accepted is null) ? Verdict.Findings
        : Verdict.Clean;

    /// <summary>How many findings are of a severity; those accepted do not count.</summary>
    public int Count(Severity severity) => Findings.Count(finding => finding.Severity == severity && finding.Accepted is null);

    /// <summary>How many checks ended in one way.</summary>
    public int Count(Outcome outcome) => Ledger.Where(entry => entry.Outcome == outcome).Sum(entry => entry.Count);
}

/// <summary>The counts of a whole run.</summary>
/// <param name="Documents">Documents, unreadable ones included.</param>
/// <param name="Errors">Findings at error.</param>
/// <param name="Warnings">Findings at warning.</param>
/// <param name="Infos">Findings at info.</param>
/// <param name="Unreadable">Documents that could not be read.</param>
/// <param name="Accepted">Findings that are accepted; they are in none of the other counts.</param>
public readonly record struct ReportSummary(
    int Documents, int Errors, int Warnings, int Infos, int Unreadable, int Accepted = 0)
{
    /// <summary>The counts with one document more.</summary>
    public ReportSummary With(DocumentReport report) => new(
        Documents + 1,
        Errors + report.Count(Severity.Error),
        Warnings + report.Count(Severity.Warning),
        Infos + report.Count(Severity.Info),
        Unreadable + (report.Disclosure is null ? 1 : 0),
        Accepted + report.Accepted);
}
