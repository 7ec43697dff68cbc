using Mingzhang.Forms;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>A row of the table of basic expenditure: a departmental economic class and the government class beside it.</summary>
/// <param name="Name">The departmental class in canonical characters.</param>
/// <param name="Government">The government class; empty where none is printed.</param>
/// <param name="Place">The row.</param>
internal readonly record struct EconomicPair(string Name, string Government, Location Place)
{
    /// <summary>The rows of the table of basic expenditure.</summary>
    public static IEnumerable<EconomicPair> Of(Disclosure disclosure)
    {
        if (disclosure.TableAbout(TableTopics.Economic) is not { } table)
        {
            yield break;
        }

        var columns = table.Columns.ToList();
        var department = columns.FindIndex(column => column.StartsWith("部门", StringComparison.Ordinal) && column.Contains("经济科目", StringComparison.Ordinal));
        var government = columns.FindIndex(column => column.StartsWith("政府", StringComparison.Ordinal) && column.Contains("经济科目", StringComparison.Ordinal));
        if (department < 0)
        {
            yield break;
        }

        foreach (var row in table.Rows)
        {
            var name = Canonical.Compact(row[department]);
            if (name.Length > 1 && name is not ("合计" or "总计"))
            {
                yield return new EconomicPair(name, government < 0 ? "" : Canonical.Compact(row[government]), new Location { Table = table.Number, Line = row.Line, Row = name });
            }
        }
    }
}
