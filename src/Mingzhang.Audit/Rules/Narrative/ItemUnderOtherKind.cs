using Mingzhang.Audit.Rules.Wording;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Narrative;

/// <summary>An item that the table of basic expenditure has as 公用经费 is listed as 人员经费, or the other way round.</summary>
internal sealed class ItemUnderOtherKind : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "NAR037",
        new Words("人员经费、公用经费的项目归类与基本支出表相反", "Item listed under the other kind of basic expenditure"),
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
            foreach (var item in list.Items)
            {
                if (!rows!.TryGetValue(item.Name, out var row))
                {
                    continue;
                }

                any = true;
                if (list.IsPersonnel ? row.Personnel : row.PublicUse)
                {
                    yield return Check.Passed;
                    continue;
                }

                var (said, right) = list.IsPersonnel ? ("人员经费", "公用经费") : ("公用经费", "人员经费");
                var at = list.Paragraph.Place(item.Start, item.Length);
                yield return Fail(
                    disclosure,
                    at,
                    new Words($"“{item.Name}”列在{said}，基本支出表为{right}。", $"“{item.Name}” stands under {said}; the table has it as {right}."),
                    new Words($"移到{right}；表中归类有误的，更正报表。", $"Move it to {right}, or correct table 6."),
                    quote: disclosure.Source.SentenceAt(at),
                    related: [new Evidence(disclosure.Source.Line(row.Place.Line!.Value), row.Place)]);
            }
        }

        if (!any)
        {
            yield return BasicExpenditureLists.Unread(disclosure);
        }
    }
}
