using System.Text;
using Mingzhang.Tests.Reading.Files;

namespace Mingzhang.Tests.Reading.Html;

public sealed class HtmlReaderTests
{
    [Fact]
    public void Headings_paragraphs_and_lists_are_read_as_a_browser_sets_them()
    {
        var tree = Reads.Tree(HtmlFile.Of(
            "<div>散文<b>粗</b>体</div><h2>一、 职责</h2><p>收入\n  预算 <span>312.40</span>万元<br>，其中：甲。</p><ol><li>起草</li><li>检查<ol type=a><li>内</li></ol></li></ol><ul><li>点</li></ul><p hidden>藏</p><script>var x = 1;</script><style>p{}</style><p style='display: none'>无</p>"), "a.html");
        Assert.Equal("P 散文粗体\n# 2 一、 职责\nP 收入预算 312.40万元，其中：甲。\nP 1. 起草\nP 2. 检查\nP a. 内\nP 点", tree.Outline());
        Reads.AssertPlaces(tree);
    }

    [Fact]
    public void Cells_that_cover_others_leave_them_blank()
    {
        var tree = Reads.Tree(HtmlFile.Of(
            "<table><caption>2031年预算收支总表</caption><thead><tr><th colspan=2>收入</th><th rowspan=2>支出</th></tr><tr><th>项目</th><th>金额</th></tr></thead>" +
            "<tbody><tr><td>甲</td><td>1<!-- x -->.00</td><td><p>乙</p><p>丙</p></td></tr></tbody></table>"), "a.html");
        Assert.Equal("P 2031年预算收支总表\nT 收入||支出 / 项目|金额| / 甲|1.00|乙丙", tree.Outline());
        Assert.Equal("甲\t1.00\t乙 丙", tree.Source.Lines[^1]);
        Reads.AssertPlaces(tree);
    }

    [Fact]
    public void Tables_that_frame_a_page_are_no_tables()
    {
        var tree = Reads.Tree(HtmlFile.Of(
            "<table><tr><td><h1>公开</h1><table><tr><td>甲</td><td>1.00</td></tr><tr><td>乙</td><td>2.00</td></tr></table></td></tr></table>" +
            "<table><tr><td>指标</td><td>值<table><tr><td>数量</td><td>3</td></tr></table></td></tr><tr><td>丙</td><td>丁</td></tr></table>"), "a.html");
        Assert.Equal("# 1 公开\nT 甲|1.00 / 乙|2.00\nT 指标|值数量 3 / 丙|丁", tree.Outline());
    }

    [Fact]
    public void Links_within_the_page_are_its_contents_and_other_navigation_is_furniture()
    {
        var tree = Reads.Tree(HtmlFile.Of(
            "<nav><a href='/'>首页</a></nav><nav class=contents><p>目录</p><ol><li class=l1><a href='#a'>第一部分 概况</a><span aria-hidden=true>……</span><span>3</span></li><li class=l2><a href='#b'>一、职责</a></li><li class=l2><a href='#c'>二、机构</a> ....... 5</li></ol></nav><p>正文。</p>"), "a.html");
        Assert.Equal("P 目录\nC 第一部分 概况 -> 3\nC 一、职责 -> \nC 二、机构 -> 5\nP 正文。", tree.Outline());
    }

    [Fact]
    public void A_watermark_and_a_drawing_are_no_text()
    {
        var tree = Reads.Tree(HtmlFile.Of(
            "<p class='watermark'>仅供内部审核</p><figure><svg aria-label='三公经费'><text>12.00</text></svg><figcaption><table><tr><td>甲</td><td>12.00</td></tr></table></figcaption></figure><p>正文。</p>"), "a.html");
        Assert.Equal("I 三公经费\nP 正文。", tree.Outline());
        Assert.Equal("仅供内部审核", tree.Watermark?.Text);
    }

    [Theory]
    [InlineData("gb2312", "gb18030")]
    [InlineData("gbk", "gb18030")]
    [InlineData("big5", "big5")]
    [InlineData("utf-8", "utf-8")]
    public void The_encoding_is_the_one_the_page_says(string said, string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var page = $"<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset={said}\"></head><body><p>收入</p></body></html>";
        var tree = Reads.Tree(Encoding.GetEncoding(name).GetBytes(page), "a.htm");
        Assert.Equal(["收入"], tree.Paragraphs());
        Assert.Equal(name, tree.Source.Encoding);
    }

    [Fact]
    public void The_encoding_is_found_where_the_page_says_none_or_a_wrong_one()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var page = "<html><body><p>预算收入总计三百万元</p></body></html>";
        foreach (var encoding in new[] { "gb18030", "utf-8", "utf-16" })
        {
            var bytes = Encoding.GetEncoding(encoding).GetBytes(page);
            Assert.Equal(["预算收入总计三百万元"], Reads.Tree(encoding == "utf-16" ? [0xFF, 0xFE, .. bytes] : bytes, "a.html").Paragraphs());
        }

        var wrong = Encoding.GetEncoding("gb18030").GetBytes(page.Replace("<html>", "<html><meta charset=utf-8>", StringComparison.Ordinal));
        Assert.Equal(["预算收入总计三百万元"], Reads.Tree(wrong, "a.html").Paragraphs());
    }

    [Fact]
    public void Tables_made_of_blocks_are_refused()
    {
        var rows = string.Concat(Enumerable.Repeat("<div style='display:table-row'><div style='display:table-cell'>甲</div><div style='display:table-cell'>1.00</div></div>", 5));
        Assert.Contains("行和列", Reads.Failure(HtmlFile.Of(rows), "a.html").Problem.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_line_knows_its_place()
    {
        var tree = Reads.Tree(HtmlFile.Of(
            "<h1>题</h1><p>一。</p><p id=total>合计。</p><div id=only><p>独段。</p></div><table><tr><td>甲</td><td colspan=2>1.00</td><td>乙</td></tr><tr hidden><td>藏</td></tr><tr><td>丙</td><td></td><td></td><td>丁</td></tr></table><table id=t2><tr><td>戊</td><td>2.00</td></tr></table>"), "a.html");
        Assert.Equal(
            ["element h1 1", "element p 1", "#total", "#only", "table 1 row 1 cell 1", "table 1 row 1 cell 2", "table 1 row 1 cell 4", "table 1 row 3 cell 1", "table 1 row 3 cell 4", "#t2 row 1 cell 1", "#t2 row 1 cell 2"],
            tree.Source.Spots.Select(spot => spot.Reference));
    }

    [Fact]
    public void A_page_set_in_tables_gives_its_data_and_not_its_setting()
    {
        const string Data = "<table><tr><td>科目</td><td>金额</td></tr><tr><td>甲</td><td>1.00</td></tr><tr><td>乙</td><td>2.00</td></tr></table>";
        var tree = Reads.Tree(HtmlFile.Of($"<table><tr><td colspan=2><p>政府网站</p></td></tr><tr><td>左栏</td><td><p>正文。</p>{Data}</td></tr><tr><td colspan=2>页尾</td></tr></table>"), "a.html");
        Assert.Equal("P 政府网站\nP 左栏\nP 正文。\nT 科目|金额 / 甲|1.00 / 乙|2.00\nP 页尾", tree.Outline());
        var held = Reads.Tree(HtmlFile.Of($"<table><tr><td>总额</td><td>3.00</td></tr><tr><td>明细{Data}</td><td>4.00</td></tr></table>"), "a.html");
        Assert.Equal("T 总额|3.00 / 明细|4.00\nT 科目|金额 / 甲|1.00 / 乙|2.00", held.Outline());
        Assert.Equal("table 2 row 2 cell 2", held.Source.SpotsAt(held.Tables()[1].Rows[1].Cells[1].Locate()).Single().Reference);
    }

    [Theory]
    [InlineData("<div class=r><span>科目</span><span>金额</span></div><div class=r><span>教育</span><span>1,234.00</span></div><div class=r><span>卫生</span><span>5.00</span></div>")]
    [InlineData("<ul><li><b>科目</b><i></i></li></ul><div role=table><div role=row><span role=cell>教育</span><span role=cell>1.00</span></div><div role=row><span role=cell>卫生</span><span role=cell>5.00</span></div></div>")]
    [InlineData("<div style='display: grid; grid-template-columns: 1fr 1fr'><div>教育</div><div>1.00</div><div>卫生</div><div>2.00</div><div>合计</div><div>3.00</div></div>")]
    public void A_table_made_of_blocks_is_told_and_not_read_as_prose(string played)
    {
        var tree = Reads.Tree(HtmlFile.Of("<p>正文。</p><table><tr><td>甲</td><td>1.00</td></tr></table>" + played + "<p>完。</p>"), "a.html");
        Assert.Contains("普通区块", Assert.Single(tree.Doubts).Reason.Chinese, StringComparison.Ordinal);
        Assert.DoesNotContain("教育", tree.Outline(), StringComparison.Ordinal);
        Assert.EndsWith("P 完。", tree.Outline(), StringComparison.Ordinal);
        Assert.Contains("行和列", Reads.Failure(HtmlFile.Of("<p>正文。</p>" + played), "a.html").Problem.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_of_links_with_days_are_no_tables()
    {
        var list = string.Concat(Enumerable.Repeat("<li><a href='/x'>某局公开</a><span>2031-01-20</span></li>", 6));
        Assert.Empty(Reads.Tree(HtmlFile.Of("<p>正文。</p><ul>" + list + "</ul>"), "a.html").Doubts);
    }

    [Fact]
    public void What_belongs_to_the_site_and_what_nobody_sees_is_no_text()
    {
        var tree = Reads.Tree(HtmlFile.Of(
            "<base href='http://127.0.0.1:9/'><header><a href='/'>首页</a></header><header><p>封面</p></header><aside>相关</aside><p>正文。</p><noscript>请开启脚本</noscript><template><p>模板</p></template>" +
            "<span style='visibility:hidden'>藏</span><footer>主办单位：某局</footer>"), "a.html");
        Assert.Equal(["封面", "正文。"], tree.Paragraphs());
    }

    [Theory]
    [InlineData("gb2312", "utf-8")]
    [InlineData("big5", "gb18030")]
    [InlineData("utf-8", "gb18030")]
    [InlineData("iso-8859-1", "gb18030")]
    public void A_wrong_encoding_does_not_spoil_the_text(string said, string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var page = $"<html><head><meta charset='{said}'></head><body><p>一般公共预算财政拨款收入支出预算总计三百一十二万元。</p></body></html>";
        Assert.Equal(["一般公共预算财政拨款收入支出预算总计三百一十二万元。"], Reads.Tree(Encoding.GetEncoding(encoding).GetBytes(page), "a.html").Paragraphs());
    }
}
