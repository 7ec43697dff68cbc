using System.Text.RegularExpressions;
using Mingzhang.Forms;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Wording;

/// <summary>One regulation stands with and without (试行).</summary>
internal sealed partial class RegulationUnderTwoTitles : Rule
{
    private const string Trial = "(试行)";

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TXT036",
        new Words("同一法规名称不一", "One regulation under two titles"),
        Severity.Info,
        new Words("引用法律法规应使用全称、名称准确", "Laws and regulations are cited by their right titles"));

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var cited = new Dictionary<string, Location>(StringComparer.Ordinal);
        foreach (var piece in disclosure.EveryText())
        {
            foreach (Match match in piece.Text.Contains('《', StringComparison.Ordinal) ? Title().Matches(piece.Text) : Enumerable.Empty<Match>())
            {
                cited.TryAdd(Canonical.Compact(match.Groups["title"].Value), piece.Place(match.Index, match.Length));
            }
        }

        var clean = true;
        foreach (var (title, place) in cited)
        {
            if (title.EndsWith(Trial, StringComparison.Ordinal) && cited.TryGetValue(title[..^Trial.Length], out var other))
            {
                clean = false;
                yield return Fail(
                    disclosure,
                    other,
                    new Words($"文中既写《{title[..^Trial.Length]}》，又写《{title}》。", $"“{title[..^Trial.Length]}” stands with and without “{Trial}”."),
                    new Words("核对后统一名称，重复引用的删去一处。", "Check, and use one title throughout."),
                    related: [new Evidence(disclosure.Source.Quote(place), place)]);
            }
        }

        if (clean)
        {
            yield return disclosure.EveryText().IsEmpty ? Check.Undecided("没有读到文字", "No text was read") : Check.Passed;
        }
    }

    [GeneratedRegex(@"《(?<title>[^《》\t]{6,40})》")]
    private static partial Regex Title();
}
