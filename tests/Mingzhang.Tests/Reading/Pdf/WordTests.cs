using System.Text;
using Mingzhang.Model;
using Mingzhang.Reading;
using Mingzhang.Reading.Pdf;

namespace Mingzhang.Tests.Reading.Pdf;

/// <summary>Words as pdftotext tells them, and their glyphs as pdftocairo draws them.</summary>
public static class WordTests
{
    private static readonly PageSize Paper = new(595, 842);

    [Fact]
    public static void Words_have_boxes_and_pages_sizes()
    {
        var pages = Read("<page width=\"595\" height=\"842\"><word xMin=\"1\" yMin=\"2\" xMax=\"31\" yMax=\"12\">1,2&amp;3</word><word xMin=\"40\" yMin=\"2\" xMax=\"50\" yMax=\"12\">&lt;\u00a0表</word></page><page width=\"842\" height=\"595\"></page>");
        Assert.Equal(new PageSize(842, 595), pages[1].Size);
        Assert.Empty(pages[1].Words);
        Assert.Equal(new BoxedWord("1,2&3", new Box(1, 2, 31, 12)), pages[0].Words[0]);
        Assert.Equal("<\u00a0表", pages[0].Words[1].Text);
    }

    [Fact]
    public static void Control_characters_and_empty_words_are_left_out()
    {
        var pages = Read("<page width=\"1\" height=\"1\"><word xMin=\"0\" yMin=\"0\" xMax=\"9\" yMax=\"9\">\u0001\u0002</word><word xMin=\"0\" yMin=\"0\" xMax=\"9\" yMax=\"9\">a\u0003 b</word><word>c</word></page>");
        Assert.Equal(["ab", "c"], pages[0].Words.Select(word => word.Text));
        Assert.Equal(default, pages[0].Words[1].Box);
    }

    [Fact]
    public static void What_breaks_off_is_told_and_gives_what_came_before()
    {
        const string Word = "<word xMin=\"1\" yMin=\"2\" xMax=\"31\" yMax=\"12\">前</word>";
        var pages = Read("<page width=\"595\" height=\"842\">" + Word + Word + "<word xMin=\"4", end: "", isWhole: false);
        Assert.Contains("前", Assert.Single(pages).Words.Select(word => word.Text));
        Assert.Empty(Read("", end: "", isWhole: false));
    }

    [Fact]
    public static void Too_many_words_are_refused()
    {
        var page = "<page width=\"1\" height=\"1\">" + string.Concat(Enumerable.Repeat("<word>字</word>", 5)) + "</page>";
        Assert.Throws<UnreadableException>(() => Read(page, mostWords: 3));
        Assert.Throws<UnreadableException>(() => Read(page + page + page, mostWords: 12));
    }

    [Fact]
    public static void A_character_begins_where_its_glyph_is_drawn()
    {
        var (words, left, undrawn) = Match([new BoxedWord("1.5", new Box(100, 100, 120, 112))], (100, 110), (107, 110), (110, 110));
        Assert.Equal([100, 107, 110, 120], words[0].Edges);
        Assert.Equal((0, 0), (left, undrawn));
    }

    [Fact]
    public static void A_character_of_two_units_has_one_glyph() =>
        Assert.Equal([10, 20, 20, 30], Match([new BoxedWord("表𠀀", new Box(10, 0, 30, 12))], (10, 10), (20, 10)).Words[0].Edges);

    [Fact]
    public static void Glyphs_drawn_twice_are_bold()
    {
        var (words, left, _) = Match([new BoxedWord("合计", new Box(10, 0, 34, 12))], (10, 10), (10.4, 10), (22, 10), (22.4, 10));
        Assert.Equal([10, 22, 34], words[0].Edges);
        Assert.Equal(0, left);
    }

    [Fact]
    public static void Words_one_above_the_other_take_their_own_glyphs_though_their_boxes_overlap()
    {
        var (words, left, _) = Match(
            [new BoxedWord("11", new Box(10, 90, 22, 120)), new BoxedWord("22", new Box(10, 104, 22, 134)), new BoxedWord("33", new Box(60, 104, 72, 134))],
            (10, 112), (16, 112), (10, 126), (16, 126), (60, 126), (66, 126));
        Assert.Equal(0, left);
        Assert.True(words[0].Box.Bottom < words[1].Box.Bottom - 10);
        Assert.Equal(words[1].Box.Bottom, words[2].Box.Bottom, 6);
    }

    [Fact]
    public static void Without_glyphs_the_usual_widths_tell_and_the_word_is_not_seen()
    {
        var (words, _, undrawn) = Match([new BoxedWord("表1", new Box(10, 0, 28, 12))]);
        Assert.Equal([10, 22, 28], words[0].Edges);
        Assert.Equal(1, undrawn);
    }

    [Fact]
    public static void Glyphs_of_no_word_are_left_unless_off_the_paper()
    {
        var (_, left, _) = Match([], (50, 50), (60, 50), (-5, 50), (50, 900));
        Assert.Equal(2, left);
    }

    [Fact]
    public static void Words_and_glyphs_in_heaps_lose_nothing_and_end()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var words = Enumerable.Range(0, 30).Select(_ =>
            {
                var (x, y, count) = (random.Next(500), random.Next(800), random.Next(1, 9));
                return new BoxedWord(new string('8', count), new Box(x, y, x + (count * random.Next(1, 9)), y + random.Next(1, 30)));
            }).ToList();
            var (matched, left, _) = Match(words, [.. Enumerable.Range(0, 150).Select(_ => ((double)random.Next(500), (double)random.Next(800)))]);
            Assert.Equal(words.Select(word => word.Text), matched.Select(word => word.Text));
            Assert.All(matched, word =>
            {
                Assert.Equal(word.Text.Length + 1, word.Edges.Length);
                Assert.Equal(word.Edges.Order(), word.Edges);
            });
            Assert.InRange(left, 0, 150);
        }
    }

    private static (IReadOnlyList<Mingzhang.Reading.Pages.Word> Words, int Left, int Undrawn) Match(IReadOnlyList<BoxedWord> words, params (double X, double Y)[] glyphs)
    {
        var matcher = new GlyphMatcher(glyphs.Select(glyph => new GlyphOrigin(glyph.X, glyph.Y)));
        var matched = matcher.Match(words, out var undrawn);
        return (matched, matcher.Left(Paper).Length, undrawn);
    }

    private static IReadOnlyList<WordPage> Read(string pages, string end = "</doc></body></html>", int mostWords = 100, bool isWhole = true)
    {
        const string Head = "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\"><html xmlns=\"http://www.w3.org/1999/xhtml\"><body><doc>";
        var read = WordBoxes.Read(new MemoryStream(Encoding.UTF8.GetBytes(Head + pages + end)), mostWords, out var got);
        Assert.Equal(isWhole, got);
        return read;
    }
}
