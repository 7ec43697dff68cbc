using Mingzhang.Forms;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>One functional code bears two names in one document.</summary>
internal sealed class FunctionNamedTwoWays : Rule
{
    private const int Systematic = 5;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "STR037",
        new Words("同一功能科目前后名称不一致", "One functional code bears two names"),
        Severity.Warning,
        new Words("财政部《政府收支分类科目》；各表同一科目名称应一致", "Ministry of Finance, classification; one code has one name in all tables"));

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var codes = FunctionPrintedNames.Of(disclosure);
        if (codes.Count == 0)
        {
            yield return FunctionRow.Unread;
            yield break;
        }

        var wrong = codes.Where(code => !code.Odd.IsEmpty).ToList();
        foreach (var _ in codes.Skip(wrong.Count))
        {
            yield return Check.Passed;
        }

        // many in one table are one cause: another classification, or columns that slid
        foreach (var table in wrong.GroupBy(code => code.Odd[0].Table))
        {
            if (table.Count() >= Systematic)
            {
                yield return Together(disclosure, [.. table]);
                continue;
            }

            foreach (var code in table)
            {
                yield return One(disclosure, code);
            }
        }
    }

    private Check One(Disclosure disclosure, FunctionPrintedNames code)
    {
        var first = code.Odd[0];
        return Fail(
            disclosure,
            PlaceOf(first, code.Code),
            new Words(
                $"{code.Code}在表{first.Table}写作“{Canonical.Compact(first.Name.Text)}”，另有{code.Agreeing.Length}处写作“{code.Right}”。",
                $"{code.Code} is “{first.Name}” in table {first.Table}, “{code.Right}” at {code.Agreeing.Length} other places."),
            new Words($"核对后各表统一为“{code.Right}”。", $"Check, and say “{code.Right}” in all tables."),
            quote: disclosure.Source.Line(first.Name.Line),
            related: code.Odd.Skip(1).Concat(code.Agreeing).Select(row => Beside(disclosure, row))).With(first.Name.Text.Trim(), code.Right);
    }

    private Check Together(Disclosure disclosure, List<FunctionPrintedNames> codes)
    {
        var first = codes[0].Odd[0];
        var list = string.Join('；', codes.Select(code => $"{code.Code}“{Canonical.Compact(code.Odd[0].Name.Text)}”与“{code.Right}”"));
        return Fail(
            disclosure,
            PlaceOf(first, codes[0].Code),
            new Words(
                $"表{first.Table}有{codes.Count}个科目的名称与其他报表不一致：{list}。",
                $"{codes.Count} functions of table {first.Table} are named otherwise than in other tables: {string.Join(", ", codes.Select(code => code.Code))}."),
            new Words("按当年《政府收支分类科目》统一各表的科目名称。", "Name the functions in all tables as the classification of the year does."),
            quote: disclosure.Source.Line(first.Name.Line),
            related: codes.SelectMany(code => code.Odd.Take(1).Concat(code.Agreeing.Take(1))).Skip(1).Select(row => Beside(disclosure, row)));
    }

    private static Location PlaceOf(FunctionRow row, string code) => row.Name.Locate(new Location { Table = row.Table, Row = code });

    private static Evidence Beside(Disclosure disclosure, FunctionRow row) =>
        new(disclosure.Source.Line(row.Name.Line), row.Name.Locate(new Location { Table = row.Table }));
}
