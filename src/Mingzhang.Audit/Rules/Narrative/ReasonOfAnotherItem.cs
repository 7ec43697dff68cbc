using System.Text.RegularExpressions;
using Mingzhang.Audit.Rules.Wording;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Narrative;

/// <summary>The change of one 三公 item is explained by another: the reason was pasted from its neighbour.</summary>
internal sealed partial class ReasonOfAnotherItem : ParagraphRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "NAR038",
        new Words("“三公”某项的原因说的是另一项", "Reason of one of the three public expenses speaks of another"),
        Severity.Warning,
        new Words("增减变动的原因应针对该项支出", "The reason of a change is to be that of the item itself"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    protected override bool LooksAt(NarrativeParagraph paragraph) => paragraph.LiesIn(Topics.ThreePublic);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(Disclosure disclosure, NarrativeParagraph paragraph)
    {
        foreach (Match match in Explained().Matches(paragraph.Text.Text))
        {
            var reason = match.Groups["reason"].Value;
            var own = Of(match.Groups["item"].Value);
            var named = new[] { Abroad(), Reception(), Vehicles() }.Where(words => words.IsMatch(reason)).ToList();
            if (named.Count == 0 || named.Contains(own))
            {
                continue;
            }

            var item = match.Groups["item"].Value;
            yield return FailAt(
                disclosure, paragraph, match.Index, match.Length,
                new Words($"{item}的原因写的是“{reason.Trim()}”，是另一项的原因。", $"The reason given for {item}, “{reason.Trim()}”, is that of another item."),
                new Words($"写明{item}自身增减的原因。", $"Give the reason of {item} itself."));
        }
    }

    private static Regex Of(string item) => item[..2] switch
    {
        "因公" => Abroad(),
        "公务" when item.Contains("接待", StringComparison.Ordinal) => Reception(),
        _ => Vehicles(),
    };

    [GeneratedRegex(@"(?<item>因公出国[（(]境[）)](?:费用?|经费)|公务接待费|公务用车(?:购置(?:及|和)运行(?:维护)?费|运行(?:维护)?费|购置费))(?:预算|支出)?\s*\d[^；;。]{0,60}?(?:增加|减少|增长|下降|降低)[^；;。]{0,30}?(?:主要)?原因(?:是|为)?[：:]?(?<reason>[^。；;]{2,60})")]
    private static partial Regex Explained();

    [GeneratedRegex(@"出国|出境|境外|护照|出访")]
    private static partial Regex Abroad();

    [GeneratedRegex(@"接待|来访|用餐|批次|公函")]
    private static partial Regex Reception();

    [GeneratedRegex(@"车|燃油|油费|油料|驾驶|司机")]
    private static partial Regex Vehicles();
}
