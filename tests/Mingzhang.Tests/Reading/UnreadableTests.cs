using System.Diagnostics;
using System.Text;
using Mingzhang.Reading;

namespace Mingzhang.Tests.Reading;

public sealed class UnreadableTests
{
    [Fact]
    public void An_empty_file_is_named_empty() => Assert.Contains("空", Reads.Failure([]).Problem.Chinese, StringComparison.Ordinal);

    [Theory]
    [InlineData(" \t\r\n　\n")]
    [InlineData("\uFEFF\n\n")]
    public void White_space_alone_is_not_a_document(string text) =>
        Assert.Contains("white space", Reads.Failure(Encoding.UTF8.GetBytes(text)).Problem.English, StringComparison.Ordinal);

    [Theory]
    [InlineData("%PDF-1.7\n%âãÏÓ\n1 0 obj", "a.txt", "PDF")]
    [InlineData("PK\u0003\u0004....word/document.xml", "a", "Word")]
    [InlineData("PK\u0003\u0004....", "预算.xlsx", "Excel")]
    [InlineData("PK\u0003\u0004....OFD.xml", "a.bin", "OFD")]
    [InlineData("PK\u0003\u0004....", "a.zip", "ZIP")]
    [InlineData("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1\0\0", "a.doc", "Office")]
    [InlineData("\u0089PNG\r\n\u001A\n\0\0", "a.png", "image")]
    [InlineData("\u00FF\u00D8\u00FF\u00E0\0\u0010JFIF", "a.jpg", "image")]
    [InlineData("{\\rtf1\\ansi", "a.rtf", "RTF")]
    [InlineData("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1..E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", "a.docx", "password")]
    [InlineData("  <!doctype HTML><html>", "a.htm", "no text")]
    public void Other_formats_are_called_by_their_name(string latin, string path, string name)
    {
        var failure = Reads.Failure(Encoding.Latin1.GetBytes(latin), path);
        Assert.Contains(name, failure.Problem.English, StringComparison.Ordinal);
        Assert.DoesNotContain("damaged", failure.Fix.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_only_speaks_of_PDF_is_text() => Assert.NotEmpty(Reads.Tree("预算公开说明见 %PDF- 附件。").Blocks);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_file_that_ends_inside_a_character_is_incomplete(int cut)
    {
        var bytes = Encoding.UTF8.GetBytes("2031年度收入预算312.40万元，其中：一般公共预算312.40万元");
        var failure = Reads.Failure(bytes[..^cut]);
        Assert.Contains("中断", failure.Problem.Chinese, StringComparison.Ordinal);
        Assert.Contains($"byte offset {bytes.Length - 3}", failure.Problem.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_byte_is_named_with_its_place()
    {
        var bytes = Encoding.UTF8.GetBytes("一般公共预算收入合计三百万元，其中税收收入二百万元。");
        bytes[9] = 0xFF;
        var failure = Reads.Failure(bytes);
        Assert.Contains("0xFF", failure.Problem.Chinese, StringComparison.Ordinal);
        Assert.Contains("byte offset 9", failure.Problem.English, StringComparison.Ordinal);
        Assert.Contains("字节偏移 9", failure.Problem.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cut_utf_16_file_is_incomplete()
    {
        byte[] bytes = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("预算收入")];
        Assert.Contains("中断", Reads.Failure(bytes[..^1]).Problem.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Zeros_anywhere_make_a_file_binary()
    {
        Assert.Contains("not a text file", Reads.Failure([.. "预算"u8, 0, .. "收入"u8]).Problem.English, StringComparison.Ordinal);
        byte[] late = [.. Encoding.UTF8.GetBytes(new string('预', 40_000)), 0, 0, 0];
        Assert.Contains("byte offset 120000", Reads.Failure(late).Problem.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Control_characters_in_plenty_are_no_text() =>
        Assert.Contains("not a text file", Reads.Failure([.. Enumerable.Repeat((byte)1, 100)]).Problem.English, StringComparison.Ordinal);

    [Fact]
    public void A_stray_control_character_is_a_doubt_and_not_a_failure()
    {
        var tree = Reads.Tree("第一行。\n预算\u0001收入总计\uFFFD万元。\n第三行。");
        var doubt = Assert.Single(tree.Doubts);
        Assert.Equal(2, doubt.Location.Line);
        Assert.Equal("\uFFFD", tree.Source.Quote(doubt.Location));
    }

    [Fact]
    public void A_gigabyte_of_zeros_is_refused_at_a_glance()
    {
        var zeros = new byte[1 << 30];
        var watch = Stopwatch.StartNew();
        Assert.IsType<ReadResult.Failed>(DocumentReader.Read("zeros.txt", zeros));
        Assert.True(watch.ElapsedMilliseconds < 500, $"{watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public void More_text_than_any_disclosure_holds_is_refused_at_a_glance()
    {
        var bytes = new byte[100_000_000];
        bytes.AsSpan().Fill((byte)'8');
        var watch = Stopwatch.StartNew();
        Assert.Contains("64 MB", Reads.Failure(bytes).Problem.English, StringComparison.Ordinal);
        Assert.True(watch.ElapsedMilliseconds < 500, $"{watch.ElapsedMilliseconds} ms");
    }
}
