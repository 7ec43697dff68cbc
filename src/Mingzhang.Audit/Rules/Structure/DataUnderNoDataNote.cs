using Mingzhang.Audit.Rules.Wording;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>A table holds amounts, and a note under it says that it holds none.</summary>
internal sealed class DataUnderNoDataNote : Rule
{
    private const int MostRelated = 5;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "STR008",
        new Words("有数据的报表注明“无数据”", "Table with data says that it has none"),
        Severity.Error,
        new Words("表下附注应与表内数据一致", "The note under a table must be true of it"));

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var any = false;
        foreach (var table in disclosure.Tables)
        {
            if (!table.SaysNoData)
            {
                continue;
            }

            any = true;
            var amounts = table.Amounts().Where(amount => amount.Value != 0).ToList();
            if (amounts.Count == 0)
            {
                yield return Check.Passed;
                continue;
            }

            var note = table.NoDataNote!;
            yield return Fail(
                disclosure,
                note.Locate(new Location { Table = table.Number }),
                new Words(
                    $"“{table.Title}”注明无数据，表内却有{amounts.Count}个金额（如{amounts[0].Row[amounts[0].Column]}）。",
                    $"“{table.Title}” says that it has no data but holds {amounts.Count} amounts, such as {amounts[0].Row[amounts[0].Column]}."),
                new Words("删除“本表无数据”的附注；若金额填错表，移至应填的报表。", "Take the note out; where the amounts belong to another table, move them there."),
                related: amounts.Select(amount => amount.Row.Line).Distinct().Take(MostRelated)
                    .Select(line => disclosure.Evidence(new Location { Table = table.Number, Line = line })));
        }

        if (!any)
        {
            yield return disclosure.Tables.IsEmpty
                ? Check.Undecided("没有读到报表", "No tables were read")
                : Check.NotApplicable("没有报表注明无数据", "No table says that it has no data");
        }
    }
}
