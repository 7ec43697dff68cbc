using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Mingzhang.Forms;
using Mingzhang.Model;

namespace Mingzhang.Audit.Arithmetic;

/// <summary>A table whose amounts agree with those of other tables and of the text only in the other unit of money: its label is wrong.</summary>
/// <param name="Table">Its number.</param>
/// <param name="Printed">The unit it names.</param>
/// <param name="Right">The unit its amounts are in.</param>
/// <param name="Pairs">Its amounts that agree in that unit, each with one it agrees with.</param>
internal sealed record UnitSlip(int Table, Unit Printed, Unit Right, ImmutableArray<(Figure Own, Figure Other)> Pairs);

/// <summary>
/// Tells tables that name 元 over amounts in 万元, or 万元 over amounts in 元: one slip, told once, and not as many as there are amounts.
/// </summary>
internal sealed class UnitSlips
{
    /// <summary>Fewer amounts may differ by ten thousand for other reasons.</summary>
    private const int Fewest = 3;

    private static readonly ConditionalWeakTable<Disclosure, UnitSlips> Known = new();

    private UnitSlips(Disclosure disclosure)
    {
        var slips = ImmutableArray.CreateBuilder<UnitSlip>();
        while (slips.Count < disclosure.Tables.Length && Next(disclosure) is { } slip)
        {
            slips.Add(slip);
            disclosure = disclosure with { Figures = [.. disclosure.Figures.Select(figure => IsIn(slip.Table, figure) ? InUnit(figure, slip.Right) : figure)] };
        }

        (Slips, Corrected) = (slips.ToImmutable(), disclosure);
    }

    /// <summary>The slips.</summary>
    public ImmutableArray<UnitSlip> Slips { get; }

    /// <summary>The disclosure with the amounts in their right units; itself where there is no slip.</summary>
    public Disclosure Corrected { get; }

    /// <summary>Those of a disclosure, worked out once for the arithmetic and the rule that tells them.</summary>
    public static UnitSlips Of(Disclosure disclosure) => Known.GetValue(disclosure, static disclosure => new UnitSlips(disclosure));

    /// <summary>The clearest slip: of two tables that disagree, the one that names another unit than the form's.</summary>
    private static UnitSlip? Next(Disclosure disclosure)
    {
        var alike = disclosure.Figures.Where(figure => figure.Number.Unit.IsMoney() && figure.Number.Value != 0)
            .GroupBy(figure => figure.Coordinate).Where(group => group.Skip(1).Any()).Select(group => group.ToList()).ToList();
        return alike.SelectMany(group => group).Select(figure => figure.Location.Table).OfType<int>().Distinct().Order()
            .Select(table => Of(table, alike))
            .OfType<UnitSlip>()
            .OrderByDescending(slip => FormLibrary.UnitOf(disclosure.Form, slip.Table) == slip.Right)
            .ThenByDescending(slip => slip.Pairs.Length)
            .FirstOrDefault();
    }

    private static UnitSlip? Of(int table, List<List<Figure>> alike)
    {
        var pairs = ImmutableArray.CreateBuilder<(Figure Own, Figure Other)>();
        Unit? right = null;
        foreach (var group in alike)
        {
            foreach (var own in group.Where(figure => IsIn(table, figure)))
            {
                var others = group.Where(figure => !IsIn(table, figure)).ToList();
                var other = own.Number.Unit == Unit.Yuan ? Unit.TenThousandYuan : Unit.Yuan;
                if (others.Exists(figure => figure.Number.Interval.Meets(own.Number.Interval)) || (right is not null && right != other))
                {
                    return null;
                }

                if (others.Find(figure => figure.Number.Interval.Meets(InUnit(own, other).Number.Interval)) is { } found)
                {
                    right = other;
                    pairs.Add((own, found));
                }
            }
        }

        return right is { } unit && pairs.Count >= Fewest ? new UnitSlip(table, pairs[0].Own.Number.Unit, unit, pairs.ToImmutable()) : null;
    }

    private static bool IsIn(int table, Figure figure) => figure.Origin == FigureOrigin.Table && figure.Location.Table == table && figure.Number.Unit.IsMoney();

    private static Figure InUnit(Figure figure, Unit unit) => figure with { Number = figure.Number with { Unit = unit } };
}
