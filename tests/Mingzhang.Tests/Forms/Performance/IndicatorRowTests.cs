namespace Mingzhang.Tests.Forms.Performance;

public sealed class IndicatorRowTests
{
    [Fact]
    public void A_row_as_printed_by_the_form_gives_both_halves() => Assert.Equal(
        ["实 数量指标 河道条数 6条", "年 数量指标 河道条数 6条"],
        Sketch.Indicators("|产出指标|数量指标|河道条数|6条|数量指标|河道条数|6条"));

    [Fact]
    public void Cells_that_drifted_to_other_columns_are_found_by_their_order() => Assert.Equal(
        ["实 数量指标 河道条数 6条", "实 质量指标 验收合格率 ≥95%", "年 数量指标 河道条数 6条", "年 质量指标 验收合格率 ≥95%"],
        Sketch.Indicators("""
            产出指标|数量指标||河道条数||6条|数量指标|||河道条数|6条
            质量指标|验收合格率|≥95%|质量指标|验收合格率||≥95%|
            """));

    [Fact]
    public void A_lost_label_is_carried_from_above_on_both_sides() => Assert.Equal(
        ["实 数量指标 河道条数 6条", "实 数量指标 清淤方量 900方", "年 数量指标 河道条数 6条", "年 数量指标 清淤方量 900方"],
        Sketch.Indicators("""
            |产出指标|数量指标|河道条数|6条|数量指标|河道条数|6条
            |清淤方量||900方|清淤方量||900方|
            """));

    [Fact]
    public void A_label_lost_on_one_side_is_that_of_the_same_indicator_on_the_other() => Assert.Equal(
        ["实 数量指标 河道条数 6条", "实 质量指标 验收合格率 95%", "年 数量指标 河道条数 6条", "年 质量指标 验收合格率 95%"],
        Sketch.Indicators("""
            |产出指标|数量指标|河道条数|6条|数量指标|河道条数|6条
            |||验收合格率|95%||质量指标|验收合格率|95%
            """));

    [Fact]
    public void Words_tell_the_level_where_a_label_between_two_others_is_lost() => Assert.Equal(
        ["实 质量指标 验收合格率 95%", "实 时效指标 完工时间 十月底前", "实 成本指标 每方单价 30元"],
        Sketch.Indicators("""
            |产出指标|质量指标|验收合格率|95%|质量指标|验收合格率|95%
            |||完工时间|十月底前||完工时间|十月底前
            ||成本指标|每方单价|30元|成本指标|每方单价|30元
            """).Take(3));

    [Fact]
    public void Words_do_not_lift_an_indicator_over_the_label_below_it() => Assert.Equal(
        ["实 数量指标 满意度问卷份数 200份", "实 质量指标 验收合格率 95%"],
        Sketch.Indicators("""
            |产出指标|数量指标|满意度问卷份数|200份|数量指标|满意度问卷份数|200份
            ||质量指标|验收合格率|95%|质量指标|验收合格率|95%
            """).Take(2));

    [Fact]
    public void Words_that_belong_to_a_level_below_the_next_label_leave_the_carried_one() => Assert.Equal(
        "实 质量指标 居民满意度 90%",
        Sketch.Indicators("""
            |产出指标|质量指标|验收合格率|95%|质量指标|验收合格率|95%
            |||居民满意度|90%||居民满意度|90%
            ||时效指标|完工时间|十月|时效指标|完工时间|十月
            """).ElementAt(1));

    [Fact]
    public void A_blank_row_names_a_level_and_gives_no_indicator() => Assert.Equal(
        ["实 社会效益 行洪安全 保障", "年 社会效益 行洪安全 保障"],
        Sketch.Indicators("""
            |效益指标|经济效益|||经济效益||
            ||社会效益|行洪安全|保障|社会效益|行洪安全|保障
            生态效益||||生态效益|||
            """));

    [Fact]
    public void A_label_printed_in_the_column_of_the_first_level_too_counts_once() => Assert.Equal(
        ["实 质量指标 验收合格率 95%", "年 质量指标 验收合格率 95%"],
        Sketch.Indicators("|质量指标|质量指标|验收合格率|95%|质量指标|验收合格率|95%"));

    [Fact]
    public void An_indicator_may_be_called_like_its_level() => Assert.Equal(
        ["实 服务对象满意度 服务对象满意度 ≥90%", "年 服务对象满意度 服务对象满意度 ≥90%"],
        Sketch.Indicators("满意度指标|服务对象满意度|服务对象满意度|≥90%|服务对象满意度|服务对象满意度|≥90%|"));

    [Fact]
    public void A_first_level_with_one_second_level_stands_for_it() => Assert.Equal(
        ["实 服务对象满意度 居民满意程度 ≥90%", "年 服务对象满意度 居民满意程度 ≥90%"],
        Sketch.Indicators("满意度指标|服务对象满意度|居民满意程度|≥90%|满意度指标|居民满意程度|≥90%|"));

    [Fact]
    public void A_name_printed_twice_before_its_value_is_one_name_and_the_other_is_listed()
    {
        var section = Sketch.Bind(Sketch.Head + "||时效指标|完工及时性|完工及时性|及时|时效指标|完工及时性|及时");
        Assert.Equal(["实 时效指标 完工及时性 及时", "年 时效指标 完工及时性 及时"], section.Tables.Single().Indicators.Select(Sketch.Line));
        Assert.Equal(["完工及时性"], section.Unaccounted.Select(text => text.Text));
    }

    [Fact]
    public void A_name_cut_off_on_one_side_stays_as_printed() => Assert.Equal(
        ["实 质量指标 河道断面验收合格比例 95%", "年 质量指标 河道断面验收 95%"],
        Sketch.Indicators("||质量指标|河道断面验收合格比例|95%|质量指标|河道断面验收|95%"));

    [Fact]
    public void A_value_lost_on_the_right_leaves_the_name_without_one() => Assert.Equal(
        ["实 数量指标 河道条数 6条", "年 数量指标 河道条数 –"],
        Sketch.Indicators("|||河道条数|6条||数量指标|河道条数"));

    [Fact]
    public void An_indicator_lost_on_the_right_is_not_made_up() => Assert.Equal(
        ["实 质量指标 验收合格率 95%", "实 成本指标 每方单价 30元", "年 成本指标 每方单价 30元"],
        Sketch.Indicators("""
            |||质量指标|验收合格率||95%|质量指标|
            ||成本指标|每方单价|30元|成本指标|每方单价|30元
            """));

    [Fact]
    public void A_right_half_that_ran_a_row_ahead_begins_at_the_repeated_label() => Assert.Equal(
        ["实 社会效益 行洪安全 保障", "年 社会效益 行洪安全 保障"],
        Sketch.Indicators("""
            |经济效益||经济效益||社会效益|行洪安全|保障|
            社会效益|行洪安全|保障|生态效益||可持续影响|||
            """));

    [Fact]
    public void Values_in_a_row_of_their_own_complete_the_names_above() => Assert.Equal(
        ["实 服务对象满意度 沿河居民评价 ≥90%", "年 服务对象满意度 沿河居民评价 ≥85%"],
        Sketch.Indicators("""
            可持续影响|服务对象满意度|沿河居民评价||服务对象满意度|沿河居民评价
            ||||≥90%|≥85%
            """));

    [Fact]
    public void A_row_torn_by_a_page_break_is_one_indicator() => Assert.Equal(
        ["实 社会效益 提升沿河村庄防洪能力 提升", "年 社会效益 提升沿河村庄防洪能力 提升"],
        Sketch.Indicators("""
            |效益指标|社会效益|提升沿河村庄||社会效益|提升沿河村庄|
            ~~~
            |||防洪能力|提升||防洪能力|提升
            """));

    [Fact]
    public void A_misread_character_in_a_label_is_forgiven() => Assert.Equal(
        ["实 时效指标 完工节点 十月", "年 时效指标 完工节点 十月"],
        Sketch.Indicators("||时款指标|完工节点|十月|时效指标|完工节点|十月"));

    [Fact]
    public void Cost_indicators_of_the_newer_form_have_their_own_first_level()
    {
        var indicators = Sketch.Bind(Sketch.Head + """
            |成本指标|经济成本指标|每方单价|≤30元|经济成本指标|每方单价|≤30元
            |产出指标|成本指标|总费用|≤8万元|成本指标|总费用|≤8万元
            """).Tables.Single().Indicators;
        Assert.Equal(["成本指标", "产出指标"], indicators.Take(2).Select(one => one.Level1));
    }

    [Fact]
    public void Each_indicator_says_how_its_level_was_known() => Assert.Equal(
        ["printed label", "carried label", "content"],
        Sketch.Bind(Sketch.Head + """
            |产出指标|数量指标|河道条数|6条|数量指标|河道条数|6条
            |||清淤方量|900方||清淤方量|900方
            |||完工时间|十月||完工时间|十月
            """).Tables.Single().Indicators.Take(3).Select(one => one.BoundBy));
}
