using Mingzhang.Model;
using Mingzhang.Reading;
using Mingzhang.Reading.Lined;
using Mingzhang.Reading.Pages;

namespace Mingzhang.Tests.Reading.Pages;

public sealed class AlignedTableTests
{
    [Fact]
    public void Amounts_at_the_right_of_their_cells_belong_to_the_headers_at_the_left()
    {
        var tree = Tree(PageArt.Page(
            """
            编码    名称      合计             基本             项目

            201     公共             11.00             1.00
            205     教育                               2.00             3.00
            208     住房             13.00             4.00
            """));
        Assert.Equal("T 编码|名称|合计|基本|项目 / 201|公共|11.00|1.00| / 205|教育||2.00|3.00 / 208|住房|13.00|4.00|", tree.Outline());
        Assert.Empty(tree.Doubts);
    }

    [Fact]
    public void A_column_is_seen_on_any_page_and_a_header_may_have_its_words_in_other_lines()
    {
        const string First =
            """
            2031年支出表
            编码    名称      合计             基本             项目

            201     公共             11.00
            205     教育             12.00
            208     住房             13.00
            """;
        const string Second =
            """
            编码    名称      合计             基本             项目

            210     医疗             14.00             4.00
            211     环保             15.00                            5.00
            """;
        var next = PageArt.Page(Second, 2);
        next = next with { Words = [.. next.Words.Select(word => word.Text is "合计" ? word with { Box = word.Box with { Top = word.Box.Top - 5, Bottom = word.Box.Bottom - 5 } } : word)] };
        Assert.Equal(
            "P 2031年支出表\nT 编码|名称|合计|基本|项目 / 201|公共|11.00|| / 205|教育|12.00|| / 208|住房|13.00|| / ~编码|名称|合计|基本|项目 / 210|医疗|14.00|4.00| / 211|环保|15.00||5.00",
            Tree(PageArt.Page(First, height: 240), next).Outline());
    }

    [Fact]
    public void A_line_that_numbers_the_columns_tells_the_empty_ones()
    {
        var tree = Tree(PageArt.Page(
            """
                              支出预算
            名称      合计      公共      基金      其他
            1         2         3         4         5
            公共      11.00     11.00
            教育      12.00                         12.00
            住房      13.00     13.00
            """));
        Assert.Equal("名称|合计|公共|基金|其他 / 1|2|3|4|5 / 公共|11.00|11.00|| / 教育|12.00|||12.00 / 住房|13.00|13.00||", tree.Outline()[(tree.Outline().IndexOf(" / ", StringComparison.Ordinal) + 3)..]);
    }

    [Fact]
    public void Headers_under_a_title_are_a_table_without_any_amount()
    {
        var tree = Tree(PageArt.Page(
            """
            2031年基金支出表
            单位：万元
             编码       名称      合计    基本支出   项目支出

            合计

            注：本表无数据。
            """));
        Assert.Equal("P 2031年基金支出表\nP 单位：万元\nT 编码|名称|合计|基本支出|项目支出 / 合计||||\nP 注：本表无数据。", tree.Outline());
    }

    [Fact]
    public void A_name_torn_by_a_page_break_is_one()
    {
        const string Header = "编码     名称              合计\n\n";
        var tree = Tree(
            PageArt.Page("2031年支出表\n" + Header + "201      公共              1.00\n\n205      机关事业单位\n         基本养老      2.00\n\n208      机关事业单位      3.00", height: 280),
            PageArt.Page(Header + "         医疗\n\n210      教育              4.00", 2));
        Assert.Equal(
            "P 2031年支出表\nT 编码|名称|合计 / 201|公共|1.00 / 205|机关事业单位基本养老|2.00 / 208|机关事业单位医疗|3.00 / ~编码|名称|合计 / 210|教育|4.00", tree.Outline());
        Reads.AssertPlaces(tree);
    }

    [Fact]
    public void A_ruled_row_torn_by_a_page_break_is_one_and_full_rows_are_their_own()
    {
        const string Header = "+----+--------------+-------+\n|编码|名称          | 合计  |\n+----+--------------+-------+\n";
        var tree = Tree(
            PageArt.Page(Header + "|205 |教育基础一般公| 1.00  |\n+----+--------------+-------+"),
            PageArt.Page(Header + "|    |共支出        |       |\n+----+--------------+-------+\n|208 |住房保障一般公| 2.00  |\n+----+--------------+-------+", 2),
            PageArt.Page(Header + "|210 |医疗          | 3.00  |\n+----+--------------+-------+", 3));
        Assert.Equal("T 编码|名称|合计 / 205|教育基础一般公共支出|1.00 / ~编码|名称|合计 / 208|住房保障一般公|2.00 / ~编码|名称|合计 / 210|医疗|3.00", tree.Outline());
        Reads.AssertPlaces(tree);
    }

    [Fact]
    public void A_code_over_several_lines_beside_one_amount_is_no_stack_of_rows()
    {
        var tree = Tree(PageArt.Page(
            """
            +-----+----------+--------+
            | 208 | 机关事业 |        |
            | 050 | 单位基本 |  52.29 |
            | 5   | 养老     |        |
            +-----+----------+--------+
            """));
        Assert.Equal("T 2080505|机关事业单位基本养老|52.29", tree.Outline());
    }

    [Fact]
    public void Lines_under_links_are_no_table_and_pages_in_contents_may_stand_close()
    {
        var page = PageArt.Page(
            """
                            目录
            第一部分~概况 1
                一、本单位职责 1
                表一~收支总表 2
            第二部分~说明 15
            """.Replace('~', ' '));
        var underlined = page with
        {
            Rulings = [.. page.Words.Where(word => word.Text != "目录").Select(word => new Ruling(false, word.BaseLine() + 1, word.Box.Left, word.Box.Right + 4))],
        };
        const string Contents = "P 目录\nC 第一部分 概况 -> 1\nC 一、本单位职责 -> 1\nC 表一 收支总表 -> 2\nC 第二部分 说明 -> 15";
        Assert.Equal(Contents, Tree(page).Outline());
        Assert.Equal(Contents, Tree(underlined).Outline());
    }

    [Fact]
    public void Numbers_that_a_list_gives_to_entries_are_no_part_of_them()
    {
        var tree = Tree(PageArt.Page("                目录\n 1. 第一部分 概况\n 2. 一、职责\n 3. 表一 收支总表"), PageArt.Page("第一部分 概况", 2));
        Assert.Equal(["第一部分 概况", "一、职责", "表一 收支总表"], tree.Blocks.OfType<ContentsEntry>().Select(entry => entry.Title.Text.Trim()));
        Assert.Equal("第一部分 概况", tree.Paragraphs()[^1]);
    }

    [Fact]
    public void A_table_over_the_edge_of_its_page_is_doubted_row_by_row()
    {
        const string Art =
            """
            +-----+-------+
            | 201 |  1.00 |
            +-----+-------+
            | 205 |  2.00 |
            +-----+-------+
            """;
        Assert.Empty(Tree(PageArt.Page(Art)).Doubts);
        Assert.Equal([1, 2], Tree(PageArt.Page(Art, shift: -60)).Doubts.Select(doubt => doubt.Location.Line ?? 0));
    }

    [Fact]
    public void An_amount_between_two_headers_that_both_may_be_its_own_is_uncertain()
    {
        var (columns, isSure) = ColumnHeaders.Join([new(0, 20), new(60, 90)], [false, true], [new(0, 20), new(30, 50), new(100, 120)]);
        Assert.Equal([new(0, 20), new(30, 90), new(100, 120)], columns);
        Assert.True(isSure);
        Assert.False(ColumnHeaders.Join([new(0, 20), new(60, 90)], [false, true], [new(0, 20), new(100, 120)]).IsSure);
    }

    private static DocumentTree Tree(params PageContent[] pages)
    {
        var tree = new LinedTree();
        PageLayout.Build(tree, pages);
        return Assert.IsType<ReadResult.Read>(tree.Build("a.pdf", SourceFormat.Pdf, [])).Tree;
    }
}
