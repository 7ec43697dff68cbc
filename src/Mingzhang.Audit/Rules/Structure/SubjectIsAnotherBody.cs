using System.Text.RegularExpressions;
using Mingzhang.Audit.Rules.Wording;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>A sentence of the explanation is about another body than the cover's: it was copied from another disclosure.</summary>
internal sealed partial class SubjectIsAnotherBody : Rule
{
    private const int SlipLength = 2;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "STR031",
        new Words("说明文字的主体不是本单位", "Explanation is about another body"),
        Severity.Warning,
        new Words("公开文本各处主体名称应一致", "A disclosure is of one body throughout"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        if (disclosure.Name is not { IsBlank: false } cover || disclosure.Narrative.IsEmpty)
        {
            yield return Check.Undecided("封面没有名称，或没有读到说明文字", "The cover has no name, or no explanation was read");
            yield break;
        }

        // a single slip is told by the rule that holds all names together
        var names = BodyNames.Of(disclosure);
        var name = names.IsSlip(BodyNames.Plain(cover.Text)) ? names.Usual! : BodyNames.Plain(cover.Text);
        var entities = disclosure.Figures.Select(figure => figure.Coordinate[Dimension.Entity]).OfType<string>().Select(BodyNames.Plain).ToHashSet(StringComparer.Ordinal);
        var any = false;
        foreach (var group in Subjects(disclosure).GroupBy(subject => BodyNames.Plain(subject.Name)))
        {
            any = true;
            var (first, at) = group.First();
            if (group.Key == name || names.IsSlip(group.Key) || entities.Contains(group.Key) || group.Key.Contains(name, StringComparison.Ordinal) || Titles.Abbreviates(group.Key, name))
            {
                yield return Check.Passed;
                continue;
            }

            var slip = Titles.Distance(group.Key, name) <= SlipLength;
            yield return Fail(
                disclosure,
                at,
                new Words(
                    $"封面为“{cover}”，说明中{group.Count()}处写作“{first}”{(slip ? "（仅差个别字，也可能是扫描识别误差）" : "")}。",
                    $"The cover names “{cover}”, {group.Count()} sentences speak of “{first}”{(slip ? " (a character or two; perhaps misread)" : "")}."),
                new Words($"核对后改为“{cover}”；若整段抄自其他单位，数据也应一并核对。", $"Check, and say “{cover}”; where it was copied, see to the figures, too."),
                quote: disclosure.Source.SentenceAt(at),
                related: group.Skip(1).Select(subject => disclosure.Evidence(subject.Place)),
                severity: slip ? Severity.Info : Severity.Warning).With(first, cover.Text);
        }

        if (!any)
        {
            yield return Check.NotApplicable("说明文字没有写主体名称", "The explanation names nobody");
        }
    }

    private static IEnumerable<(string Name, Location Place)> Subjects(Disclosure disclosure)
    {
        foreach (var paragraph in disclosure.Narrative)
        {
            if (!paragraph.LiesIn(Topics.Explanation) || paragraph.LiesIn(Topics.Other))
            {
                continue;
            }

            foreach (Match match in Subject().Matches(paragraph.Text.Text))
            {
                var name = match.Groups["name"];
                if (IsBody().IsMatch(name.Value.Trim()))
                {
                    yield return (name.Value.Trim(), paragraph.Place(name.Index, name.Length));
                }
            }
        }
    }

    [GeneratedRegex(@"(?:20\d{2}\s*年度?|截至20\d{2}年\d{1,2}月\d{1,2}日[，,])(?<name>(?!.{0,12}[XxＸ×]{2})[^，,。；;：:、\d“""]{4,40}?)(?=的?(?:预算收入|预算支出|收入预算|支出预算|财政拨款收支|一般公共预算|政府采购预算|纳入绩效|财政拨款安排|机关运行经费|共有公务用车|共有车辆|使用的办公用房|占有使用))")]
    private static partial Regex Subject();

    /// <summary>A name of a body ends as such names do, and is not 本部门 or 我单位.</summary>
    [GeneratedRegex(@"^(?!.*(?:(?:本|我|该|全)(?:部门|单位|局|委|办|院|校|中心|机关|部|镇|乡)|所属|下属|本级)).*(?:局|委员会|部|办公室|厅|院|校|学校|中心|人民政府|街道办事处|办事处|站|所|队|会|大学|学院|馆|台|法院|检察院|室|处|[)）])$")]
    private static partial Regex IsBody();
}
