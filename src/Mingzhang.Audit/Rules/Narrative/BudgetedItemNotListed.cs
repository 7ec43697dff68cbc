using Mingzhang.Audit.Rules.Wording;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Narrative;

/// <summary>A list that claims to be whole leaves out an item of the table of basic expenditure.</summary>
internal sealed class BudgetedItemNotListed : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "NAR036",
        new Words("基本支出表有金额的项目没有列出", "Item of basic expenditure that the text does not list"),
        Severity.Info,
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
            // a list that ends with 等, or names its items in words of its own, does not claim to be whole
            var named = list.Items.Count(item => rows!.Has(item.Name));
            if (list.IsOpen || named * 2 < list.Items.Count)
            {
                continue;
            }

            any = true;
            var missing = rows!.Values
                .Where(row => !row.IsZero && (list.IsPersonnel ? row is { Personnel: true, PublicUse: false } : row is { PublicUse: true, Personnel: false }) &&
                    BasicExpenditureLists.IsEconomicName(row.Name) && !list.Items.Any(item => item.Name == row.Name || item.Name.Contains(row.Name, StringComparison.Ordinal)))
                .ToList();
            if (missing.Count == 0)
            {
                yield return Check.Passed;
                continue;
            }

            var names = string.Join('、', missing.Select(row => row.Name));
            var at = list.Paragraph.Place(list.Start, list.Length);
            yield return Fail(
                disclosure,
                at,
                new Words($"基本支出表列有{names}，此处没有列出，也没有写“等”。", $"The table of basic expenditure has {names}, which the list leaves out without saying 等."),
                new Words("补列这些项目，或在列举末尾加“等”。", "Add them, or end the list with 等."),
                quote: disclosure.Source.SentenceAt(at),
                related: missing.Select(row => new Evidence(disclosure.Source.Line(row.Place.Line!.Value), row.Place)));
        }

        if (!any)
        {
            yield return BasicExpenditureLists.Unread(disclosure);
        }
    }
}
