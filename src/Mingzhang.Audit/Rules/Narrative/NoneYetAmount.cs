using System.Text.RegularExpressions;
using Mingzhang.Audit.Rules.Wording;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Narrative;

/// <summary>A section says that there is none and then gives an amount: both halves of the template were kept.</summary>
internal sealed partial class NoneYetAmount : Rule
{
    private static readonly (string Section, string Flow)[] Subjects =
        [(Topics.ThreePublic, "threePublic"), (Topics.OperatingFunds, "operatingFunds"), (Topics.Procurement, "procurement")];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "NAR046",
        new Words("既写“无”又写有金额", "Said to be none, yet an amount is given"),
        Severity.Error,
        new Words("说明文字前后应一致", "What the text says must agree with itself"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var any = false;
        foreach (var (section, flow) in Subjects)
        {
            var denial = disclosure.Narrative.Where(paragraph => paragraph.LiesIn(section))
                .Select(paragraph => (Paragraph: paragraph, Match: None(flow).Match(paragraph.Text.Text)))
                .FirstOrDefault(pair => pair.Match.Success);
            if (denial.Match is null)
            {
                continue;
            }

            any = true;
            var amount = disclosure.Figures.FirstOrDefault(figure =>
                figure.Origin == FigureOrigin.Narrative && figure.Number.Value != 0 && figure.Coordinate[Dimension.Measure] == "amount" &&
                figure.Coordinate[Dimension.Year] is null && figure.Coordinate[Dimension.Flow] == flow && figure.Location.Section == denial.Paragraph.Section);
            var at = denial.Paragraph.Place(denial.Match.Index, denial.Match.Length);
            yield return amount is null
                ? Check.Passed
                : Fail(
                    disclosure,
                    at,
                    new Words($"写明“{denial.Match.Value}”，同一节又写有{amount.Text}。", $"“{denial.Match.Value}”, and yet the section states {amount.Text}."),
                    new Words("按报表保留正确的一种说法，删去另一种。", "Keep what the tables show, and take the other out."),
                    quote: disclosure.Source.SentenceAt(at),
                    related: [new Evidence(disclosure.Source.Quote(amount.Location), amount.Location)]);
        }

        if (!any)
        {
            yield return disclosure.Narrative.IsEmpty
                ? Check.Undecided("没有读到说明文字", "No explanation was read")
                : Check.NotApplicable("没有写“无”", "Nothing is said to be none");
        }
    }

    private static Regex None(string flow) => flow switch
    {
        "threePublic" => NoThreePublic(),
        "operatingFunds" => NoOperatingFunds(),
        _ => NoProcurement(),
    };

    [GeneratedRegex(@"^(?:20\d{2}年度?)?(?:本|我)(?:单位|部门)[^，。；;\d]{0,8}(?:20\d{2}年度?)?(?:无|没有|未安排)(?:财政拨款安排的)?[“""]?三公[”""]?经费(?:预算|支出)?(?=[。；;，,]|$)")]
    private static partial Regex NoThreePublic();

    [GeneratedRegex(@"^(?:20\d{2}年度?)?(?:本|我)(?:单位|部门)[^，。；;\d]{0,8}(?:20\d{2}年度?)?(?:无|没有|未安排)机关运行经费(?:预算|支出)?(?=[。；;，,]|$)")]
    private static partial Regex NoOperatingFunds();

    [GeneratedRegex(@"^(?:20\d{2}年度?)?(?:本|我)(?:单位|部门)[^，。；;\d]{0,8}(?:20\d{2}年度?)?(?:无|没有|未安排)政府采购(?:预算|支出|事项)?(?=[。；;，,]|$)")]
    private static partial Regex NoProcurement();
}
