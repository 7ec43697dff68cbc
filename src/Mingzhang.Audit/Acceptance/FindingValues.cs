using System.Security.Cryptography;
using System.Text;
using Mingzhang.Model;

namespace Mingzhang.Audit.Acceptance;

/// <summary>What a finding rests on: an acceptance lapses when any of it changes.</summary>
public sealed class FindingValues
{
    private const int PrintBytes = 8;

    private string? print;

    internal FindingValues(Finding finding)
    {
        Finding = finding;
        Quote = Plain(finding.Quote);
    }

    /// <summary>The finding.</summary>
    internal Finding Finding { get; }

    /// <summary>Its quote without the accidents of white space.</summary>
    internal string Quote { get; }

    /// <summary>Its fingerprint.</summary>
    internal string Print => print ??= Fingerprint(Finding);

    /// <summary>
    /// Sixteen hexadecimal digits over the values of a finding: its quote, what is printed and what it should be, and the
    /// quotes of the other places it rests on. Lines, sections and wording are not part of it.
    /// </summary>
    public static string Fingerprint(Finding finding)
    {
        var related = finding.Related.Select(evidence => Plain(evidence.Quote)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var text = string.Join('\n', [finding.Rule, Plain(finding.Quote), finding.Actual, finding.Expected, finding.Unit, .. related]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, PrintBytes));
    }

    /// <summary>A text with its white space in single blanks, and without halves of characters.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune))
            {
                plain.Append(rune);
            }
            else if (plain is { Length: > 0 } && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return plain.ToString().TrimEnd(' ');
    }
}
