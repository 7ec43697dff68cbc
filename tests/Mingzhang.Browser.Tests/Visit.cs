using Microsoft.Playwright;

namespace Mingzhang.Browser.Tests;

/// <summary>An open page, with all it asked for and all it complained of.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];
    private readonly List<string> requests = [];

    private Visit(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Request += (_, request) => requests.Add(request.Url);
        page.PageError += (_, error) => complaints.Add(error);
        page.Dialog += async (_, dialog) =>
        {
            complaints.Add("dialog: " + dialog.Message);
            await dialog.DismissAsync();
        };
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Add(message.Text);
            }
        };
    }

    public IPage Page { get; }

    /// <summary>The number of the finding that is chosen.</summary>
    public Task<string?> ChosenAsync() => Page.Locator("#list .on").GetAttributeAsync("id");

    public static async Task<Visit> ToAsync(IBrowserContext context, string file)
    {
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(30_000);
        var visit = new Visit(context, page);
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        return visit;
    }

    /// <summary>Whether a place is wholly within the document's pane.</summary>
    public Task<bool> InViewAsync(string selector) => Page.EvaluateAsync<bool>(
        """
        async selector => {
          const sight = () => {
            const box = document.querySelector(selector).getBoundingClientRect();
            const pane = document.getElementById('doc').getBoundingClientRect();
            return box.height > 0 && box.top >= pane.top && box.bottom <= pane.bottom;
          };
          // scrolling settles within a few frames
          for (let i = 0; i < 20; i++) await new Promise(requestAnimationFrame);
          return sight();
        }
        """, selector);

    /// <summary>The page was quiet: no error, no warning, no dialog, no request but for the page itself.</summary>
    public void AssertQuiet()
    {
        Assert.Empty(complaints);
        Assert.All(requests, request => Assert.StartsWith("file:", request, StringComparison.Ordinal));
        Assert.All(requests, request => Assert.EndsWith(".html", new Uri(request).AbsolutePath, StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
