using Mingzhang.Tests.Reading.Files;

namespace Mingzhang.Tests.Reading.Xlsx;

public sealed class XlsxReaderTests
{
    [Fact]
    public void Several_tables_on_a_sheet_are_parted_by_their_titles()
    {
        var tree = Reads.Tree(XlsxFile.Of([("预算", XlsxFile.Rows(
            ["预算公开表3"], ["2031年预算支出总表"], ["单位名称：云岭县档案馆", "", "单位：万元"], ["科目编码", "科目名称", "合计"], ["合计", "", "312.40"], ["201", "一般公共服务支出"], [],
            ["", "预算公开表7"], ["2031年政府性基金预算收入表"], ["科目编码", "科目名称", "合计"], ["212", "城乡社区支出", "1.00"], ["注：本表不含上年结转。"]), false)], XlsxFile.Styles()), "a.xlsx");
        Assert.Equal(
            "P 预算公开表3\nP 2031年预算支出总表\nP 单位名称：云岭县档案馆\nP 单位：万元\nT 科目编码|科目名称|合计 / 合计||312.40 / 201|一般公共服务支出|\n" +
            "P 预算公开表7\nP 2031年政府性基金预算收入表\nT 科目编码|科目名称|合计 / 212|城乡社区支出|1.00\nP 注：本表不含上年结转。", tree.Outline());
        Assert.Equal("单位名称：云岭县档案馆\t\t单位：万元", tree.Source.Lines[2]);
        Reads.AssertPlaces(tree);
    }

    [Fact]
    public void Cells_are_read_as_displayed()
    {
        const string Sheet =
            """
            <sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>99</v></c></row>
            <row r="2"><c r="A2"><v>4830</v></c><c r="B2" s="1"><v>4830</v></c><c r="C2" s="2"><v>0.0415</v></c></row>
            <row r="3"><c r="A3" t="b"><v>1</v></c><c r="B3" s="1"><f>B2*2</f><v>9660.005</v></c><c r="C3" t="str"><f>"a"</f><v>公式文字</v></c></row>
            <row><c><v>1</v></c><c t="e"><v>#REF!</v></c><c t="inlineStr"><is><r><t>内</t></r><r><t>联</t></r><rPh sb="0" eb="1"><t>nei</t></rPh></is></c></row></sheetData>
            """;
        var tree = Reads.Tree(XlsxFile.Of([("一", Sheet, false)], XlsxFile.Styles("0.00%"), "<si><t>甲&#10;乙</t></si><si><r><t>丙</t></r><r><t>丁</t></r></si>"), "a.xlsx");
        Assert.Equal("T 甲乙|丙丁| / 4830|4830.00|4.15% / TRUE|9660.01|公式文字 / 1|#REF!|内联", tree.Outline());
    }

    [Fact]
    public void A_merged_cell_stands_in_its_first_place()
    {
        const string Sheet =
            """
            <sheetData><row r="2"><c r="B2" t="inlineStr"><is><t>收入</t></is></c><c r="C2" t="inlineStr"><is><t>旧值</t></is></c><c r="D2" t="inlineStr"><is><t>支出</t></is></c></row>
            <row r="3"><c r="B3"><v>1</v></c><c r="D3"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="B2:C2"/><mergeCell ref="D3:XFD1048576"/></mergeCells>
            """;
        Assert.Equal("T 收入||支出 / 1||2", Reads.Tree(XlsxFile.Of([("一", Sheet, false)]), "a.xlsx").Outline());
    }

    [Fact]
    public void A_hidden_sheet_is_a_doubt()
    {
        var tree = Reads.Tree(XlsxFile.Of([("底稿", XlsxFile.Rows(["草稿", "1"]), true), ("表1", XlsxFile.Rows(["甲", "1"]), false)]), "a.xlsx");
        Assert.Equal("T 甲|1", tree.Outline());
        Assert.Contains("底稿", Assert.Single(tree.Doubts).Reason.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_a_panel_that_hold_one_cell_are_rows()
    {
        var tree = Reads.Tree(XlsxFile.Of([("表1", XlsxFile.Rows(["2031年预算收支总表"], ["项目", "金额", "项目", "金额"], ["收入", "1.00", "一、一般公共服务支出", "1.00"], ["", "", "二、外交支出", ""], ["合计", "1.00", "合计", "1.00"]), false)], XlsxFile.Styles()), "a.xlsx");
        Assert.Equal(4, Assert.Single(tree.Tables()).Rows.Length);
    }

    [Fact]
    public void Every_cell_knows_its_place()
    {
        var tree = Reads.Tree(XlsxFile.Of([("收支总表", XlsxFile.Rows(["2031年预算收支总表"], ["", "项目", "金额"], ["", "收入", "1.00"]), false), ("表 2", XlsxFile.Rows(["甲", "2.00"]), false)], XlsxFile.Styles()), "a.xlsx");
        Assert.Equal(["收支总表!A1", "收支总表!B2", "收支总表!C2", "收支总表!B3", "收支总表!C3", "'表 2'!A1", "'表 2'!B1"], tree.Source.Spots.Select(spot => spot.Reference));
        Assert.All(tree.Passages().Where(passage => !passage.IsBlank), passage => Assert.Single(tree.Source.SpotsAt(passage.Locate())));
    }

    [Fact]
    public void What_is_hidden_is_not_on_the_printed_page_and_is_told()
    {
        const string Sheet =
            """
            <cols><col min="2" max="2" hidden="1"/><col min="4" max="4" width="0" customWidth="1"/></cols>
            <sheetData><row r="1" hidden="1"><c r="A1" t="str"><v>标题</v></c></row><row r="2"><c r="A2" t="str"><v>甲</v></c><c r="B2"><v>9</v></c><c r="C2"><v>1</v></c></row>
            <row r="3" hidden="1"><c r="A3" t="str"><v>藏</v></c></row><row r="4"><c r="A4" t="str"><v>乙</v></c><c r="C4"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:C2"/></mergeCells>
            """;
        var tree = Reads.Tree(XlsxFile.Of([("一", Sheet, false)]), "a.xlsx");
        Assert.Equal("P 标题\nT 乙|2", tree.Outline());
        Assert.Contains("第 3 行", Assert.Single(tree.Doubts).Reason.Chinese, StringComparison.Ordinal);
        var column = Reads.Tree(XlsxFile.Of([("一", Sheet.Replace("<mergeCell ref=\"A1:C2\"/>", "", StringComparison.Ordinal), false)]), "a.xlsx");
        Assert.Equal("T 甲|1 / 乙|2", column.Outline());
        Assert.Equal(2, column.Doubts.Length);
        Assert.Contains("B 列", column.Doubts[1].Reason.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_without_a_result_is_a_doubt_and_never_nought()
    {
        const string Sheet = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>甲</v></c><c r=\"B1\"><f t=\"shared\" si=\"0\">C1*2</f></c><c r=\"C1\"><f>1/0</f><v/></c></row></sheetData>";
        var tree = Reads.Tree(XlsxFile.Of([("一", Sheet, false)]), "a.xlsx");
        Assert.Equal("T 甲|（公式未计算）|（公式未计算）", tree.Outline());
        Assert.Contains("2 个公式", Assert.Single(tree.Doubts).Reason.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_side_by_side_are_told_apart_by_their_titles()
    {
        var tree = Reads.Tree(XlsxFile.Of([("一", XlsxFile.Rows(
            ["2031年收入表", "", "", "2031年支出表", ""], ["项目", "金额", "", "项目", "金额"], ["财政拨款", "1.00", "", "教育支出", "2.00"], ["合计", "1.00", "", "合计", "2.00"]), false)], XlsxFile.Styles()), "a.xlsx");
        Assert.Equal("P 2031年收入表\nT 项目|金额 / 财政拨款|1.00 / 合计|1.00\nP 2031年支出表\nT 项目|金额 / 教育支出|2.00 / 合计|2.00", tree.Outline());
        var one = Reads.Tree(XlsxFile.Of([("一", XlsxFile.Rows(["2031年收支表"], ["项目", "金额", "", "项目", "金额"], ["财政拨款", "1.00", "", "教育支出", "2.00"]), false)], XlsxFile.Styles()), "a.xlsx");
        Assert.Equal("P 2031年收支表\nT 项目|金额||项目|金额 / 财政拨款|1.00||教育支出|2.00", one.Outline());
    }

    [Fact]
    public void A_new_head_after_blank_rows_begins_another_table()
    {
        var tree = Reads.Tree(XlsxFile.Of([("一", XlsxFile.Rows(["项目", "金额"], ["甲", "1.00"], [], [], [], ["科目", "数量"], ["乙", "2.00"], [], [], [], ["合计", ""]), false)], XlsxFile.Styles()), "a.xlsx");
        Assert.Equal("T 项目|金额 / 甲|1.00\nT 科目|数量 / 乙|2.00 / ~合计|", tree.Outline());
    }

    [Fact]
    public void A_long_text_in_a_cell_is_several_paragraphs()
    {
        var tree = Reads.Tree(XlsxFile.Of([("一", XlsxFile.Rows(["说明"], ["一、收入情况\n收入预算312.40\n万元。\n二、支出情况\n支出预算。"]), false)]), "a.xlsx");
        Assert.Equal(["说明", "一、收入情况", "收入预算312.40万元。", "二、支出情况", "支出预算。"], tree.Paragraphs());
        Reads.AssertPlaces(tree);
    }
}
