using Mingzhang.Forms;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>A departmental economic class stands beside a government class that it does not map to.</summary>
internal sealed class EconomicMappingDiffers : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "STR035",
        new Words("部门经济科目与政府经济科目不对应", "Departmental and government economic class do not correspond"),
        Severity.Warning,
        new Words("财政部《支出经济分类科目改革方案》（财预〔2017〕98号）及对照表", "Ministry of Finance, reform of the economic classification (Cai Yu [2017] No. 98), and its table"));

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var any = false;
        foreach (var (name, government, at) in EconomicPair.Of(disclosure))
        {
            var allowed = EconomicMapping.GovernmentNames(name);
            if (allowed.Count == 0 || !EconomicMapping.IsGovernmentName(government))
            {
                continue;
            }

            any = true;
            yield return allowed.Contains(government)
                ? Check.Passed
                : Fail(
                    disclosure,
                    at,
                    new Words(
                        $"“{name}”对应的政府经济科目为“{string.Join("”或“", allowed)}”，写作“{government}”。",
                        $"“{name}” maps to “{string.Join("” or “", allowed)}”, not “{government}”."),
                    new Words("按部门经济分类与政府经济分类对照表改正。", "Correct it by the table of correspondences."),
                    quote: disclosure.Source.Line(at.Line!.Value)).With(government, allowed.First());
        }

        if (!any)
        {
            yield return disclosure.TableAbout(TableTopics.Economic) is null
                ? Check.Undecided("没有读到基本支出经济科目表", "The table of basic expenditure was not read")
                : Check.NotApplicable("基本支出表没有并列两种经济科目", "The table of basic expenditure does not set both classifications side by side");
        }
    }
}
