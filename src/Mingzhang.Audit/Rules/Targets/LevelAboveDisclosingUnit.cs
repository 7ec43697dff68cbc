using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>A county's project works for the county: 全市 and 全省 were copied from a document of those above.</summary>
internal sealed partial class LevelAboveDisclosingUnit : TargetRule
{
    private const int Before = 24;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT050", new("目标范围超出本级", "Scope above the disclosing level"), Severity.Warning, TargetBasis.Quality);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Inspect(TargetFacts facts)
    {
        if (facts.Disclosure.Name is not { IsBlank: false } name || LevelOf(name.Text) is not { } level)
        {
            yield return Check.Undecided("单位名称看不出所属层级", "the name does not tell its level of government");
            yield break;
        }

        foreach (var table in facts.Tables)
        {
            yield return Look(facts, table, level);
        }
    }

    private Check Look(TargetFacts facts, TableFacts table, Level level)
    {
        var found = new List<(string Label, Passage Text, int At, string Word)>();
        foreach (var (label, text) in table.Texts.Where(text => text.Label is "项目设立必要性" or "实施期总体目标" or "年度总体目标"))
        {
            foreach (var word in level == Level.County ? (string[])["全市", "全省"] : ["全省"])
            {
                if (IndexOfOwn(text.Text, word) is var at and >= 0)
                {
                    found.Add((label, text, at, word));
                    break;
                }
            }
        }

        if (found.Count == 0)
        {
            return Check.Passed;
        }

        var (first, passage, index, wide) = found[^1];
        var (start, end) = MoneyInText.Sentence(passage.Text, index, index + wide.Length);
        var own = level == Level.County ? "全县（区）" : "全市";
        return FailClause(
            facts, passage.Locate(start, end - start, table.Place(passage, first)), passage.Text,
            new($"{first}写“{wide}”，超出本级范围，疑照抄上级文件", $"“{wide}” goes beyond this level of government; copied from above?"),
            new($"改为{own}", "name the own scope"), related: found.SkipLast(1).Select(other => Row(facts, other.Text)));
    }

    private enum Level
    {
        County,
        City,
    }

    // 自治区 and 直辖市 are provinces; a district or county in the name decides before its city
    private static Level? LevelOf(string name)
    {
        var bare = Province().Replace(name, "");
        return bare.Contains('县', StringComparison.Ordinal) || District().IsMatch(bare) ? Level.County
            : bare.Contains('市', StringComparison.Ordinal) ? Level.City
            : null;
    }

    private static int IndexOfOwn(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var from = Math.Max(text.LastIndexOfAny(['。', '；', ';', ',', '，'], at), at - Before);
            var open = text.LastIndexOf('《', at);
            var inTitle = open >= 0 && text.IndexOf('》', open) is var close && (close < 0 || close > at);
            var serves = at > 0 && text[at - 1] is ('为' or '与');
            if (!inTitle && !serves && !TargetWords.Orders.In(text[Math.Max(from, 0)..at]))
            {
                return at;
            }
        }

        return -1;
    }

    [GeneratedRegex(@"[\u4e00-\u9fa5]{2,6}自治区|(?:北京|上海|天津|重庆)市")]
    private static partial Regex Province();

    [GeneratedRegex(@"[\u4e00-\u9fa5](?:区|旗)(?!域|划|块|间)")]
    private static partial Regex District();
}
