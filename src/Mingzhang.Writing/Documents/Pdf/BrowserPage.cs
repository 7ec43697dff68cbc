using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mingzhang.Writing.Documents.Pdf;

/// <summary>A page of a browser.</summary>
internal sealed class BrowserPage(DevTools tools, string target, string session) : IAsyncDisposable
{
    private static readonly TimeSpan Closing = TimeSpan.FromSeconds(5);

    /// <summary>Takes network and scripts away.</summary>
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        await SendAsync("Inspector.enable", [], cancellation);
        await SendAsync("Network.enable", [], cancellation);
        await SendAsync(
            "Network.emulateNetworkConditions",
            new JsonObject { ["offline"] = true, ["latency"] = 0, ["downloadThroughput"] = 0, ["uploadThroughput"] = 0 },
            cancellation);
        await SendAsync("Emulation.setScriptExecutionDisabled", new JsonObject { ["value"] = true }, cancellation);
    }

    /// <summary>Prints a page; its style says how.</summary>
    /// <param name="html">The page.</param>
    /// <param name="isTagged">With tags and outline; without, it takes less time.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async Task<byte[]> PrintAsync(string html, bool isTagged, CancellationToken cancellation)
    {
        var frame = (await SendAsync("Page.getFrameTree", [], cancellation)).GetProperty("frameTree").GetProperty("frame").GetProperty("id").GetString();
        await SendAsync("Page.setDocumentContent", new JsonObject { ["frameId"] = frame, ["html"] = html }, cancellation);
        var printed = await SendAsync(
            "Page.printToPDF",
            new JsonObject { ["preferCSSPageSize"] = true, ["printBackground"] = true, ["generateTaggedPDF"] = isTagged, ["generateDocumentOutline"] = isTagged },
            cancellation);
        return printed.GetProperty("data").GetBytesFromBase64();
    }

    public async ValueTask DisposeAsync()
    {
        using var timer = new CancellationTokenSource(Closing);
        try
        {
            await tools.SendAsync(null, "Target.closeTarget", new JsonObject { ["targetId"] = target }, timer.Token);
        }
        catch (Exception error) when (error is BrowserGoneException or BrowserRefusedException or OperationCanceledException)
        {
            // it is gone already, or goes with the browser
        }
    }

    private Task<JsonElement> SendAsync(string method, JsonObject parameters, CancellationToken cancellation) =>
        tools.SendAsync(session, method, parameters, cancellation);
}
