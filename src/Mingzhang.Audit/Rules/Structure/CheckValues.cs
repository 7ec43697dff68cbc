namespace Mingzhang.Audit.Rules.Structure;

/// <summary>Adds to a failed check what is printed and what it should be.</summary>
internal static class CheckValues
{
    /// <summary>The same check, its finding with both values.</summary>
    public static Check With(this Check check, string actual, string? expected) =>
        check with { Finding = check.Finding is { } finding ? finding with { Actual = actual, Expected = expected } : null };
}
