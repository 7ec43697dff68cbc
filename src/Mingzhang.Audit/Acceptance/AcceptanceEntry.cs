using System.Globalization;
using Mingzhang.Model;

namespace Mingzhang.Audit.Acceptance;

/// <summary>
/// That somebody accepted a finding. The finding is known by its rule, its values and its table, row and column; its
/// section and line, which shift when the document is edited, only tell like ones apart.
/// </summary>
public sealed record AcceptanceEntry
{
    /// <summary>The rule of the finding.</summary>
    public required string Rule { get; init; }

    /// <summary>Who accepted it, why, and until when.</summary>
    public required AcceptedBy By { get; init; }

    /// <summary>What the finding quoted.</summary>
    public required string Quote { get; init; }

    /// <summary>What was printed, as a plain value; null where not stated.</summary>
    public string? Actual { get; init; }

    /// <summary>What it should have been, as a plain value; null where not stated.</summary>
    public string? Expected { get; init; }

    /// <summary>The <see cref="FindingValues.Fingerprint"/> of the finding; null where not stated.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>Where the finding stood; what is null was not stated.</summary>
    public Location Place { get; init; } = Location.Unknown;

    /// <summary>Where the entry stands in its list.</summary>
    public ListPlace At { get; init; } = new(0, "");

    /// <summary>The entry that accepts a finding.</summary>
    public static AcceptanceEntry Of(Finding finding, AcceptedBy by) => new()
    {
        Rule = finding.Rule,
        By = by,
        Quote = FindingValues.Plain(finding.Quote),
        Actual = finding.Actual,
        Expected = finding.Expected,
        Fingerprint = FindingValues.Fingerprint(finding),
        Place = finding.Location with { Start = null, End = null, Page = null },
    };

    /// <summary>Whether a finding is the one accepted, with the values it had.</summary>
    internal bool IsOf(FindingValues values) =>
        Agrees(Place.Table, values.Finding.Location.Table) &&
        Agrees(Place.Row, values.Finding.Location.Row) &&
        Agrees(Place.Column, values.Finding.Location.Column) &&
        string.Equals(FindingValues.Plain(Quote), values.Quote, StringComparison.Ordinal) &&
        Agrees(Actual, values.Finding.Actual) &&
        Agrees(Expected, values.Finding.Expected) &&
        Agrees(Fingerprint, values.Print);

    /// <summary>Whether a finding stands where the accepted one stood, whatever its values.</summary>
    internal bool IsAtPlaceOf(Finding finding)
    {
        var at = finding.Location;
        return Place.Table is null && Place.Row is null
            ? string.Equals(Place.Section, at.Section, StringComparison.Ordinal) && at.Table is null
            : Agrees(Place.Table, at.Table) && Agrees(Place.Row, at.Row) && Agrees(Place.Column, at.Column);
    }

    /// <summary>How far a finding is from where the accepted one stood: less is nearer.</summary>
    internal long Distance(Finding finding)
    {
        var section = string.Equals(Place.Section, finding.Location.Section, StringComparison.Ordinal) ? 0L : int.MaxValue;
        return section + Math.Abs((long)(Place.Line ?? 0) - (finding.Location.Line ?? 0));
    }

    private static bool Agrees(string? stated, string? found) =>
        stated is null || string.Equals(stated, found ?? "", StringComparison.Ordinal);

    private static bool Agrees(int? stated, int? found) => stated is null || stated == found;
}

/// <summary>A place in an acceptance list.</summary>
/// <param name="Line">The line of the file, from 1.</param>
/// <param name="Text">What stands there, verbatim.</param>
public sealed record ListPlace(int Line, string Text)
{
    /// <summary>As a reader names it: "某局.accepted.yaml 第12行".</summary>
    /// <param name="list">The name of the list.</param>
    public string In(string list) => list + " 第" + Line.ToString(CultureInfo.InvariantCulture) + "行";
}
