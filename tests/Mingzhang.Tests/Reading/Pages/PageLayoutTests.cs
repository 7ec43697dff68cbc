using System.Collections.Immutable;
using Mingzhang.Model;
using Mingzhang.Reading;
using Mingzhang.Reading.Lined;
using Mingzhang.Reading.Pages;

namespace Mingzhang.Tests.Reading.Pages;

public sealed class PageLayoutTests
{
    [Fact]
    public void Cells_are_told_by_lines_and_merged_where_a_line_is_missing()
    {
        var tree = Tree(PageArt.Page(
            """
                              收入决算表
             编制部门：某局                         单位：万元
            +------------------+------------------------------+
            | 项目             |  决算数                      |
            +------+-----------+---------+--------------------+
            | 编码 | 名称      |         |      其中          |
            |      |           |  合计   +---------+----------+
            |      |           |         |  财政   | 其他     |
            +------+-----------+---------+---------+----------+
            | 201  | 一般公共  | 12.00   | 10.00   |    2.00  |
            |      | 服务支出  |         |         |          |
            +------+-----------+---------+---------+----------+
            |                  | 12.00   | 10.00   |          |
            +------------------+---------+---------+----------+
            注：无。
            """));
        Assert.Equal(
            "P 收入决算表\nP 编制部门：某局\nP 单位：万元\n" +
            "T 项目||决算数|| / 编码|名称|合计|其中| / |||财政|其他 / 201|一般公共服务支出|12.00|10.00|2.00 / ||12.00|10.00|\n" +
            "P 注：无。",
            tree.Outline());
        Reads.AssertPlaces(tree);
    }

    [Fact]
    public void Amounts_beside_wrapped_names_stay_in_their_row_at_any_height()
    {
        var tree = Tree(PageArt.Page(
            """
            +------------------+---------+--------+
            | 机关事业单位基本 |         |        |
            | 养老保险缴费     |  160.75 |        |
            | 支出             |         |  60.75 |
            +------------------+---------+--------+
            |                  |   80.38 |        |
            | 职业年金         |         |        |
            +------------------+---------+--------+
            """));
        Assert.Equal("T 机关事业单位基本养老保险缴费支出|160.75|60.75 / 职业年金|80.38|", tree.Outline());
    }

    [Fact]
    public void A_number_or_code_that_takes_two_lines_in_its_cell_is_one()
    {
        var tree = Tree(PageArt.Page(
            """
            +----+----------+---------+-------+
            | 20 | 一般公共 | 61,23   |       |
            | 1  | 服务支出 | 4.08    | 12.50 |
            +----+----------+---------+-------+
            | 20 | 政府办公 | 1,605.0 |       |
            | 10 | 厅事务   | 0       |       |
            | 3  |          |         |       |
            +----+----------+---------+-------+
            """));
        Assert.Equal("T 201|一般公共服务支出|61,234.08|12.50 / 20103|政府办公厅事务|1,605.00|", tree.Outline());
        Reads.AssertPlaces(tree);
    }

    [Fact]
    public void A_title_nearly_as_wide_as_the_text_is_no_part_of_the_paragraph_under_it()
    {
        var words = new[]
        {
            Sized("上海市江海事务管理局关于部门预算编制情况说明", 101, 60, 18),
            Sized("本年度收入预算比上年减少，主要原因是部分建设项目完工，相应经费", 93, 90, 14),
            Sized("减少。", 65, 110, 14),
            Sized("支出预算与收入预算相同，其中基本支出用于机构运转，其余是项目支", 93, 130, 14),
            Sized("出。", 65, 150, 14),
            Sized("财政拨款支出主要用于机构运转、公务接待和设备购置等各方面，与上", 93, 170, 14),
            Sized("年安排的内容没有变化，具体金额和科目见后面各表，各表的合计与说明", 65, 190, 14),
            Sized("一致。", 65, 210, 14),
        };
        Assert.StartsWith(
            "P 上海市江海事务管理局关于部门预算编制情况说明\nP 本年度收入预算比上年减少，主要原因是部分建设项目完工，相应经费减少。\nP 支出预算与收入预算相同，其中基本支出用于机构运转，其余是项目支出。",
            Tree(new PageContent(1, new PageSize(595, 842), [.. words], [])).Outline(), StringComparison.Ordinal);
    }

    private static Word Sized(string text, double left, double baseLine, double em) =>
        new(text, WordShape.BoxOn(left, left + (text.Length * em), baseLine, em), [.. Enumerable.Range(0, text.Length + 1).Select(i => left + (i * em))]);

    [Fact]
    public void Words_joined_over_a_line_are_cut_there_and_words_printed_over_it_are_not()
    {
        var tree = Tree(PageArt.Page(
            """
            +-------+----------+---------+---------+
            |  30207!邮电费    |  390,000!  390,000|
            +-------+----------+---------+---------+
            |  20101!02        |  390,000|         |
            +-------+----------+---------+---------+
            """));
        Assert.Equal("T 30207|邮电费|390,000|390,000 / 20101|02|390,000|", tree.Outline());

        var page = PageArt.Page(
            """
            +----+----------+---------+
            |    |          |         |
            +----+----------+---------+
            |    |          |         |
            +----+----------+---------+
            """);
        var over = Tree(page with
        {
            Words = [PageArt.Word("一般公共服务", 44, 84), PageArt.Word("119,385,303,000", 94, 116), PageArt.Word("7", 44, 116)],
        });
        Assert.Equal("T 一般公共服务|| / 7||119,385,303,000", over.Outline());
    }

    [Fact]
    public void Strokes_side_by_side_and_end_to_end_are_one_line()
    {
        var page = PageArt.Page(
            """
            +-----+------+
            | 甲  | 1.00 |
            +-----+------+
            | 乙  | 2.00 |
            +-----+------+
            """);
        var doubled = page with
        {
            Rulings = [.. page.Rulings.SelectMany(line => new[]
            {
                line with { To = (line.From + line.To) / 2 },
                line with { From = ((line.From + line.To) / 2) + 1 },
                line with { At = line.At + 1.5 },
            })],
        };
        Assert.Equal("T 甲|1.00 / 乙|2.00", Tree(doubled).Outline());
    }

    [Fact]
    public void A_table_goes_on_over_pages_until_a_title()
    {
        const string Rows =
            """
            +-----+------+
            | 甲  | 1.00 |
            +-----+------+
            """;
        var tree = Tree(
            PageArt.Page("第一表\n" + Rows),
            PageArt.Page(Rows.Replace('甲', '乙'), 2, shift: 1.4),
            PageArt.Page("第二表\n" + Rows.Replace('甲', '丙'), 3),
            PageArt.Page("+--+--+--+\n|丁|1 |2 |\n+--+--+--+", 4));
        Assert.Equal("P 第一表\nT 甲|1.00 / ~乙|1.00\nP 第二表\nT 丙|1.00\nT 丁|1|2", tree.Outline());
        Assert.Equal(2, tree.Source.SpotsAt(new Location { Line = 3, Start = 0, End = 1 }).Single().Page);
        Reads.AssertPlaces(tree);
    }

    [Fact]
    public void What_is_printed_again_over_a_table_that_goes_on_is_no_text()
    {
        const string Rows =
            """
                 2031年支出表
            单位：元
            +-----+------+
            |项目 |合计  |
            +-----+------+
            | 甲  | 1.00 |
            +-----+------+
            """;
        var tree = Tree(PageArt.Page("前言。\n" + Rows, height: 240), PageArt.Page(Rows.Replace("支出表", "支出表（续）").Replace('甲', '乙'), 2));
        Assert.Equal("P 前言。\nP 2031年支出表\nP 单位：元\nT 项目|合计 / 甲|1.00 / ~项目|合计 / 乙|1.00", tree.Outline());
        var other = Tree(PageArt.Page("前言。\n" + Rows), PageArt.Page(Rows.Replace("支出表", "收入表"), 2));
        Assert.Equal(2, other.Tables().Length);
        var rows = Tree(PageArt.Page("前言。\n" + Rows, height: 240), PageArt.Page(Rows.Replace("项目", "名称").Replace('甲', '乙'), 2));
        Assert.Equal("P 前言。\nP 2031年支出表\nP 单位：元\nT 项目|合计 / 甲|1.00\nP 2031年支出表\nP 单位：元\nT 名称|合计 / 乙|1.00", rows.Outline());
    }

    [Fact]
    public void A_cell_over_a_page_break_has_its_text_in_its_first_row()
    {
        var tree = Tree(
            PageArt.Page(
                """
                +------+------+------+
                |项目  |名称  |合计  |
                +------+------+------+
                |      | 甲   | 1.00 |
                |      +------+------+
                |      | 乙   | 2.00 |
                +------+------+------+
                """),
            PageArt.Page(
                """
                +------+------+------+
                | 丙丁 | 戊   | 3.00 |
                |      +------+------+
                |      | 己   | 4.00 |
                +------+------+------+
                """, 2));
        Assert.Equal("T 项目|名称|合计 / 丙丁|甲|1.00 / |乙|2.00 / ~|戊|3.00 / |己|4.00", tree.Outline());
        Assert.Equal(2, tree.Source.SpotsAt(new Location { Line = 2, Start = 0, End = 2 }).Single().Page);
    }

    [Fact]
    public void Rows_that_no_line_parts_are_told_by_their_numbers()
    {
        var tree = Tree(PageArt.Page(
            """
            +-----+------------------+---------+--------+
            |编码 | 名称             |  合计   | 基本   |
            +-----+------------------+---------+--------+
            | 201 | 一般公共服务     |   12.00 |   8.00 |
            | 205 | 教育             |    3.50 |   3.50 |
            | 208 | 机关事业单位基本 |         |        |
            |     | 养老保险缴费     |  160.75 |  60.75 |
            |     | 住房             |    7.00 |        |
            +-----+------------------+---------+--------+
            """));
        Assert.Equal(
            "T 编码|名称|合计|基本 / 201|一般公共服务|12.00|8.00 / 205|教育|3.50|3.50 / 208|机关事业单位基本养老保险缴费|160.75|60.75 / |住房|7.00|",
            tree.Outline());
    }

    [Fact]
    public void A_table_without_lines_is_told_by_how_its_texts_stand_under_each_other()
    {
        var tree = Tree(PageArt.Page(
            """
                            2031年支出总表
            编制部门：某局                                 单位：万元
                                          支出预算
                 科目名称           合计         基本        项目
                                                 支出        支出
            一般公共服务支出       2,932.70        0.00   2,932.70
            机关事业单位基本
            养老保险缴费支出         257.70      200.00      57.70
            教育支出                                        250.00
            合计                   3,440.40      200.00   3,240.40
            注：本表无其他内容。
            """));
        Assert.Equal(
            "P 2031年支出总表\nP 编制部门：某局\nP 单位：万元\n" +
            "T |支出预算|| / 科目名称|合计|基本支出|项目支出 / 一般公共服务支出|2,932.70|0.00|2,932.70 / 机关事业单位基本养老保险缴费支出|257.70|200.00|57.70 / 教育支出|||250.00 / 合计|3,440.40|200.00|3,240.40\n" +
            "P 注：本表无其他内容。",
            tree.Outline());
        Reads.AssertPlaces(tree);
    }

    [Fact]
    public void Columns_of_a_table_with_level_lines_are_told_by_where_the_strokes_end()
    {
        var page = PageArt.Page(
            """
            +------+---------+---------+
                       支出预算
            +------+---------+---------+
             项目    基本      项目
            +------+---------+---------+
             公共      1.00
            +------+---------+---------+
             教育                2.00
            +------+---------+---------+
            """);
        var level = page with
        {
            Rulings = [.. page.Rulings.Where(line => !line.IsVertical).SelectMany(line => new[] { (43, 85), (85, 145), (145, 205) }.Select(cell => line with { From = cell.Item1, To = cell.Item2 }))],
        };
        Assert.Equal("T |支出预算| / 项目|基本|项目 / 公共|1.00| / 教育||2.00", Tree(level).Outline());
    }

    [Fact]
    public void A_header_over_several_columns_makes_none_and_an_empty_column_has_its_own()
    {
        var tree = Tree(PageArt.Page(
            """
                收入                              支出
            项目         金额       项目       小计    基金     其他

            一、公共     12.00  一、外交                        3.00

                                二、国防      12.00             4.00

            二、其他            三、教育      10.00             5.00
            """));
        Assert.Equal(
            "T 收入||支出||| / 项目|金额|项目|小计|基金|其他 / 一、公共|12.00|一、外交|||3.00 / ||二、国防|12.00||4.00 / 二、其他||三、教育|10.00||5.00",
            tree.Outline());
    }

    [Fact]
    public void Amounts_that_do_not_stand_under_each_other_are_told()
    {
        const string Art =
            """
            名称          合计          其他
            公共          1.00          1.00
            教育          2.00          2.00
            住房          3.00          3.00
            """;
        Assert.Empty(Tree(PageArt.Page(Art)).Doubts);
        Assert.Equal(4, Tree(PageArt.Page(Art.Replace("2.00          2.00", "2.00        2.00", StringComparison.Ordinal).Replace("3.00          3.00", "3.00            3.00", StringComparison.Ordinal))).Doubts.Length);
    }

    [Fact]
    public void Lines_of_a_cell_are_nearer_than_rows()
    {
        var tree = Tree(PageArt.Page(
            """
            编码     名称              合计

            2013     公共              1.00

            2013     机关事业单位
                                       2.00
            01       养老保险

            205      教育              3.00
            """));
        Assert.Equal("T 编码|名称|合计 / 2013|公共|1.00 / 201301|机关事业单位养老保险|2.00 / 205|教育|3.00", tree.Outline());
    }

    [Fact]
    public void Headers_without_lines_stand_in_the_middle_of_their_cells()
    {
        var page = PageArt.Page(
            """
                             政府性基
            编码     名称     金预算   合计

            201      公共        1.00     2.00
            20101    人大        1.00     2.00
            2010101  运行        1.00     2.00
            """);
        var tree = Tree(page with
        {
            Words = [.. page.Words.Select(word => word.Text is "编码" or "名称" or "合计" ? word with { Box = word.Box with { Top = word.Box.Top - 8, Bottom = word.Box.Bottom - 8 } } : word)],
        });
        Assert.Equal("T 编码|名称|政府性基金预算|合计 / 201|公共|1.00|2.00 / 20101|人大|1.00|2.00 / 2010101|运行|1.00|2.00", tree.Outline());
    }

    [Fact]
    public void Text_with_numbers_and_lists_and_contents_are_no_tables()
    {
        var tree = Tree(PageArt.Page(
            """
                            目录
            一、收入                                         3
            二、支出                                         4
            三、结转                                         5
                收入预算  15,621.11 万元，其中：财政拨款  15,621.11 万元，比上年减  876.75  万元
            事业收入  0.00  万元；经营收入  0.00  万元；其他收入  1.00  万元；上年结转  0.00  万元
            共计  15,621.11  万元。
            联系人：张某                     电话：55501234
            """));
        Assert.Empty(tree.Tables());
        Assert.Equal(3, tree.Blocks.OfType<ContentsEntry>().Count());
    }

    [Fact]
    public void Lines_are_paragraphs_by_indent_and_width_over_pages_too()
    {
        var tree = Tree(
            PageArt.Page(
                """
                一、总体情况
                    上海某局2031年度收入支出总计2995.39万元。与2030年度相比，收入支出总计减
                少56.95万元。主要原因：人员进出及退休变化以及项目支出中合同的进度等原因减少了。
                    本年收入合计2946.25万元，其中：财政拨款收入2940.05万元，占99.79%；其他收入
                6.2万元。
                二、收入决算情况说明
                    本年支出合计2940.05万元，其中：基本支出2336.91万元，占79.49%；项目支出
                """),
            PageArt.Page(
                """
                603.14万元，占20.51%，与上年相比持平，主要原因是项目数量没有变化，按合同进度安排
                支付。
                    三、其他情况。
                """, 2));
        Assert.Equal(
            "P 一、总体情况\n" +
            "P 上海某局2031年度收入支出总计2995.39万元。与2030年度相比，收入支出总计减少56.95万元。主要原因：人员进出及退休变化以及项目支出中合同的进度等原因减少了。\n" +
            "P 本年收入合计2946.25万元，其中：财政拨款收入2940.05万元，占99.79%；其他收入6.2万元。\n" +
            "P 二、收入决算情况说明\n" +
            "P 本年支出合计2940.05万元，其中：基本支出2336.91万元，占79.49%；项目支出603.14万元，占20.51%，与上年相比持平，主要原因是项目数量没有变化，按合同进度安排支付。\n" +
            "P 三、其他情况。",
            tree.Outline());
        Reads.AssertPlaces(tree);
    }

    [Fact]
    public void Contents_end_where_the_text_begins()
    {
        var tree = Tree(
            PageArt.Page(
                """
                            目  录
                第一部分 概况
                    一、主要职能
                第二部分 决算表
                """),
            PageArt.Page("    一、收入总表", 2),
            PageArt.Page("第一部分 概况\n一、主要职能", 3));
        Assert.Equal(
            "P 目 录\nC 第一部分 概况 -> \nC 一、主要职能 -> \nC 第二部分 决算表 -> \nC 一、收入总表 -> \nP 第一部分 概况\nP 一、主要职能", tree.Outline());
        Assert.Equal([1, 2, 1, 2], tree.Blocks.OfType<ContentsEntry>().Select(entry => entry.Level));

        var numbered = Tree(PageArt.Page(
            """
                            目录
            第一部分 概况 ...................... 3
            一、主要职能                         4
            二、部门“三公”经费表……………………12
            三、一般公共预算安排基本支出分经济科目
            表（不含上年结转）                  13
            本局负责财政工作。
            """));
        Assert.Equal("P 目录\nC 第一部分 概况 -> 3\nC 一、主要职能 -> 4\nC 二、部门“三公”经费表 -> 12\nC 三、一般公共预算安排基本支出分经济科目表（不含上年结转） -> 13\nP 本局负责财政工作。", numbered.Outline());
    }

    [Fact]
    public void Headers_and_page_numbers_are_of_the_page_and_a_line_that_stands_once_is_text()
    {
        const string Body = "\n\n\n\n\n\n本页正文。";
        var pages = Enumerable.Range(1, 5).Select(number =>
        {
            var page = PageArt.Page((number == 2 ? "" : "某局2031年度部门决算") + Body, number);
            return page with { Words = [.. page.Words, PageArt.Word(number == 1 ? "只此一处" : $"-{number}-", 280, 800)] };
        });
        var tree = Tree([.. pages]);
        Assert.Equal("P 本页正文。\nP 只此一处\nP 本页正文。\nP 本页正文。\nP 本页正文。\nP 本页正文。", tree.Outline());
        Assert.Contains("某局2031年度部门决算", tree.Source.Lines);
    }

    [Fact]
    public void Watermarks_aslant_and_level_are_no_text()
    {
        var mark = "仅供内部审核".Select((c, i) => PageArt.Word(c.ToString(), 200 + (i * 20), 500 - (i * 20))).Reverse().ToImmutableArray();
        var tree = Tree([.. Enumerable.Range(1, 3).Select(number => PageArt.Page("\n\n\n\n\n正文。", number) with { Overprint = mark })]);
        Assert.Equal("仅供内部审核", tree.Watermark?.Text);
        Assert.Equal("P 正文。\nP 正文。\nP 正文。", tree.Outline());
        Assert.Equal([1, 2, 3], tree.Watermark!.Lines.Select(line => tree.Source.SpotsAt(new Location { Line = line }).Single().Page));

        var large = new Word("样张", new Box(200, 380, 320, 440), [200, 260, 320]);
        var level = Tree([.. Enumerable.Range(1, 3).Select(number => PageArt.Page("\n\n\n\n\n本页的正文在此处，其中有一个大的水印。", number) is var page ? page with { Words = page.Words.Add(large) } : page)]);
        Assert.Equal("样张", level.Watermark?.Text);
        Assert.DoesNotContain("样张", level.Outline(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_printed_aslant_once_and_glyphs_without_a_character_are_told()
    {
        var page = PageArt.Page("正文。");
        var tree = Tree(page with { Overprint = [PageArt.Word("旁注", 300, 400)], Nameless = [new Box(76, 60, 77, 68)] }, page with { Number = 2 }, page with { Number = 3 });
        Assert.Null(tree.Watermark);
        Assert.Contains("旁注", tree.Source.Lines);
        Assert.Equal(2, tree.Doubts.Length);
        Assert.Contains(tree.Doubts, doubt => doubt.Reason.Chinese.Contains("旁注", StringComparison.Ordinal) && doubt.Location.Page == 1);
        Assert.Contains(tree.Doubts, doubt => tree.Source.Quote(doubt.Location) == "\uFFFD");
    }

    [Fact]
    public void Every_number_has_a_box_and_its_confidence()
    {
        var page = PageArt.Page("总计2995.39万元。");
        var tree = Tree(page with { IsRecognised = true, Words = [.. page.Words.Select(word => word with { Confidence = 0.5 })] });
        var spot = tree.Source.SpotsAt(new Location { Line = 1, Start = 2, End = 9 }).Single();
        Assert.Equal((1, 0.5, 64.0, 106.0), (spot.Page, spot.Confidence, spot.Box!.Value.Left, spot.Box!.Value.Right));
        Assert.Equal(595, tree.Source.PageSizes.Single().Width);
    }

    [Fact]
    public void Pages_of_more_than_any_printer_prints_are_refused()
    {
        var page = PageArt.Page("甲");
        Assert.Throws<UnreadableException>(() => Tree(page with { Words = [.. Enumerable.Repeat(page.Words[0], 100_000)] }));
        Assert.Throws<UnreadableException>(() => Tree(page with { Rulings = [.. Enumerable.Range(0, 50_000).Select(i => new Ruling(i % 2 == 0, i * 4, 0, 100_000))] }));
        Tree(page with { Rulings = [.. Enumerable.Range(0, 50_000).Select(i => new Ruling(i % 2 == 0, i % 500, i % 400, (i % 400) + 10))] });
    }

    private static DocumentTree Tree(params PageContent[] pages)
    {
        var tree = new LinedTree();
        PageLayout.Build(tree, pages);
        return Assert.IsType<ReadResult.Read>(tree.Build("a.pdf", SourceFormat.Pdf, [])).Tree;
    }
}
