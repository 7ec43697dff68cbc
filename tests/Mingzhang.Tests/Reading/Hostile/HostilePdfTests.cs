using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Mingzhang.Corpus.Files;
using Mingzhang.Model;
using Mingzhang.Reading;
using Mingzhang.Reading.Programs;

namespace Mingzhang.Tests.Reading.Hostile;

/// <summary>PDFs that are damaged, locked or made to do harm: one clear line, or what can be read with a doubt; soon, and nothing left behind.</summary>
public sealed class HostilePdfTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public HostilePdfTests() => Assert.SkipUnless(ExternalProgram.PdfToText.IsInstalled, "poppler is missing: install poppler-utils");

    [Fact]
    public void A_small_one_is_read_so_that_the_others_mean_something()
    {
        var tree = Read(PdfSketch.Of(PdfSketch.Content));
        AssertContent(tree);
        Assert.Empty(tree.Doubts);
        Assert.Equal(["12.50", "7.25"], tree.Tables()[0].Rows[0].Texts());
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void One_with_a_password_is_told_of_and_one_with_the_owner_s_only_is_read(bool isAes, bool isLong)
    {
        Assert.Contains("password", Refused(PdfLock.Of("secret", "owner", isAes, isLong)).Problem.English, StringComparison.Ordinal);
        AssertContent(Read(PdfLock.Of("", "owner", isAes, isLong)));
    }

    [Fact]
    public void One_that_is_cut_is_refused_or_read_with_a_doubt()
    {
        var whole = PdfSketch.Of(PdfSketch.Content, PdfSketch.Content);
        for (var tenth = 1; tenth < 10; tenth++)
        {
            if (Timed(whole[..(whole.Length * tenth / 10)]) is ReadResult.Read read)
            {
                Assert.NotEmpty(read.Tree.Doubts);
            }
        }
    }

    [Theory]
    [InlineData("startxref\n", "startxref\n9")]
    [InlineData("startxref\n", "startxref\n-")]
    [InlineData(" 00000 n ", " 00000 f ")]
    [InlineData("0000000", "9999999")]
    [InlineData("trailer", "trayler")]
    public void A_table_of_contents_that_is_wrong_is_mended_or_told(string from, string to)
    {
        var bytes = PdfSketch.Bytes(Encoding.Latin1.GetString(PdfSketch.Of(PdfSketch.Content)).Replace(from, to, StringComparison.Ordinal));
        if (Timed(bytes) is ReadResult.Read read)
        {
            AssertContent(read.Tree);
        }
    }

    [Fact]
    public void Damaged_bytes_never_throw()
    {
        var good = PdfSketch.Of(PdfSketch.Content);
        var random = new Random(20311121);
        for (var round = 0; round < 20; round++)
        {
            var bytes = good.ToArray();
            for (var change = random.Next(1, 12); change > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            Timed(bytes);
        }
    }

    [Theory]
    [InlineData("<< /Type /Pages /Count 3 /Kids [1 0 R 1 0 R 1 0 R] >>")]
    [InlineData("<< /Type /Pages /Count 1 /Kids [2 0 R] /Parent 1 0 R >>")]
    [InlineData("<< /Type /Pages /Count -1 /Kids [] >>")]
    [InlineData("<< /Type /Pages /Count 0 /Kids [] >>")]
    [InlineData("<< /Type /Pages /Count 999999999 /Kids [] >>")]
    [InlineData("1 0 R")]
    [InlineData("null")]
    public void A_tree_of_pages_without_end_or_pages_is_refused(string pages)
    {
        var builder = new PdfBuilder();
        builder.Add(pages);
        Refused(builder.Build(builder.Add("<< /Type /Catalog /Pages 1 0 R >>")));
    }

    [Fact]
    public void A_hundred_thousand_pages_are_refused()
    {
        var builder = new PdfBuilder();
        builder.Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>");
        builder.Add($"<< /Type /Pages /Count 100000 /Kids [{string.Join(' ', Enumerable.Repeat("1 0 R", 100_000))}] >>");
        Refused(builder.Build(builder.Add("<< /Type /Catalog /Pages 2 0 R >>")));
        Assert.Contains("far more", Refused(PdfSketch.Of(added => [.. Enumerable.Repeat(added.Add("", []), 2_100)])).Problem.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_stream_that_unpacks_to_half_a_gigabyte_is_given_up(int filters)
    {
        var data = Packed(512 << 20);
        for (var i = 1; i < filters; i++)
        {
            data = PdfBuilder.Deflate(data, CompressionLevel.SmallestSize);
        }

        var filter = string.Join(' ', Enumerable.Repeat("/FlateDecode", filters));
        Timed(PdfSketch.Of(builder => [builder.Add($"/Filter [{filter}]", data)]));
    }

    [Theory]
    [InlineData("q ", 300_000)]
    [InlineData("[", 100_000)]
    [InlineData("<< /A ", 100_000)]
    [InlineData("/F BMC ", 100_000)]
    [InlineData("BT ", 100_000)]
    public void Deep_nesting_ends(string open, int times) => Timed(PdfSketch.Of(string.Concat(Enumerable.Repeat(open, times)) + PdfSketch.Content));

    [Fact]
    public void A_form_that_draws_itself_ends()
    {
        var builder = new PdfBuilder();
        builder.Add("/Type /XObject /Subtype /Form /BBox [0 0 99 99] /Resources << /XObject << /X 1 0 R >> >>", PdfSketch.Bytes("/X Do /X Do"));
        builder.Add("<< /Type /Page /Parent 3 0 R /MediaBox [0 0 99 99] /Contents 1 0 R /Resources << /XObject << /X 1 0 R >> >> >>");
        builder.Add("<< /Type /Pages /Count 1 /Kids [2 0 R] >>");
        Timed(builder.Build(builder.Add("<< /Type /Catalog /Pages 3 0 R >>")));
    }

    [Theory]
    [InlineData("0 0 2000000000 2000000000")]
    [InlineData("0 0 14400 14400")]
    [InlineData("0 0 0 0")]
    [InlineData("595 842 0 0")]
    [InlineData("-1e38 -1e38 1e38 1e38")]
    [InlineData("a b c d")]
    public void A_page_of_any_size_ends(string box) => Timed(PdfSketch.Of(builder => [builder.Add("", PdfSketch.Bytes(PdfSketch.Content))], box));

    [Theory]
    [InlineData("BT /F 1 Tf {0} {1} Td (1) Tj ET ")]
    [InlineData("{0} {1} m {1} {0} l S ")]
    [InlineData("{0} {1} 5 5 re f ")]
    public void A_hundred_thousand_things_on_a_page_end(string thing)
    {
        var content = new StringBuilder();
        for (var i = 0; i < 100_000; i++)
        {
            content.AppendFormat(CultureInfo.InvariantCulture, thing, i % 590, i / 590 * 4);
        }

        Timed(PdfSketch.Of(content.ToString()));
    }

    [Fact]
    public void What_it_wants_to_do_is_not_done()
    {
        var marker = Path.Combine(Path.GetTempPath(), "mingzhang-was-here");
        var bytes = PdfSketch.Of(
            builder =>
            {
                builder.Add("/Type /EmbeddedFile", "MZ"u8.ToArray());
                return [builder.Add("", PdfSketch.Bytes(PdfSketch.Content))];
            },
            page: "/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 99 99] /A << /S /URI /URI (http://127.0.0.1:9/) >> >>] /AA << /O << /S /JavaScript /JS (app.alert\\(1\\)) >> >>",
            catalogue: $"/OpenAction << /S /Launch /F ({marker}) /Unix << /F (touch {marker}) >> >> /Names << /EmbeddedFiles << /Names [(a.exe) << /Type /Filespec /F (a.exe) /EF << /F 2 0 R >> >>] >> /JavaScript << /Names [(x) << /S /JavaScript /JS (this.exportDataObject\\(\\)) >>] >> >>");
        AssertContent(Read(bytes));
        Assert.False(File.Exists(marker));
    }

    [Theory]
    [InlineData("<< /Type /Font /Subtype /TrueType /BaseFont /Broken /FontDescriptor << /Type /FontDescriptor /FontName /Broken /Flags 4 /FontFile2 2 0 R >> >>")]
    [InlineData("<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /NoSuch-Encoding /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 9 >> >>] >>")]
    [InlineData("<< /Type /Font /Subtype /Type0 /DescendantFonts [1 0 R] >>")]
    [InlineData("<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [0 0 0 0 0 0] /CharProcs << /a 2 0 R >> /Encoding << /Differences [0 /a#00#00 /a] >> >>")]
    [InlineData("<< /#00#00#00 /#00 >>")]
    [InlineData("null")]
    public void Fonts_that_are_broken_do_no_harm(string font) => Timed(PdfSketch.Of(
        builder =>
        {
            builder.Add("/Length1 20", "not a font at all..."u8.ToArray());
            return [builder.Add("", PdfSketch.Bytes(PdfSketch.Content))];
        },
        font: font));

    [Fact]
    public void Names_do_not_decide_what_a_file_is()
    {
        AssertContent(Read(PdfSketch.Of(PdfSketch.Content), "a.docx"));
        AssertContent(Read([.. "\u0001\u0002junk\r\n"u8, .. PdfSketch.Of(PdfSketch.Content)]));
        Assert.Equal(SourceFormat.Html, Read(PdfSketch.Bytes("<html><body><p>It says %PDF-1.7 here</p></body></html>")).Source.Format);
        Refused(Files.Zips.Of(("a.txt", "%PDF-1.7")));
        Refused("%PDF-"u8.ToArray());
        Refused([.. "%PDF-1.7\n"u8, .. Enumerable.Repeat((byte)0, 100_000)]);

    }

    private static byte[] Packed(int length)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var block = new byte[1 << 20];
            for (var i = 0; i < length / block.Length; i++)
            {
                stream.Write(block);
            }
        }

        return packed.ToArray();
    }

    private static void AssertContent(DocumentTree tree) => Assert.Contains(PdfSketch.Text, string.Join('\n', tree.Source.Lines), StringComparison.Ordinal);

    private static DocumentTree Read(byte[] bytes, string name = "a.pdf") => Assert.IsType<ReadResult.Read>(Timed(bytes, name)).Tree;

    private static ReadResult.Failed Refused(byte[] bytes)
    {
        var failed = Assert.IsType<ReadResult.Failed>(Timed(bytes));
        Assert.All<string>([failed.Problem.Chinese, failed.Problem.English, failed.Fix.Chinese, failed.Fix.English], line =>
        {
            Assert.NotEmpty(line);
            Assert.DoesNotContain('\n', line);
        });
        return failed;
    }

    private static ReadResult Timed(byte[] bytes, string name = "a.pdf")
    {
        var watch = Stopwatch.StartNew();
        var result = DocumentReader.Read(name, bytes);
        Assert.True(watch.Elapsed < Longest, $"{watch.Elapsed}");
        return result;
    }
}
