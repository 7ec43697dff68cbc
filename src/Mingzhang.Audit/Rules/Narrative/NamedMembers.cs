using System.Text.RegularExpressions;
using Mingzhang.Audit.Rules.Structure;

namespace Mingzhang.Audit.Rules.Narrative;

/// <summary>A count with the list of what is counted: "下属单位3个，包括：甲、乙、丙".</summary>
/// <param name="Start">The first character of the whole.</param>
/// <param name="Length">How long the whole is.</param>
/// <param name="Count">The count as stated.</param>
/// <param name="Members">The names as listed.</param>
/// <param name="UpToComma">How many of them stand before the first comma, after which the sentence may have gone on.</param>
/// <param name="IsOpen">Whether the list ends with 等: not all are named.</param>
internal sealed partial record NamedMembers(int Start, int Length, int Count, IReadOnlyList<string> Members, int UpToComma, bool IsOpen)
{
    private const int MostMembers = 60;

    /// <summary>The counts with lists of a text.</summary>
    public static IEnumerable<NamedMembers> Of(string text)
    {
        foreach (Match match in CountThenList().Matches(text).Concat(ListThenCount().Matches(text)))
        {
            var list = Open().Match(match.Groups["list"].Value) is { Success: true } open
                ? match.Groups["list"].Value[..open.Index]
                : match.Groups["list"].Value;
            var members = Split(list);
            if (members.Count is > 1 and <= MostMembers)
            {
                yield return new NamedMembers(
                    match.Index, match.Length, Titles.Numeral(match.Groups["count"].Value), members,
                    Split(Clause().Match(list).Value).Count, list.Length < match.Groups["list"].Length);
            }
        }
    }

    /// <summary>The names of a list; what stands in brackets belongs to its name.</summary>
    private static List<string> Split(string list)
    {
        var members = new List<string>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i <= list.Length; i++)
        {
            var c = i < list.Length ? list[i] : '、';
            depth += c is '（' or '(' ? 1 : c is '）' or ')' ? -1 : 0;
            if (depth == 0 && c is '、' or '，' or ',' or ';' or '；')
            {
                if (list[start..i].Trim() is { Length: > 0 } member)
                {
                    members.Add(member);
                }

                start = i + 1;
            }
        }

        return members;
    }

    [GeneratedRegex(@"(?:下属|所属|下设|内设|设有|设|辖)(?:预算)?(?:职能)?(?:单位|机构|科室|股室|处室|部门|事业单位|职能科室|二级(?:预算)?单位|中心)\s*(?:共|有|共有|为)?\s*(?<count>\d{1,2}|[一二三四五六七八九十]{1,3})\s*(?:个|家)(?:单位|机构|科室|股室|处室|部门|中心)?\s*[，,：:]?\s*(?:分别(?:是|为)|包括|具体(?:是|为|包括)|即|为|是)\s*[：:]?\s*(?<list>[^。：:\d]{4,600})")]
    private static partial Regex CountThenList();

    [GeneratedRegex(@"(?:内设|下设|设有|设)(?:机构)?(?<list>(?:[^。；;：:，,、\d]{2,20}、)+[^。；;：:，,、\d]{2,20}?)(?<count>\d{1,2})\s*个(?:内设)?(?:科室|股室|处室|机构|部门|中心|职能科室|职能股室)")]
    private static partial Regex ListThenCount();

    [GeneratedRegex("^[^，,；;]*")]
    private static partial Regex Clause();

    [GeneratedRegex(@"等\s*$|等(?=\d|[一二三四五六七八九十])")]
    private static partial Regex Open();
}
