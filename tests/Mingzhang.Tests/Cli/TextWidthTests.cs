using Mingzhang.Cli.Terminal;

namespace Mingzhang.Tests.Cli;

public sealed class TextWidthTests
{
    [Theory]
    [InlineData("abc", 3)]
    [InlineData("预算", 4)]
    [InlineData("5,588.37万元", 12)]
    [InlineData("（一）", 6)]
    [InlineData("𠮷", 2)]
    [InlineData("e\u0301", 1)]
    [InlineData("", 0)]
    public void Width_counts_wide_characters_twice(string text, int width) => Assert.Equal(width, TextWidth.Of(text));

    [Fact]
    public void Chinese_is_broken_between_characters() => Assert.Equal(["一般公共", "预算支出"], Rows("一般公共预算支出", 9));

    [Fact]
    public void Number_is_not_torn_apart() => Assert.Equal(["支出为", "5,588.37", "万元"], Rows("支出为5,588.37万元", 9));

    [Fact]
    public void Closing_mark_does_not_begin_a_row() => Assert.Equal(["一般公", "共，预", "算"], Rows("一般公共，预算", 7));

    [Fact]
    public void Opening_mark_does_not_end_a_row() => Assert.Equal(["一般公", "（共）"], Rows("一般公（共）", 8));

    [Fact]
    public void Words_are_broken_at_spaces() => Assert.Equal(["the quick", "brown fox"], Rows("the quick brown fox", 10));

    [Fact]
    public void Word_longer_than_a_row_is_broken_where_it_must() => Assert.Equal(["abcdef", "ghij"], Rows("abcdefghij", 6));

    [Fact]
    public void Nothing_is_lost_and_no_row_is_too_wide()
    {
        const string Text = "云岭县档案馆2031年支出预算1,200.50万元（其中：基本支出1,000.00万元，占83.30%），与上年相比增加。";
        for (var width = 12; width < 60; width++)
        {
            var rows = Rows(Text, width);
            Assert.Equal(Text, string.Concat(rows));
            Assert.All(rows, row => Assert.InRange(TextWidth.Of(row), 1, width));
        }
    }

    private static string[] Rows(string text, int width) => [.. TextWidth.Wrap(text, width).Select(row => text[row])];
}
