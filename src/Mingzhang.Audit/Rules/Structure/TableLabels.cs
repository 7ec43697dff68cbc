using System.Text.RegularExpressions;
using Mingzhang.Forms;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>The line over a table that says whose it is: "部门名称：…", "编制单位：…".</summary>
/// <param name="Word">部门 or 单位.</param>
/// <param name="Name">The name.</param>
/// <param name="Location">Where the line stands.</param>
internal sealed partial record TableLabel(string Word, string Name, Location Location)
{
    private const int LongestLine = 120;
    private const int FurthestRest = 2;

    /// <summary>The labels of the document in order.</summary>
    public static IEnumerable<TableLabel> Of(Disclosure disclosure)
    {
        for (var i = 0; i < disclosure.Source.Lines.Length; i++)
        {
            var line = disclosure.Source.Lines[i];
            if (line.Length <= LongestLine && (line.Contains("名称", StringComparison.Ordinal) || line.Contains("编制", StringComparison.Ordinal)) && Label().Match(line) is { Success: true } match)
            {
                var at = new Location { Line = i + 1, Start = match.Groups["whole"].Index, End = match.Groups["whole"].Index + match.Groups["whole"].Length };
                yield return new TableLabel(match.Groups["word"].Value, match.Groups["name"].Value + RestOf(match.Groups["name"].Value, disclosure.Source.Lines.Skip(i + 1)), at);
            }
        }
    }

    /// <summary>What a name that leaves a bracket open goes on with, in one of the next lines; the unit of money may stand between them.</summary>
    private static string RestOf(string name, IEnumerable<string> next) => Canonical.OpenBrackets(name) > 0 &&
        next.Where(line => !string.IsNullOrWhiteSpace(line)).Take(FurthestRest).FirstOrDefault(line => line.Length <= LongestLine && Canonical.OpenBrackets(line) < 0) is { } rest && Canonical.OpenBrackets(name + rest) == 0
            ? rest.Trim()
            : "";

    [GeneratedRegex(@"^[\s#*]*(?<whole>(?:(?<word>部门|单位)名称|编制(?<word>部门|单位))\s*[：:]\s*(?<name>[^\t|：:]*?[^\t|：:\s*]))(?:[\s*]*|\s+(?:金额)?单位\s*[：:]\s*(?:万元|元)\s*)$")]
    private static partial Regex Label();
}
