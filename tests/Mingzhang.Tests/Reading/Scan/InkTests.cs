using Mingzhang.Reading.Scan;

namespace Mingzhang.Tests.Reading.Scan;

/// <summary>What the ink tells that recognition does not.</summary>
public sealed class InkTests
{
    private const double Resolution = 300;

    private const byte InkBelow = 128;

    [Fact]
    public void A_row_of_dots_leads_to_a_page_number_and_is_no_text()
    {
        var page = Drawing.Page().Text(100, 100, 3).Text(700, 100, 1);
        for (var i = 0; i < 30; i++)
        {
            page.Fill(260 + (i * 12), 132, 6, 6);
        }

        var strips = new TextFinder(page, InkBelow, [], Resolution).Find();
        Assert.Equal([new PixelBox(100, 100, 228, 140), new PixelBox(260, 132, 614, 138), new PixelBox(700, 100, 740, 140)], strips.OrderBy(strip => strip.Box.Left).Select(strip => strip.Box));
        Assert.Equal([false, true, false], strips.OrderBy(strip => strip.Box.Left).Select(strip => strip.IsDots));
    }

    [Fact]
    public void Dots_that_run_into_each_other_are_a_row_and_the_dots_of_a_character_are_none()
    {
        Assert.Single(DotRows.Find([new PixelBox(100, 130, 400, 135), new PixelBox(410, 130, 415, 135)], 40));
        Assert.Empty(DotRows.Find([.. Enumerable.Range(0, 4).Select(index => new PixelBox(100 + (index * 11), 130, 106 + (index * 11), 136))], 40));
        Assert.Empty(DotRows.Find([new PixelBox(100, 118, 180, 122)], 40));
    }

    [Fact]
    public void Upright_strokes_of_characters_in_a_low_row_are_no_ruling_lines()
    {
        // a row 70 pixels high; the stroke ends 8 pixels from the lines, a line of the table touches them
        var page = Drawing.Page().Fill(100, 200, 600, 3).Fill(100, 273, 600, 3).Fill(100, 200, 3, 76).Fill(697, 200, 3, 76)
            .Fill(400, 203, 3, 70).Fill(300, 211, 4, 54);
        var lines = new LineFinder(page, 140, Resolution).Find().Where(line => line.IsVertical).Select(line => line.At);
        Assert.Equal([101.5, 401.5, 698.5], lines);
    }

    [Fact]
    public void A_per_cent_sign_is_above_on_the_left_and_below_on_the_right()
    {
        var (page, strip) = Strip(Digit(100), Percent(130));
        Assert.Equal(3, new InkSigns(page, InkBelow).Percent(strip.Columns(), 1, strip.Columns()[0]));

        // 5个: a roof over a stroke
        (page, strip) = Strip(Digit(100), [new(130, 104, 158, 110), new(142, 104, 146, 128)]);
        Assert.Equal(0, new InkSigns(page, InkBelow).Percent(strip.Columns(), 1, strip.Columns()[0]));
    }

    [Fact]
    public void An_angle_over_a_stroke_before_a_digit_is_a_comparison()
    {
        Assert.Equal(("≥", 1), Comparison(x => x));
        Assert.Equal(("≤", 1), Comparison(x => 26 - x));

        var (page, strip) = Strip(Digit(100), Digit(125));
        Assert.Null(new InkSigns(page, InkBelow).Comparison(strip));
    }

    [Fact]
    public void Digits_are_as_high_as_each_other_and_narrow()
    {
        Assert.True(InkSigns.IsOfDigits(Strip(Digit(100), Digit(125), [new(146, 122, 151, 128)], Digit(155)).Strip));
        Assert.False(InkSigns.IsOfDigits(Strip(Digit(100), [new(125, 100, 155, 128)]).Strip));
        Assert.False(InkSigns.IsOfDigits(Strip(Digit(100), [new(125, 94, 140, 133)]).Strip));
    }

    private static PixelBox[] Digit(int left) => [new(left, 100, left + 16, 128)];

    private static PixelBox[] Percent(int left) => [new(left, 100, left + 9, 113), new(left + 12, 100, left + 15, 128), new(left + 18, 115, left + 27, 128)];

    private static (string Sign, int Columns)? Comparison(Func<int, int> turned)
    {
        var page = Drawing.Page();
        for (var x = 0; x < 26; x++)
        {
            page.Fill(100 + turned(x), 100 + (x * 10 / 26), 1, 3).Fill(100 + turned(x), 120 - (x * 10 / 26), 1, 3).Fill(100 + turned(x), 128 - (x * 10 / 26), 1, 3);
        }

        var marks = new List<PixelBox> { new(100, 100, 127, 123), new(100, 119, 127, 131), new(135, 102, 151, 130) };
        return new InkSigns(page, InkBelow).Comparison(new TextStrip(new PixelBox(100, 100, 151, 131), 130, 38, marks));
    }

    private static (GreyImage Page, TextStrip Strip) Strip(params PixelBox[][] columns)
    {
        var (page, marks) = (Drawing.Page(), columns.SelectMany(column => column).ToList());
        foreach (var mark in marks)
        {
            page.Fill(mark.Left, mark.Top, mark.Width, mark.Height);
        }

        return (page, new TextStrip(marks.Aggregate((one, other) => one.Around(other)), 128, 38, marks));
    }
}
