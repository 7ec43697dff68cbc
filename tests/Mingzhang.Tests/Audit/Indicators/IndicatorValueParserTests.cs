using FsCheck.Fluent;
using Mingzhang.Audit.Indicators;
using Mingzhang.Tests.Model;

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
    [InlineData("近300人次", "About", "300", "人次", "")]
    [InlineData("300人次左右", "About", "300", "人次", "")]
    [InlineData("≧90％", "AtLeast", "90", "%", "")]
    [InlineData("＞＝90﹪", "AtLeast", "90", "%", "")]
    [InlineData("≦3天", "AtMost", "3", "天", "")]
    [InlineData("⩽3天", "AtMost", "3", "天", "")]
    [InlineData("小于等于 2 小时", "AtMost", "2", "小时", "")]
    [InlineData("大于或者等于80%", "AtLeast", "80", "%", "")]
    [InlineData("不得低于98.5%", "AtLeast", "98.5", "%", "")]
    [InlineData("不低于90％", "AtLeast", "90", "%", "")]
    [InlineData("不超过年度预算的5%", "AtMost", "5", "%", "")]
    [InlineData("24小时内", "AtMost", "24", "小时", "")]
    [InlineData("15个工作日内", "AtMost", "15", "个工作日", "")]
    [InlineData("24小时以内", "AtMost", "24", "小时", "")]
    [InlineData("95%以上", "AtLeast", "95", "%", "")]
    [InlineData("95%（含）以上", "AtLeast", "95", "%", "")]
    [InlineData("最高3000元", "AtMost", "3000", "元", "")]
    [InlineData("少于5起", "LessThan", "5", "起", "")]
    [InlineData("节约率≥5%", "AtLeast", "5", "%", "")]
    [InlineData("节约5%", "None", "5", "%", "")]
    [InlineData("5‰", "None", "5", "‰", "")]
    [InlineData("≤千分之三", "AtMost", "3", "‰", "")]
    [InlineData("百分之九十五", "None", "95", "%", "")]
    [InlineData("不低于百分之90", "AtLeast", "90", "%", "")]
    [InlineData("百分之百", "None", "100", "%", "")]
    [InlineData("提高2个百分点", "None", "2", "个百分点", "")]
    [InlineData("≤0.5万元/人", "AtMost", "5000", "元", "人")]
    [InlineData("200元/人/月", "None", "200", "元", "人,月")]
    [InlineData("200元/人·月", "None", "200", "元", "人,月")]
    [InlineData("200元/（人·月）", "None", "200", "元", "人,月")]
    [InlineData("200元每人每月", "None", "200", "元", "人,月")]
    [InlineData("每季度一次", "None", "1", "次", "季度")]
    [InlineData("5千万元", "None", "50000000", "元", "")]
    [InlineData("三万元", "None", "30000", "元", "")]
    [InlineData("一万五千元", "None", "15000", "元", "")]
    [InlineData("两千五百元", "None", "2500", "元", "")]
    [InlineData("二十五人", "None", "25", "人", "")]
    [InlineData("一百零八户", "None", "108", "户", "")]
    [InlineData("3千米", "None", "3", "千米", "")]
    [InlineData("1.2万人次", "None", "12000", "人次", "")]
    [InlineData("18个月", "None", "18", "个月", "")]
    [InlineData("2026.35元", "None", "2026.35", "元", "")]
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
    [InlineData("2026 年 6 月底前", 2026)]
    [InlineData("2026-06-30", 2026)]
    [InlineData("2026.6.30前", 2026)]
    [InlineData("2026.6", 2026)]
    [InlineData("2026／6／30", 2026)]
    [InlineData("26年6月底前", 2026)]
    [InlineData("２０２６年６月", 2026)]
    public void A_year_is_a_date_and_no_quantity(string text, int year)
    {
        var value = IndicatorValueParser.Parse(text);

        Assert.Empty(value.Quantities);
        Assert.Equal([year], value.Years);
    }

    [Theory]
    [InlineData("年底前发放")]
    [InlineData("1季度")]
    [InlineData("6-8月")]
    [InlineData("6、7月")]
    [InlineData("6月1日-15日")]
    [InlineData("1至3季度")]
    [InlineData("第四季度")]
    public void A_span_of_the_year_is_a_date_and_counts_nothing(string text)
    {
        var value = IndicatorValueParser.Parse(text);

        Assert.True(value.NamesDate);
        Assert.Empty(value.Quantities);
    }

    [Theory]
    [InlineData("12月底完成")]
    [InlineData("全年")]
    public void The_end_of_a_period_is_a_date(string text) => Assert.True(IndicatorValueParser.Parse(text).NamesDate);

    [Theory]
    [InlineData("及时")]
    [InlineData("按照星级确定发放人数")]
    [InlineData("从“一卡通”系统发放")]
    [InlineData("统一管理")]
    [InlineData("第一时间处置")]
    [InlineData("控制在预算范围内")]
    [InlineData("一次性发放")]
    [InlineData("一户一策")]
    [InlineData("按以下标准执行")]
    public void Words_are_words(string text) => Assert.True(IndicatorValueParser.Parse(text).IsWords);

    [Fact]
    public void Several_numbers_are_all_kept_in_order()
    {
        var value = IndicatorValueParser.Parse("在13万的前提下补充3万");

        Assert.Equal([130_000m, 30_000m], value.Quantities.Select(quantity => quantity.Value));
        Assert.Null(value.Only);
    }

    [Theory]
    [InlineData("10-20人", "10", "20", "人")]
    [InlineData("10～20人", "10", "20", "人")]
    [InlineData("90%-95%", "90", "95", "%")]
    [InlineData("3至5万元", "30000", "50000", "元")]
    [InlineData("十到二十场", "10", "20", "场")]
    public void A_range_has_two_bounds(string text, string least, string most, string unit)
    {
        var value = IndicatorValueParser.Parse(text);

        Assert.Equal(Comparison.Between, value.Comparison);
        Assert.Equal(decimal.Parse(least, System.Globalization.CultureInfo.InvariantCulture), value.Least);
        Assert.Equal(decimal.Parse(most, System.Globalization.CultureInfo.InvariantCulture), value.Most);
        Assert.All(value.Quantities, quantity => Assert.Equal(unit, quantity.Unit));
        Assert.Null(value.Only);
    }

    [Theory]
    [InlineData("2025-2026年", new[] { 2025, 2026 })]
    [InlineData("2025年-2026年", new[] { 2025, 2026 })]
    public void A_range_of_years_counts_nothing(string text, int[] years)
    {
        var value = IndicatorValueParser.Parse(text);

        Assert.Empty(value.Quantities);
        Assert.Equal(years, value.Years);
    }

    [Theory]
    [InlineData("2026年2月30日前", "2026年2月30日")]
    [InlineData("6月31日", "6月31日")]
    [InlineData("2026年13月", "2026年13月")]
    [InlineData("2026-02-29", "2026-02-29")]
    [InlineData("2024年2月29日", null)]
    [InlineData("2月29日", null)]
    [InlineData("12月31日24时", null)]
    public void A_date_that_no_calendar_has_is_told(string text, string? impossible) => Assert.Equal(impossible, IndicatorValueParser.Parse(text).Impossible);

    [Theory]
    [InlineData("≥95", "培训合格率（%）", "95", "%", "")]
    [InlineData("100", "满意度(％)", "100", "%", "")]
    [InlineData("200", "补助标准（元/人/月）", "200", "元", "人,月")]
    [InlineData("≤3", "项目总成本(万元)", "30000", "元", "")]
    [InlineData("95", "合格率", "95", "", "")]
    [InlineData("95", "第一书记（含队员）", "95", "", "")]
    [InlineData("3人", "培训场次（场）", "3", "人", "")]
    public void A_bare_number_takes_the_unit_of_its_name(string text, string name, string number, string unit, string per)
    {
        var quantity = Assert.Single(IndicatorValueParser.Parse(text, name).Quantities);

        Assert.Equal(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture), quantity.Value);
        Assert.Equal(unit, quantity.Unit);
        Assert.Equal(per, string.Join(',', quantity.Per));
    }

    [Theory]
    [InlineData("明显提升", true)]
    [InlineData("进一步有效改善", true)]
    [InlineData("有效", true)]
    [InlineData("优", true)]
    [InlineData("良", true)]
    [InlineData("较高", true)]
    [InlineData("持续", true)]
    [InlineData("党员能力得到提升", false)]
    [InlineData("提升5%", false)]
    [InlineData("控制在预算内", false)]
    public void A_word_of_quality_is_known(string text, bool grade) => Assert.Equal(grade, IndicatorValueParser.Parse(text).Grade is not null);

    [Fact]
    public void Any_number_with_any_unit_is_read_back() => Properties.Hold(
        from sign in Gen.Elements("", "≥", "≤", "不少于", "不超过", "大于等于", "＞＝", "约", "=")
        from number in Gen.Choose(0, 99_999_999)
        from decimals in Gen.Choose(0, 2)
        from unit in Gen.Elements("元", "人", "%", "场次", "平方米", "个工作日", "人次")
        from per in Gen.Elements("", "人", "年", "场")
        select (sign, number: number / (decimal)Math.Pow(10, decimals), unit, per),
        drawn =>
        {
            var value = IndicatorValueParser.Parse(FormattableString.Invariant($"{drawn.sign}{drawn.number}{drawn.unit}{(drawn.per.Length > 0 ? "/" + drawn.per : "")}"));
            return value.Only is { } quantity && quantity.Value == drawn.number && quantity.Unit == drawn.unit && string.Concat(quantity.Per) == drawn.per;
        });

    [Fact]
    public void A_Chinese_number_below_a_hundred_thousand_is_read_back() => Properties.Hold(
        Gen.Choose(1, 99_999), number => IndicatorValueParser.Parse(InChinese(number) + "元").Only is { } quantity && quantity.Value == number && quantity.Unit == "元");

    [Fact]
    public void Any_text_is_read_without_an_exception_and_every_quantity_stands_in_it() => Properties.Hold(
        Gen.Elements("≥≤><=＝0123456789０９.，,-~至年月日季度%％﹪‰元万亿千百十一二三两零人每/／（）()个工作内以上约不超过少于天分之第号前底、 性村卡".ToCharArray()).ArrayOf().Select(letters => new string(letters)),
        text =>
        {
            var value = IndicatorValueParser.Parse(text, text);
            return value.Quantities.All(quantity => quantity.Start >= 0 && quantity.Length > 0 && quantity.Start + quantity.Length <= value.Text.Length) &&
                (value.Least is not { } least || value.Most is not { } most || least <= most);
        });

    private static string InChinese(int number)
    {
        var text = "";
        var gap = false;
        foreach (var (step, mark) in new[] { (10_000, "万"), (1_000, "千"), (100, "百"), (10, "十"), (1, "") })
        {
            var digit = number / step % 10;
            text += digit > 0 ? (gap && text.Length > 0 ? "零" : "") + "零一二三四五六七八九"[digit] + mark : "";
            gap = digit == 0;
        }

        return text;
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
