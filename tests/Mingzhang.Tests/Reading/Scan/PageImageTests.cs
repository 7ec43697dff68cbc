using System.Text;
using Mingzhang.Reading.Scan;

namespace Mingzhang.Tests.Reading.Scan;

public sealed class PageImageTests
{
    private const double Resolution = 300;

    [Fact]
    public void Of_a_colour_image_red_ink_is_as_light_as_paper_and_black_and_blue_are_dark()
    {
        var image = Netpbm.Read(new MemoryStream([.. "P6\n# a comment\n4 1\n255\n"u8, 255, 30, 30, 0, 0, 0, 20, 20, 200, 255, 255, 255]))!;
        Assert.Equal([255, 0, 20, 255], image.Pixels);
    }

    [Theory]
    [InlineData("P5\n4 4\n255\n12")]
    [InlineData("P5\n0 4\n255\n")]
    [InlineData("P5\n99999 99999\n255\n1234")]
    [InlineData("P5\n4 4\n65535\n1234567890123456")]
    [InlineData("GIF89a")]
    [InlineData("")]
    public void What_is_no_whole_image_is_none(string bytes) => Assert.Null(Netpbm.Read(new MemoryStream(Encoding.ASCII.GetBytes(bytes))));

    [Fact]
    public void Paper_in_shade_and_watermarks_become_white_and_ink_stays()
    {
        var page = Drawing.Page();
        for (var x = 0; x < page.Width; x++)
        {
            page.Fill(x, 0, 1, page.Height, (byte)(250 - (x / 15)));
        }

        page.Fill(100, 100, 60, 6, 20).Fill(700, 100, 60, 6, 20);
        for (var i = 0; i < 200; i++)
        {
            page.Fill(300 + i, 200 + (i / 2), 12, 12, 185);
        }

        var paper = Paper.Of(page);
        Assert.All((byte[])[paper.Image.Row(300)[400], paper.Image.Row(205)[305], paper.Image.Row(500)[850]], shade => Assert.InRange(shade, 240, GreyImage.White));
        Assert.True(paper.Image.Row(102)[120] < paper.InkBelow);
        Assert.True(paper.Image.Row(102)[720] < paper.InkBelow);
        Assert.True(paper.Faded > 0.005);
        Assert.Equal(0, Paper.Of(Drawing.Page().Fill(100, 100, 60, 60)).Faded, 3);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.009)]
    [InlineData(-0.02)]
    [InlineData(0.034)]
    public void Skew_is_measured_and_taken_back(double slope)
    {
        var page = Drawing.Page(1200, 1000);
        for (var i = 0; i < 8; i++)
        {
            page.Stroke(150, 200 + (i * 70), 900, slope);
        }

        var found = Skew.Of(page, 128);
        Assert.Equal(slope, found, 0.0008);

        var level = page.Levelled(found);
        var dark = Enumerable.Range(0, level.Height).Count(y => level.Row(y).ToArray().Count(shade => shade < 128) > 600);
        Assert.InRange(dark, 8, 8 * 4);
    }

    [Fact]
    public void A_point_of_the_level_page_is_where_it_was_on_the_page_as_displayed()
    {
        const double Slope = 0.02;
        var page = Drawing.Page(1000, 800).Fill(900, 100, 6, 6);
        var level = page.Levelled(Slope);
        var at = Array.FindIndex(level.Pixels, shade => shade < 100);
        var (x, y) = Turn.Of(Slope, page.Width, page.Height).Back(at % level.Width, at / level.Width);
        Assert.InRange(x, 898, 908);
        Assert.InRange(y, 98, 108);
    }

    [Fact]
    public void Ruling_lines_are_found_with_gaps_in_them_and_in_grey_and_strokes_of_characters_are_none()
    {
        var page = Drawing.Page()
            .Fill(100, 100, 600, 3, 90).Fill(400, 100, 2, 3, 255).Fill(100, 300, 600, 3)
            .Fill(100, 100, 3, 203).Fill(697, 100, 3, 203)
            .Fill(400, 240, 3, 60).Fill(100, 240, 600, 2);
        for (var i = 0; i < 8; i++)
        {
            page.Fill(150 + (i * 66), 40, 55, 5);
        }

        var lines = new LineFinder(page, 140, Resolution).Find();
        Assert.Equal([101.5, 241, 301.5], lines.Where(line => !line.IsVertical).Select(line => line.At));
        Assert.Equal([101.5, 401.5, 698.5], lines.Where(line => line.IsVertical).Select(line => line.At));
        Assert.All(lines.Where(line => !line.IsVertical), line => Assert.Equal((100, 700), (line.From, line.To)));
    }

    [Fact]
    public void Lines_are_wiped_out_and_what_stands_on_them_is_not()
    {
        var page = Drawing.Page().Fill(100, 200, 600, 3).Fill(300, 170, 4, 60);
        var finder = new LineFinder(page, 128, Resolution);
        var clear = finder.Without(finder.Find());
        Assert.All(clear.Row(201)[100..295].ToArray(), shade => Assert.Equal(GreyImage.White, shade));
        Assert.Equal(0, clear.Row(185)[301]);
        Assert.Equal(0, clear.Row(215)[301]);
    }

    [Fact]
    public void Text_is_parted_by_lines_and_wide_gaps_and_rows()
    {
        var page = Drawing.Page().Fill(50, 200, 800, 3).Fill(50, 400, 800, 3).Fill(50, 200, 3, 203).Fill(450, 200, 3, 203).Fill(847, 200, 3, 203)
            .Text(60, 100, 3).Text(600, 100, 2)
            .Text(390, 220, 1).Text(460, 220, 1)
            .Text(100, 290, 4).Text(100, 345, 2);
        var finder = new LineFinder(page, 128, Resolution);
        var lines = finder.Find();
        var strips = new TextFinder(finder.Without(lines), 128, lines, Resolution).Find();
        Assert.Equal(
            [new PixelBox(60, 100, 188, 140), new PixelBox(600, 100, 684, 140), new PixelBox(390, 220, 430, 260), new PixelBox(460, 220, 500, 260), new PixelBox(100, 290, 272, 330), new PixelBox(100, 345, 184, 385)],
            strips.Select(strip => strip.Box));
    }

    [Fact]
    public void Specks_are_no_text_and_points_are()
    {
        var page = Drawing.Page().Text(100, 100, 2).Fill(190, 135, 5, 5).Fill(500, 400, 4, 4);
        var strip = Assert.Single(new TextFinder(page, 128, [], Resolution).Find());
        Assert.Equal(195, strip.Box.Right);
    }

    [Fact]
    public void Dashes_around_a_page_number_stand_by_themselves()
    {
        var page = Drawing.Page().Fill(100, 118, 40, 3).Text(160, 100, 1).Fill(220, 118, 40, 3);
        var strips = new TextFinder(page, 128, [], Resolution).Find();
        Assert.Equal([false, true, true], strips.OrderBy(strip => strip.Box.Top).ThenBy(strip => strip.Box.Left).Select(strip => strip.IsDash));
    }

    [Fact]
    public void A_part_is_cut_out_with_a_margin_and_enlarged()
    {
        var part = Drawing.Page().Fill(100, 100, 10, 10).Cut(new PixelBox(100, 100, 110, 110), 2, 5);
        Assert.Equal((30, 30), (part.Width, part.Height));
        Assert.Equal(GreyImage.White, part.Row(2)[15]);
        Assert.Equal(0, part.Row(15)[15]);
    }
}
