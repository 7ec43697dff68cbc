using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>What the overview or the plan says the year costs in all is what the year has.</summary>
internal sealed class StatedTotalDiffersFromFunds : TableTargetRule
{
    private static readonly string[] Totals = ["共计", "合计", "总计", "共需"];
    private static readonly string[] Shared = ["比例", "承担", "分担", "配套", "下达", "上级", "省级", "市级"];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT061", new("概况或计划所写总额与年度资金不符", "Total in the overview or plan differs from the annual funds"), Severity.Warning, TargetBasis.Funds);

    /// <inheritdoc/>
    protected override int Most => SlipsApart;

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(TargetFacts facts, TableFacts table)
    {
        if (table.Annual is not { Money.Yuan: > 0 } annual)
        {
            yield return Check.Undecided("年度资金总额未读出", "the annual total could not be read");
            yield break;
        }

        foreach (var (label, text) in table.Texts.Where(field => field.Label is "项目概况" or "项目实施计划"))
        {
            if (Last(text.Text) is { } total && total.Yuan != annual.Money.Yuan && Wrong(table, text.Text, total, annual.Money) is { } why)
            {
                var (start, _) = MoneyInText.Sentence(text.Text, total.Start, total.End);
                yield return FailClause(
                    facts, text.Locate(start, total.End - start, table.Place(text, label)), text.Text,
                    new($"{label}写总额{new Money(total.Yuan)}，年度资金总额为{annual.Money}{why}", $"a total of {total.Yuan} yuan is stated, the year has {annual.Money.Yuan} yuan"),
                    new("按批复的年度资金改写概况、计划和指标", "bring text and indicators to the approved funds"), related: [Row(facts, annual.Text)]);
            }
        }
    }

    /// <summary>The last amount, where it is marked as a total of all.</summary>
    private static MoneyInText? Last(string text)
    {
        var amounts = MoneyInText.Find(text);
        return amounts is [.., { IsPer: false } last] && Totals.In(text[Math.Max(0, last.Start - 6)..last.Start]) ? last : null;
    }

    private static string? Wrong(TableFacts table, string text, MoneyInText total, Money annual)
    {
        if (table.Total is { } whole && whole.Money.Yuan == total.Yuan)
        {
            return "，与实施期资金总额相同，未随年度批复数调整";
        }

        // levels of government that share the cost leave open whose total it is
        var (start, end) = MoneyInText.Sentence(text, total.Start, total.End);
        return text[start..end].Contains("以上", StringComparison.Ordinal) && !Shared.In(text) && total.Yuan < annual.Yuan * 10 && total.Yuan * 10 > annual.Yuan ? "" : null;
    }
}
