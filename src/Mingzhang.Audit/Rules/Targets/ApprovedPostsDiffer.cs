using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>The approved posts are as many in 第一部分 as in the overall table.</summary>
internal sealed partial class ApprovedPostsDiffer : OverallRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT045", new("编制数前后不一致", "Approved posts differ"), Severity.Error, TargetBasis.Publication);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(TargetFacts facts, OverallPerformance overall)
    {
        if (Count(overall.ApprovedPosts) is not { } posts)
        {
            yield return Check.Undecided("核定的人员编制数未读出", "the approved posts could not be read");
            yield break;
        }

        var any = false;
        foreach (var paragraph in facts.Disclosure.Narrative.Where(paragraph => paragraph.LiesIn(Topics.Overview)))
        {
            var text = paragraph.Text.Text;
            var matches = Posts().Matches(text);
            if (matches.Count == 0)
            {
                continue;
            }

            any = true;
            var numbers = matches.Select(match => decimal.Parse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray();
            if (numbers.Contains(posts) || numbers.Sum() == posts)
            {
                yield return Check.Passed;
                continue;
            }

            var (start, end) = (matches[0].Index, matches[0].Index + matches[0].Length);
            while (start > 0 && text[start - 1] is not ('，' or ',' or '。' or '；' or ';' or '、'))
            {
                start--;
            }

            while (end < text.Length && text[end] is not ('。' or '；' or ';'))
            {
                end++;
            }

            yield return FailClause(
                facts, paragraph.Text.Locate(start, end - start, Location.Unknown with { Section = paragraph.Section }), text,
                new($"机构设置写“{matches[0].Value}”，整体绩效目标表核定编制数为{posts}人", $"“{matches[0].Value}” in the text, {posts} posts in the overall table"),
                new("以编办批复为准，统一编制数", "use the approved number in both places"), related: [Row(facts, overall.ApprovedPosts!.Value)]);
        }

        if (!any)
        {
            yield return Check.NotApplicable("概况没有写编制数", "the overview states no posts");
        }
    }

    [GeneratedRegex(@"编制(?:人数|数|人员)?(?:总数)?(?:为|共|有|共有|共计)?\s*(?<n>\d{1,6})\s*(?:名|人|个)")]
    private static partial Regex Posts();
}
