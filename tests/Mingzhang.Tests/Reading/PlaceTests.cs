using Mingzhang.Model;

namespace Mingzhang.Tests.Reading;

public sealed class PlaceTests
{
    [Theory]
    [InlineData(Samples.Text)]
    [InlineData(Samples.Markdown)]
    public void Every_passage_is_quoted_verbatim_from_its_place(string sample) => Reads.AssertPlaces(Reads.Tree(sample));

    [Fact]
    public void A_figure_in_marked_up_text_is_found_where_it_stands()
    {
        var tree = Reads.Tree("# 甲\n\n# 乙\n\n**支出**&amp;收入<b>312.40</b>万元。\n");
        var text = tree.Blocks.OfType<Paragraph>().Single().Text;
        Assert.Equal("支出&收入312.40万元。", text.Text);
        var place = text.Locate(text.Text.IndexOf("312.40", StringComparison.Ordinal), 6);
        Assert.Equal((5, "312.40"), (place.Line ?? 0, tree.Source.Quote(place)));
    }

    [Fact]
    public void A_figure_behind_a_page_break_is_found_on_its_own_line()
    {
        var tree = Reads.Tree(Samples.Text);
        var text = ((Paragraph)tree.Blocks[^1]).Text;
        var place = text.Locate(text.Text.IndexOf("112.40", StringComparison.Ordinal), 6);
        Assert.Equal("112.40", tree.Source.Quote(place));
        Assert.Equal(Samples.Text.Split('\n').Length, place.Line);
    }
}
