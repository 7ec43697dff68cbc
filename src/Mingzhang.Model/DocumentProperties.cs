namespace Mingzhang.Model;

/// <summary>How far a disclosure is on its way to the public.</summary>
public enum Stage
{
    /// <summary>Being made; carries the watermark.</summary>
    Draft,

    /// <summary>Before its reviewers; carries the watermark.</summary>
    Review,

    /// <summary>For the public; never carries the watermark.</summary>
    Public,
}

/// <summary>What a written file says of itself beside its text.</summary>
/// <param name="Title">"2026年度岚谷县林业局单位预算公开".</param>
/// <param name="Owner">Whose disclosure it is.</param>
/// <param name="Year">Of which year.</param>
/// <param name="Stage">How far it is on its way.</param>
public sealed record DocumentProperties(string Title, string Owner, FiscalYear Year, Stage Stage)
{
    /// <summary>What the watermark of a copy that is not public says.</summary>
    public const string InternalMark = "仅供内部审核";

    /// <summary>How many errors stood when it was made public all the same; 0 where none did.</summary>
    public int ForcedErrors { get; init; }
}
