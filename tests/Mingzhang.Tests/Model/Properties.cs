using FsCheck;
using FsCheck.Fluent;

namespace Mingzhang.Tests.Model;

/// <summary>Laws over generated values: the same values on every run, so that a failure comes again.</summary>
internal static class Properties
{
    private static readonly Config Settings = Config.QuickThrowOnFailure
        .WithMaxTest(500)
        .WithReplay(20261121UL, 7UL)
        .WithQuietOnSuccess(true);

    /// <summary>Amounts as budgets have them: up to ten billion, to four decimals, of either sign, small ones often.</summary>
    public static Gen<decimal> Amounts { get; } = Gen.OneOf(
        Gen.Choose(-100, 100).Select(n => (decimal)n),
        Gen.Choose(-1_000_000, 1_000_000).Select(n => n / 100m),
        from whole in Gen.Choose(-2_000_000_000, 2_000_000_000) from part in Gen.Choose(0, 9999) select (whole * 5m) + (part / 10_000m));

    /// <summary>Intervals, points among them.</summary>
    public static Gen<Mingzhang.Model.Interval> Intervals { get; } =
        from a in Amounts
        from b in Gen.OneOf(Amounts, Gen.Constant(a))
        select new Mingzhang.Model.Interval(Math.Min(a, b), Math.Max(a, b));

    /// <summary>An interval and a value in it.</summary>
    public static Gen<(Mingzhang.Model.Interval Interval, decimal Value)> Held { get; } =
        from interval in Intervals
        from thousandth in Gen.Choose(0, 1000)
        select (interval, interval.Low + ((interval.High - interval.Low) * thousandth / 1000));

    /// <summary>The same over so many values.</summary>
    public static void Hold<T>(Gen<T> values, int times, Func<T, bool> law) =>
        Prop.ForAll(values.ToArbitrary(), law).Check(Settings.WithMaxTest(times));

    /// <summary>Fails, with the shrunk counterexample, where the law does not hold.</summary>
    public static void Hold<T>(Gen<T> values, Func<T, bool> law) =>
        Prop.ForAll(values.ToArbitrary(), law).Check(Settings);
}
