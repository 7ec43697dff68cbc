using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Wording;

/// <summary>A city's or county's text speaks of 省直部门: the wording of the provincial model was left in.</summary>
internal sealed class ProvincialWording : Rule
{
    private const string Wording = "省直部门";

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TXT001",
        new Words("市县文本沿用“省直部门”", "“省直部门” in the text of a city or county"),
        Severity.Warning,
        new Words("名词解释和说明应符合本单位的层级", "The glossary and the explanation must fit the level of the body"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var level = AdministrativeLevels.Of(disclosure);
        if (level is AdministrativeLevel.Unknown or AdministrativeLevel.Province)
        {
            yield return level == AdministrativeLevel.Province
                ? Check.NotApplicable("省级单位", "A body of the province")
                : Check.Undecided("从名称看不出本单位的层级", "The name does not show the level of the body");
            yield break;
        }

        foreach (var paragraph in disclosure.Paragraphs())
        {
            // documents attached in 十二 quote the provincial departments rightly
            var start = paragraph.LiesIn(Topics.Other) ? -1 : paragraph.Text.Text.IndexOf(Wording, StringComparison.Ordinal);
            if (start < 0)
            {
                yield return Check.Passed;
                continue;
            }

            var at = paragraph.Place(start, Wording.Length);
            var right = level == AdministrativeLevel.City ? "市直部门" : "本部门（单位）";
            yield return Fail(
                disclosure,
                at,
                new Words($"本单位为{(level == AdministrativeLevel.City ? "市级" : "县（区）级")}，文中仍写“省直部门”，系照搬省级模板。", $"The body is one of a {(level == AdministrativeLevel.City ? "city" : "county or district")}; the text still speaks of 省直部门."),
                new Words($"将“省直部门”改为“{right}”。", $"Write “{right}” instead of 省直部门."),
                quote: disclosure.Source.SentenceAt(at));
        }

        if (disclosure.Narrative.IsEmpty && disclosure.Glossary.IsEmpty)
        {
            yield return Check.Undecided("没有读到说明文字和名词解释", "Neither explanation nor glossary was read");
        }
    }
}
