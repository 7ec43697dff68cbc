using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Mingzhang.Browser.Tests.Chromium))]

namespace Mingzhang.Browser.Tests;

/// <summary>The browser of all tests; a test is skipped where there is none.</summary>
public sealed class Chromium : IAsyncLifetime
{
    internal static readonly string Program = Environment.GetEnvironmentVariable("MINGZHANG_CHROMIUM") ?? "/usr/bin/chromium";

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Program))
        {
            return;
        }

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Program,
            Args =
            [
                "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                .. Environment.UserName == "root" ? new[] { "--no-sandbox" } : [],
            ],
        });
    }

    /// <summary>Opens a page from a file, at 1440 by 900 where nothing else is said.</summary>
    internal async Task<Visit> OpenAsync(string file, BrowserNewContextOptions? options = null)
    {
        Assert.SkipWhen(browser is null, $"no browser at {Program}: install chromium, or name one in MINGZHANG_CHROMIUM");
        options ??= new BrowserNewContextOptions();
        options.ViewportSize ??= new ViewportSize { Width = 1440, Height = 900 };
        return await Visit.ToAsync(await browser.NewContextAsync(options), file);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
