using Mingzhang.Audit.Rules.Wording;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Narrative;

/// <summary>“（二）其他” repeats “（一）政府购买服务指导性目录” word for word.</summary>
internal sealed class OtherRepeatsCatalogue : Rule
{
    private const int ShortestSentence = 6;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "NAR019",
        new Words("“其他”照抄上一项", "“Other” repeats the item before"),
        Severity.Info,
        new Words("各项说明应对应各自标题", "Each section tells what its heading says"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var first = disclosure.Narrative.FirstOrDefault(paragraph => paragraph.LiesIn(Topics.ServiceCatalogue));
        var other = disclosure.Narrative.FirstOrDefault(paragraph => paragraph.LiesIn(Topics.OtherMatters));
        if (first is null || other is null)
        {
            yield return disclosure.Unread(Topics.OtherMatters, "没有读到“十二、其他说明”的两项", "The two items of section 十二 were not read");
            yield break;
        }

        if (other.Text.Text.Length < ShortestSentence || other.Text.Text != first.Text.Text)
        {
            yield return Check.Passed;
            yield break;
        }

        yield return Fail(
            disclosure,
            other.Place(0, other.Text.Text.Length),
            new Words($"“其他”与“政府购买服务指导性目录”文字完全相同：“{other.Text}”。", $"“Other” has the very words of the item before: “{other.Text}”."),
            new Words("“其他”改为其他需要说明的事项，没有的写“无”。", "Tell what else there is to tell, or say “无”."),
            related: [disclosure.Evidence(first.Place(0, first.Text.Text.Length))]);
    }
}
