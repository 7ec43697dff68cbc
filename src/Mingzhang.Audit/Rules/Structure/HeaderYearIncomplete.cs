using System.Text.RegularExpressions;
using Mingzhang.Audit.Rules.Wording;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>A column header or a title gives a year as bare digits: "2026预算数".</summary>
internal sealed partial class HeaderYearIncomplete : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "STR015",
        new Words("表头年份缺“年”字", "Year in a header lacks the word 年"),
        Severity.Info,
        new Words("各表表头写法应一致", "The tables of one set are headed alike"));

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        if (disclosure.Tables.IsEmpty)
        {
            yield return Check.Undecided("没有读到报表", "No tables were read");
            yield break;
        }

        foreach (var table in disclosure.Tables)
        {
            var (match, at) = BareYear().Match(table.Title.Text) is { Success: true } titled
                ? (titled, table.Title.Locate(titled.Index, titled.Length, new Location { Table = table.Number }))
                : disclosure.Headers(table, BareYear()).FirstOrDefault();
            if (match is null)
            {
                yield return Check.Passed;
                continue;
            }

            yield return Fail(
                disclosure,
                at,
                new Words($"“{match.Value}”缺“年”字。", $"“{match.Value}” lacks 年 after the year."),
                new Words($"改为“{match.Groups["year"].Value}年{match.Groups["rest"].Value}”。", $"Write “{match.Groups["year"].Value}年{match.Groups["rest"].Value}”."),
                quote: disclosure.Source.SentenceAt(at)).With(match.Value, match.Groups["year"].Value + "年" + match.Groups["rest"].Value);
        }
    }

    [GeneratedRegex(@"(?<![\d.,])(?<year>20\d{2})\s*(?!年)(?<rest>预算|决算|执行|部门|单位|财政|一般|项目|政府|国有)")]
    private static partial Regex BareYear();
}
