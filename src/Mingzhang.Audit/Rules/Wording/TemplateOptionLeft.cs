using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Wording;

/// <summary>The template's choice 部门（单位） was not made.</summary>
internal sealed partial class TemplateOptionLeft : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TXT008",
        new Words("保留模板可选项“部门（单位）”", "The template's choice of 部门 or 单位 was not made"),
        Severity.Info,
        new Words("公开文本应按本主体填写", "The text is to be that of the body which publishes it"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        if (disclosure.Narrative.IsEmpty)
        {
            yield return Check.Undecided("没有读到说明文字", "No explanation was read");
            yield break;
        }

        var places = new List<Location>();
        foreach (var paragraph in disclosure.Narrative)
        {
            if (paragraph.LiesIn(Topics.Explanation) && !paragraph.LiesIn(Topics.Other))
            {
                places.AddRange(Option().Matches(paragraph.Text.Text).Select(match => paragraph.Place(match.Index, match.Length)));
            }
        }

        if (places.Count == 0)
        {
            yield return Check.Passed;
            yield break;
        }

        var right = disclosure.Scope == DisclosureScope.Department ? "部门" : "单位";
        yield return Fail(
            disclosure,
            places[0],
            new Words($"文中{places.Count}处保留“部门（单位）”，没有按本{right}填写。", $"“部门（单位）” was left {places.Count} times instead of {right}."),
            new Words($"改为“{right}”。", $"Write {right}."),
            quote: disclosure.Source.SentenceAt(places[0]),
            related: places.Skip(1).Select(disclosure.Evidence));
    }

    [GeneratedRegex(@"(?<![各属直关他有市县区省个级])(?:部门[（(]单位[）)]|单位[（(]部门[）)])")]
    private static partial Regex Option();
}
