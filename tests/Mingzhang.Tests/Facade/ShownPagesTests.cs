using Mingzhang.Model;

namespace Mingzhang.Tests.Facade;

public static class ShownPagesTests
{
    private const int Pages = 200;

    [Fact]
    public static void Pages_of_findings_come_in_their_order_each_once() =>
        Assert.Equal([3, 7, 9], ShownPages.Of(Source(), [Finding(9), Finding(3, related: 7), Finding(3)]));

    [Fact]
    public static void Of_too_many_the_gravest_findings_keep_theirs()
    {
        var findings = Enumerable.Range(1, 150).Select(page => Finding(page, Severity.Info)).Append(Finding(190, Severity.Error, related: 199));
        var shown = ShownPages.Of(Source(), findings);
        Assert.Equal(ShownPages.Most, shown.Length);
        Assert.Contains(190, shown);
        Assert.DoesNotContain(199, shown);
        Assert.Equal(shown.Order(), shown);
    }

    [Fact]
    public static void A_file_without_pages_and_a_finding_without_a_place_have_none()
    {
        Assert.Empty(ShownPages.Of(Source() with { Spots = [] }, [Finding(3)]));
        Assert.Empty(ShownPages.Of(Source(), [Finding(3) with { Location = Location.Unknown }]));
    }

    /// <summary>A file of pages of one line each, the spots of some lines beyond its last page.</summary>
    private static Source Source() => new("a.pdf", SourceFormat.Pdf, "", null, Pages, [.. Enumerable.Repeat("一", Pages + 1)])
    {
        PageSizes = [.. Enumerable.Repeat(new PageSize(595, 842), Pages)],
        Spots = [.. Enumerable.Range(1, Pages + 1).Select(line => new Spot(line, 0, 1) { Page = line, Box = new Box(1, 1, 2, 2) })],
    };

    private static Finding Finding(int line, Severity severity = Severity.Warning, int? related = null) => new()
    {
        Rule = "XXX001",
        Severity = severity,
        Title = new Words("", ""),
        Message = new Words("", ""),
        Fix = new Words("", ""),
        Basis = new Words("", ""),
        Quote = "一",
        Location = new Location { Line = line },
        Related = related is { } other ? [new Evidence("一", new Location { Line = other })] : [],
    };
}
