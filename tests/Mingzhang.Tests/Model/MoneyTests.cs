using FsCheck.Fluent;
using Mingzhang.Model;

namespace Mingzhang.Tests.Model;

public static class MoneyTests
{
    [Fact]
    public static void Ten_thousand_yuan_and_back_is_the_same() =>
        Properties.Hold(Properties.Amounts, amount => Money.FromTenThousandYuan(amount).TenThousandYuan == amount);

    [Fact]
    public static void Order_and_sums_are_those_of_the_amounts() =>
        Properties.Hold(Properties.Amounts.Two(), p =>
        {
            var (a, b) = (new Money(p.Item1), new Money(p.Item2));
            return (a + b).Yuan == p.Item1 + p.Item2 && a + b - b == a && (a < b) == (p.Item1 < p.Item2) &&
                (a > b) == (b < a) && (a <= b) == !(a > b) && (a >= b) == !(a < b) && Math.Sign(a.CompareTo(b)) == Math.Sign(p.Item1.CompareTo(p.Item2));
        });

    [Fact]
    public static void It_prints_as_tables_do()
    {
        Assert.Equal("5588.37万元", Money.FromTenThousandYuan(5588.37m).ToString(Unit.TenThousandYuan));
        Assert.Equal("0.01万元", new Money(50).ToString(Unit.TenThousandYuan));
        Assert.Equal("150000元", new Money(150_000.00m).ToString());
        Assert.Equal("0.5元", new Money(0.5m).ToString());
    }

    [Fact]
    public static void A_share_of_nothing_is_none()
    {
        Assert.Null(Percent.Of(new Money(1), Money.Zero));
        Assert.Equal("6.33%", Percent.Of(new Money(72.43m), new Money(1143.62m))?.ToString());
    }
}
