using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Forms;
using Mingzhang.Model;

namespace Mingzhang.Corpus.Reproduction;

/// <summary>Tells why a sentence and its copy differ: from what the audit finds in the document, or from the difference itself.</summary>
/// <param name="findings">What the audit finds in the document.</param>
internal sealed partial class Reasons(ImmutableArray<Finding> findings)
{
    /// <summary>The last digit that is printed, of amounts and percentages.</summary>
    private const decimal LastDigit = 0.01m;

    /// <summary>The reason.</summary>
    /// <param name="sentence">The sentence of the document.</param>
    /// <param name="copy">That of the copy; empty where it has none like it.</param>
    /// <param name="lines">The lines of the document that its paragraph stands on.</param>
    public Reason Of(string sentence, string copy, IReadOnlySet<int> lines)
    {
        var (left, right) = (Canonical.Compact(sentence), Canonical.Compact(copy));
        return WithoutMarks(left) == WithoutMarks(right) ? new Reason(ReasonKind.Typography, "")
            : WithoutScope(left) == WithoutScope(right) ? new Reason(ReasonKind.Leftover, "")
            : Sorted(left) == Sorted(right) ? new Reason(ReasonKind.Order, "")
            : IsRounding(WithoutScope(left), WithoutScope(right)) ? new Reason(ReasonKind.Rounding, "")
            : RulesAt(left, lines) is { Length: > 0 } rules ? new Reason(ReasonKind.Finding, rules)
            : new Reason(ReasonKind.Wording, "");
    }

    private static string WithoutMarks(string text) => Marks().Replace(text, "");

    private static string WithoutScope(string text) => WithoutMarks(Scope().Replace(text, ""));

    private static string Sorted(string text) => string.Concat(WithoutMarks(text).Order());

    /// <summary>Whether the words are the same and each number differs in its last printed digit at most.</summary>
    private static bool IsRounding(string left, string right)
    {
        var (numbers, others) = (Numbers(left), Numbers(right));
        return Number().Replace(left, "0") == Number().Replace(right, "0") && numbers.Count == others.Count &&
            numbers.Zip(others).All(pair =>
            {
                var decimals = Math.Min(pair.First.Scale, pair.Second.Scale);
                return Math.Abs(pair.First - pair.Second) <= LastDigit || Math.Round(pair.First, decimals) == Math.Round(pair.Second, decimals);
            });
    }

    private static List<decimal> Numbers(string text) =>
        [.. Number().Matches(text).Select(match => decimal.Parse(match.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture))];

    private string RulesAt(string sentence, IReadOnlySet<int> lines) => string.Join('、', findings
        .Where(finding => finding.Location.Line is { } line && lines.Contains(line) && Canonical.Compact(finding.Quote) is { Length: > 0 } quote &&
            (sentence.Contains(quote, StringComparison.Ordinal) || quote.Contains(sentence, StringComparison.Ordinal)))
        .Select(finding => finding.Rule)
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal));

    [GeneratedRegex(@"[^\w.]")]
    private static partial Regex Marks();

    [GeneratedRegex(@"部门\(单位\)|部门|单位")]
    private static partial Regex Scope();

    [GeneratedRegex(@"\d+(?:\.\d+)?")]
    private static partial Regex Number();
}
