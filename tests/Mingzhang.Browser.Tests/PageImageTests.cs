using Microsoft.Playwright;

namespace Mingzhang.Browser.Tests;

/// <summary>The pages of the file in a report: cut out beside a finding, and whole.</summary>
public sealed class PageImageTests(Chromium chromium) : IDisposable
{
    private readonly Reports reports = new();

    [Fact]
    public async Task A_finding_shows_its_place_and_opens_its_page()
    {
        await using var visit = await chromium.OpenAsync(reports.Page(Reports.Paged(images: 1000)));
        var page = visit.Page;
        await page.Keyboard.PressAsync("j");
        var cut = page.Locator("#list .on .cut").First;
        await Assertions.Expect(cut).ToBeVisibleAsync();
        Assert.True(await IsWithinAsync(page, "#list .on .cut rect.e", "#list .on .cut svg"));

        await cut.Locator("a").ClickAsync();
        var sheet = page.Locator(".sheet[open]");
        await Assertions.Expect(sheet).ToHaveCountAsync(1);
        await Assertions.Expect(sheet.Locator("a.now rect").First).ToBeInViewportAsync();
        Assert.True(await IsWithinAsync(page, ".sheet[open] a.now rect", ".sheet[open] svg"));

        // a box leads to its finding
        var other = sheet.Locator("a[data-n]").Last;
        var number = await other.GetAttributeAsync("data-n");
        await other.Locator("text").ClickAsync();
        await Assertions.Expect(sheet).ToHaveCountAsync(0);
        Assert.Equal("n" + number, await visit.ChosenAsync());
        visit.AssertQuiet();
    }

    [Fact]
    public async Task The_keyboard_opens_turns_and_closes_pages()
    {
        await using var visit = await chromium.OpenAsync(reports.Page(Reports.Paged(images: 1000)));
        var (page, keyboard) = (visit.Page, visit.Page.Keyboard);
        await keyboard.PressAsync("j");
        await page.Locator("#list .on .cut a").First.FocusAsync();
        await keyboard.PressAsync("Enter");
        var sheet = page.Locator(".sheet[open]");
        await Assertions.Expect(sheet).ToHaveCountAsync(1);
        var first = await sheet.GetAttributeAsync("id");
        await sheet.Locator(".bar a").First.FocusAsync();
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(sheet).ToHaveCountAsync(1);
        Assert.NotEqual(first, await sheet.GetAttributeAsync("id"));

        await keyboard.PressAsync("Escape");
        await Assertions.Expect(sheet).ToHaveCountAsync(0);
        Assert.Equal("n1", await page.EvaluateAsync<string>("document.activeElement.closest('.n').id"));
        await keyboard.PressAsync("p");
        await Assertions.Expect(sheet).ToHaveAttributeAsync("id", first!);
        await keyboard.PressAsync("j");
        Assert.Equal("n1", await visit.ChosenAsync());
        await keyboard.PressAsync("Escape");
        await keyboard.PressAsync("j");
        Assert.Equal("n2", await visit.ChosenAsync());
        visit.AssertQuiet();
    }

    [Fact]
    public async Task The_document_leads_to_its_pages()
    {
        var report = Reports.Paged(images: 2);
        report = report with
        {
            Tree = report.Tree! with { Blocks = [.. report.Tree.Blocks.Select(block => block is Model.Paragraph paragraph ? paragraph with { Text = OnPage(paragraph.Text) } : block)] },
        };
        await using var visit = await chromium.OpenAsync(reports.Page(report));
        await visit.Page.Locator("#doc .page a", new PageLocatorOptions { HasTextString = "第2页" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#s2")).ToBeVisibleAsync();
        Assert.Equal(2, await visit.Page.Locator("#doc .page a").CountAsync());
        Assert.True(await visit.Page.Locator("#doc .page").CountAsync() > 2);
        visit.AssertQuiet();

        static Model.Passage OnPage(Model.Passage text) => new(text.Text, [.. text.Pieces.Select(piece => piece with { Page = 1 + ((piece.Line - 1) / 50) })]);
    }

    [Fact]
    public async Task Without_scripts_a_link_still_opens_the_page()
    {
        await using var visit = await chromium.OpenAsync(reports.Page(Reports.Paged(images: 1000)), new BrowserNewContextOptions { JavaScriptEnabled = false });
        var link = visit.Page.Locator("#list .cut a").First;
        await link.ClickAsync();
        await Assertions.Expect(visit.Page.Locator((await link.GetAttributeAsync("href"))!)).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(600, 800)]
    [InlineData(390, 800)]
    public async Task A_narrow_window_holds_the_page(int width, int height)
    {
        await using var visit = await chromium.OpenAsync(
            reports.Page(Reports.Paged(images: 1000)), new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height } });
        await visit.Page.Keyboard.PressAsync("j");
        await visit.Page.Keyboard.PressAsync("p");
        Assert.True(await visit.Page.EvaluateAsync<bool>(
            "() => { const box = document.querySelector('.sheet[open]').getBoundingClientRect(); return box.left >= 0 && box.right <= innerWidth; }"));
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    [Fact]
    public async Task On_paper_the_places_are_shown_and_the_whole_pages_are_not()
    {
        await using var visit = await chromium.OpenAsync(reports.Page(Reports.Paged(images: 1000)));
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Assertions.Expect(visit.Page.Locator("#list .cut").First).ToBeVisibleAsync();
        Assert.Equal(0, await visit.Page.Locator(".sheet:visible").CountAsync());
    }

    public void Dispose() => reports.Dispose();

    private static Task<bool> IsWithinAsync(IPage page, string inner, string outer) => page.EvaluateAsync<bool>(
        """
        ([inner, outer]) => {
          const [small, large] = [inner, outer].map(selector => document.querySelector(selector).getBoundingClientRect());
          return small.width > 0 && small.height > 0 && small.left >= large.left && small.right <= large.right && small.top >= large.top && small.bottom <= large.bottom;
        }
        """, new[] { inner, outer });
}
