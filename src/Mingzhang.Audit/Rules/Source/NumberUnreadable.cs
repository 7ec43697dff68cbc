using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Source;

/// <summary>A cell that should hold a number holds something like one: "1O.5", "12.0.3".</summary>
internal sealed partial class NumberUnreadable : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "SRC004",
        new Words("数字单元格不是数字", "Cell of a number does not hold one"),
        Severity.Warning,
        new Words("金额应为数字", "An amount is a number"));

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
            var failed = false;
            foreach (var row in table.Rows)
            {
                for (var column = 0; column < row.Cells.Length; column++)
                {
                    var cell = row.Cells[column];
                    if (cell.Text.Length == 0 || (!char.IsAsciiDigit(cell.Text[0]) && cell.Text[0] is not ('-' or '(' or '（')) ||
                        PrintedNumber.TryParse(cell.Text, Unit.TenThousandYuan, out _) || !NumberLike().IsMatch(cell.Text))
                    {
                        continue;
                    }

                    failed = true;
                    var header = column < table.Columns.Length ? table.Columns[column] : null;
                    yield return Fail(
                        disclosure,
                        cell.Locate(new Location { Table = table.Number, Row = Label(row), Column = header }),
                        new Words($"“{table.Title}”中“{cell}”不是一个数字，可能是误写或误识。", $"“{cell}” in “{table.Title}” is not one number; miswritten or misread."),
                        new Words("对照原件改为正确的数字；两个数粘在一起的，分到各自的行或列。", "Correct it by the original; two numbers glued together belong to their own cells."),
                        quote: disclosure.Source.Line(cell.Line > 0 ? cell.Line : row.Line));
                }
            }

            if (!failed)
            {
                yield return Check.Passed;
            }
        }
    }

    private static string? Label(TableRow row) =>
        row.Cells.Select(cell => cell.Text).FirstOrDefault(text => text.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0 && !NumberLike().IsMatch(text));

    [GeneratedRegex(@"^[（(]?-?\d(?=.*[.,，．OoIlS\s])[\d.,，．。OoIlS\s]*[\dOoIlS][）)]?$")]
    private static partial Regex NumberLike();
}
