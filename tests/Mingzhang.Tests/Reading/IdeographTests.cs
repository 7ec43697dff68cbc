using System.Text;
using Mingzhang.Reading;
using Mingzhang.Reading.Text;

namespace Mingzhang.Tests.Reading;

public static class IdeographTests
{
    [Theory]
    [InlineData("⼀、部⻔预算收⽀", "一、部门预算收支")]
    [InlineData("⾏政运⾏ ⽔⻢⻥⻩ 财政专⼾", "行政运行 水马鱼黄 财政专户")]
    [InlineData("⾦額 １２.５０", "金額 １２.５０")]
    [InlineData("金部門", "金部門")]
    [InlineData("⺀⻕﨎", "⺀⻕﨎")]
    public static void A_character_that_only_looks_like_an_ideograph_becomes_it(string printed, string plain)
    {
        Assert.Equal(plain, Ideographs.Plain(printed));
        Assert.Equal(printed.Length, plain.Length);
    }

    [Fact]
    public static void What_is_plain_stays_the_same_text()
    {
        const string Text = "收入支出决算总表 1,234.56";
        Assert.Same(Text, Ideographs.Plain(Text));
    }

    [Theory]
    [InlineData("a.txt", "表⼀ 收⼊⽀出预算总表")]
    [InlineData("a.md", "# 表⼀ 收⼊⽀出预算总表")]
    [InlineData("a.html", "<p>表⼀ 收⼊⽀出预算总表</p>")]
    public static void A_text_taken_from_a_PDF_is_read_by_what_it_looks_like(string path, string content)
    {
        var tree = Assert.IsType<ReadResult.Read>(DocumentReader.Read(path, Encoding.UTF8.GetBytes(content))).Tree;
        Assert.Contains("表一 收入支出预算总表", string.Join('\n', tree.Source.Lines), StringComparison.Ordinal);
    }
}
