using Mingzhang.Forms;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>A table is printed twice.</summary>
internal sealed class TablePrintedTwice : Rule
{
    private const int FewestRows = 2;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "STR023",
        new Words("同一报表重复公开", "Table printed twice"),
        Severity.Warning,
        new Words("公开内容应完整、准确", "What is published must be complete and accurate"));

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        if (disclosure.Tables.IsEmpty)
        {
            yield return Check.Undecided("没有读到报表", "No tables were read");
            yield break;
        }

        foreach (var printed in disclosure.Tables.GroupBy(table => table.Number))
        {
            var first = printed.First();
            yield return Check.Passed;
            if (printed.Key is null || printed.Count() == 1)
            {
                continue;
            }

            var known = Rows(first);
            foreach (var table in printed.Skip(1))
            {
                // a title that a page repeats over the rest of its table is not a second table
                var rows = Rows(table);
                if (rows.Count < FewestRows || rows.Count(known.Contains) * 2 < rows.Count)
                {
                    continue;
                }

                yield return Fail(
                    disclosure,
                    table.Title.Locate(new Location { Table = table.Number }),
                    new Words($"“{table.Title}”公开了两次，内容相同。", $"“{table.Title}” is printed twice with the same rows."),
                    new Words("删去重复的一张；两张数据不同的，核对后保留正确的一张。", "Take one out; where they differ, keep the right one."),
                    related: [new Evidence(disclosure.Source.Quote(first.Title.Locate()), first.Title.Locate())]);
            }
        }
    }

    /// <summary>The rows with amounts, as text.</summary>
    private static HashSet<string> Rows(BoundTable table) => table.Amounts()
        .Select(amount => string.Join('|', amount.Row.Cells.Select(cell => Canonical.Compact(cell.Text)).Where(cell => cell.Length > 0)))
        .ToHashSet(StringComparer.Ordinal);
}
