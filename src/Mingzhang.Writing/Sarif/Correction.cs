using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Writing.Sarif;

/// <summary>The corrected text of a number, where it is certain which characters to replace by which.</summary>
/// <param name="Line">The line.</param>
/// <param name="Start">The first character to replace, from 0.</param>
/// <param name="End">One past the last.</param>
/// <param name="Text">What to put there.</param>
internal sealed partial record Correction(int Line, int Start, int End, string Text)
{
    /// <summary>Below it, in percent, another place may as well be the wrong one.</summary>
    private const decimal Certain = 95m;

    /// <summary>
    /// The correction of a finding; null where it is no error, where another place may be the wrong one, or where not exactly the one number that
    /// the finding is about stands there.
    /// </summary>
    public static Correction? Of(Finding finding, Source source)
    {
        if (finding is not { Expected: { } expected, Actual: { } actual, Location: { Line: { } line, Start: { } start, End: { } end } } ||
            finding.Severity < Severity.Error || finding.Suspect is { Value: < Certain } ||
            start < 0 || start >= end || end > source.Line(line).Length ||
            Number().Matches(source.Line(line)[start..end]) is not [var printed] ||
            Value(printed.Value) is not { } stands || Value(actual) != stands || Value(expected) is not { } right)
        {
            return null;
        }

        var decimals = expected.Contains('.', StringComparison.Ordinal) ? expected.Length - expected.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        var grouped = printed.Value.Contains(',', StringComparison.Ordinal) || stands is > -1000 and < 1000;
        var text = right.ToString((grouped && source.Lines.Any(HasGroups) ? "N" : "F") + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return new Correction(line, start + printed.Index, start + printed.Index + printed.Length, text);
    }

    private static decimal? Value(string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static bool HasGroups(string line) => Groups().IsMatch(line);

    [GeneratedRegex(@"-?[0-9][0-9,]*(?:\.[0-9]+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"[0-9],[0-9]{3}\.", RegexOptions.CultureInvariant)]
    private static partial Regex Groups();
}
