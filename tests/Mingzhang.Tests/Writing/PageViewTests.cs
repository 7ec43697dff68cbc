using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Mingzhang.Model;
using Mingzhang.Writing;
using Mingzhang.Writing.Html;

namespace Mingzhang.Tests.Writing;

public static partial class PageViewTests
{
    private static readonly Box Cell = new(300, 400, 340, 410);

    [Fact]
    public static void An_image_is_in_the_report_once_and_findings_show_parts_of_it()
    {
        var page = Page(Paged());
        Assert.Single(Regex.Matches(page, "data:image/jpeg;base64,AQID"));
        Assert.Single(Regex.Matches(page, "<dialog class=\"sheet\" id=\"s2\""));
        var cut = Cut().Match(page);
        Assert.Equal("2", cut.Groups["page"].Value);
        var sight = cut.Groups["box"].Value.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToList();
        Assert.InRange(Cell.Left, sight[0], sight[0] + sight[2] - Cell.Width);
        Assert.InRange(Cell.Top, sight[1], sight[1] + sight[3] - Cell.Height);
        Assert.InRange(sight[0] + sight[2], 0, 595);
        Assert.True(sight[2] < 500);
        Assert.Contains("aria-label=\"第2页上的此处，打开整页\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public static void Same_report_same_bytes() => Assert.Equal(Page(Paged()), Page(Paged()));

    [Fact]
    public static void Only_the_characters_of_a_place_are_marked()
    {
        // half of a spot of ten characters
        var report = Paged();
        var line = report.Findings[0].Location.Line!.Value;
        var spot = new Spot(line, 0, 10) { Page = 2, Box = new Box(100, 400, 200, 410) };
        var finding = report.Findings[0] with { Location = new Location { Line = line, Start = 5, End = 10 }, Related = [], Suspects = [] };
        var page = Page(With(report, [spot]) with { Findings = [finding] });
        Assert.Contains("<rect class=\"e\" x=\"148.5\" y=\"398.5\" width=\"53\" height=\"13\"/>", page, StringComparison.Ordinal);
    }

    [Fact]
    public static void Running_text_has_a_box_a_line_and_a_row_has_one()
    {
        var report = Paged();
        Spot[] Spots(int line) =>
        [
            new(line, 0, 2) { Page = 2, Box = new Box(100, 400, 120, 410) },
            new(line, 2, 4) { Page = 2, Box = new Box(120, 400, 140, 410) },
            new(line, 4, 6) { Page = 2, Box = new Box(80, 420, 100, 430) },
        ];
        int Marks(int line) => Regex.Count(
            Cut().Match(Page(With(report, Spots(line)) with { Findings = [report.Findings[0] with { Location = new Location { Line = line }, Related = [], Suspects = [] }] })).Value, "<rect");
        Assert.Equal(2, Marks(5));
        Assert.Equal(1, Marks(4));
    }

    [Fact]
    public static void Places_that_a_finding_rests_on_are_marked_in_another_way_those_of_another_file_are_not()
    {
        var report = Paged();
        var finding = report.Findings[0] with
        {
            Suspects = [],
            Related = [new Evidence("1,200.50", new Location { Line = 4, Start = 13, End = 21 }), new Evidence("9,999.99", new Location { Line = 2, Start = 0, End = 3 })],
        };
        var page = Page(report with { Findings = [finding] });
        Assert.Contains(" · 对照", page, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(page, "<rect class=\"by\""));
        Assert.Single(Regex.Matches(page, "<g data-r=\"1\">"));
    }

    [Fact]
    public static void A_page_that_was_not_drawn_is_named_and_without_images_nothing_is_said()
    {
        var report = Paged();
        var none = Page(report with { Images = [] });
        Assert.DoesNotContain("<dialog class=\"sheet\"", none, StringComparison.Ordinal);
        Assert.DoesNotContain("未附图像", none, StringComparison.Ordinal);
        Assert.DoesNotContain("看整页图像", none, StringComparison.Ordinal);
        var other = Page(report with { Images = [new PageImage(1, "image/jpeg", new byte[] { 1, 2, 3 })] });
        Assert.Contains("第2页未附图像", other, StringComparison.Ordinal);
        Assert.Contains("看整页图像", other, StringComparison.Ordinal);
    }

    [Fact]
    public static void Images_of_pages_that_the_file_does_not_have_are_left_out() =>
        Assert.DoesNotContain("id=\"i9\"", Page(Paged() with { Images = [new PageImage(9, "image/jpeg", new byte[] { 1 })] }), StringComparison.Ordinal);

    /// <summary>The report of the fakes as of a file of two pages, every line in one box of the second.</summary>
    private static DocumentReport Paged()
    {
        var report = Fakes.Report() with { Tree = new DocumentTree(Fakes.Source, [], null, []), Images = [new PageImage(2, "image/jpeg", new byte[] { 1, 2, 3 })] };
        var lines = report.Disclosure!.Source.Lines;
        return With(report, [.. lines.Select((line, index) => new Spot(index + 1, 0, line.Length) { Page = 2, Box = Cell with { Top = Cell.Top - (index * 80), Bottom = Cell.Bottom - (index * 80) } })]);
    }

    private static DocumentReport With(DocumentReport report, IReadOnlyList<Spot> spots)
    {
        var line = report.Findings[0].Location.Line!.Value;
        var size = new PageSize(595, 842);
        // the first finding's line is where the test looks
        var placed = spots.Select(spot => spots.Count > 3 && spot.Line == line ? spot with { Box = Cell } : spot);
        return report with { Disclosure = report.Disclosure! with { Source = report.Disclosure.Source with { Spots = [.. placed], PageSizes = [size, size] } } };
    }

    private static string Page(DocumentReport report)
    {
        using var output = new MemoryStream();
        new HtmlReport(Language.Chinese, new Dictionary<string, Words>(StringComparer.Ordinal)).Write(output, report);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    [GeneratedRegex("<figure class=\"cut\"><a href=\"#s(?<page>\\d+)\"><svg [^>]*viewBox=\"(?<box>[^\"]*)\"[^>]*>.*?</figure>")]
    private static partial Regex Cut();
}
