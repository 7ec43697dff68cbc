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
            for (var index = 0; index < table.Rows.Length; index++)
            {
                var row = table.Rows[index];
                var odd = Enumerable.Range(0, row.Cells.Length).Where(column => IsOdd(row.Cells[column].Text)).ToList();
                if (odd.Count > 0)
                {
                    failed = true;
                    yield return Report(disclosure, table, index, odd);
                }
            }

            if (!failed)
            {
                yield return Check.Passed;
            }
        }
    }

    private static bool IsOdd(string text) =>
        text.Length > 0 && (char.IsAsciiDigit(text[0]) || text[0] is '-' or '(' or '（') &&
        !PrintedNumber.TryParse(text, Unit.TenThousandYuan, out _) && NumberLike().IsMatch(text);

    private Check Report(Disclosure disclosure, BoundTable table, int index, List<int> columns)
    {
        var row = table.Rows[index];
        var cell = row.Cells[columns[0]];
        var place = cell.Locate(new Location
        {
            Table = table.Number,
            Row = Label(row),
            Column = columns[0] < table.Columns.Length ? table.Columns[columns[0]] : null,
        });
        var texts = string.Join("、", columns.Select(column => "“" + row.Cells[column].Text + "”"));
        var glued = columns.TrueForAll(column => AreTwoNumbers(row.Cells[column].Text));
        var neighbour = glued ? Neighbours(table, index).FirstOrDefault(other => columns.TrueForAll(column => other[column].Length == 0)) : null;
        return Fail(
            disclosure,
            place,
            glued
                ? new Words(
                    $"“{table.Title}”中{texts}是两个数粘在一处" + (neighbour is null ? "。" : $"，相邻的“{Label(neighbour)}”一行没有金额，其中一个疑为它的。"),
                    $"{texts} in “{table.Title}” are two numbers in one cell" + (neighbour is null ? "." : $"; the row “{Label(neighbour)}” beside it has none, one may be its."))
                : new Words($"“{table.Title}”中{texts}不是一个数字，可能是误写或误识。", $"{texts} in “{table.Title}” is not one number; miswritten or misread."),
            new Words("对照原件改为正确的数字；两个数粘在一起的，分到各自的行或列。", "Correct it by the original; two numbers glued together belong to their own cells."),
            quote: disclosure.Source.Line(cell.Line > 0 ? cell.Line : row.Line),
            related: neighbour is null ? null : [new Evidence(disclosure.Source.Line(neighbour.Line), new Location { Table = table.Number, Row = Label(neighbour), Line = neighbour.Line })]);
    }

    private static IEnumerable<TableRow> Neighbours(BoundTable table, int index) =>
        new[] { index + 1, index - 1 }.Where(other => other >= 0 && other < table.Rows.Length).Select(other => table.Rows[other]);

    private static bool AreTwoNumbers(string text) =>
        TwoNumbers().Match(text) is { Success: true } match &&
        PrintedNumber.TryParse(match.Groups[1].ValueSpan, Unit.TenThousandYuan, out _) && PrintedNumber.TryParse(match.Groups[2].ValueSpan, Unit.TenThousandYuan, out _);

    private static string? Label(TableRow row) =>
        row.Cells.Select(cell => cell.Text).FirstOrDefault(text => text.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0 && !NumberLike().IsMatch(text));

    [GeneratedRegex(@"^(-?[\d,，]+\.\d\d)\s*(-?[\d,，]+\.\d\d)$")]
    private static partial Regex TwoNumbers();

    [GeneratedRegex(@"^[（(]?-?\d(?=.*[.,，．OoIlS\s])[\d.,，．。OoIlS\s]*[\dOoIlS][）)]?$")]
    private static partial Regex NumberLike();
}
