using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>A functional code has an odd number of digits, or its class or section has no row of its own.</summary>
internal sealed class FunctionCodeMalformed : Rule
{
    private const int ClassLength = 3;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "STR034",
        new Words("功能科目编码位数不对或缺上级科目", "Functional code malformed or without its parent"),
        Severity.Warning,
        new Words("功能分类编码：类3位、款5位、项7位，逐级列示（预算法第四十六条）", "Functional codes: class 3, section 5, item 7 digits, each level shown (Budget Law art. 46)"));

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var any = false;
        foreach (var table in FunctionRow.Of(disclosure).GroupBy(row => row.Table))
        {
            any = true;
            var codes = table.Select(row => row.Code).ToHashSet(StringComparer.Ordinal);

            // a table that shows one level only has no parents to miss
            var nested = codes.Any(code => code.Length == ClassLength) && codes.Any(code => code.Length > ClassLength);
            foreach (var row in table)
            {
                var odd = row.Code.Length is not (3 or 5 or 7);
                var orphan = !odd && nested && row.Code.Length > ClassLength && !codes.Contains(row.Code[..^2]);
                yield return !odd && !orphan
                    ? Check.Passed
                    : Fail(
                        disclosure,
                        row.CodeCell.Locate(new Location { Table = row.Table, Row = row.Code }),
                        odd
                            ? new Words($"“{row.Code} {row.Name}”的编码为{row.Code.Length}位，应为3、5或7位。", $"The code of “{row.Code} {row.Name}” has {row.Code.Length} digits; it should have 3, 5 or 7.")
                            : new Words($"“{row.Code} {row.Name}”没有上级科目{row.Code[..^2]}的行。", $"“{row.Code} {row.Name}” has no row of its parent {row.Code[..^2]}."),
                        odd
                            ? new Words("改正编码；两个编码粘连的，分为两行。", "Correct the code; where two are glued together, part them.")
                            : new Words("补上级科目的行，或改正编码。", "Add the parent's row, or correct the code."),
                        quote: disclosure.Source.Line(row.CodeCell.Line));
            }
        }

        if (!any)
        {
            yield return FunctionRow.Unread;
        }
    }
}
