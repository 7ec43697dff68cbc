using Microsoft.Playwright;

namespace Mingzhang.Browser.Tests;

public sealed class IndexPageTests(Chromium chromium) : IDisposable
{
    private readonly Reports reports = new();

    [Fact]
    public async Task Unreadable_first_then_the_worst()
    {
        await using var visit = await chromium.OpenAsync(reports.Index());
        var rows = visit.Page.Locator("#rows tr");
        await Assertions.Expect(rows.Nth(0)).ToContainTextAsync("✗ 无法读取");
        await Assertions.Expect(rows.Nth(0)).ToContainTextAsync("坏<b>.txt");
        await Assertions.Expect(rows.Nth(1)).ToContainTextAsync("临汐县商务局");
        await Assertions.Expect(rows.Nth(2)).ToContainTextAsync("岚谷县司法局");
        await Assertions.Expect(visit.Page.Locator(".sum")).ToContainTextAsync("无法读取 1");
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Rows_can_be_sorted_searched_and_filtered()
    {
        await using var visit = await chromium.OpenAsync(reports.Index());
        var page = visit.Page;
        var errors = page.Locator("thead th").Nth(3);
        await errors.Locator("button").ClickAsync();
        await Assertions.Expect(page.Locator("#rows tr").First).ToContainTextAsync("临汐县商务局");
        Assert.Equal("descending", await errors.GetAttributeAsync("aria-sort"));
        await errors.Locator("button").PressAsync("Enter");
        Assert.Equal("ascending", await errors.GetAttributeAsync("aria-sort"));
        await Assertions.Expect(page.Locator("#rows tr").Last).ToContainTextAsync("临汐县商务局");

        await page.Locator("#verdict").SelectOptionAsync("ok");
        await Assertions.Expect(page.Locator("#rows tr:visible")).ToHaveCountAsync(1);
        await page.Locator("#verdict").SelectOptionAsync("");
        await page.Locator("h1").ClickAsync();
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("商务");
        await Assertions.Expect(page.Locator("#rows tr:visible")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("#shown")).ToHaveTextAsync("1 / 3");
        visit.AssertQuiet();
    }

    [Fact]
    public async Task A_row_leads_to_its_page()
    {
        await using var visit = await chromium.OpenAsync(reports.Index());
        await visit.Page.Locator("#rows a").First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("临汐县商务局");
        visit.AssertQuiet();
    }

    public void Dispose() => reports.Dispose();
}
