using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>A one-off project of one year whose plan runs over two years goes on.</summary>
internal sealed partial class OneOffProjectSpansYears : TableTargetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT049", new("一次性项目的计划跨年度", "One-off project planned over two years"), Severity.Warning, TargetBasis.Quality);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(TargetFacts facts, TableFacts table)
    {
        if (!table.IsOneOff || !table.IsOneYear || table.Table.Plan is not { IsBlank: false } plan)
        {
            yield return Check.NotApplicable("不是一次性项目或没有计划", "not a one-off project, or no plan");
            yield break;
        }

        if (Find(plan.Text) is not { } found)
        {
            yield return Check.Passed;
            yield break;
        }

        var (start, end, years) = found;
        yield return FailClause(
            facts, plan.Locate(start, end - start, table.Place(plan, "项目实施计划")), plan.Text,
            new($"项目属性为一次性、1年，实施计划却跨{string.Join("、", years)}年", $"a one-off project of one year planned over {string.Join(", ", years)}"),
            new("跨年度或每年发生的，属性应为延续性或经常性项目；补上年支出的应予说明", "call it continuing, or say that it settles last year's costs"),
            related: table.Table.Attribute is { } attribute ? [Row(facts, attribute)] : null);
    }

    /// <summary>The first sentence that pays for times in two years.</summary>
    private static (int Start, int End, List<int> Years)? Find(string plan)
    {
        var from = 0;
        foreach (Match match in Times().Matches(plan))
        {
            if (match.Index < from)
            {
                continue;
            }

            var (start, end) = MoneyInText.Sentence(plan, match.Index, match.Index + match.Length);
            var years = Times().Matches(plan[start..end]).Select(time => int.Parse(time.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).Distinct().Order().ToList();
            if (years.Count > 1 && TargetWords.Paid.In(plan[start..end]))
            {
                return (start, end, years);
            }

            from = end;
        }

        return null;
    }

    [GeneratedRegex(@"(20\d\d)年(?:度)?(?:第?[一二三四1-4]、?[^，。]{0,6}季度|\d{1,2}[-—至]?\d{0,2}月|上半年|下半年|[1-4]季度)")]
    private static partial Regex Times();
}
