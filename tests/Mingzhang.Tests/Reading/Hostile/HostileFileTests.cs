using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Mingzhang.Reading;
using Mingzhang.Tests.Reading.Files;

namespace Mingzhang.Tests.Reading.Hostile;

/// <summary>Files made to do harm come back with one clear reason, in bounded time.</summary>
public static class HostileFileTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private const string Laughs = "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>";

    [Fact]
    public static void A_cut_file_is_incomplete()
    {
        foreach (var (bytes, name) in new[] { (DocxFile.Of(DocxFile.P("正文。")), "a.docx"), (XlsxFile.Of([("一", XlsxFile.Rows(["甲", "1"]), false)]), "a.xlsx") })
        {
            for (var cut = 1; cut < bytes.Length; cut += 37)
            {
                Assert.NotNull(Reads.Failure(bytes[..^cut], name));
            }
        }
    }

    [Fact]
    public static void Damaged_bytes_never_throw()
    {
        var random = new Random(20311121);
        var docx = DocxFile.Of(DocxFile.P("一段。") + DocxFile.Table(["甲", "1.00"]), "<w:style w:styleId=\"a\"/>", "<w:num w:numId=\"1\"/>", DocxFile.P("眉"));
        var xlsx = XlsxFile.Of([("一", XlsxFile.Rows(["甲", "1.00"]), false)], XlsxFile.Styles(), "<si><t>甲</t></si>");
        foreach (var (good, name) in new[] { (docx, "a.docx"), (xlsx, "a.xlsx") })
        {
            for (var round = 0; round < 1000; round++)
            {
                var bytes = good.ToArray();
                for (var change = random.Next(1, 6); change > 0; change--)
                {
                    bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                }

                Assert.NotNull(DocumentReader.Read(name, bytes));
            }
        }
    }

    [Theory]
    [InlineData("word/document.xml")]
    [InlineData("word/styles.xml")]
    [InlineData("_rels/.rels")]
    public static void Entities_are_refused(string part)
    {
        var failure = Timed(() => Reads.Failure(With(DocxFile.Of(DocxFile.P("正文。"), "<w:style/>"), part, Laughs + "<l>&b;</l>"), "a.docx"));
        Assert.Contains("DTD", failure.Problem.English, StringComparison.Ordinal);
    }

    [Fact]
    public static void Entities_in_a_sheet_are_refused() => Assert.Contains(
        "DTD", Reads.Failure(With(XlsxFile.Of([("一", "", false)]), "xl/worksheets/sheet0.xml", "<!DOCTYPE a SYSTEM \"http://localhost/x\"><a/>"), "a.xlsx").Problem.English, StringComparison.Ordinal);

    [Fact]
    public static void A_zip_bomb_is_not_unpacked()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = archive.CreateEntry("word/document.xml").Open();
            part.Write("<w:document xmlns:w=\"w\"><w:body>"u8);
            var block = Encoding.ASCII.GetBytes(new string(' ', 1 << 20));
            for (var i = 0; i < 400; i++)
            {
                part.Write(block);
            }
        }

        Assert.Contains("unpacks", Timed(() => Reads.Failure(stream.ToArray(), "a.docx")).Problem.English, StringComparison.Ordinal);
    }

    [Fact]
    public static void Deep_nesting_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 5000));
        Assert.Contains("deep", Timed(() => Reads.Failure(DocxFile.Of(deep + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 5000))), "a.docx")).Problem.English, StringComparison.Ordinal);
        foreach (var tag in new[] { "div", "table><tr><td", "b", "ul><li", "font size=1" })
        {
            var page = HtmlFile.Of(string.Concat(Enumerable.Repeat($"<{tag}>", 50_000)) + "文");
            Assert.Contains("deep", Timed(() => Reads.Failure(page, "a.html")).Problem.English, StringComparison.Ordinal);
        }
    }

    [Fact]
    public static void A_sheet_of_ten_thousand_columns_is_refused()
    {
        var failure = Timed(() => Reads.Failure(XlsxFile.Of([("宽表", XlsxFile.Rows(Enumerable.Repeat("甲", 10_000)), false)]), "a.xlsx"));
        Assert.Contains("10000 columns", failure.Problem.English, StringComparison.Ordinal);
        Assert.Contains("宽表", failure.Problem.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public static void Spans_beyond_measure_are_cut()
    {
        var word = "<w:tbl>" + string.Concat(Enumerable.Repeat("<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2000000000\"/></w:tcPr>" + DocxFile.P("甲") + "</w:tc><w:tc/></w:tr>", 100)) + "</w:tbl>";
        Assert.Equal(66, Timed(() => Reads.Tree(DocxFile.Of(word), "a.docx")).Tables()[0].Rows[0].Cells.Length);
        var page = "<table>" + string.Concat(Enumerable.Repeat("<tr><td colspan=99999999999 rowspan=65534>甲</td><td colspan=1000>乙</td></tr>", 60_000)) + "</table>";
        Assert.Contains("more tables", Timed(() => Reads.Failure(HtmlFile.Of(page), "a.html")).Problem.English, StringComparison.Ordinal);
    }

    [Fact]
    public static void A_page_of_a_hundred_megabytes_is_refused()
    {
        var bytes = new byte[100_000_000];
        bytes.AsSpan().Fill((byte)' ');
        "<html><body>"u8.CopyTo(bytes);
        Assert.Contains("64 MB", Timed(() => Reads.Failure(bytes, "a.html")).Problem.English, StringComparison.Ordinal);
        var tags = HtmlFile.Of(string.Concat(Enumerable.Repeat("<p>一", 1_500_000)));
        Assert.Contains("more tables", Timed(() => Reads.Failure(tags, "a.html")).Problem.English, StringComparison.Ordinal);
    }

    [Fact]
    public static void Nothing_runs_and_nothing_is_fetched()
    {
        var tree = Timed(() => Reads.Tree(HtmlFile.Of(
            "<script>document.write('<p>脚本</p>')</script><img src='http://127.0.0.1:9/x'><link rel=stylesheet href='http://127.0.0.1:9/y'><iframe src='file:///etc/passwd'></iframe><p onclick='x()'>正文。</p>"), "a.html"));
        Assert.Equal(["正文。"], tree.Paragraphs());
    }

    private static byte[] With(byte[] package, string part, string content)
    {
        using var stream = new MemoryStream();
        stream.Write(package);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(part)?.Delete();
            using var entry = archive.CreateEntry(part).Open();
            entry.Write(Encoding.UTF8.GetBytes(content));
        }

        return stream.ToArray();
    }

    private static T Timed<T>(Func<T> work)
    {
        var watch = Stopwatch.StartNew();
        var result = work();
        Assert.True(watch.Elapsed < Longest, $"{watch.Elapsed}");
        return result;
    }
}
