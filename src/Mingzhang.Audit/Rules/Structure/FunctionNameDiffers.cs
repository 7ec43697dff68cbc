using Mingzhang.Forms;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>A functional code bears another name than the classification gives it.</summary>
internal sealed class FunctionNameDiffers : Rule
{
    private const int SlipLength = 2;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "STR032",
        new Words("功能科目名称与编码不符", "Name of a function does not fit its code"),
        Severity.Warning,
        new Words("财政部《政府收支分类科目》", "Ministry of Finance, classification of government income and expenditure"));

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var any = false;
        var told = FunctionPrintedNames.Of(disclosure)
            .SelectMany(code => code.Odd.Select(row => (code.Code, Name: Canonical.Compact(row.Name.Text)))).ToHashSet();
        foreach (var group in FunctionRow.Of(disclosure).GroupBy(row => (row.Code, Name: Canonical.Compact(row.Name.Text))))
        {
            any = true;
            var first = group.First();
            if (CodeList.Functional.NameOf(group.Key.Code) is not { } listed)
            {
                yield return Check.NotApplicable("名录中没有的编码，不核对名称", "Codes the list lacks have no name to compare");
                continue;
            }

            var right = Canonical.Compact(listed);
            if (right == group.Key.Name)
            {
                yield return Check.Passed;
                continue;
            }

            var near = right.StartsWith(group.Key.Name, StringComparison.Ordinal) || Titles.Abbreviates(right, group.Key.Name) ||
                Titles.Distance(right, group.Key.Name) <= SlipLength;

            // a slip in one of several tables is told by the rule that holds the tables together
            if (near && told.Contains(group.Key))
            {
                yield return Check.Passed;
                continue;
            }

            var grave = !near && CodeList.Functional.IsCertain(group.Key.Code);
            yield return Fail(
                disclosure,
                first.Name.Locate(new Location { Table = first.Table, Row = group.Key.Code }),
                new Words(
                    $"{group.Key.Code}应为“{listed}”，写作“{first.Name}”{(near ? "（相近，疑为简写、截断或识别误差）" : "")}。",
                    $"{group.Key.Code} is “{listed}”, not “{first.Name}”{(near ? " (close: abbreviated, cut off or misread)" : "")}."),
                new Words("按《政府收支分类科目》核对编码和名称，改正写错的一个。", "Check code and name against the classification, and correct the one that is wrong."),
                quote: disclosure.Source.Line(first.CodeCell.Line),
                related: group.Skip(1).Select(row => new Evidence(disclosure.Source.Line(row.CodeCell.Line), row.Name.Locate(new Location { Table = row.Table }))),
                severity: grave ? Severity.Warning : Severity.Info).With(first.Name.Text, listed);
        }

        if (!any)
        {
            yield return FunctionRow.Unread;
        }
    }
}
