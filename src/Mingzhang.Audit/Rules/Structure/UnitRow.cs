using System.Collections.Immutable;
using Mingzhang.Forms;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>The name of a unit in the tables of units and projects.</summary>
/// <param name="Table">The number of the table.</param>
/// <param name="Name">The cell.</param>
internal sealed record UnitRow(int Table, Passage Name)
{
    private static readonly ImmutableArray<string> Topics = [TableTopics.OperatingFunds, TableTopics.Projects, TableTopics.ProjectsCarriedOver];

    /// <summary>The first cell of every row, of a unit or not, in order.</summary>
    public static IEnumerable<UnitRow> Cells(Disclosure disclosure) =>
        from table in disclosure.Tables
        where table.Number is not null && Topics.Contains(table.Topic)
        from row in table.Rows
        where !row.Cells.IsEmpty && !row.Cells[0].IsBlank
        select new UnitRow(table.Number!.Value, row.Cells[0]);

    /// <summary>The rows that were told to be units'.</summary>
    public static IEnumerable<UnitRow> Of(Disclosure disclosure)
    {
        var tables = disclosure.Tables.Where(table => Topics.Contains(table.Topic)).Select(table => table.Number).ToHashSet();
        var units = disclosure.Figures
            .Where(figure => tables.Contains(figure.Location.Table) && figure.Coordinate[Dimension.Entity] is not null)
            .Select(figure => (figure.Location.Table, figure.Coordinate[Dimension.Entity]))
            .ToHashSet();
        return Cells(disclosure).Where(row => units.Contains((row.Table, Canonical.Compact(row.Name.Text))));
    }
}
