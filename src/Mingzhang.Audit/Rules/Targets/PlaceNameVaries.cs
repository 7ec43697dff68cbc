using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>One village under two names that differ by a character is one village misspelt.</summary>
internal sealed partial class PlaceNameVaries : TargetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT051", new("同一地名写法不一", "One place under two spellings"), Severity.Warning, TargetBasis.Publication);

    /// <inheritdoc/>
    protected override int Most => SlipsApart;

    /// <inheritdoc/>
    protected override IEnumerable<Check> Inspect(TargetFacts facts)
    {
        var places = new Dictionary<string, List<(TableFacts Table, Passage Text, Match Match)>>(StringComparer.Ordinal);
        foreach (var table in facts.Tables)
        {
            foreach (var (_, text) in table.Texts)
            {
                foreach (Match match in Place().Matches(text.Text))
                {
                    if (!places.TryGetValue(match.Value, out var list))
                    {
                        places[match.Value] = list = [];
                    }

                    list.Add((table, text, match));
                }
            }
        }

        // within one county the same length, the same kind and one character other
        var names = places.Keys.Order(StringComparer.Ordinal).ToList();
        for (var i = 0; i < names.Count; i++)
        {
            for (var j = i + 1; j < names.Count; j++)
            {
                if (IsOneCharacterOther(names[i], names[j]))
                {
                    yield return Report(facts, places, names[i], names[j]);
                }
            }
        }
    }

    private Check Report(TargetFacts facts, Dictionary<string, List<(TableFacts Table, Passage Text, Match Match)>> places, string left, string right)
    {
        // the spelling that comes second is the one to look at
        var (first, second) = places[left][0].Table.Index <= places[right][0].Table.Index ? (left, right) : (right, left);
        var (table, text, match) = places[second][0];
        var start = match.Index;
        while (start > 0 && text.Text[start - 1] is not ('，' or ',' or '。' or '；' or ';' or '、'))
        {
            start--;
        }

        var end = match.Index + match.Length;
        while (end < text.Text.Length && text.Text[end] is not ('，' or ',' or '。' or '；' or ';' or '、'))
        {
            end++;
        }

        return FailClause(
            facts, text.Locate(start, end - start, table.Place(text)), second,
            new($"此处写“{second}”，{places[first][0].Table.Title}写“{first}”", $"“{second}” here, “{first}” in another table"),
            new("核对地名，统一写法", "check the name of the place"), related: [Row(facts, places[first][0].Text)]);
    }

    private static bool IsOneCharacterOther(string left, string right)
    {
        if (left.Length != right.Length || left.Length < 5)
        {
            return false;
        }

        var start = left.AsSpan().CommonPrefixLength(right);
        return start >= 3 && start < left.Length - 1 && left.AsSpan(start + 1).SequenceEqual(right.AsSpan(start + 1)) &&
            !"东西南北上下前后大小一二三四五六七八九十甲乙丙".Contains(left[start], StringComparison.Ordinal);
    }

    [GeneratedRegex(@"[\u4e00-\u9fa5]{2}(?:县|区|市)[\u4e00-\u9fa5]{2,4}?(?:村|社区|镇|乡)")]
    private static partial Regex Place();
}
