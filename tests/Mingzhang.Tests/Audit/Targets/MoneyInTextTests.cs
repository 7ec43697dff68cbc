using Mingzhang.Audit.Rules.Targets;

namespace Mingzhang.Tests.Audit.Targets;

public sealed class MoneyInTextTests
{
    [Theory]
    [InlineData("约需经费1245万元", "12450000", false)]
    [InlineData("预算100,000元", "100000", false)]
    [InlineData("工作经费约30.2万元", "302000", false)]
    [InlineData("材料费用2万余元", "20000", false)]
    [InlineData("总投资1.5亿元", "150000000", false)]
    [InlineData("每人每年5000元", "5000", true)]
    [InlineData("差旅费180元/天", "180", true)]
    [InlineData("人均60元", "60", true)]
    public void An_amount_is_read_with_its_scale(string text, string yuan, bool isPer)
    {
        var amount = Assert.Single(MoneyInText.Find(text));

        Assert.Equal(decimal.Parse(yuan, System.Globalization.CultureInfo.InvariantCulture), amount.Yuan);
        Assert.Equal(isPer, amount.IsPer);
        Assert.EndsWith("元", text[amount.Start..amount.End], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("多元化服务")]
    [InlineData("庆祝元旦、元宵")]
    [InlineData("公元元年")]
    public void A_word_with_yuan_is_no_amount(string text) => Assert.Empty(MoneyInText.Find(text));

    [Fact]
    public void A_sentence_runs_from_mark_to_mark()
    {
        const string Text = "一、布置展厅；二、印制图册8万元。三、验收。";
        var amount = Assert.Single(MoneyInText.Find(Text));

        var (start, end) = MoneyInText.Sentence(Text, amount.Start, amount.End);

        Assert.Equal("二、印制图册8万元。", Text[start..end]);
    }
}
