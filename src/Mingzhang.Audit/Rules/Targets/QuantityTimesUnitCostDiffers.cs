using Mingzhang.Audit.Indicators;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>One quantity times one unit cost is what the project costs.</summary>
internal sealed class QuantityTimesUnitCostDiffers : TableTargetRule
{
    private const int DaysOfYear = 366;
    private const int WorkingDaysOfYear = 262;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT007", new("数量乘以单位成本与年度资金不符", "Quantity times unit cost differs from the funds"), Severity.Error, TargetBasis.Funds);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(TargetFacts facts, TableFacts table)
    {
        if (table.Annual is not { Money.Yuan: > 0 } annual)
        {
            yield return Check.Undecided("年度资金总额未读出", "the annual total could not be read");
            yield break;
        }

        var costs = table.Lines.Where(line => line.IsCost && line.Value.Only is { IsMoney: true }).ToArray();
        if (MonthlyTotal(facts, table, costs, annual) is { } monthly)
        {
            yield return monthly;
            yield break;
        }

        // several kinds at several prices cannot be told apart here
        var quantities = table.Lines.Where(line => line.IsQuantity && !line.Value.IsBlank).ToArray();
        if (costs.Length != 1 || quantities.Length != 1 || table.Lines.Count(line => line.IsCost) != 1 ||
            quantities[0].Value.Only is not { IsMoney: false, IsPercent: false, IsPer: false, Value: > 0 } quantity || UnitWords.IsTime(quantity.Unit))
        {
            yield return Check.NotApplicable("不是恰有一个数量和一个单位成本", "not exactly one quantity and one unit cost");
            yield break;
        }

        yield return Multiply(facts, table, quantities[0], quantity, costs[0], costs[0].Value.Only!.Value, annual);
    }

    private Check Multiply(
        TargetFacts facts, TableFacts table, IndicatorLine count, Quantity quantity, IndicatorLine price, Quantity cost, FundCell annual)
    {
        var times = cost.Per.Where(UnitWords.IsTime).ToArray();
        var things = cost.Per.Where(per => !UnitWords.IsTime(per)).ToArray();
        var product = quantity.Value * cost.Value;
        var isEach = things.Length == 1 && UnitWords.AreAlike(things[0], quantity.Unit);
        var says = things.Length == 0 && (price.Name.Contains("每" + quantity.Unit, StringComparison.Ordinal) ||
            (UnitWords.IsPerson(quantity.Unit) && price.Name.Contains("人均", StringComparison.Ordinal)));
        var implied = things.Length == 0 && times.Length == 0 && table.Total is { } total && total.Money.Yuan == product && product != annual.Money.Yuan;
        if (product == 0 || !(isEach || says || implied) || TargetWords.SharesCost(table))
        {
            return Check.NotApplicable("单位成本与数量的计量单位不对应，或经费由多级分担", "the unit cost is not one of the thing counted, or levels share the cost");
        }

        if (times.Length > 1)
        {
            return Check.Undecided("单位成本有多个时间单位", "the unit cost has several spans of time");
        }

        var funds = annual.Money.Yuan;
        return times.Length == 0 || times[0] == "年"
            ? Plain(facts, table, count, price, product, annual, times.Length == 0 && (implied || Exact(count, price)), implied)
            : Timed(facts, table, count, price, funds / product, times[0], product, annual);
    }

    private Check Plain(
        TargetFacts facts, TableFacts table, IndicatorLine count, IndicatorLine price, decimal product, FundCell annual, bool certain, bool isTotal)
    {
        var funds = annual.Money.Yuan;
        var lower = (count.Value.IsLowerBound || count.Value.IsExact) && (price.Value.IsLowerBound || price.Value.IsExact);
        var exact = Exact(count, price);
        if (product == funds || (product > funds && !lower) || (product < funds && !exact))
        {
            return Check.Passed;
        }

        // far too little money accounted for may be other spending that no indicator lists
        var near = product > funds || product * 10 >= funds * 9;
        return Report(
            facts, table, count, price, annual,
            new($"{count.Value.Text}×{price.Value.Text}={new Money(product)}，年度资金总额为{annual.Money}，差{new Money(Math.Abs(product - funds))}",
                $"{count.Value.Text} × {price.Value.Text} = {product} yuan, the year has {funds} yuan"),
            certain && near ? Severity.Error : Severity.Warning, isTotal);
    }

    private Check Timed(
        TargetFacts facts, TableFacts table, IndicatorLine count, IndicatorLine price, decimal spans, string unit, decimal product, FundCell annual)
    {
        var weekdays = table.Lines.Any(line => line.Value.Text.Contains("周一至周五", StringComparison.Ordinal) || line.Value.Text.Contains("工作日", StringComparison.Ordinal));
        var most = unit is "月" or "个月" ? 12m : unit is "天" or "日" ? (weekdays ? WorkingDaysOfYear : DaysOfYear) : 0m;
        if (most == 0 || !Exact(count, price) || (spans <= most && (unit is not ("月" or "个月") || spans == decimal.Truncate(spans))))
        {
            return most == 0 || !Exact(count, price) ? Check.Undecided("单位成本的时间数不明", "how many spans of time is unknown") : Check.Passed;
        }

        return Report(
            facts, table, count, price, annual,
            new($"{count.Value.Text}×{price.Value.Text}每{unit}{new Money(product)}，年度资金总额{annual.Money}相当于{spans:0.##}{unit}，" +
                    (spans > most ? $"超过全年{most}{unit}" : "不是整月"),
                $"at {product} yuan a {unit} the {annual.Money.Yuan} yuan last {spans:0.##} {unit}; a year has {most}"),
            Severity.Warning);
    }

    /// <summary>每月平均工资发放金额≥45万元: twelve months of a whole monthly amount against the year.</summary>
    private Check? MonthlyTotal(TargetFacts facts, TableFacts table, IndicatorLine[] costs, FundCell annual)
    {
        foreach (var line in costs)
        {
            var cost = line.Value.Only!.Value;
            var monthly = (cost.Per.Length == 1 && cost.Per[0] is "月" or "个月") ||
                (cost.Per.IsEmpty && (line.Name.Contains("每月", StringComparison.Ordinal) || line.Name.Contains("月均", StringComparison.Ordinal)));
            if (monthly && (line.Value.IsLowerBound || line.Value.IsExact) && cost.Value * 12 > annual.Money.Yuan && !TargetWords.SharesCost(table))
            {
                var at = line.Subject.Value ?? line.Subject.Name;
                return FailRow(
                    facts, at, table.Place(at, line.Name),
                    new($"“{line.Name}”{line.Value.Text}，12个月为{new Money(cost.Value * 12)}，超过年度资金总额{annual.Money}",
                        $"twelve months make {cost.Value * 12} yuan, the year has {annual.Money.Yuan} yuan"),
                    new("核对月度金额与年度资金；如另有上年结转一并使用，应予说明", "check the monthly amount against the funds; say so if carried-over funds are used too"),
                    // a month's amount that a project of fewer months pays is no contradiction
                    cost.Value * 6 > annual.Money.Yuan || line.Value.IsLowerBound ? Severity.Error : Severity.Warning, [Row(facts, annual.Text)]);
            }
        }

        return null;
    }

    private Check Report(
        TargetFacts facts, TableFacts table, IndicatorLine count, IndicatorLine price, FundCell annual, Words message, Severity severity,
        bool blamePrice = false)
    {
        // a product that is the unadjusted total proves the price, else the count is the one to look at
        var (wrong, other) = blamePrice ? (price, count) : (count, price);
        var at = wrong.Subject.Value!;
        return FailRow(
            facts, at, table.Place(at, wrong.Name), message,
            new("核对数量、单位成本与年度资金，三者应能相互算出", "check quantity, unit cost and funds: each follows from the others"),
            severity, [Row(facts, other.Subject.Value!), Row(facts, annual.Text)]);
    }

    private static bool Exact(IndicatorLine count, IndicatorLine price) => count.Value.IsExact && price.Value.IsExact;
}
