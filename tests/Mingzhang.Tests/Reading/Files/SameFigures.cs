using Mingzhang.Model;

namespace Mingzhang.Tests.Reading.Files;

/// <summary>What a disclosure says, whatever file it was read from.</summary>
internal static class SameFigures
{
    /// <summary>The figures of a disclosure, a line each, without their places.</summary>
    public static IEnumerable<string> Of(Disclosure disclosure, Func<Figure, bool>? which = null) => disclosure.Figures
        .Where(which ?? (_ => true))
        .Select(figure => $"{figure.Origin} {figure.Coordinate} {figure.Number.ToPlainString()} {figure.Number.Unit}");

    /// <summary>The findings, a line each, without their places.</summary>
    public static IEnumerable<string> Findings(Compilation compilation) =>
        compilation.Audit!.Findings.Select(finding => $"{finding.Severity} {finding.Rule} {finding.Message.Chinese}").Order(StringComparer.Ordinal);

    /// <summary>Each figure stands in the source as it was printed.</summary>
    public static void AssertQuotes(Disclosure disclosure) => Assert.All(
        disclosure.Figures.Where(figure => figure.Location.Start is not null && figure.Text.Length > 0),
        figure => Assert.Contains(figure.Text, disclosure.Source.Quote(figure.Location), StringComparison.Ordinal));
}
