using Mingzhang.Model;

namespace Mingzhang.Tests.Forms.Performance;

public sealed class PerformanceBinderTests
{
    private const string Rows = """
        |产出指标|数量指标|河道条数|6条|数量指标|河道条数|6条
        |满意度指标|服务对象满意度|居民满意度|≥90%|服务对象满意度|居民满意度|≥90%
        负责人:|经办人:||联系电话:||填报日期:|20301101090000|

        """;

    [Fact]
    public void A_table_of_the_form_is_bound_whole()
    {
        var section = Sketch.Bind("#十二个项目纳入管理。\n" + Sketch.Head + Rows);
        var table = Assert.Single(section.Tables);
        Assert.Empty(section.Unaccounted);
        Assert.Equal("云溪县县级预算部门(单位)项目支出绩效目标表", table.Title.Text);
        Assert.Equal(new FiscalYear(2031), table.Year);
        Assert.Equal("河道清淤经费", table.ProjectName?.Text);
        Assert.Equal(("077", "云溪县水务局"), (table.DepartmentCode, table.DepartmentName));
        Assert.Equal("云溪县河道所", table.Unit?.Text);
        Assert.Equal("1年", table.Period?.Text);
        Assert.Equal(80000, table.FundTotal.Total?.Money.Yuan);
        Assert.Equal(60000, table.FundAnnual.Total?.Money.Yuan);
        Assert.Equal(20000, table.FundTotal.Province?.Money.Yuan);
        Assert.Equal(0, table.FundAnnual.Province?.Money.Yuan);
        Assert.Null(table.FundTotal.Other);
        Assert.Equal("云水字〔2030〕9号", table.Basis?.Text);
        Assert.Equal("河道通畅", table.GoalTotal?.Text);
        Assert.Equal("六条河道全部清完", table.GoalAnnual?.Text);
        Assert.Equal("20301101090000", table.FilledAt?.Text);
        Assert.False(table.Fragment);
    }

    [Fact]
    public void Every_part_keeps_its_place_in_the_source()
    {
        var sketch = (Sketch.Head + Rows).ReplaceLineEndings("\n").Split('\n');
        var table = Assert.Single(Sketch.Bind(Sketch.Head + Rows).Tables);
        foreach (var text in new[] { table.ProjectName, table.Unit, table.GoalAnnual, table.FundTotal.Province?.Text, table.Indicators[^1].Value })
        {
            var place = text!.Locate();
            Assert.Equal(text.Text, sketch[place.Line!.Value - 1][place.Start!.Value..place.End!.Value]);
        }
    }

    [Fact]
    public void A_label_and_its_value_may_share_a_cell()
    {
        var table = Assert.Single(Sketch.Bind("""
            项目名称|渠道维修
            项目属性|一次性项目|项目期 2年
            项目资金(元)|实施期资金总额: 93,440|年度资金总额： 50,000
            |其中: 中央财政拨款 0|其中: 中央财政拨款 10
            |省级财政资金 1,000|省级财政资金 0
            填报日期: 20301101090000
            """).Tables);
        Assert.Equal("2年", table.Period?.Text);
        Assert.Equal((93440m, 50000m), (table.FundTotal.Total!.Money.Yuan, table.FundAnnual.Total!.Money.Yuan));
        Assert.Equal((0m, 10m), (table.FundTotal.Central!.Money.Yuan, table.FundAnnual.Central!.Money.Yuan));
        Assert.Equal((1000m, 0m), (table.FundTotal.Province!.Money.Yuan, table.FundAnnual.Province!.Money.Yuan));
        Assert.Equal("20301101090000", table.FilledAt?.Text);
    }

    [Fact]
    public void A_value_may_stand_in_the_row_below_its_label()
    {
        var table = Assert.Single(Sketch.Bind("""
            项目名称|||
            渠道维修|||
            主管部门及代码|077-云溪县水务局|实施单位|
            |||云溪县河道所
            项目概况|||
            维修两公里渠道|||
            实施期目标||年度目标|
            完成维修|||
            完成一半|||
            """).Tables);
        Assert.Equal("渠道维修", table.ProjectName?.Text);
        Assert.Equal("云溪县河道所", table.Unit?.Text);
        Assert.Equal("维修两公里渠道", table.Overview?.Text);
        Assert.Equal("完成维修", table.GoalTotal?.Text);
        Assert.Equal("完成一半", table.GoalAnnual?.Text);
    }

    [Fact]
    public void A_goal_alone_belongs_to_the_side_it_stands_under()
    {
        var table = Assert.Single(Sketch.Bind("""
            项目名称|渠道维修||||
            实施期目标||||年度目标|
            总体目标||||完成一半|
            """).Tables);
        Assert.Null(table.GoalTotal);
        Assert.Equal("完成一半", table.GoalAnnual?.Text);
    }

    [Fact]
    public void A_text_torn_by_a_page_break_is_joined()
    {
        var table = Assert.Single(Sketch.Bind("""
            项目名称|渠道维修
            项目概况|维修两公里
            ~~~
            |渠道和一座闸门
            立项依据|云水字〔2030〕9号
            """).Tables);
        Assert.Equal("维修两公里渠道和一座闸门", table.Overview?.Text);
    }

    [Fact]
    public void A_table_goes_on_over_a_page_break()
    {
        var section = Sketch.Bind(Sketch.Head.Replace("立项依据", "~~~\n立项依据", StringComparison.Ordinal) + "~~~\n" + Rows);
        Assert.False(Assert.Single(section.Tables).Fragment);
    }

    [Fact]
    public void Half_a_table_followed_by_the_end_of_another_is_two_fragments()
    {
        var section = Sketch.Bind("""
            #云溪县项目支出绩效目标表
            项目名称|渠道维修|||
            项目资金(元)|实施期资金总额:|500|年度资金总额:|500
            |省级财政资金|0|省级财政资金|0
            ~~~
            |效益指标|社会效益|灌溉保障|提升|社会效益|灌溉保障|提升
            负责人:|经办人:|填报日期:|20301101090000
            #云溪县项目支出绩效目标表
            项目名称|闸门改造
            """);
        Assert.Equal(3, section.Tables.Length);
        Assert.Equal([true, true, true], section.Tables.Select(table => table.Fragment));
        Assert.Equal("渠道维修", section.Tables[0].ProjectName?.Text);
        Assert.Empty(section.Tables[0].Indicators);
        Assert.Null(section.Tables[1].ProjectName);
        Assert.Equal("20301101090000", section.Tables[1].FilledAt?.Text);
        Assert.True(section.Tables[1].Title.IsBlank);
        Assert.Equal(2, section.Tables[1].Indicators.Length);
    }

    [Fact]
    public void A_table_begins_at_its_project_name_where_the_title_is_lost()
    {
        var section = Sketch.Bind(Sketch.Head + Rows + string.Join('\n', Sketch.Head.ReplaceLineEndings("\n").Split('\n').Skip(2)) + Rows);
        Assert.Equal(2, section.Tables.Length);
        Assert.True(section.Tables[1].Title.IsBlank);
        Assert.Equal(4, section.Tables[1].Indicators.Length);
    }

    [Fact]
    public void A_footer_that_stands_as_a_paragraph_ends_the_table()
    {
        var section = Sketch.Bind(Sketch.Head + "||数量指标|河道条数|6条|数量指标|河道条数|6条\n#负责人: 张某 经办人: 联系电话: 填报日期: 20301101090000");
        var table = Assert.Single(section.Tables);
        Assert.Equal("20301101090000", table.FilledAt?.Text);
        Assert.Equal("张某", table.Responsible?.Text);
        Assert.Empty(section.Unaccounted);
    }

    [Fact]
    public void A_misread_label_is_known_by_the_label_beside_it()
    {
        var table = Assert.Single(Sketch.Bind("""
            项目名称|渠道维修||
            项目概述|一次性项目|项目期|1年
            项目概况|维修两公里渠道||
            """).Tables);
        Assert.Equal("一次性项目", table.Attribute?.Text);
        Assert.Equal("维修两公里渠道", table.Overview?.Text);
    }

    [Fact]
    public void Funds_printed_in_ten_thousands_are_read_so() =>
        Assert.Equal(125000, Sketch.Bind("项目名称|渠道维修\n项目资金(万元)|实施期资金总额|12.5|年度资金总额|12.5").Tables.Single().FundTotal.Total?.Money.Yuan);

    [Fact]
    public void A_table_with_the_annual_side_alone_has_annual_indicators()
    {
        var table = Assert.Single(Sketch.Bind("""
            项目名称|渠道维修||
            年度目标|||
            总体目标|完成维修||
            一级指标|二级指标|三级指标|指标值
            产出指标|数量指标|渠道长度|2公里
            """).Tables);
        Assert.Equal("完成维修", table.GoalAnnual?.Text);
        Assert.Equal(["年 数量指标 渠道长度 2公里"], table.Indicators.Select(Sketch.Line));
    }

    [Fact]
    public void A_table_that_is_no_performance_table_is_listed_cell_by_cell()
    {
        var section = Sketch.Bind("#云溪县项目支出绩效目标表\n甲|乙\n丙|丁");
        Assert.Empty(section.Tables);
        Assert.Equal(["甲", "乙", "丙", "丁", "云溪县项目支出绩效目标表"], section.Unaccounted.Select(text => text.Text));
    }

    [Fact]
    public void No_text_is_lost_whatever_cells_vanish_or_drift()
    {
        var random = new Random(20310101);
        var lines = (Sketch.Head + Rows).ReplaceLineEndings("\n").Split('\n');
        for (var round = 0; round < 400; round++)
        {
            var sketch = string.Join('\n', lines.Select((line, i) => Damage(line, i, random)));
            var section = Sketch.Bind(sketch);
            var found = section.Unaccounted.Concat(section.Tables.SelectMany(Texts)).Select(text => text.Text).ToList();
            foreach (var wanted in sketch.Split('\n', '|').Where(cell => cell.StartsWith('@')))
            {
                Assert.True(found.Exists(text => text.Contains(wanted, StringComparison.Ordinal)), $"{wanted} in\n{sketch}");
            }
        }
    }

    /// <summary>Drops, blanks and moves cells, tears pages, and puts marked texts in.</summary>
    private static string Damage(string line, int number, Random random)
    {
        if (line.StartsWith('#') || line.Length == 0)
        {
            return random.Next(20) == 0 ? "" : line;
        }

        var cells = line.Split('|').ToList();
        for (var i = cells.Count - 1; i >= 0; i--)
        {
            switch (random.Next(16))
            {
                case 0:
                    cells.RemoveAt(i);
                    break;
                case 1:
                    cells[i] = "";
                    break;
                case 2:
                    cells.Insert(i, "");
                    break;
                case 3:
                    cells[i] = $"@{number}文{i}";
                    break;
                default:
                    break;
            }
        }

        return (random.Next(12) == 0 ? "~~~\n" : "") + string.Join('|', cells);
    }

    private static IEnumerable<Passage> Texts(PerformanceTable table)
    {
        Passage?[] texts =
        [
            table.ProjectName, table.Department, table.Unit, table.Attribute, table.Period, table.Overview, table.Basis,
            table.Necessity, table.Measures, table.Plan, table.GoalTotal, table.GoalAnnual, table.FilledAt, table.Responsible,
            table.Handler, table.Phone,
            .. table.Indicators.Select(one => one.Name), .. table.Indicators.Select(one => one.Value),
        ];
        return texts.OfType<Passage>();
    }
}
