using System.Text.RegularExpressions;
using Mingzhang.Audit.Rules.Wording;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>The title of a part or a table, or its column of budget amounts, is of another year than the cover.</summary>
internal sealed partial class TitleNamesAnotherYear : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "STR014",
        new Words("正文标题或表头年份与封面不一致", "Title or column header names another year than the cover"),
        Severity.Error,
        new Words("公开文本各处年度应为同一预算年度", "A disclosure is of one budget year throughout"));

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        if (disclosure.Year is not { } year)
        {
            yield return Check.Undecided("封面没有年度", "The cover names no year");
            yield break;
        }

        if (disclosure.Headings.IsEmpty && disclosure.Tables.IsEmpty)
        {
            yield return Check.Undecided("没有读到正文标题", "No titles were read");
            yield break;
        }

        foreach (var heading in disclosure.Headings)
        {
            if (Titles.YearOf(heading.Text.Text) is { } named && PartTitle().IsMatch(heading.Text.Text))
            {
                yield return named == year.Value ? Check.Passed : Wrong(disclosure, heading.Text.Locate(new Location { Section = heading.Section }), named, year);
            }
        }

        foreach (var table in disclosure.Tables)
        {
            if (Titles.YearOf(table.Title.Text) is { } named)
            {
                yield return named == year.Value ? Check.Passed : Wrong(disclosure, table.Title.Locate(new Location { Table = table.Number }), named, year);
            }

            // a table that sets two years side by side has a column of this year, too
            var headers = disclosure.Headers(table, HeaderYear()).ToList();
            if (headers.Count > 0 && headers.TrueForAll(header => Titles.YearOf(header.Match.Value) != year.Value))
            {
                yield return Wrong(disclosure, headers[0].Place, Titles.YearOf(headers[0].Match.Value), year);
            }
        }

        if (!disclosure.Headings.Any(heading => Titles.YearOf(heading.Text.Text) is not null) && !disclosure.Tables.Any(table => Titles.YearOf(table.Title.Text) is not null))
        {
            yield return Check.NotApplicable("正文标题没有写年份", "No title names a year");
        }
    }

    private Check Wrong(Disclosure disclosure, Location at, int? named, FiscalYear year) => Fail(
        disclosure,
        at,
        new Words($"写作“{named}年”，封面为{year}年。", $"It says {named}, the cover says {year}."),
        new Words($"改为{year}年，并核对数据确为{year}年预算。", $"Change it to {year}, and see that the figures are those of {year}."),
        quote: disclosure.Source.SentenceAt(at)).With($"{named}", $"{year}");

    [GeneratedRegex(@"第[一二三四五六七八九十]+部分")]
    private static partial Regex PartTitle();

    [GeneratedRegex(@"(?<!\d)20\d{2}\s*年")]
    private static partial Regex HeaderYear();
}
