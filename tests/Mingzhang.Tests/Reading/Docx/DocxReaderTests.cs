using Mingzhang.Model;
using static Mingzhang.Tests.Reading.Files.DocxFile;

namespace Mingzhang.Tests.Reading.Docx;

public sealed class DocxReaderTests
{
    private const string Lists =
        """
        <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
        """;

    [Fact]
    public void Headings_are_known_by_style_by_what_it_is_based_on_and_by_level()
    {
        const string Styles =
            """
            <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>
            <w:style w:type="paragraph" w:styleId="a5"><w:name w:val="我的标题"/><w:basedOn w:val="1"/></w:style>
            <w:style w:type="paragraph" w:styleId="loop"><w:name w:val="绕"/><w:basedOn w:val="loop"/></w:style>
            """;
        var tree = Reads.Tree(Of(
            P("第一部分", "<w:pStyle w:val=\"1\"/>") + P("第二部分", "<w:pStyle w:val=\"a5\"/>") + P("三级", "<w:outlineLvl w:val=\"2\"/>") +
            P("正文。", "<w:pStyle w:val=\"a5\"/><w:outlineLvl w:val=\"9\"/>") + P("绕。", "<w:pStyle w:val=\"loop\"/>"), Styles));
        Assert.Equal("# 1 第一部分\n# 1 第二部分\n# 3 三级\nP 正文。\nP 绕。", tree.Outline());
    }

    [Fact]
    public void What_a_person_sees_is_text_and_nothing_else()
    {
        const string Body =
            """
            <w:p><w:r><w:t>2031年度收</w:t></w:r><w:r><w:t>入预算</w:t></w:r><w:ins w:id="1"><w:r><w:t>312.40</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>999.99</w:delText></w:r></w:del>
            <w:moveFrom w:id="3"><w:r><w:t>移走</w:t></w:r></w:moveFrom><w:smartTag><w:r><w:t>万</w:t></w:r></w:smartTag><w:sdt><w:sdtContent><w:r><w:t>元</w:t></w:r></w:sdtContent></w:sdt>
            <w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r><w:hyperlink><w:r><w:t>，增长</w:t></w:r></w:hyperlink><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>= 1 + 1</w:instrText></w:r>
            <w:r><w:t>指令</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>4.15</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr="PAGE"><w:r><w:t>%</w:t></w:r></w:fldSimple><w:r><w:t>。</w:t></w:r></w:p>
            """;
        var tree = Reads.Tree(Of(Body));
        Assert.Equal(["2031年度收入预算312.40万元，增长4.15%。"], tree.Paragraphs());
        Reads.AssertPlaces(tree);
    }

    [Fact]
    public void Numbers_that_Word_generates_are_read()
    {
        static string Item(string text, int level, int list = 1) => P(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");
        var tree = Reads.Tree(Of(
            Item("单位职责", 0) + Item("起草", 1) + Item("检查", 1) + Item("机构设置", 0) + Item("内设股室", 1) + Item("点", 0, 2) + Item("", 0) + Item("其他", 0), numbering: Lists));
        Assert.Equal(["一、单位职责", "1. 起草", "2. 检查", "二、机构设置", "1. 内设股室", "点", "四、其他"], tree.Paragraphs());
        Reads.AssertPlaces(tree);
    }

    [Fact]
    public void A_merged_header_stands_in_its_first_place()
    {
        const string Header =
            """
            <w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>收入</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:gridSpan w:val="3"/></w:tcPr><w:p><w:r><w:t>支出</w:t></w:r></w:p></w:tc></w:tr>
            <w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>项目</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>金额</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>项目</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>金额</w:t></w:r></w:p></w:tc></w:tr>
            <w:tr><w:trPr><w:gridBefore w:val="0"/></w:trPr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>1.00</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>2</w:t></w:r><w:r><w:t>.00</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>
            """;
        var tree = Reads.Tree(Of(P("表前。") + Header + P("表后。")));
        Assert.Equal("P 表前。\nT 收入||支出|| / 项目|金额|项目|金额| / |1.00||2.00|\nP 表后。", tree.Outline());
        Assert.Equal(["表前。", "收入\t\t支出\t\t", "项目\t金额\t项目\t金额\t", "\t1.00\t\t2.00\t", "表后。"], tree.Source.Lines);
        Reads.AssertPlaces(tree);
    }

    [Fact]
    public void A_title_typed_into_the_table_is_its_title_and_a_note_its_note()
    {
        var tree = Reads.Tree(Of(Table(
            ["2031年预算支出总表", "", ""], ["单位名称：云岭县档案馆", "", "单位：万元"], ["科目编码", "科目名称", "合计"], ["201", "一般公共服务支出", "3.00"], ["注：本表不含上年结转。", "", ""])));
        Assert.Equal(
            "P 2031年预算支出总表\nP 单位名称：云岭县档案馆\nP 单位：万元\nT 科目编码|科目名称|合计 / 201|一般公共服务支出|3.00\nP 注：本表不含上年结转。", tree.Outline());
    }

    [Fact]
    public void Owner_and_unit_on_one_line_are_two()
    {
        var tree = Reads.Tree(Of(P("单位名称：云岭县档案馆\t\t单位：万元") + P("部门名称：云岭县档案馆      金额单位：万元") + P("甲\t乙。")));
        Assert.Equal(["单位名称：云岭县档案馆", "单位：万元", "部门名称：云岭县档案馆", "金额单位：万元", "甲 乙。"], tree.Paragraphs());
        Reads.AssertPlaces(tree);
    }

    [Fact]
    public void A_break_goes_on_in_a_sentence_and_ends_one()
    {
        var tree = Reads.Tree(Of(P("云岭县档案馆\n2031年度单位预算公开") + P("收入预算312.40\n万元，\n其中：甲。\n支出预算。")));
        Assert.Equal(["云岭县档案馆", "2031年度单位预算公开", "收入预算312.40万元，其中：甲。", "支出预算。"], tree.Paragraphs());
    }

    [Fact]
    public void Text_boxes_nested_tables_and_notes_are_kept()
    {
        const string Box = "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>框内文字。</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice>" +
            "<mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>框内文字。</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>锚点。</w:t></w:r></w:p>";
        var nested = "<w:tbl><w:tr><w:tc>" + P("指标") + Table(["数量", "3"], ["质量", "合格"]) + "<w:p/></w:tc><w:tc>" + P("值") + "</w:tc></w:tr></w:tbl>";
        var frame = "<w:tbl><w:tr><w:tc>" + P("框中段落。") + Table(["甲", "1.00"], ["乙", "2.00"]) + "<w:p/></w:tc></w:tr></w:tbl>";
        var tree = Reads.Tree(Of(Box + nested + frame, footnotes: "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:t>线</w:t></w:r></w:p></w:footnote><w:footnote w:id=\"1\">" + P("脚注。") + "</w:footnote>"));
        Assert.Equal("P 锚点。\nP 框内文字。\nT 指标|值\nT 数量|3 / 质量|合格\nP 框中段落。\nT 甲|1.00 / 乙|2.00\nP 脚注。", tree.Outline());
        Reads.AssertPlaces(tree);
    }

    [Fact]
    public void A_contents_field_gives_entries_with_their_pages()
    {
        const string Contents =
            """
            <w:p><w:r><w:t>目 录</w:t></w:r></w:p>
            <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TO</w:instrText></w:r><w:r><w:instrText>C \o "1-3"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>
            <w:hyperlink><w:r><w:t>第一部分 概况</w:t></w:r><w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGEREF _Toc1 \h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:hyperlink></w:p>
            <w:p><w:pPr><w:pStyle w:val="T2"/></w:pPr><w:r><w:t>一、职责……</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>12</w:t></w:r></w:p>
            <w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p><w:p><w:r><w:t>第一部分 概况</w:t></w:r></w:p>
            """;
        var tree = Reads.Tree(Of(Contents, "<w:style w:type=\"paragraph\" w:styleId=\"T2\"><w:name w:val=\"toc 2\"/></w:style>"));
        Assert.Equal("P 目 录\nC 第一部分 概况 -> 1\nC 一、职责 -> 12\nP 第一部分 概况", tree.Outline());
        Assert.Equal([1, 2], tree.Blocks.OfType<ContentsEntry>().Select(entry => entry.Level));
    }

    [Fact]
    public void Headers_are_no_text_and_their_WordArt_is_the_watermark()
    {
        var tree = Reads.Tree(Of(P("正文。"), header: P("页眉") + "<w:p><w:r><w:pict><v:shape><v:textpath string=\"仅供内部审核\"/></v:shape></w:pict></w:r></w:p>"));
        Assert.Equal(["正文。"], tree.Paragraphs());
        Assert.Equal("仅供内部审核", tree.Watermark?.Text);
        Assert.Null(Reads.Tree(Of(P("正文。"), header: P("云岭县档案馆"))).Watermark);
    }

    [Fact]
    public void Every_line_knows_the_elements_its_characters_come_from()
    {
        var body = Of(P("一段", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>") + Table(["甲\n子", "1,234.00"], ["", "乙"]) + P("完。"), numbering: Lists);
        var tree = Reads.Tree(body);
        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(body));
        System.Xml.Linq.XDocument Part(string name)
        {
            using var stream = archive.GetEntry(name)!.Open();
            return System.Xml.Linq.XDocument.Load(stream);
        }

        var lines = Mingzhang.Reading.Docx.DocxBody.Of(Part("word/document.xml"), null, Part("word/numbering.xml")).Lines;
        Assert.Equal(tree.Source.Lines, lines.Select(line => line.Text));
        Assert.Equal(["p", "tr", "tr", "p"], lines.Select(line => line.Element.Name.LocalName));
        Assert.All(lines.SelectMany(line => line.Pieces.Select(piece => (line, piece))), each =>
            Assert.True(each.line.Text.AsSpan(each.piece.Start, each.piece.Length).SequenceEqual(each.piece.Text.Value.AsSpan(each.piece.Offset, each.piece.Length))));
        Assert.Equal("1,234.00", Assert.Single(lines[1].Pieces, piece => piece.Start == 4).Text.Value);
    }

    [Fact]
    public void Every_line_knows_its_place()
    {
        const string Box = "<w:p><w:r><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>框内。</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r><w:r><w:t>锚点。</w:t></w:r></w:p>";
        var tree = Reads.Tree(Of(P("标题", "<w:outlineLvl w:val=\"0\"/>") + P("") + P("正文。") + Table(["甲", "1.00"], ["乙", "2.00"]) + Box, footnotes: "<w:footnote w:type=\"normal\" w:id=\"3\">" + P("脚注。") + "</w:footnote>"));
        Assert.Equal(
            ["paragraph 1", "paragraph 3", "table 1 row 1 cell 1", "table 1 row 1 cell 2", "table 1 row 2 cell 1", "table 1 row 2 cell 2", "paragraph 4", "box 1 paragraph 1", "footnote 3 paragraph 1"],
            tree.Source.Spots.Select(spot => spot.Reference));
        Assert.All(tree.Passages(), passage => Assert.Single(tree.Source.SpotsAt(passage.Locate())));
    }

    [Fact]
    public void Lists_that_name_a_style_are_numbered_as_the_style_defines()
    {
        const string Linked =
            """
            <w:abstractNum w:abstractNumId="0"><w:styleLink w:val="S"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>
            <w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="S"/></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>
            """;
        const string Item = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"5\"/></w:numPr>";
        Assert.Equal(["一、职责", "二、机构"], Reads.Tree(Of(P("职责", Item) + P("机构", Item), numbering: Linked)).Paragraphs());
    }

    [Fact]
    public void Tracked_changes_are_read_as_the_final_text()
    {
        const string Deleted = "<w:rPr><w:del w:id=\"9\"/></w:rPr>";
        var row = "<w:tr><w:trPr><w:del w:id=\"8\"/></w:trPr><w:tc>" + P("删行") + "</w:tc><w:tc/></w:tr>";
        var cells = "<w:tr><w:tc>" + P("甲", Deleted) + P("子") + "</w:tc><w:tc><w:tcPr><w:cellDel w:id=\"7\"/></w:tcPr>" + P("删格") + "</w:tc><w:tc>" + P("1.00") + "</w:tc></w:tr>";
        var tree = Reads.Tree(Of(P("收入预算", Deleted) + P("312.40万元。") + "<w:tbl>" + row + cells + cells + "</w:tbl>"));
        Assert.Equal("P 收入预算312.40万元。\nT 甲子|1.00 / 甲子|1.00", tree.Outline());
        Reads.AssertPlaces(tree);
    }

    [Fact]
    public void A_table_torn_by_pages_is_one_and_two_tables_are_two()
    {
        var tree = Reads.Tree(Of(
            Table(["科目", "金额"], ["甲", "1.00"]) + P("") + Table(["乙", "2.00"]) + Table(["科目", "金额"], ["丙", "3.00"]) + P("") +
            Table(["指标", "值"], ["数量", "多"]) + Table(["甲", "乙", "1.00"])));
        Assert.Equal("T 科目|金额 / 甲|1.00 / ~乙|2.00 / ~科目|金额 / 丙|3.00\nT 指标|值 / 数量|多\nT 甲|乙|1.00", tree.Outline());
        Assert.Equal([1, 2, 4, 5, 6], tree.Tables()[0].Rows.Select(line => line.Line));
    }

    [Fact]
    public void A_table_set_with_tabs_is_a_table()
    {
        var tree = Reads.Tree(Of(P("科目\t金额") + P("教育支出\t1,234.00") + P("卫生健康支出\t5.00") + P("正文。") + P("目录") + P("某表\t1") + P("又表\t2") + P("又一表\t3") + P("甲\t乙") + P("丙\t丁") + P("戊\t己")));
        Assert.Equal("T 科目|金额 / 教育支出|1,234.00 / 卫生健康支出|5.00", tree.Outline().Split('\n')[0]);
        Assert.Single(tree.Tables());
        Reads.AssertPlaces(tree);
    }

    [Fact]
    public void A_picture_as_large_as_a_table_is_a_doubt_and_a_small_one_none()
    {
        static string Picture(int width, int height) =>
            $"<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"{width}\" cy=\"{height}\"/><wp:docPr id=\"1\" name=\"图\"/><a:graphic><a:graphicData><a:blip/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";
        Assert.Contains("图片", Assert.Single(Reads.Tree(Of(P("正文。") + Picture(5_000_000, 3_000_000))).Doubts).Reason.Chinese, StringComparison.Ordinal);
        Assert.Empty(Reads.Tree(Of(P("正文。") + Picture(900_000, 900_000))).Doubts);
    }

    [Fact]
    public void A_table_that_sets_a_page_is_no_table()
    {
        var data = Table(["科目", "金额", "备注"], ["甲", "1.00", ""], ["乙", "2.00", ""]);
        var tree = Reads.Tree(Of("<w:tbl><w:tr><w:tc>" + P("左栏。") + "</w:tc><w:tc>" + data + "<w:p/></w:tc></w:tr></w:tbl>"));
        Assert.Equal("P 左栏。\nT 科目|金额|备注 / 甲|1.00| / 乙|2.00|", tree.Outline());
    }

    [Fact]
    public void A_table_set_with_spaces_is_a_doubt()
    {
        var tree = Reads.Tree(Of(P("教育支出      1,234.00") + P("卫生健康支出    5.00") + P("合计          1,239.00")));
        Assert.Equal(3, tree.Paragraphs().Length);
        Assert.Contains("空格对齐", Assert.Single(tree.Doubts).Reason.Chinese, StringComparison.Ordinal);
        Assert.Empty(Reads.Tree(Of(P("收入预算  312.40万元。") + P("支出    5.00") + P("完。"))).Doubts);
    }
}
