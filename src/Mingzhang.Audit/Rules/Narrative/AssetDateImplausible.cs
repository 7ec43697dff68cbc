using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Audit.Rules.Wording;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Narrative;

/// <summary>The assets are told as of a day neither in the budget year nor at the end of the year before.</summary>
internal sealed partial class AssetDateImplausible : Rule
{
    /// <summary>Budgets are drafted from the middle of the year before.</summary>
    private const int Drafting = 7;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "NAR021",
        new Words("资产截止日期与预算年度不符", "Date of the asset figures does not fit the budget year"),
        Severity.Info,
        new Words("资产占有使用情况一般截至上年末或预算编制时", "Asset figures are of the end of the year before, or of the time the budget was made"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var stated = disclosure.Narrative
            .Where(paragraph => paragraph.LiesIn(Topics.Assets))
            .SelectMany(paragraph => AsOf().Matches(paragraph.Text.Text).Select(match => (Paragraph: paragraph, Match: match)))
            .ToList();
        if (disclosure.Year is not { } year || stated.Count == 0)
        {
            yield return Check.Undecided("封面没有年度，或没有读到资产截止日期", "The cover names no year, or no date of the asset figures was read");
            yield break;
        }

        foreach (var group in stated.GroupBy(pair => pair.Match.Value))
        {
            var groups = group.First().Match.Groups;
            var (named, month) = (Number(groups["year"]), Number(groups["month"]));
            if (named == year.Value || (named == year.Value - 1 && month >= Drafting))
            {
                yield return Check.Passed;
                continue;
            }

            var places = group.Select(pair => pair.Paragraph.Place(pair.Match.Index, pair.Match.Length)).ToList();
            yield return Fail(
                disclosure,
                places[0],
                new Words($"“{group.Key}”既不在编制{year}年预算的{year.Previous}年下半年，也不在{year}年度。", $"“{group.Key}” is neither in the second half of {year.Previous}, when the budget was made, nor in {year}."),
                new Words($"核对数据的截止日期，一般为{year.Previous}年12月31日。", $"Check the date; it is usually 31 December {year.Previous}."),
                quote: disclosure.Source.SentenceAt(places[0]),
                related: places.Skip(1).Select(disclosure.Evidence));
        }
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"截[至止](?<year>\d{4})\s*年\s*(?<month>\d{1,2})\s*月\s*(?<day>\d{1,2})\s*日")]
    private static partial Regex AsOf();
}
