using System.Text.RegularExpressions;
using Mingzhang.Forms;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>A row of a table with a functional code (支出功能分类) and its name.</summary>
/// <param name="Table">The number of the table.</param>
/// <param name="Code">The code without spaces.</param>
/// <param name="Name">The name.</param>
/// <param name="CodeCell">Where the code stands.</param>
internal sealed partial record FunctionRow(int Table, string Code, Passage Name, Passage CodeCell)
{
    /// <summary>The rows of the tables by function, in order.</summary>
    public static IEnumerable<FunctionRow> Of(Disclosure disclosure)
    {
        foreach (var table in disclosure.Tables)
        {
            var columns = table.Columns.ToList();
            var code = columns.FindIndex(column => column.EndsWith("科目编码", StringComparison.Ordinal) && !column.Contains("收入科目", StringComparison.Ordinal) && !column.Contains("经济", StringComparison.Ordinal));
            if (table.Number is not { } number || code < 0 || code + 1 >= columns.Count || !columns[code + 1].EndsWith("科目名称", StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var row in table.Rows)
            {
                if (row.Cells.Length > code + 1 && Digits().IsMatch(Canonical.Compact(row[code])) && !row.Cells[code + 1].IsBlank)
                {
                    yield return new FunctionRow(number, Canonical.Compact(row[code]), row.Cells[code + 1], row.Cells[code]);
                }
            }
        }
    }

    /// <summary>Why there was nothing to look at.</summary>
    public static Check Unread { get; } = Check.Undecided("没有读到按功能科目列示的报表", "No tables by function were read");

    [GeneratedRegex(@"^\d{3,9}$")]
    private static partial Regex Digits();
}
