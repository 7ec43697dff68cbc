using System.Globalization;
using FsCheck.Fluent;
using Mingzhang.Model;

namespace Mingzhang.Tests.Model;

public static class PrintedNumberTests
{
    [Theory]
    [InlineData("1,547.48", "1547.48", 2)]
    [InlineData("1，547.48", "1547.48", 2)]
    [InlineData("4830", "4830", 0)]
    [InlineData("４８３０．５０", "4830.50", 2)]
    [InlineData(" 0.00 ", "0.00", 2)]
    [InlineData("-3", "-3", 0)]
    [InlineData("－３.2", "-3.2", 1)]
    [InlineData("−0.5", "-0.5", 1)]
    [InlineData("(12.00)", "-12.00", 2)]
    [InlineData("（1,200）", "-1200", 0)]
    [InlineData("(-12)", "-12", 0)]
    [InlineData("33,440,000", "33440000", 0)]
    [InlineData("-0.00", "0.00", 2)]
    [InlineData("007", "7", 0)]
    public static void A_printed_number_is_read(string text, string value, int decimals)
    {
        Assert.True(PrintedNumber.TryParse(text, Unit.TenThousandYuan, out var number));
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), number.Value);
        Assert.Equal(decimals, number.Decimals);
        Assert.Equal(Unit.TenThousandYuan, number.Unit);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("-")]
    [InlineData("()")]
    [InlineData("(")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData(",")]
    [InlineData("1,")]
    [InlineData("1,54")]
    [InlineData("12,5")]
    [InlineData("1234,567")]
    [InlineData("1,2345")]
    [InlineData("1,234,5.00")]
    [InlineData("1,23.00")]
    [InlineData("1..2")]
    [InlineData("1.2.3")]
    [InlineData("1.2,345")]
    [InlineData("--3")]
    [InlineData("3-")]
    [InlineData("1 547")]
    [InlineData("1e5")]
    [InlineData("0x1F")]
    [InlineData("12%")]
    [InlineData("5万")]
    [InlineData("一百")]
    [InlineData("٣")]
    [InlineData("NaN")]
    [InlineData("∞")]
    [InlineData("1\u0000")]
    [InlineData("0.1234567")]
    [InlineData("100000000000000")]
    [InlineData("999999999999999999999999999999999999999999")]
    [InlineData("0.00000000000000000000000000000000000000001")]
    public static void What_is_no_figure_is_not_read(string text)
    {
        Assert.False(PrintedNumber.TryParse(text, Unit.Yuan, out var number));
        Assert.Equal(default, number);
    }

    [Fact]
    public static void The_largest_figures_can_be_multiplied_and_divided()
    {
        Assert.True(PrintedNumber.TryParse("9999999999.99", Unit.TenThousandYuan, out var large));
        Assert.True(PrintedNumber.TryParse("0.000001", Unit.Percent, out var small));
        Assert.True(large.Interval.Times(large.Interval).Low > 0);
        Assert.True(large.Interval.Over(small.Interval) is { Low: > 0 });
    }

    [Fact]
    public static void Any_text_is_read_or_refused_but_never_fails() =>
        Properties.Hold(
            Gen.Elements("0123456789,，.．-－−()（）０９ \t\0a万%".ToCharArray()).ListOf().Select(list => new string([.. list])),
            text => !PrintedNumber.TryParse(text, Unit.Yuan, out var number) || Math.Abs(number.Value) < 1e14m);

    [Fact]
    public static void What_is_printed_is_read_back() =>
        Properties.Hold(Numbers, number =>
            PrintedNumber.TryParse(number.ToPlainString(), number.Unit, out var again) && again == number &&
            again.ToPlainString() == number.ToPlainString());

    [Fact]
    public static void Thousands_separators_and_wide_digits_change_nothing() =>
        Properties.Hold(Numbers, number =>
        {
            var format = "N" + number.Decimals.ToString(CultureInfo.InvariantCulture);
            var grouped = number.Value.ToString(format, CultureInfo.InvariantCulture);
            var wide = new string([.. grouped.Select(c => char.IsAsciiDigit(c) ? (char)(c - '0' + '０') : c)]);
            return PrintedNumber.TryParse(grouped, number.Unit, out var one) && one == number &&
                PrintedNumber.TryParse(wide, number.Unit, out var other) && other == number;
        });

    [Fact]
    public static void Every_value_that_rounds_to_the_number_lies_in_its_interval() =>
        Properties.Hold(
            from amount in Properties.Amounts from decimals in Gen.Choose(0, 2) select (amount, decimals),
            p =>
            {
                var printed = Math.Round(p.amount, p.decimals, MidpointRounding.AwayFromZero);
                return new PrintedNumber(printed, p.decimals, Unit.Percent).Interval.Contains(p.amount);
            });

    [Theory]
    [InlineData("4.15", Unit.TenThousandYuan, "41450", "41550")]
    [InlineData("4.1", Unit.TenThousandYuan, "40950", "41050")]
    [InlineData("4830", Unit.TenThousandYuan, "48299950", "48300050")]
    [InlineData("0", Unit.TenThousandYuan, "-50", "50")]
    [InlineData("150000", Unit.Yuan, "149999.5", "150000.5")]
    [InlineData("0.50", Unit.Yuan, "0.495", "0.505")]
    [InlineData("15", Unit.Count, "15", "15")]
    [InlineData("100", Unit.Percent, "99.5", "100.5")]
    [InlineData("4.15", Unit.Percent, "4.145", "4.155")]
    [InlineData("965.08", Unit.SquareMetre, "965.075", "965.085")]
    public static void The_interval_is_as_wide_as_the_printed_precision(string text, Unit unit, string low, string high)
    {
        Assert.True(PrintedNumber.TryParse(text, unit, out var number));
        Assert.Equal(
            new Interval(decimal.Parse(low, CultureInfo.InvariantCulture), decimal.Parse(high, CultureInfo.InvariantCulture)),
            number.Interval);
    }

    private static FsCheck.Gen<PrintedNumber> Numbers =>
        from digits in Gen.Choose(-1_000_000_000, 1_000_000_000)
        from decimals in Gen.Choose(0, 6)
        from unit in Gen.Elements(Enum.GetValues<Unit>())
        select new PrintedNumber(new decimal(Math.Abs(digits), 0, 0, digits < 0, (byte)decimals), decimals, unit);
}
