using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>The cover is of another year than all that follows, or its year has too many or too few digits.</summary>
internal sealed partial class CoverYearDiffers : Rule
{
    private const int MostTitles = 3;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "STR039",
        new Words("封面年度与正文不一致", "Year on the cover is not that of the body"),
        Severity.Error,
        new Words("公开文本各处年度应为同一预算年度", "A disclosure is of one budget year throughout"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        if (disclosure.CoverTitle is not { } cover || Digits().Match(cover.Text) is not { Success: true } digits)
        {
            yield return Check.Undecided("没有读到封面标题的年度", "No year was read on the cover");
            yield break;
        }

        var year = disclosure.Year;
        if (year?.ToString() == digits.Value)
        {
            yield return Check.Passed;
            yield break;
        }

        var titles = disclosure.Tables
            .Where(table => Titles.YearOf(table.Title.Text) == year?.Value)
            .Select(table => table.Title.Locate(new Location { Table = table.Number }));
        yield return Fail(
            disclosure,
            cover.Locate(digits.Index, digits.Length),
            year is null
                ? new Words($"封面年度写作“{digits.Value}”，不是四位年份。", $"The cover says “{digits.Value}”, which is no year.")
                : new Words($"封面年度写作“{digits.Value}”，正文各标题为{year}年。", $"The cover says “{digits.Value}”, the titles of the body {year}."),
            year is null
                ? new Words("改为四位年份。", "Write a year of four digits.")
                : new Words($"核对后改为{year}年度。", $"Check, and change it to {year}."),
            quote: disclosure.Source.Quote(cover.Locate()),
            related: titles.Select(title => new Evidence(disclosure.Source.Quote(title), title)).Take(MostTitles))
            .With(digits.Value, year?.ToString());
    }

    [GeneratedRegex(@"^\d+")]
    private static partial Regex Digits();
}
