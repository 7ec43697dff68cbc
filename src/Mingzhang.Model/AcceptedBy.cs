namespace Mingzhang.Model;

/// <summary>That a finding is left as it is: on whose word, why, and for how long.</summary>
/// <param name="Who">The person.</param>
/// <param name="Why">The reason.</param>
/// <param name="Until">The last day on which it holds.</param>
public sealed record AcceptedBy(string Who, string Why, DateOnly Until);
