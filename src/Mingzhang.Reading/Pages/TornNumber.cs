using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Mingzhang.Reading.Pages;

/// <summary>A number or a code that did not fit into its cell and goes on in the next line: "76,97" above "2.94".</summary>
internal static partial class TornNumber
{
    /// <summary>Whether the lines of a cell are one amount: together they are one, and by themselves they are not all numbers, or not of the same kind.</summary>
    /// <param name="lines">The lines, from top to bottom.</param>
    public static bool IsAmount(ImmutableArray<TextLine> lines) =>
        lines.Length is 2 or 3 && Amount().IsMatch(Joined(lines)) &&
        (!lines.All(line => StackedRows.IsNumber(line.Text)) || (lines[^2].Text.Contains('.') && lines[^1].Text.All(char.IsAsciiDigit)));

    /// <summary>Whether the lines of a cell that is one are one code.</summary>
    /// <param name="lines">The lines, from top to bottom.</param>
    public static bool IsCode(ImmutableArray<TextLine> lines) => lines.Length is 2 or 3 && Code().IsMatch(Joined(lines));

    private static string Joined(ImmutableArray<TextLine> lines) => string.Concat(lines.Select(line => line.Text));

    [GeneratedRegex(@"^-?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2}$|^-?\d{1,3}(?:,\d{3})+$")]
    private static partial Regex Amount();

    [GeneratedRegex("^[235](?:\\d{2}|\\d{4}|\\d{6})$")]
    private static partial Regex Code();
}
