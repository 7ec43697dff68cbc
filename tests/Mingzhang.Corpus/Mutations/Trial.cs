using System.Collections.Immutable;
using Mingzhang.Model;

namespace Mingzhang.Corpus.Mutations;

/// <summary>What the audit made of one mistake.</summary>
/// <param name="Mutation">The mistake.</param>
/// <param name="Findings">Errors and warnings that the clean document does not have, gravest first.</param>
/// <param name="Rank">Where the mistake stands among the suspects, from 1; null where it is none of them.</param>
public sealed record Trial(Mutation Mutation, ImmutableArray<Finding> Findings, int? Rank)
{
    /// <summary>Whether any finding tells of it.</summary>
    public bool IsCaught => !Findings.IsEmpty;

    /// <summary>Checks a document with a mistake.</summary>
    /// <param name="document">The clean document.</param>
    /// <param name="clean">What the audit finds in it.</param>
    /// <param name="mutation">The mistake.</param>
    public static Trial Of(Document document, IReadOnlySet<string> clean, Mutation mutation)
    {
        var findings = Grave(Compilation.Check(document.FileName, Document.BytesOf(mutation.Lines)))
            .Where(finding => !clean.Contains(KeyOf(finding)))
            .OrderByDescending(finding => finding.Severity)
            .ToImmutableArray();
        var rank = Suspects(findings).ToList().FindIndex(place => IsAt(mutation, place));
        return new Trial(mutation, findings, rank < 0 ? null : rank + 1);
    }

    /// <summary>What the audit finds in a clean document, to tell a mistake's findings from its own.</summary>
    public static IReadOnlySet<string> CleanFindings(Document document) =>
        Grave(Compilation.Check(document.FileName, document.Bytes)).Select(KeyOf).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<Finding> Grave(Compilation compilation) =>
        compilation.Audit?.Findings.Where(finding => finding.Severity >= Severity.Warning) ?? [];

    private static string KeyOf(Finding finding) => $"{finding.Rule}|{finding.Quote}|{finding.Message.Chinese}";

    /// <summary>
    /// The places a reviewer looks at, in order: the suspects of the first finding, then where the other findings stand,
    /// then what the first one rests on.
    /// </summary>
    private static IEnumerable<Location> Suspects(ImmutableArray<Finding> findings)
    {
        if (findings.IsEmpty)
        {
            return [];
        }

        var first = findings[0];
        return first.Suspects.Select(suspect => suspect.Location)
            .Concat(first.Suspects.IsEmpty ? [first.Location] : [])
            .Concat(findings.Skip(1).Select(finding => finding.Location))
            .Concat(first.Related.Select(related => related.Location))
            .DistinctBy(place => (place.Line, place.Start, place.Column));
    }

    private static bool IsAt(Mutation mutation, Location place) => mutation.Places.IsEmpty
        ? place.Table == mutation.Table
        : mutation.Places.Any(changed => place.Line == changed.Line && (changed.Start is not { } start || IsWithin(place, start, changed.Length)));

    /// <summary>Whether the place is the changed cell; a blank cell and a whole row are known by their line alone.</summary>
    private static bool IsWithin(Location place, int start, int length) =>
        place.Start is not { } from || (from < start + Math.Max(1, length) && (place.End ?? from + 1) > start);
}
