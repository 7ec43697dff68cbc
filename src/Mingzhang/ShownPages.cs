using System.Collections.Immutable;
using Mingzhang.Model;

namespace Mingzhang;

/// <summary>Which pages of a document a report shows as images: those that findings stand on or rest on.</summary>
public static class ShownPages
{
    /// <summary>The most pages that are shown of one document.</summary>
    public const int Most = 60;

    /// <summary>
    /// The pages in their order. Where there are too many, those of the gravest findings, and those that findings stand on before those
    /// that they rest on.
    /// </summary>
    /// <param name="source">The file; one without pages has none to show.</param>
    /// <param name="findings">The findings that are shown.</param>
    public static ImmutableArray<int> Of(Source source, IEnumerable<Finding> findings)
    {
        var gravest = findings.OrderByDescending(finding => finding.Severity).ToList();
        return
        [
            .. gravest.Select(finding => finding.Location)
                .Concat(gravest.SelectMany(finding => finding.Suspects).Select(suspect => suspect.Location))
                .Concat(gravest.SelectMany(finding => finding.Related).Select(evidence => evidence.Location))
                .SelectMany(source.SpotsAt)
                .Select(spot => spot.Page)
                .OfType<int>()
                .Where(page => page >= 1 && page <= source.PageSizes.Length)
                .Distinct()
                .Take(Most)
                .Order(),
        ];
    }
}
