using System.Globalization;
using System.Text.Json.Nodes;

namespace Mingzhang.Writing.Documents.Pdf;

/// <summary>A browser that prints pages.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private readonly DevTools tools;

    private Browser(BrowserProcess process, DevTools tools)
    {
        Process = process;
        this.tools = tools;
    }

    public BrowserProcess Process { get; }

    /// <summary>Starts one.</summary>
    /// <param name="program">Its path.</param>
    /// <param name="leastVersion">The oldest that will do.</param>
    /// <param name="cancellation">Ends the waiting, and the browser.</param>
    public static async Task<Browser> StartAsync(string program, int leastVersion, CancellationToken cancellation)
    {
        var process = await BrowserProcess.StartAsync(program, cancellation);
        Browser? browser = null;
        try
        {
            browser = new Browser(process, await DevTools.ConnectAsync(process.Address, cancellation));
            var product = (await browser.tools.SendAsync(null, "Browser.getVersion", [], cancellation)).GetProperty("product").GetString() ?? "";
            return Version(product) >= leastVersion
                ? browser
                : throw new PdfException(
                    $"浏览器版本过低（{product}），生成 PDF 需要 {leastVersion} 或更高版本，请升级：{program}",
                    $"The browser is too old ({product}); a PDF needs version {leastVersion} or later. Update it: {program}");
        }
        catch
        {
            if (browser is not null)
            {
                await browser.tools.DisposeAsync();
            }

            process.Dispose();
            throw;
        }
    }

    /// <summary>Opens an empty page that reaches no network and runs no script.</summary>
    public async Task<BrowserPage> OpenAsync(CancellationToken cancellation)
    {
        var target = (await tools.SendAsync(null, "Target.createTarget", new JsonObject { ["url"] = "about:blank" }, cancellation)).GetProperty("targetId").GetString()!;
        var session = (await tools.SendAsync(null, "Target.attachToTarget", new JsonObject { ["targetId"] = target, ["flatten"] = true }, cancellation))
            .GetProperty("sessionId").GetString()!;
        var page = new BrowserPage(tools, target, session);
        await page.PrepareAsync(cancellation);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await tools.DisposeAsync();
        Process.Dispose();
    }

    /// <summary>156 of "HeadlessChrome/156.0.8078.79".</summary>
    private static int Version(string product) =>
        int.TryParse(product.Split('/')[^1].Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
}
