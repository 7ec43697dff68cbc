using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>An amount in the plan that is many times the whole project has slipped in its unit.</summary>
internal sealed class AmountBeyondProject : TableTargetRule
{
    private static readonly string[] Spending = ["共计", "经费", "补助", "补贴", "资金", "费用", "支出", "约需", "需要", "合计", "安排", "拨付", "预算"];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT005", new("文字中的金额远超项目资金", "An amount in the text far above the project's funds"), Severity.Error, TargetBasis.Funds);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(TargetFacts facts, TableFacts table)
    {
        var funds = Math.Max(table.Annual?.Money.Yuan ?? 0, table.Total?.Money.Yuan ?? 0);
        if (funds == 0)
        {
            yield return Check.Undecided("项目资金未读出", "the project's funds could not be read");
            yield break;
        }

        foreach (var (label, text) in table.Texts)
        {
            foreach (var amount in MoneyInText.Find(text.Text))
            {
                var (start, end) = MoneyInText.Sentence(text.Text, amount.Start, amount.End);
                if (amount.Yuan < 10 * funds || !Spending.In(text.Text[start..amount.End]))
                {
                    continue;
                }

                // read in 元 instead of 万元 it fits the project: the unit has slipped; else it may be the region's money
                var slipped = amount.Yuan >= 100 * funds && amount.Yuan / 10_000 <= funds;
                var place = text.Locate(start, end - start, table.Place(text, label));
                yield return FailClause(
                    facts, place, text.Text,
                    new($"“{text.Text[amount.Start..amount.End]}”是项目资金总额{new Money(funds)}的{decimal.Round(amount.Yuan / funds)}倍，单位疑有误（元写成万元）",
                        $"{text.Text[amount.Start..amount.End]} is {decimal.Round(amount.Yuan / funds)} times the project's {funds} yuan; a slip of unit"),
                    new("核对金额和单位", "check the amount and its unit"),
                    slipped ? Severity.Error : Severity.Warning,
                    table.Total is { } total ? [Row(facts, total.Text)] : null);
            }
        }
    }
}
