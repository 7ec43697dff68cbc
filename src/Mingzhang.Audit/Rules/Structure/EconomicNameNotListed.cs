using Mingzhang.Forms;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>A departmental economic class of the table of basic expenditure is not in the classification.</summary>
internal sealed class EconomicNameNotListed : Rule
{
    private const int SlipLength = 2;

    private static readonly HashSet<string> Names = CodeList.DepartmentEconomic.Codes
        .Select(code => Canonical.Compact(CodeList.DepartmentEconomic.NameOf(code)!))
        .ToHashSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "STR036",
        new Words("经济科目名称不在名录中", "Name of an economic class is not in the list"),
        Severity.Info,
        new Words("财政部《政府收支分类科目》支出经济分类", "Ministry of Finance, economic classification of expenditure"));

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var any = false;
        foreach (var (name, _, at) in EconomicPair.Of(disclosure))
        {
            any = true;
            if (Names.Contains(name))
            {
                yield return Check.Passed;
                continue;
            }

            var near = Names.Where(listed => Math.Abs(listed.Length - name.Length) <= SlipLength && Titles.Distance(listed, name) <= SlipLength && name.Length > 3)
                .Take(2).ToList();
            yield return Fail(
                disclosure,
                at,
                new Words(
                    near.Count == 1 ? $"“{name}”不在名录中，疑为“{near[0]}”（简写、旧名或识别误差）。" : $"“{name}”不在经济分类名录中。",
                    near.Count == 1 ? $"“{name}” is not in the list; perhaps “{near[0]}” (abbreviated, an old name or misread)." : $"“{name}” is not in the list."),
                new Words("按《政府收支分类科目》的款级科目名称填写。", "Name the section as the classification does."),
                quote: disclosure.Source.Line(at.Line!.Value)).With(name, near.Count == 1 ? near[0] : null);
        }

        if (!any)
        {
            yield return Check.Undecided("没有读到基本支出经济科目表", "The table of basic expenditure was not read");
        }
    }
}
