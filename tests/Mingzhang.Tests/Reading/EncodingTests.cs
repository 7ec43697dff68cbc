using System.Text;
using Mingzhang.Model;

namespace Mingzhang.Tests.Reading;

public sealed class EncodingTests
{
    static EncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, bool, string> Encodings => new()
    {
        { "utf-8", true, "utf-8" },
        { "utf-16", false, "utf-16le" },
        { "utf-16", true, "utf-16le" },
        { "utf-16BE", false, "utf-16be" },
        { "utf-16BE", true, "utf-16be" },
        { "utf-32", true, "utf-32le" },
        { "utf-32BE", true, "utf-32be" },
        { "gb18030", false, "gb18030" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_encoding_gives_the_same_tree(string name, bool mark, string found)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] Bytes(string text) => [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];

        foreach (var sample in new[] { Samples.Text, Samples.Markdown, "预算收入总计", "一一一一", "合计\t12.00\n" })
        {
            var tree = Reads.Tree(Bytes(sample));
            Assert.Equal(found, tree.Source.Encoding);
            Assert.Equal(Reads.Tree(sample).Outline(), tree.Outline());
            Assert.Equal(Reads.Tree(sample).Source.Lines, tree.Source.Lines);
        }
    }

    [Fact]
    public void Utf_8_without_a_mark_is_the_plain_case() => Assert.Equal("utf-8", Reads.Tree(Samples.Text).Source.Encoding);

    [Fact]
    public void Rare_characters_of_names_survive_gb18030()
    {
        var text = "朱镕、喆、㛃、𠮷，均为本单位工作人员姓名，预算收入总计一百万元。";
        Assert.Equal([text], Reads.Tree(Encoding.GetEncoding("gb18030").GetBytes(text)).Paragraphs());
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\u2028")]
    public void Every_line_end_gives_the_same_lines(string end)
    {
        var tree = Reads.Tree(Samples.Text.Replace("\n", end, StringComparison.Ordinal));
        Assert.Equal(Samples.Text.Split('\n'), tree.Source.Lines);
        Assert.Equal(Reads.Tree(Samples.Text).Outline(), tree.Outline());
    }

    [Fact]
    public void The_hash_is_of_the_bytes_and_lower_case() =>
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Reads.Tree("abc").Source.Sha256);

    [Theory]
    [InlineData("a.txt", "# 甲\n\n## 乙\n\n正文。", SourceFormat.Markdown)]
    [InlineData("a.txt", "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |", SourceFormat.Markdown)]
    [InlineData("a.txt", "甲 | 乙\n--|--\n1 | 2", SourceFormat.Markdown)]
    [InlineData("a.md", "没有任何标记的正文。", SourceFormat.Markdown)]
    [InlineData("a.md", "合计\t12.00\n其他\t3.00", SourceFormat.Markdown)]
    [InlineData("a.txt", "合计\t12.00\n# 注\n# 注", SourceFormat.Text)]
    [InlineData("a.txt", "甲|乙|丙，没有表头分隔行。", SourceFormat.Text)]
    public void Tables_and_headings_decide_the_format_before_the_extension(string path, string text, SourceFormat format) =>
        Assert.Equal(format, Reads.Tree(text, path).Source.Format);
}
