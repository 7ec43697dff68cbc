using FsCheck;
using FsCheck.Fluent;
using Mingzhang.Model;

namespace Mingzhang.Tests.Model;

public static class CoordinateTests
{
    private static readonly Gen<Coordinate> Coordinates =
        Gen.Elements(null, "all", "general", "2013201").ListOf(Enum.GetValues<Dimension>().Length).Select(values =>
            values.Index().Aggregate(Coordinate.Empty, (coordinate, pair) => coordinate.With((Dimension)pair.Index, pair.Item)));

    [Fact]
    public static void Equality_is_that_of_the_values() =>
        Properties.Hold(Coordinates.Two(), p =>
            p.Item1.Equals(p.Item2) == p.Item1.Parts().SequenceEqual(p.Item2.Parts()) &&
            (!p.Item1.Equals(p.Item2) || p.Item1.GetHashCode() == p.Item2.GetHashCode()));

    [Fact]
    public static void The_order_of_setting_does_not_matter() =>
        Properties.Hold(Coordinates, coordinate =>
        {
            var again = Enum.GetValues<Dimension>().Reverse().Aggregate(Coordinate.Empty, (c, d) => c.With(d, coordinate[d]));
            return again.Equals(coordinate) && again.GetHashCode() == coordinate.GetHashCode();
        });

    [Fact]
    public static void A_value_set_is_the_value_read_and_the_others_stay() =>
        Properties.Hold(
            from c in Coordinates from d in Gen.Elements(Enum.GetValues<Dimension>()) select (c, d),
            p => p.c.With(p.d, "x") is var with && with[p.d] == "x" &&
                Enum.GetValues<Dimension>().All(other => other == p.d || with[other] == p.c[other]) &&
                with.With(p.d, p.c[p.d]).Equals(p.c));

    [Fact]
    public static void An_overlay_matches_what_was_laid_over() =>
        Properties.Hold(Coordinates.Two(), p => p.Item1.With(p.Item2).Matches(p.Item2));

    [Fact]
    public static void Matching_asks_only_for_what_the_pattern_has() =>
        Properties.Hold(Coordinates.Two(), p =>
            p.Item1.Matches(Coordinate.Empty) && p.Item1.Matches(p.Item1) &&
            p.Item1.Matches(p.Item2) == p.Item1.With(p.Item2).Equals(p.Item1));

    [Fact]
    public static void It_is_written_in_the_order_of_the_dimensions() =>
        Assert.Equal(
            "flow=expenditure fund=general function=2013201 measure=amount",
            Coordinate.Empty.With(Dimension.Measure, "amount").With(Dimension.Function, "2013201")
                .With(Dimension.Fund, "general").With(Dimension.Flow, "expenditure").ToString());
}
