using FsCheck.Fluent;
using Mingzhang.Model;

namespace Mingzhang.Tests.Model;

public static class IntervalTests
{
    [Fact]
    public static void Sums_of_values_lie_in_the_sum() =>
        Properties.Hold(Properties.Held.Two(), p => (p.Item1.Interval + p.Item2.Interval).Contains(p.Item1.Value + p.Item2.Value));

    [Fact]
    public static void Differences_of_values_lie_in_the_difference() =>
        Properties.Hold(Properties.Held.Two(), p => (p.Item1.Interval - p.Item2.Interval).Contains(p.Item1.Value - p.Item2.Value));

    [Fact]
    public static void Negated_values_lie_in_the_negation() =>
        Properties.Hold(Properties.Held, p => (-p.Interval).Contains(-p.Value));

    [Fact]
    public static void Products_of_values_lie_in_the_product() =>
        Properties.Hold(Properties.Held.Two(), p => p.Item1.Interval.Times(p.Item2.Interval).Contains(p.Item1.Value * p.Item2.Value));

    [Fact]
    public static void Multiples_of_values_lie_in_the_multiple() =>
        Properties.Hold(
            from held in Properties.Held from factor in Properties.Amounts select (held, factor),
            p => p.held.Interval.Times(p.factor).Contains(p.held.Value * p.factor));

    [Fact]
    public static void Quotients_of_values_lie_in_the_quotient() =>
        Properties.Hold(
            Properties.Held.Two(),
            p => p.Item1.Interval.Over(p.Item2.Interval) is not { } quotient || quotient.Contains(p.Item1.Value / p.Item2.Value));

    [Fact]
    public static void There_is_no_quotient_exactly_where_the_divisor_may_be_zero() =>
        Properties.Hold(
            Properties.Intervals.Two(),
            p => p.Item1.Over(p.Item2) is null == (p.Item2.Low <= 0 && p.Item2.High >= 0));

    [Fact]
    public static void The_sum_reaches_its_bounds() =>
        Properties.Hold(
            Properties.Intervals.Two(),
            p => p.Item1 + p.Item2 == new Interval(p.Item1.Low + p.Item2.Low, p.Item1.High + p.Item2.High) &&
                p.Item1 - p.Item2 == p.Item1 + -p.Item2);

    [Fact]
    public static void The_intersection_holds_what_both_hold() =>
        Properties.Hold(
            from a in Properties.Held from b in Properties.Intervals select (a, b),
            p => (p.a.Interval.Intersect(p.b)?.Contains(p.a.Value) ?? false) == p.b.Contains(p.a.Value));

    [Fact]
    public static void Intervals_meet_exactly_where_they_intersect() =>
        Properties.Hold(
            Properties.Intervals.Two(),
            p => p.Item1.Meets(p.Item2) == p.Item2.Meets(p.Item1) &&
                p.Item1.Meets(p.Item2) == p.Item1.Intersect(p.Item2) is not null &&
                p.Item1.Intersect(p.Item2) == p.Item2.Intersect(p.Item1));

    [Fact]
    public static void Centre_and_radius_give_the_bounds_back() =>
        Properties.Hold(
            Properties.Intervals,
            i => i.Centre - i.Radius == i.Low && i.Centre + i.Radius == i.High && i.Contains(i.Centre));

    [Fact]
    public static void Intervals_that_touch_meet()
    {
        Assert.Equal(Interval.Exactly(2), new Interval(1, 2).Intersect(new Interval(2, 3)));
        Assert.Null(new Interval(1, 2).Intersect(new Interval(2.01m, 3)));
    }
}
