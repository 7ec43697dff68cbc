using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>A functional code has an odd number of digits, or its class or section has no row of its own.</summary>
internal sealed class FunctionCodeMalformed : Rule
{
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

            // a table that leaves a level out throughout has no parents to miss
            var levels = codes.Select(code => code.Length).ToHashSet();
            var wrong = table.Where(row => IsOdd(row.Code) || (levels.Contains(row.Code.Length - 2) && !codes.Contains(row.Code[..^2]))).ToList();
            for (var i = wrong.Count; i < table.Count(); i++)
            {
                yield return Check.Passed;
            }

            if (wrong.Count > 0)
            {
                yield return Malformed(disclosure, wrong);
            }
        }

        if (!any)
        {
            yield return FunctionRow.Unread;
        }
    }

    private static bool IsOdd(string code) => code.Length is not (3 or 5 or 7);

    private Check Malformed(Disclosure disclosure, List<FunctionRow> rows)
    {
        var row = rows[0];
        var more = rows.Count > 1 ? $"（本表共{rows.Count}处）" : "";
        var moreInEnglish = rows.Count > 1 ? $" ({rows.Count} in this table)" : "";
        return Fail(
            disclosure,
            row.CodeCell.Locate(new Location { Table = row.Table, Row = row.Code }),
            IsOdd(row.Code)
                ? new Words($"“{row.Code} {row.Name}”的编码为{row.Code.Length}位，应为3、5或7位{more}。", $"The code of “{row.Code} {row.Name}” has {row.Code.Length} digits; it should have 3, 5 or 7{moreInEnglish}.")
                : new Words($"“{row.Code} {row.Name}”没有上级科目{row.Code[..^2]}的行{more}。", $"“{row.Code} {row.Name}” has no row of its parent {row.Code[..^2]}{moreInEnglish}."),
            IsOdd(row.Code)
                ? new Words("改正编码；两个编码粘连的，分为两行。", "Correct the code; where two are glued together, part them.")
                : new Words("补上级科目的行，或改正编码。", "Add the parent's row, or correct the code."),
            quote: disclosure.Source.Line(row.CodeCell.Line),
            related: rows.Skip(1).Select(other => new Evidence(disclosure.Source.Line(other.CodeCell.Line), other.CodeCell.Locate(new Location { Table = other.Table }))));
    }
}
