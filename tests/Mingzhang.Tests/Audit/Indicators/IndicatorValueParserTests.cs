using Mingzhang.Audit.Indicators;

namespace Mingzhang.Tests.Audit.Indicators;

public sealed class IndicatorValueParserTests
{
    [Theory]
    [InlineData("≥500人/年", "AtLeast", "500", "人", "年")]
    [InlineData("≤180元/人/天", "AtMost", "180", "元", "人,天")]
    [InlineData("1,400元/人/年", "None", "1400", "元", "人,年")]
    [InlineData("20万元/个", "None", "200000", "元", "个")]
    [InlineData("0.35万元/人·月", "None", "3500", "元", "人,月")]
    [InlineData("每人每月260元", "None", "260", "元", "人,月")]
    [InlineData("每个社区2万元", "None", "20000", "元", "个")]
    [InlineData("50万", "None", "500000", "", "")]
    [InlineData("300元/星", "None", "300", "元", "星")]
    [InlineData("不超过3亿元", "AtMost", "300000000", "元", "")]
    [InlineData("不少于5次", "AtLeast", "5", "次", "")]
    [InlineData("５０人以上", "AtLeast", "50", "人", "")]
    [InlineData(">1000人", "MoreThan", "1000", "人", "")]
    [InlineData(">=95%", "AtLeast", "95", "%", "")]
    [InlineData("＝100%", "Equal", "100", "%", "")]
    [InlineData("率100%", "None", "100", "%", "")]
    [InlineData("209村", "None", "209", "村", "")]
    [InlineData("13个乡镇及社工委", "None", "13", "个", "")]
    [InlineData("两名", "None", "2", "名", "")]
    [InlineData("十二场", "None", "12", "场", "")]
    [InlineData("≤5年", "AtMost", "5", "年", "")]
    [InlineData("约20余人", "About", "20", "人", "")]
    public void Reads_comparison_number_and_units(string text, string comparison, string number, string unit, string per)
    {
        var value = IndicatorValueParser.Parse(text);

        var quantity = Assert.Single(value.Quantities);
        Assert.Equal(comparison, value.Comparison.ToString());
        Assert.Equal(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture), quantity.Value);
        Assert.Equal(unit, quantity.Unit);
        Assert.Equal(per, string.Join(',', quantity.Per));
    }

    [Theory]
    [InlineData("2025年12月31日前拨付", 2025)]
    [InlineData("2026年3月底前", 2026)]
    [InlineData("2026年", 2026)]
    public void A_year_is_a_date_and_no_quantity(string text, int year)
    {
        var value = IndicatorValueParser.Parse(text);

        Assert.Empty(value.Quantities);
        Assert.Equal([year], value.Years);
    }

    [Theory]
    [InlineData("12月底完成")]
    [InlineData("年底前发放")]
    [InlineData("1季度")]
    [InlineData("全年")]
    public void The_end_of_a_period_is_a_date(string text) => Assert.True(IndicatorValueParser.Parse(text).NamesDate);

    [Theory]
    [InlineData("及时")]
    [InlineData("按照星级确定发放人数")]
    [InlineData("从“一卡通”系统发放")]
    [InlineData("统一管理")]
    [InlineData("第一时间处置")]
    [InlineData("控制在预算范围内")]
    public void Words_are_words(string text) => Assert.True(IndicatorValueParser.Parse(text).IsWords);

    [Fact]
    public void Several_numbers_are_all_kept_in_order()
    {
        var value = IndicatorValueParser.Parse("在13万的前提下补充3万");

        Assert.Equal([130_000m, 30_000m], value.Quantities.Select(quantity => quantity.Value));
        Assert.Null(value.Only);
    }

    [Fact]
    public void An_ordinal_does_not_count()
    {
        var value = IndicatorValueParser.Parse("第一年3人、第二年10人");

        Assert.Equal([3m, 10m], value.Quantities.Select(quantity => quantity.Value));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void A_blank_cell_is_blank(string? text) => Assert.True(IndicatorValueParser.Parse(text).IsBlank);

    [Theory]
    [InlineData("999999999999999999999999999999亿元")]
    [InlineData("1.2.3.4,5,6")]
    [InlineData("每每每/／///")]
    [InlineData("≥")]
    [InlineData("每")]
    public void Nonsense_is_read_without_an_exception(string text) => Assert.Equal(text, IndicatorValueParser.Parse(text).Text);
}
