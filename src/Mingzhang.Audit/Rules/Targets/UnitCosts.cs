using System.Collections.Immutable;
using Mingzhang.Audit.Indicators;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>A quantity with its unit cost: 一档帮扶人数 with 一档帮扶标准.</summary>
/// <param name="Count">The quantity indicator.</param>
/// <param name="Price">The cost indicator.</param>
/// <param name="Product">What both make in a year, in 元; of a price for each month or day, what one of them makes.</param>
internal sealed record UnitCost(IndicatorLine Count, IndicatorLine Price, decimal Product)
{
    /// <summary>Whether both are exact numbers.</summary>
    public bool IsExact => Count.Value.IsExact && Price.Value.IsExact && Price.Value.Only!.Value.Per.All(per => per == "年" || !UnitWords.IsTime(per));

    /// <summary>Whether the product is the least that is spent.</summary>
    public bool IsLeast => (Count.Value.IsExact || Count.Value.IsLowerBound) && (Price.Value.IsExact || Price.Value.IsLowerBound);
}

/// <summary>Finds which cost is that of which quantity, where a table has several of both.</summary>
internal static class UnitCosts
{
    private const int Least = 2;

    private static readonly string[] Endings =
    [
        "总人数", "人次数", "人数", "数量", "个数", "家数", "次数", "户数", "场次", "总数", "册数", "期数", "补助标准", "补贴标准", "费用标准", "经费标准", "配置标准", "发放标准", "标准",
        "费用成本", "成本", "单价", "费用", "补助", "补贴", "金额", "经费", "数",
    ];

    /// <summary>The pairs of a table: names that begin alike, a price for each of what is counted, and no other that fits as well.</summary>
    public static ImmutableArray<UnitCost> Of(TableFacts table)
    {
        var counts = table.Lines.Where(line => line.IsQuantity && line.Value.Only is { IsMoney: false, IsPercent: false, Value: > 0, Unit.Length: > 0 } only && !UnitWords.IsTime(only.Unit)).ToList();
        var pairs = ImmutableArray.CreateBuilder<UnitCost>();
        foreach (var price in table.Lines.Where(line => line.IsCost && line.Value.Only is { IsMoney: true, Value: > 0 }))
        {
            var cost = price.Value.Only!.Value;
            var fitting = counts.Where(count => IsEach(cost, price.Name, count.Value.Only!.Value.Unit))
                .Select(count => (count, like: Core(price.Name).AsSpan().CommonPrefixLength(Core(count.Name))))
                .Where(pair => pair.like >= Least && (pair.like >= Core(pair.count.Name).Length || pair.like >= Core(price.Name).Length))
                .OrderByDescending(pair => pair.like).ToList();
            if (fitting.Count > 0 && (fitting.Count == 1 || fitting[0].like > fitting[1].like) && !pairs.Any(pair => pair.Count == fitting[0].count))
            {
                pairs.Add(new UnitCost(fitting[0].count, price, fitting[0].count.Value.Only!.Value.Value * cost.Value));
            }
        }

        return pairs.ToImmutable();
    }

    private static bool IsEach(Quantity cost, string name, string unit)
    {
        var things = cost.Per.Where(per => !UnitWords.IsTime(per)).ToArray();
        return things.Length == 1 ? UnitWords.AreAlike(things[0], unit)
            : things.Length == 0 && (name.EndsWith("标准", StringComparison.Ordinal) || name.EndsWith("单价", StringComparison.Ordinal) || name.Contains("每" + unit, StringComparison.Ordinal));
    }

    private static string Core(string name)
    {
        foreach (var ending in Endings)
        {
            if (name.Length > ending.Length && name.EndsWith(ending, StringComparison.Ordinal))
            {
                return name[..^ending.Length];
            }
        }

        return name;
    }
}
