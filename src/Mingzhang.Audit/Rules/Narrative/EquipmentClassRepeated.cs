using System.Text.RegularExpressions;
using Mingzhang.Audit.Rules.Wording;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Narrative;

/// <summary>Equipment over 100万元 is called 通用 where the class of that limit is 专用.</summary>
internal sealed partial class EquipmentClassRepeated : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "NAR020",
        new Words("100万元以上设备误写为“通用设备”", "Equipment over 100万元 is called general instead of special"),
        Severity.Info,
        new Words("国有资产占有使用情况按单价50万元以上通用设备、单价100万元以上专用设备公开", "Assets are told as general equipment over 50万元 and special equipment over 100万元"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var any = false;
        foreach (var paragraph in disclosure.Narrative)
        {
            if (!paragraph.LiesIn(Topics.Assets))
            {
                continue;
            }

            any = true;
            if (Misnamed().Match(paragraph.Text.Text) is not { Success: true } match)
            {
                yield return Check.Passed;
                continue;
            }

            var at = paragraph.Place(match.Index, match.Length);
            yield return Fail(
                disclosure,
                at,
                new Words("50万元和100万元两档都写成“通用设备”，100万元一档应为“专用设备”。", "Both limits are said of general equipment; that of 100万元 is of special equipment."),
                new Words("改为“100万元（原值）以上的专用设备”，并核对台（套）数。", "Write “100万元（原值）以上的专用设备”, and check the number."),
                quote: disclosure.Source.SentenceAt(at));
        }

        if (!any)
        {
            yield return Check.Undecided("没有读到“国有资产占有使用情况”", "The section on assets was not read");
        }
    }

    [GeneratedRegex(@"100\s*万元[^，,。；;]{0,12}通用设备(?:[^，,。；;]{0,10}\d+\s*台)?")]
    private static partial Regex Misnamed();
}
