using System.Text;
using Mingzhang.Model;
using Mingzhang.Writing.Documents.Html;

namespace Mingzhang.Writing.Documents.Pdf;

/// <summary>
/// Prints documents as PDF through the Chromium, Chrome or Edge that is installed: tagged, with outline and page numbers in
/// the contents. One browser serves as many documents as are printed, also at once, and ends with the printer.
/// </summary>
public sealed class PdfPrinter : IAsyncDisposable
{
    /// <summary>Older browsers print no page numbers below a page.</summary>
    private const int LeastVersion = 131;

    /// <summary>After so many prints the numbers of the contents page stand still, or never will.</summary>
    private const int MostPrints = 4;

    private readonly string program;
    private readonly SemaphoreSlim starting = new(1);

    // a page is a process of its own; more of them than processors only take memory
    private readonly SemaphoreSlim pages = new(Environment.ProcessorCount);
    private Browser? browser;

    /// <summary>Looks for the browser; it is started with the first document.</summary>
    /// <exception cref="PdfException">There is none.</exception>
    public PdfPrinter()
        : this(BrowserProgram.Find(Environment.GetEnvironmentVariable))
    {
    }

    internal PdfPrinter(string program) => this.program = program;

    /// <summary>How long a document may take; a browser that takes longer is ended.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The process of the browser, while there is one.</summary>
    internal BrowserProcess? Process => browser?.Process;

    /// <summary>Prints a document.</summary>
    /// <param name="tree">The document, with the layout of its tables.</param>
    /// <param name="output">What is written to; it is left open, and nothing is written where printing fails.</param>
    /// <param name="cancellation">Ends the printing.</param>
    /// <exception cref="PdfException">The browser does not start, is too old, takes too long or ends twice.</exception>
    public async Task PrintAsync(DocumentTree tree, Stream output, CancellationToken cancellation = default)
    {
        await pages.WaitAsync(cancellation);
        byte[] pdf;
        try
        {
            pdf = await TryTwiceAsync(tree, cancellation);
        }
        finally
        {
            pages.Release();
        }

        PdfInformation.Write(pdf, tree.Properties, output);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref browser, null) is { } running)
        {
            await running.DisposeAsync();
        }
    }

    /// <summary>Prints the outlines of the document to see what comes on which page, then the document with these numbers.</summary>
    private static async Task<byte[]> PrintAsync(Browser browser, DocumentTree tree, CancellationToken cancellation)
    {
        await using var page = await browser.OpenAsync(cancellation);
        var numbered = Numbered(tree, _ => 1);
        var pdf = await page.PrintAsync(Html(numbered, isOutline: true), isTagged: false, cancellation);
        for (var i = 0; i < MostPrints; i++)
        {
            var places = new PdfObjects(pdf).Places();
            var first = places.GetValueOrDefault(PageBody.TextAnchor, 1);
            var next = Numbered(tree, anchor => places.TryGetValue(anchor, out var place) ? place - first + 1 : null);
            if (i > 0 && Numbers(next).SequenceEqual(Numbers(numbered)))
            {
                return pdf;
            }

            numbered = next;
            pdf = await page.PrintAsync(Html(numbered, isOutline: false), isTagged: true, cancellation);
        }

        throw new InvalidDataException("the page numbers of the contents page do not come to rest");
    }

    /// <summary>The document with the pages of its contents.</summary>
    /// <param name="tree">The document.</param>
    /// <param name="page">The page of an anchor; null where it has none.</param>
    private static DocumentTree Numbered(DocumentTree tree, Func<string, int?> page) => tree with
    {
        Blocks = [.. tree.Blocks.Select(block => block is ContentsEntry { Anchor: { } anchor } entry ? entry with { Page = page(anchor) } : block)],
    };

    private static IEnumerable<int?> Numbers(DocumentTree tree) => tree.Blocks.OfType<ContentsEntry>().Select(entry => entry.Page);

    private static string Html(DocumentTree tree, bool isOutline)
    {
        using var stream = new MemoryStream();
        new HtmlWriter { IsOutline = isOutline }.Write(tree, stream);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private async Task<byte[]> TryTwiceAsync(DocumentTree tree, CancellationToken cancellation)
    {
        try
        {
            return await TryAsync(tree, cancellation);
        }
        catch (BrowserGoneException)
        {
            // another is started, once
        }

        try
        {
            return await TryAsync(tree, cancellation);
        }
        catch (BrowserGoneException error)
        {
            throw new PdfException("生成 PDF 时浏览器两次意外退出", "The browser ended twice while a PDF was made", error);
        }
    }

    private async Task<byte[]> TryAsync(DocumentTree tree, CancellationToken cancellation)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timer.CancelAfter(Timeout);
        Browser? used = null;
        try
        {
            used = await RunningAsync(timer.Token);
            return await PrintAsync(used, tree, timer.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            await EndAsync(used);
            throw new PdfException(
                $"浏览器未能在 {(int)Timeout.TotalSeconds} 秒内完成", $"The browser did not finish within {(int)Timeout.TotalSeconds} seconds");
        }
        catch (BrowserGoneException)
        {
            await EndAsync(used);
            throw;
        }
        catch (Exception error) when (error is BrowserRefusedException or InvalidDataException)
        {
            throw new PdfException($"浏览器生成的 PDF 无法使用：{error.Message}", $"The browser's PDF is of no use: {error.Message}", error);
        }
    }

    /// <summary>The browser, started where there is none.</summary>
    private async Task<Browser> RunningAsync(CancellationToken cancellation)
    {
        await starting.WaitAsync(cancellation);
        try
        {
            return browser ??= await Browser.StartAsync(program, LeastVersion, cancellation);
        }
        finally
        {
            starting.Release();
        }
    }

    /// <summary>Ends a browser that is of no more use; the next document starts another.</summary>
    private async Task EndAsync(Browser? useless)
    {
        if (useless is not null && Interlocked.CompareExchange(ref browser, null, useless) == useless)
        {
            await useless.DisposeAsync();
        }
    }
}
