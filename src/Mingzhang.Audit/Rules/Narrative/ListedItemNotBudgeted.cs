using Mingzhang.Audit.Rules.Wording;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Narrative;

/// <summary>The text names an item of basic expenditure for which table 6 has no amount.</summary>
internal sealed class ListedItemNotBudgeted : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "NAR035",
        new Words("所列基本支出项目在报表中没有金额", "Listed item of basic expenditure that the table has no amount for"),
        Severity.Warning,
        new Words("情况说明应与报表一致（预算法第十四条）", "The explanation agrees with the tables (Budget Law art. 14)"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var any = false;
        var rows = BasicExpenditureLists.Rows(disclosure);
        foreach (var list in rows is null ? [] : BasicExpenditureLists.Of(disclosure))
        {
            any = true;
            var wrong = list.Items.Where(item => !rows!.Has(item.Name) && BasicExpenditureLists.IsEconomicName(item.Name)).ToList();
            if (wrong.Count == 0)
            {
                yield return Check.Passed;
                continue;
            }

            var names = string.Join('、', wrong.Select(item => item.Name));
            var kind = list.IsPersonnel ? "人员经费" : "公用经费";
            var at = list.Paragraph.Place(wrong[0].Start, wrong[0].Length);
            yield return Fail(
                disclosure,
                at,
                new Words($"{kind}列有{names}，基本支出表没有相应金额。", $"{names} stand in the text, the table of basic expenditure has no amount for them."),
                new Words("按基本支出表的项目改写；漏列金额的，补入该表。", "Name the items of the table; where an amount was left out of the table, add it."),
                quote: disclosure.Source.SentenceAt(at),
                related: wrong.Skip(1).Select(item => disclosure.Evidence(list.Paragraph.Place(item.Start, item.Length))),
                severity: BasicExpenditureLists.IsWhole(disclosure) ? null : Severity.Info);
        }

        if (!any)
        {
            yield return BasicExpenditureLists.Unread(disclosure);
        }
    }
}
