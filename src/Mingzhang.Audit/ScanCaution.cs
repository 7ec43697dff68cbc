using Mingzhang.Model;

namespace Mingzhang.Audit;

/// <summary>
/// What a scan says is only as sure as its recognition: a finding that rests on recognised text says so, and weighs one degree less; one that
/// holds one name or title against another, which a single character misread sets apart, is but worth knowing.
/// </summary>
/// <param name="disclosure">The disclosure.</param>
internal sealed class ScanCaution(Disclosure disclosure)
{
    private readonly bool any = disclosure.Source.Spots.Any(spot => spot.Confidence is not null);

    /// <summary>The finding, with caution where it stands on a scan.</summary>
    public Finding Of(Finding finding) =>
        !any || finding.Severity == Severity.Info || !RestsOnScan(finding) ? finding
        : ComparesWords(finding) ? Lighter(finding) with { Severity = Severity.Info } : Lighter(finding);

    /// <summary>The finding one degree lighter, with the reason.</summary>
    public static Finding Lighter(Finding finding) => finding with
    {
        Severity = finding.Severity == Severity.Error ? Severity.Warning : Severity.Info,
        Message = new Words(
            finding.Message.Chinese + "（此处由扫描图像识别，可能误读。）", finding.Message.English + " (This was recognised from a scan and may be misread.)"),
        Fix = new Words("先对照原件核实；" + finding.Fix.Chinese, "Compare with the original first. " + finding.Fix.English),
    };

    private static bool ComparesWords(Finding finding) => finding.Rule.StartsWith("STR", StringComparison.Ordinal) && !finding.Related.IsEmpty;

    private bool RestsOnScan(Finding finding) => finding.Related.Select(related => related.Location).Prepend(finding.Location).Any(IsScan);

    private bool IsScan(Location location) => disclosure.Source.SpotsAt(location with { Start = null, End = null }).Any(spot => spot.Confidence is not null);
}
