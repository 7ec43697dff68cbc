using Mingzhang.Model;

namespace Mingzhang.Tests.Reading;

public sealed class TextReaderTests
{
    [Fact]
    public void The_sample_is_read_as_a_person_reads_it() => Assert.Equal(
        """
        P 云溪县河湖管护中心
        P 2031年度单位预算公开
        P 目 录
        C 第一部分 概况 -> 1
        C 一、单位职责 -> 1
        C 表一2031年预算收支总表 -> 2
        C 二、机构设置 -> 3
        P 第一部分 概况
        P 一、单位职责
        P （一）负责河道巡查、堤岸养护和水面保洁，组织实施汛期值守。
        P 2031年预算收支总表
        P 单位：万元
        T 收入||支出 / 项目|金额|项目|金额 / 一、一般公共预算|312.40|一、农林水支出|300.15 / ~本年收入合计|312.40|本年支出合计|312.40
        P 2031年度本单位支出预算312.40万元，其中：基本支出200.00万元，项目支出112.40万元，主要用于堤岸养护。
        """,
        Reads.Tree(Samples.Text).Outline());

    [Fact]
    public void The_watermark_is_counted_and_taken_out()
    {
        var watermark = Reads.Tree(Samples.Text).Watermark;
        Assert.Equal("内部审核样本", watermark?.Text);
        Assert.Equal([2, 4, 10, 12], watermark!.Lines);
    }

    [Theory]
    [InlineData("2031年度财政拨款收支总预算312.40万元，其中：政府性基金预算拨款0万", "元，国有资本经营预算拨款0万元。")]
    [InlineData("2031年度财政拨款收支总预算312.40万元，上年结转收入12.00万元。支出包", "括：农林水支出300.15万元。")]
    [InlineData("本规定自印发之日起施行，《某省财政厅关于印发〈某省", "河湖管护办法〉的通知》同时废止。")]
    [InlineData("主要用于以下方面：农林水支出300.15万元，住房保障支出（住房公积金）", "的支出12.25万元，合计312.40万元。")]
    public void A_paragraph_torn_by_a_page_break_is_one_again(string first, string second)
    {
        string[] breaks = ["\n\n", "\n\n仅供内部审核\n\n仅供内部审核\n\n", "\n\n- 12 -\n\n", "\n\n第 3 页 共 40 页\n\n"];
        foreach (var page in breaks)
        {
            var joined = second.StartsWith('的') ? $"{first}|{second}" : first + second;
            Assert.Equal(joined, string.Join('|', Reads.Tree($"前文。\n\n{first}{page}{second}\n\n后文。").Paragraphs()[1..^1]));
        }
    }

    [Fact]
    public void A_paragraph_torn_by_a_page_break_goes_on_with_its_parts() => Assert.Equal(
        ["截至2030年12月31日，云溪县河湖管护中心共有公务用车编制3辆，实有3辆，其中：领导用车0辆，应急保障用车3辆。"],
        Reads.Tree("截至2030年12月31日，云溪县河湖管护中心共有公务用车编制3辆，实有3辆，\n\n其中：领导用车0辆，应急保障用车3辆。\n\n").Paragraphs());

    [Fact]
    public void Text_without_blank_lines_is_parted_where_its_lines_end()
    {
        const string text = """
            云溪县河湖管护中心
            2031年度单位预算公开
            目 录
            第一部分 概况	1
            第二部分 2031年单位预算报表	2
            第一部分 概况
            　　云溪县河湖管护中心为公益一类事业单位，负责河道巡查、堤岸养护和水面保洁，组织
            实施汛期值守。
            第二部分 2031年单位预算报表
            2031年财政拨款收支总表
            收入	312.40	支出	312.40
            2031年一般公共预算支出预算表（不含上年结转）
            合计	312.40	200.00	112.40
            第三部分 2031年度单位预算情况说明
            　　2031年度云溪县河湖管护中心预算收入总计312.40万元，其中：当年预算安排的收入
            1,300,312.40万元，上年结转0万元，比上年增加12.00万元，增长4.00%，主要原因是人员增加，
            且新增堤岸养护项目。
            　　2031年度云溪县河湖管护中心政府采购预算总额12.00万元，其中：货物预算12.00万元。
            公开绩效目标3个，涉及金额112.40万元。
            """;
        Assert.Equal(
            """
            P 云溪县河湖管护中心
            P 2031年度单位预算公开
            P 目 录
            C 第一部分 概况 -> 1
            C 第二部分 2031年单位预算报表 -> 2
            P 第一部分 概况
            P 云溪县河湖管护中心为公益一类事业单位，负责河道巡查、堤岸养护和水面保洁，组织实施汛期值守。
            P 第二部分 2031年单位预算报表
            P 2031年财政拨款收支总表
            T 收入|312.40|支出|312.40
            P 2031年一般公共预算支出预算表（不含上年结转）
            T 合计|312.40|200.00|112.40
            P 第三部分 2031年度单位预算情况说明
            P 2031年度云溪县河湖管护中心预算收入总计312.40万元，其中：当年预算安排的收入1,300,312.40万元，上年结转0万元，比上年增加12.00万元，增长4.00%，主要原因是人员增加，且新增堤岸养护项目。
            P 2031年度云溪县河湖管护中心政府采购预算总额12.00万元，其中：货物预算12.00万元。公开绩效目标3个，涉及金额112.40万元。
            """,
            Reads.Tree(text).Outline());
    }

    [Theory]
    [InlineData("2031年一般公共预算安排基本支出分经济科目表（不含上年结转）", "单位名称：云溪县河湖管护中心")]
    [InlineData("云溪县预算部门单位项目支出绩效目标表及填报说明汇总情况", "（2031年度）")]
    [InlineData("2031年度本单位基本支出200.00万元，其中：", "人员经费180.00万元，主要包括：基本工资、津贴补贴等；")]
    [InlineData("人员经费180.00万元，主要包括：基本工资、津贴补贴、奖金、住房公积金等；", "公用经费20.00万元，主要包括：办公费等。")]
    [InlineData("注：本套报表的金额以万元列示，合计与分项之和可能略有出入", "2031年预算收入总表")]
    [InlineData("某市财政局关于转发某省财政厅购买服务指导性目录的通知文件", "各县（市、区）财政局、市直相关单位")]
    [InlineData("预算比上年增加12.00万元，主要原因是人员增加，且新增堤岸养护项目", "二、收入预算情况说明")]
    public void Two_pieces_that_belong_apart_stay_apart(string first, string second) =>
        Assert.Equal([first, second], Reads.Tree($"{first}\n\n{second}\n\n").Paragraphs());

    [Fact]
    public void A_title_broken_inside_its_bracket_is_one() =>
        Assert.Equal(["云溪县河湖管护中心（云溪县河长制办公室）"], Reads.Tree("云溪县河湖管护中心（云\n溪县河长制办公室）\n\n").Paragraphs());

    [Fact]
    public void A_contents_title_broken_over_two_lines_is_one_entry()
    {
        var tree = Reads.Tree("目 录\n\n第一部分 概况\t1\n表六2031年一般公共预算安排基本支出分经济科目表（不含上\n年结转）.....\t10\n\n第一部分 概况\n");
        Assert.Equal(
            [("第一部分 概况", 1), ("表六2031年一般公共预算安排基本支出分经济科目表（不含上年结转）", 10)],
            tree.Blocks.OfType<ContentsEntry>().Select(entry => (entry.Title.Text, entry.Page ?? 0)));
    }

    [Fact]
    public void A_row_outside_a_contents_page_is_never_an_entry() =>
        Assert.Equal(["办公费", "12"], Reads.Tree("其他说明\n\n办公费\t12\n").Tables()[0].Rows[0].Texts());

    [Fact]
    public void Cells_keep_their_columns_when_empty() =>
        Assert.Equal(["", "", "二、外交支出", "", ""], Reads.Tree("\t\t二、外交支出\t\t\n合计\t1.00\t\t\t\n").Tables()[0].Rows[0].Texts());

    [Fact]
    public void A_line_without_cells_right_under_a_row_is_a_row()
    {
        var table = Assert.Single(Reads.Tree("绩效指标\t产出指标\t数量指标\n可持续影响\n满意度指标\t群众满意度\t≥95%\n").Tables());
        Assert.Equal(3, table.Rows.Length);
    }

    [Fact]
    public void A_form_feed_inside_a_line_turns_the_page()
    {
        var tree = Reads.Tree("负责水面保洁。\f名词解释\n\n一、基本支出：指保障运转的支出。\n");
        Assert.Equal(2, tree.Source.Pages);
        Assert.Equal(["负责水面保洁。", "名词解释", "一、基本支出：指保障运转的支出。"], tree.Paragraphs());
        Assert.Equal([1, 2, 2], tree.Blocks.Select(block => ((Paragraph)block).Text.Pieces[0].Page));
    }

    [Fact]
    public void Lines_broken_at_the_width_of_the_page_are_paragraphs_again()
    {
        var tree = Reads.Tree(
            """
            云溪县河湖管护中心主要职能
                云溪县河湖管护中心是县水务局所属单位，依据有关规定承担河湖管护
            职能，主要负责：
                （一）负责全县河道巡查、堤岸养护和水面保洁，组织实施汛期值守，
            配合做好防汛抢险；
                （二）承担其他事项。
            2031年收入预算312.40万元，比上年预算增加12.00万元，增长
            4.00%。主要原因是：项目增加。
            """);
        Assert.Equal(
            [
                "云溪县河湖管护中心主要职能",
                "云溪县河湖管护中心是县水务局所属单位，依据有关规定承担河湖管护职能，主要负责：",
                "（一）负责全县河道巡查、堤岸养护和水面保洁，组织实施汛期值守，配合做好防汛抢险；",
                "（二）承担其他事项。",
                "2031年收入预算312.40万元，比上年预算增加12.00万元，增长4.00%。主要原因是：项目增加。",
            ],
            tree.Paragraphs());
    }

    [Fact]
    public void Rows_that_only_spaces_part_are_rows()
    {
        var tree = Reads.Tree(
            """
            2031年支出预算总表
            编制单位：云溪县河湖管护中心 单位：元
            项目 支出预算
            213 农林水支出 3,001,500 3,001,500
            2130306水利工程运行与维护 3,001,500 3,001,500
            合计 3,124,000 2,000,000 1,124,000
            注：本表的金额包括上年结转安排的支出，合计与分项之和可能略有出入。
            """);
        Assert.Equal(["213", "农林水支出", "3,001,500", "3,001,500"], Assert.Single(tree.Tables()).Rows[0].Texts());
        Assert.Equal(4, tree.Paragraphs().Length);
    }
}
