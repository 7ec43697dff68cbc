using Mingzhang.Model;

namespace Mingzhang.Audit;

/// <summary>How one check of a rule ended. A rule yields one for each thing it looked at.</summary>
/// <param name="Outcome">The end.</param>
/// <param name="Reason">Why not applicable, or what was missing.</param>
/// <param name="Finding">The defect, where it failed.</param>
public sealed record Check(Outcome Outcome, Words? Reason = null, Finding? Finding = null)
{
    /// <summary>Looked at and found right.</summary>
    public static Check Passed { get; } = new(Outcome.Passed);

    /// <summary>Nothing here to look at.</summary>
    public static Check NotApplicable(string chinese, string english) =>
        new(Outcome.NotApplicable, new Words(chinese, english));

    /// <summary>Could not be looked at for want of something.</summary>
    public static Check Undecided(string chinese, string english) =>
        new(Outcome.Undecided, new Words(chinese, english));
}
