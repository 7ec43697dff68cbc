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
            var bare = table.HeaderCells.Prepend(table.Title).FirstOrDefault(cell => BareYear().IsMatch(cell.Text));
            if (bare is null)
            {
                yield return Check.Passed;
                continue;
            }

            var at = bare.Locate(new Location { Table = table.Number });
            var right = BareYear().Replace(bare.Text, match => match.Value + "年");
            yield return Fail(
                disclosure,
                at,
                new Words($"“{bare}”缺“年”字。", $"“{bare}” lacks 年 after the year."),
                new Words($"改为“{right}”。", $"Write “{right}”."),
                quote: disclosure.Source.SentenceAt(at)).With(bare.Text, right);
        }
    }

    [GeneratedRegex(@"(?<![\d.])20\d{2}(?=\p{IsCJKUnifiedIdeographs})(?!\s*年)")]
    private static partial Regex BareYear();
}
