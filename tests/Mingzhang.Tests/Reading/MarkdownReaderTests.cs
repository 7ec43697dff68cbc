using Mingzhang.Model;

namespace Mingzhang.Tests.Reading;

public sealed class MarkdownReaderTests
{
    [Fact]
    public void The_sample_is_read_as_a_person_reads_it() => Assert.Equal(
        """
        # 1 云溪县河湖管护中心
        # 2 目 录
        C 第一部分 概况 -> 1
        C 一、单位职责 -> 1
        C 二、机构设置 -> 3
        # 2 第一部分 概况
        P 1. 负责河道巡查。
        P 2. 负责堤岸养护。
        # 3 2031年预算收支总表
        P 单位：万元
        T 项目|金额| / 一、一般公共预算|312.40| / || / ~|| / ~合计|312.40|含《关于落实<2030-2032年巡河规划>的通知》
        P 一、基本支出：指保障运转的支出，A&B 两类，小于号 < 也算。
        I 结构图
        """.Replace(" / ~|| / ~合计", " / ~|| / 合计", StringComparison.Ordinal),
        Reads.Tree(Samples.Markdown).Outline());

    [Theory]
    [InlineData("2031010203<br>4", "20310102034")]
    [InlineData("堤岸<br>养护", "堤岸养护")]
    [InlineData("堤岸<br/>养护<BR >经费", "堤岸养护经费")]
    [InlineData("100.00<br>200.00", "100.00 200.00")]
    [InlineData("Word<br>Excel", "Word Excel")]
    [InlineData("<p>甲</p><p>乙</p>", "甲乙")]
    [InlineData("**“三公”经费**预算", "“三公”经费预算")]
    [InlineData("第**“一”**类", "第“一”类")]
    [InlineData("***重点***和__要点__", "重点和__要点__")]
    [InlineData("（__要点__）", "（要点）")]
    [InlineData("*斜体*", "斜体")]
    [InlineData("单价*数量*人数", "单价*数量*人数")]
    [InlineData("20*30*40", "20*30*40")]
    [InlineData("*合计", "*合计")]
    [InlineData("共____个，____元", "共____个，____元")]
    [InlineData("1~3月，4~6月", "1~3月，4~6月")]
    [InlineData("~~作废~~有效", "作废有效")]
    [InlineData("A&nbsp;B&amp;C&lt;D&gt;&#20013;", "A B&C<D>中")]
    [InlineData("R&D；A&B;", "R&D；A&B;")]
    [InlineData("甲\\|乙\\*丙\\n", "甲|乙*丙\\n")]
    [InlineData("《关于印发<2030年规划>的通知》", "《关于印发<2030年规划>的通知》")]
    [InlineData("<关于巡河的方案>〈办法〉‹细则›", "<关于巡河的方案>〈办法〉‹细则›")]
    [InlineData("支出<收入，收入>支出", "支出<收入，收入>支出")]
    [InlineData("<b>粗</b><span style=\"x\">体</span><!-- 注 -->", "粗体")]
    [InlineData("<basis>", "<basis>")]
    [InlineData("[名词解释](#_Toc12)", "名词解释")]
    [InlineData("云财〔2030〕1号[2019](试行)", "云财〔2030〕1号[2019](试行)")]
    [InlineData("见图![柱状图](a/b.png)。", "见图柱状图。")]
    [InlineData("`代码`", "代码")]
    public void Only_what_is_mark_up_beyond_doubt_is_taken_out(string cell, string text)
    {
        var tree = Reads.Tree($"| 甲 | 乙 |\n|---|---|\n| {cell} | 尾 |\n");
        Assert.Equal([text, "尾"], tree.Tables()[0].Rows[1].Texts());
        if (!cell.Contains('|'))
        {
            Assert.Equal(text, Reads.Tree($"# 甲\n\n# 乙\n\n前：{cell}\n").Paragraphs()[0][2..]);
        }
    }

    [Fact]
    public void The_delimiter_is_no_row_but_dashes_further_down_are()
    {
        var rows = Reads.Tree("| 项目 | 金额 |\n|:--|--:|\n| 甲 | 1 |\n| - | - |\n").Tables()[0].Rows;
        Assert.Equal(["项目|金额", "甲|1", "-|-"], rows.Select(row => string.Join('|', row.Texts())));
    }

    [Fact]
    public void Tables_that_only_a_page_break_parts_are_one_with_its_seam_marked()
    {
        var tree = Reads.Tree("| 甲 | 1 |\n|--|--|\n\n仅供内部审核\n\n仅供内部审核\n\n| 乙 | 2 |\n|--|--|\n| 丙 | 3 |\n\n其他说明\n\n| 丁 | 4 |\n|--|--|\n");
        Assert.Equal([3, 1], tree.Tables().Select(table => table.Rows.Length));
        Assert.Equal([false, true, false], tree.Tables()[0].Rows.Select(row => row.AfterBreak));
    }

    [Fact]
    public void Rows_without_outer_pipes_are_rows_where_a_delimiter_says_so()
    {
        var tree = Reads.Tree("甲|乙\n--|--\n1|2\n3\\|4|5\n");
        Assert.Equal(["甲|乙", "1|2", "3|4|5"], Assert.Single(tree.Tables()).Rows.Select(row => string.Join('|', row.Texts())));
    }

    [Theory]
    [InlineData("<table><tr><th colspan=\"2\">收入</th><th>支出</th></tr><tr><td rowspan='2'>项目</td><td>金额<br/>（万元）</td><td><b>12.40</b></td></tr><tr><td>甲</td><td>3.00</td></tr></table>\n\n后文。")]
    [InlineData("<table>\n<tr><th colspan=2>收入</th>\n<th>支出</th></tr>\n\n<tr>\n<td rowspan=2>项目</td><td>金额<br>\n（万元）</td><td>12.40</td>\n<tr><td>甲</td><td>3.00\n</td>\n</table>\n后文。")]
    public void A_table_in_html_is_a_table_with_its_merged_cells(string text)
    {
        var tree = Reads.Tree(text);
        Assert.Equal(
            ["收入||支出", "项目|金额（万元）|12.40", "|甲|3.00"],
            Assert.Single(tree.Tables()).Rows.Select(row => string.Join('|', row.Texts())));
        Assert.Equal(["后文。"], tree.Paragraphs());
        Reads.AssertPlaces(tree);
    }

    [Theory]
    [InlineData("#概况", 1, "概况")]
    [InlineData("###  二、**机构** ###", 3, "二、机构")]
    [InlineData("概况\n===", 1, "概况")]
    [InlineData("概况\n---", 2, "概况")]
    public void Headings_of_every_kind_have_their_level(string text, int level, string heading)
    {
        var block = Assert.IsType<Heading>(Reads.Tree(text + "\n\n正文。\n", "a.md").Blocks[0]);
        Assert.Equal((level, heading), (block.Level, block.Text.Text));
    }

    [Fact]
    public void Items_lose_their_bullet_but_not_their_number() =>
        Assert.Equal(["甲事项", "乙事项", "1. 丙事项", "引文"], Reads.Tree("- 甲事项\n* 乙事项\n1. 丙事项\n\n> 引文\n", "a.md").Paragraphs());

    [Fact]
    public void A_paragraph_torn_by_a_rule_across_the_page_is_one_again() => Assert.Equal(
        ["2031年度财政拨款收支总预算312.40万元，其中：政府性基金预算拨款0万元，国有资本经营预算拨款0万元。"],
        Reads.Tree("2031年度财政拨款收支总预算312.40万元，其中：政府性基金预算拨款0万\n\n---\n\n元，国有资本经营预算拨款0万元。\n", "a.md").Paragraphs());

    [Theory]
    [InlineData("![](_page_1.jpeg)", "_page_1.jpeg")]
    [InlineData("![收支图](a.png)", "收支图")]
    [InlineData("<img src=\"a.png\">", "<img src=\"a.png\">")]
    public void A_line_that_is_an_image_is_an_image(string line, string text) =>
        Assert.Equal(text, Assert.IsType<Image>(Assert.Single(Reads.Tree(line + "\n", "a.md").Blocks)).Text.Text);
}
