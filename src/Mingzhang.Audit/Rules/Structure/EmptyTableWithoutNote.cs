using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>A table holds no number and does not say why.</summary>
internal sealed partial class EmptyTableWithoutNote : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "STR007",
        new Words("空表未注明“本表无数据”", "Empty table without a note"),
        Severity.Warning,
        new Words("没有数据的报表应公开空表并注明", "A table without data is published empty, with a note"));

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
            if (table.Title.IsBlank || table.Amounts().Any() || table.Notes.Any(note => SaysNothing().IsMatch(note.Text)))
            {
                yield return Check.Passed;
                continue;
            }

            yield return Fail(
                disclosure,
                table.Title.Locate(new Location { Table = table.Number }),
                new Words($"“{table.Title}”没有任何金额，表下也没有“注：本表无数据”。", $"“{table.Title}” holds no amount, and no note says that there is none."),
                new Words("确无数据时在表下加注“注：本表无数据”；漏填时补填。", "Add the note “注：本表无数据”, or fill in what was left out."));
        }
    }

    [GeneratedRegex(@"无|没有|空表|未安排")]
    private static partial Regex SaysNothing();
}
