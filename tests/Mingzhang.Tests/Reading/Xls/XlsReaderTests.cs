using System.Text;
using Mingzhang.Model;
using static Mingzhang.Tests.Reading.Files.XlsFile;

namespace Mingzhang.Tests.Reading.Xls;

public sealed class XlsReaderTests
{
    [Fact]
    public void An_old_workbook_is_read_as_a_new_one()
    {
        byte[] sheet =
        [
            .. Text(0, 0, "2031年预算支出总表"), .. Text(1, 2, "单位：万元"), .. Shared(2, 0, 0), .. Text(2, 1, "科目名称"), .. Text(2, 2, "合计"),
            .. Many(3, 0, 201, 7), .. Number(3, 2, 312.4, 1), .. Text(4, 0, "公式"), .. TextFormula(4, 1, "文字"), .. ErrorFormula(4, 2, 0x17),
            .. Text(5, 0, "错误"), .. Error(5, 2, 0x07), .. Merge(0, 0, 0, 2),
        ];
        var tree = Reads.Tree(Of([("支出总表", sheet, false)], ["#,##0.00"], ["科目编码"]), "a.xls");
        Assert.Equal("P 2031年预算支出总表\nP 单位：万元\nT 科目编码|科目名称|合计 / 201|7|312.40 / 公式|文字|#REF! / 错误||#DIV/0!", tree.Outline());
        Assert.Equal(SourceFormat.Xlsx, tree.Source.Format);
        Assert.Equal("支出总表!C4", tree.Source.SpotsAt(tree.Tables()[0].Rows[1].Cells[2].Locate()).Single().Reference);
        Reads.AssertPlaces(tree);
    }

    [Fact]
    public void Hidden_sheets_rows_and_columns_are_doubts()
    {
        byte[] sheet = [.. HiddenRow(1), .. HiddenColumn(1), .. Text(0, 0, "甲"), .. Text(0, 1, "藏"), .. Text(0, 2, "乙"), .. Text(1, 0, "藏行"), .. Text(2, 0, "丙"), .. Many(2, 2, 5)];
        var tree = Reads.Tree(Of([("底稿", Text(0, 0, "草"), true), ("表1", sheet, false)]), "a.et");
        Assert.Equal("T 甲|乙 / 丙|5", tree.Outline());
        Assert.Equal(["底稿", "第 2 行", "B 列"], tree.Doubts.Select(doubt => new[] { "底稿", "第 2 行", "B 列" }.Single(doubt.Reason.Chinese.Contains)));
    }

    [Fact]
    public void Days_may_count_from_1904() => Assert.Equal(
        "T 日期|2026/1/1", Reads.Tree(Of([("一", [.. Text(0, 0, "日期"), .. Number(0, 1, 44561, 1)], false)], ["yyyy/m/d"], globals: Record(0x0022, 1, 0)), "a.xls").Outline());

    [Fact]
    public void A_long_text_goes_on_in_the_next_record()
    {
        var text = new string('一', 3000) + new string('a', 3000);
        byte[] wide = Encoding.Unicode.GetBytes(text[..3000]);
        byte[] globals =
        [
            .. Record(0x00FC, [1, 0, 0, 0, 1, 0, 0, 0, (byte)(text.Length & 0xFF), (byte)(text.Length >> 8), 1, .. wide]),
            .. Record(0x003C, [0, .. Encoding.ASCII.GetBytes(text[3000..])]),
        ];
        Assert.Equal([text + "。"], Reads.Tree(Of([("一", [.. Shared(0, 0, 0), .. Text(1, 0, "甲"), .. Text(1, 1, "乙")], false)], globals: globals), "a.xls").Paragraphs().Select(said => said + "。"));
    }

    [Theory]
    [InlineData("a.xls", "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><meta charset=gb2312></head><body><table><tr><td>科目</td><td>金额</td></tr><tr><td>教育支出</td><td>3.00</td></tr></table></body></html>")]
    [InlineData("a.xls", "<table border=1><tr><td>科目</td><td>金额</td></tr><tr><td>教育支出</td><td>3.00</td></tr></table>")]
    [InlineData("a.doc", "<table border=1><tr><td>科目</td><td>金额</td></tr><tr><td>教育支出</td><td>3.00</td></tr></table>")]
    [InlineData("a.et", "科目\t金额\n教育支出\t3.00\n")]
    public void A_page_or_text_that_is_called_a_workbook_is_read_as_what_it_is(string name, string content)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Assert.Equal("T 科目|金额 / 教育支出|3.00", Reads.Tree(Encoding.GetEncoding("gb18030").GetBytes(content), name).Outline());
    }

    [Fact]
    public void A_workbook_in_XML_is_read()
    {
        const string Book =
            """
            <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
            <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
            <Styles><Style ss:ID="s1"><NumberFormat ss:Format="#,##0.00"/></Style></Styles>
            <Worksheet ss:Name="收支 总表"><Table><Row><Cell ss:MergeAcross="1"><Data ss:Type="String">收入</Data></Cell><Cell><Data ss:Type="String">支出</Data></Cell></Row>
            <Row ss:Index="3"><Cell><Data ss:Type="String">甲</Data></Cell><Cell ss:Index="3" ss:StyleID="s1"><Data ss:Type="Number">1234.5</Data></Cell></Row><Row ss:Hidden="1"><Cell><Data ss:Type="String">藏</Data></Cell></Row></Table></Worksheet></Workbook>
            """;
        var tree = Reads.Tree(Encoding.UTF8.GetBytes(Book), "a.xls");
        Assert.Equal("T 收入||支出 / ~甲||1,234.50", tree.Outline());
        Assert.Equal("'收支 总表'!C3", tree.Source.SpotsAt(tree.Tables()[0].Rows[1].Cells[2].Locate()).Single().Reference);
        Assert.Contains("隐藏", Assert.Single(tree.Doubts).Reason.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void What_else_is_in_a_compound_file_is_refused_with_advice()
    {
        Assert.Contains(".docx", Reads.Failure(Compound("WordDocument", new byte[5000]), "a.wps").Fix.Chinese, StringComparison.Ordinal);
        Assert.Contains("密码", Reads.Failure(Compound("EncryptedPackage", new byte[5000]), "a.xlsx").Problem.Chinese, StringComparison.Ordinal);
        Assert.Contains("密码", Reads.Failure(Of([("一", Text(0, 0, "甲"), false)], globals: Record(0x002F, 1, 0, 1, 0)), "a.xls").Problem.Chinese, StringComparison.Ordinal);
        Assert.Contains("MHT", Reads.Failure(Encoding.UTF8.GetBytes("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x"), "a.doc").Problem.Chinese, StringComparison.Ordinal);
    }
}
