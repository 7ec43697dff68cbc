using System.Text;
using System.Xml;
using Mingzhang.Reading;
using Mingzhang.Reading.Pages;
using Mingzhang.Reading.Pdf;

namespace Mingzhang.Tests.Reading.Pdf;

/// <summary>What pdftocairo draws, on small drawings of our own.</summary>
public static class DrawingTests
{
    private const string Head = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">";
    private const string Ink = "fill=\"rgb(0%,0%,0%)\"";

    [Theory]
    [InlineData("matrix(1,0,0,-1,0,842)", 10, 20, 10, 822)]
    [InlineData("translate(3, 4)", 1, 1, 4, 5)]
    [InlineData("translate(3)", 1, 1, 4, 1)]
    [InlineData("scale(2)", 3, 4, 6, 8)]
    [InlineData("matrix(0 -1 1 0 0 100)", 7, 5, 5, 93)]
    [InlineData("skewX(30)", 3, 4, 3, 4)]
    [InlineData("matrix(1,2)", 3, 4, 3, 4)]
    [InlineData("nothing", 3, 4, 3, 4)]
    [InlineData("translate(1e999)", 3, 4, 3, 4)]
    public static void Transformations(string text, double x, double y, double toX, double toY) => Assert.Equal((toX, toY), Matrix.Parse(text).Of(x, y));

    [Fact]
    public static void The_inner_transformation_comes_first() =>
        Assert.Equal((14, 8), Matrix.Parse("translate(4,0)").Over(Matrix.Parse("scale(2)")).Of(5, 4));

    [Theory]
    [InlineData("M 0 0 L 100 0", true, "0 0 100 0")]
    [InlineData("M 0 0 H 50 V 20", true, "0 0 50 0; 50 0 50 20")]
    [InlineData("M 0 0 L 10 0 L 10 10 Z", true, "0 0 10 0; 10 0 10 10; 10 10 0 0")]
    [InlineData("M 0 0 L 10 0 M 0 5 L 10 5", true, "0 0 10 0; 0 5 10 5")]
    [InlineData("M 0 0 C 1 1 2 2 30 0 L 60 0", true, "30 0 60 0")]
    [InlineData("M 0 0 L 100 0 L 100 1 L 0 1 Z", false, "0 0.5 100 0.5")]
    [InlineData("M 0 0 L 1 0 L 1 50 L 0 50 Z", false, "0.5 0 0.5 50")]
    [InlineData("M 0 0 L 100 0 L 100 50 L 0 50 Z", false, "")]
    [InlineData("M 0 0 L 100 0 L 50 40 Z", false, "")]
    [InlineData("M 0 0 L x", true, "")]
    [InlineData("L L L", true, "")]
    [InlineData("", true, "")]
    public static void Straight_lines_of_a_path(string data, bool isStroked, string expected)
    {
        List<Stroke> strokes = [];
        SvgPath.Add(data, Matrix.Identity, isStroked, isRing: false, strokes);
        Assert.Equal(expected, string.Join("; ", strokes.Select(stroke => FormattableString.Invariant($"{stroke.X1} {stroke.Y1} {stroke.X2} {stroke.Y2}"))));
    }

    [Fact]
    public static void A_rectangle_in_a_rectangle_is_a_frame()
    {
        List<Stroke> strokes = [];
        SvgPath.Add("M 0 0 L 100 0 L 100 50 L 0 50 Z M 3 3 L 97 3 L 97 47 L 3 47 Z", Matrix.Identity, isStroked: false, isRing: true, strokes);
        Assert.Equal(8, strokes.Count);
    }

    [Fact]
    public static void Glyphs_and_lines_come_page_by_page_where_they_are_used()
    {
        var pages = Read(
            "<defs><g><g id=\"glyph-0-1\"><path d=\"M 1 1 L 2 2\"/></g><g id=\"glyph-0-2\"><path d=\"\"/></g></g>" +
            $"<g id=\"group-1\"><path stroke=\"rgb(0%,0%,0%)\" fill=\"none\" d=\"M 0 0 L 30 0\"/><g {Ink}><use xlink:href=\"#glyph-0-1\" x=\"1\" y=\"2\"/></g></g></defs>" +
            $"<pageSet><page><g {Ink}><use xlink:href=\"#glyph-0-1\" x=\"5\" y=\"6\"/><use xlink:href=\"#glyph-0-2\" x=\"9\" y=\"6\"/></g></page>" +
            "<page><use xlink:href=\"#group-1\" transform=\"translate(100,200)\"/></page><page/></pageSet>");
        Assert.Equal(3, pages.Count);
        Assert.Equal([new GlyphOrigin(5, 6)], pages[0].Glyphs);
        Assert.Equal([new GlyphOrigin(101, 202)], pages[1].Glyphs);
        Assert.Equal([new Ruling(false, 200, 100, 130)], pages[1].Rulings());
        Assert.Equal(0, pages[2].Count);
    }

    [Theory]
    [InlineData("stroke=\"rgb(100%,100%,100%)\" fill=\"none\"", 0)]
    [InlineData("stroke=\"none\" fill=\"none\"", 0)]
    [InlineData("style=\"fill:none;stroke:rgb(0%,0%,0%);stroke-opacity:0;\"", 0)]
    [InlineData("style=\"fill:none;stroke:rgb(60%,60%,60%);\"", 1)]
    [InlineData("stroke=\"rgb(10%,0%,0%)\" fill=\"none\"", 1)]
    public static void White_and_transparent_lines_are_none(string style, int lines) =>
        Assert.Equal(lines, Read($"<path {style} d=\"M 0 0 L 50 0\"/>")[0].Rulings().Count());

    [Fact]
    public static void Slanted_and_tiny_strokes_rule_nothing() =>
        Assert.Empty(Read("<path stroke=\"rgb(0%,0%,0%)\" fill=\"none\" d=\"M 0 0 L 50 50 M 0 0 L 1 0\"/>")[0].Rulings());

    [Fact]
    public static void Images_cover_an_area() =>
        Assert.Equal(200, Read("<defs><image id=\"i\" width=\"10\" height=\"5\"/></defs><use xlink:href=\"#i\" transform=\"scale(2)\"/>")[0].ImageArea);

    [Fact]
    public static void Clips_and_masks_draw_nothing() => Assert.Equal(
        0, Read("<defs><clipPath id=\"c\"><path d=\"M 0 0 L 10 0\"/></clipPath><mask id=\"m\"><path d=\"M 0 0 L 10 0\" stroke=\"#000\"/></mask></defs><clipPath><path d=\"M 0 0 L 9 0\" stroke=\"#000\"/></clipPath>")[0].Count);

    [Fact]
    public static void Groups_that_use_each_other_end() =>
        Assert.NotNull(Read("<defs><g id=\"a\"><use xlink:href=\"#b\"/></g><g id=\"b\"><use xlink:href=\"#a\"/><use xlink:href=\"#b\"/></g></defs><use xlink:href=\"#b\"/>"));

    [Fact]
    public static void Groups_of_groups_without_end_are_refused()
    {
        var groups = string.Concat(Enumerable.Range(1, 40).Select(i => $"<g id=\"g{i}\"><use xlink:href=\"#g{i - 1}\"/><use xlink:href=\"#g{i - 1}\"/></g>"));
        Assert.Throws<UnreadableException>(() => Read($"<defs><g id=\"g0\"><path stroke=\"#000\" d=\"M 0 0 L 9 0\"/></g>{groups}</defs><use xlink:href=\"#g40\"/>", most: 1000));
    }

    [Fact]
    public static void More_than_allowed_is_refused() =>
        Assert.Throws<UnreadableException>(() => Read($"<path stroke=\"#000\" fill=\"none\" d=\"M 0 0 {string.Concat(Enumerable.Repeat("L 9 9 ", 20))}\"/>", most: 10));

    [Theory]
    [InlineData("<path d=\"M 0 0")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a \"b\">]>")]
    [InlineData("<g>&nosuch;</g>")]
    public static void What_breaks_off_is_told(string rest) => Assert.ThrowsAny<XmlException>(() => Read(rest, end: ""));

    [Fact]
    public static void Images_are_listed_by_page()
    {
        const string List =
            """
            page   num  type   width height color comp bpc  enc interp  object ID x-ppi y-ppi size ratio
            --------------------------------------------------------------------------------------------
               1     0 image    1240  1754  gray    1   8  jpeg   no         3  0   150   150  200K  10%
               3     1 image     144    72  rgb     3   8  jpeg   no         3  0    72    72  200K  10%
               3     2 smask     144    72  gray    1   8  jpeg   no         3  0    72    72  200K  10%
               3     3 stencil    72    72  -       1   1  ccitt  no         4  0    72    72  200K  10%
               x     3 image      72    72  -       1   1  ccitt  no         4  0    72    72  200K  10%
               4     3 image      72    72  -       1   1  ccitt  no         4  0     0     0  200K  10%
               5     3 image   1e400    72  -       1   1  ccitt  no         4  0    72    72  200K  10%
            """;
        var areas = PdfImageList.Areas(new MemoryStream(Encoding.UTF8.GetBytes(List)));
        Assert.Equal([1, 3], areas.Keys.Order());
        Assert.Equal(1240 * 1754 * 0.2304, areas[1], 3);
        Assert.Equal((144 * 72) + (72 * 72), areas[3], 3);
    }

    private static IReadOnlyList<Drawing> Read(string svg, int most = 10_000, string end = "</svg>") =>
        SvgReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(Head + svg + end)), most);
}
