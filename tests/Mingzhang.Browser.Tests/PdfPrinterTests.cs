using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Mingzhang.Model;
using Mingzhang.Tests.Writing.Documents;
using Mingzhang.Writing.Documents.Pdf;

namespace Mingzhang.Browser.Tests;

/// <summary>One browser for the tests that do it no harm.</summary>
public sealed class SharedPrinter : IAsyncLifetime
{
    internal PdfPrinter? Printer { get; } = File.Exists(Chromium.Program) ? new PdfPrinter(Chromium.Program) : null;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => Printer?.DisposeAsync() ?? ValueTask.CompletedTask;
}

/// <summary>Documents printed through the installed browser, looked at with tools that are not ours.</summary>
public sealed partial class PdfPrinterTests : IDisposable, IClassFixture<SharedPrinter>
{
    private readonly PdfPrinter printer;
    private readonly string folder = Directory.CreateTempSubdirectory("mingzhang").FullName;

    public PdfPrinterTests(SharedPrinter shared)
    {
        Assert.SkipWhen(shared.Printer is null, $"no browser at {Chromium.Program}: install chromium, or name one in MINGZHANG_CHROMIUM");
        printer = shared.Printer;
    }

    [Theory]
    [InlineData(Stage.Public, "public")]
    [InlineData(Stage.Review, "review")]
    public async Task A_document_has_tags_outline_title_and_no_clock(Stage stage, string name)
    {
        var pdf = await PrintAsync(TreeSketch.Tree(stage));
        var text = Encoding.Latin1.GetString(pdf);
        Assert.Contains("/StructTreeRoot", text);
        Assert.Contains("/Marked true", text);
        Assert.Contains("/Lang (zh-CN)", text);
        Assert.Contains("/Outlines", text);
        Assert.DoesNotContain("CreationDate", text);
        Assert.DoesNotContain("ModDate", text);

        var info = await ToolAsync("pdfinfo", "-custom", await FileAsync(pdf));
        Assert.Matches(@"Title:\s+2026年度岚谷县林业局单位预算公开\n", info);
        Assert.Matches(@"Author:\s+岚谷县林业局\n", info);
        Assert.Matches(@"MingzhangStage:\s+" + name + @"\n", info);
    }

    [Fact]
    public async Task Errors_that_stood_are_told_of()
    {
        var tree = TreeSketch.Tree();
        var pdf = await PrintAsync(tree with { Properties = tree.Properties! with { ForcedErrors = 3 } });
        Assert.Matches(@"MingzhangForcedErrors:\s*3\n", await ToolAsync("pdfinfo", "-custom", await FileAsync(pdf)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_contents_page_names_the_pages_that_the_footers_name(bool isComposed)
    {
        var tree = isComposed ? Reports.Composed() : TreeSketch.Tree();
        var pages = await PagesAsync(await PrintAsync(tree));
        var entries = tree.Blocks.OfType<ContentsEntry>().ToList();
        Assert.NotEmpty(entries);
        var front = Array.FindIndex(pages, page => Footer(page) == 1);
        Assert.InRange(front, 2, 3);
        Assert.All(pages[..front], page => Assert.Null(Footer(page)));
        Assert.Equal(Enumerable.Range(1, pages.Length - front), pages[front..].Select(page => Footer(page)!.Value));

        // each line of the contents ends with a number; a long title may begin on a line before it
        var contents = Packed(string.Concat(pages[..front]));
        foreach (var (entry, heading) in entries.Zip(entries.Select(entry => tree.Blocks.OfType<Heading>().First(heading => heading.Anchor == entry.Anchor))))
        {
            var numbers = Regex.Matches(contents, Regex.Escape(Packed(entry.Title.Text)) + "([0-9]+)").Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();
            var page = Array.FindIndex(pages, front, page => Packed(page).Contains(Packed(heading.Text.Text), StringComparison.Ordinal));
            Assert.True(page >= 0, heading.Text.Text);
            Assert.Contains(page - front + 1, numbers);
        }
    }

    [Fact]
    public async Task Wide_tables_lie_on_their_side_and_repeat_their_head()
    {
        var pdf = await FileAsync(await PrintAsync(TreeSketch.Tree()));
        var sizes = PageSize().Matches(await ToolAsync("pdfinfo", "-f", "1", "-l", "99", pdf)).Select(match => match.Groups["width"].Value == "841.92").ToList();
        Assert.Equal([false, false, false, false, true, true, false, false], sizes);
        var pages = await PagesAsync(pdf);
        Assert.Contains("科目编码", pages[4]);
        Assert.Contains("科目编码", pages[5]);
    }

    [Fact]
    public async Task Fonts_are_embedded()
    {
        var fonts = await ToolAsync("pdffonts", await FileAsync(await PrintAsync(TreeSketch.Tree())));
        var lines = fonts.TrimEnd('\n').Split('\n').Skip(2).ToList();
        Assert.NotEmpty(lines);

        // the last columns are: embedded, subset, with a map to Unicode, number of the object
        var columns = lines.Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        Assert.All(columns, column => Assert.Equal(("yes", "yes"), (column[^5], column[^3])));
    }

    [Fact]
    public async Task The_watermark_is_on_every_page_before_the_public_sees_it()
    {
        // in the order in which it was drawn: the mark is aslant
        async Task<string[]> DrawnAsync(Stage stage) => (await ToolAsync("pdftotext", "-raw", await FileAsync(await PrintAsync(TreeSketch.Tree(stage))), "-"))
            .Replace("\n", "", StringComparison.Ordinal).TrimEnd('\f').Split('\f');
        Assert.All(await DrawnAsync(Stage.Draft), page => Assert.Contains(DocumentProperties.InternalMark, page));
        Assert.All(await DrawnAsync(Stage.Public), page => Assert.DoesNotContain(DocumentProperties.InternalMark, page));
    }

    [Fact]
    public async Task Same_document_same_bytes_from_another_browser_too()
    {
        var first = await PrintAsync(TreeSketch.Tree());
        await using var other = new PdfPrinter(Chromium.Program);
        Assert.Equal(first, await PrintAsync(TreeSketch.Tree(), other));
    }

    [Fact]
    public async Task Ten_documents_are_printed_at_once_with_one_browser()
    {
        var first = await PrintAsync(TreeSketch.Tree());
        var process = printer.Process;
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => PrintAsync(TreeSketch.Tree()))), pdf => Assert.Equal(first, pdf));
        Assert.Same(process, printer.Process);
    }

    [Fact]
    public async Task A_browser_that_was_killed_comes_back()
    {
        await using var own = new PdfPrinter(Chromium.Program);
        var first = await PrintAsync(TreeSketch.Tree(), own);
        using var process = Process.GetProcessById(own.Process!.Id);
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(first, await PrintAsync(TreeSketch.Tree(), own));
        Assert.NotEqual(process.Id, own.Process!.Id);
    }

    [Fact]
    public async Task Nothing_is_left_of_a_browser()
    {
        await using var own = new PdfPrinter(Chromium.Program);
        await PrintAsync(TreeSketch.Tree(), own);
        var (id, profile) = (own.Process!.Id, own.Process.Profile);
        Assert.True(Directory.Exists(profile));
        await own.DisposeAsync();
        Assert.False(Directory.Exists(profile));
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(id));
    }

    [Fact]
    public async Task A_document_that_takes_too_long_is_told_of_and_ends_the_browser()
    {
        await using var hasty = new PdfPrinter(Chromium.Program) { Timeout = TimeSpan.FromMilliseconds(1) };
        var error = await Assert.ThrowsAsync<PdfException>(() => PrintAsync(TreeSketch.Tree(), hasty));
        Assert.Contains("秒", error.Words.Chinese);
        Assert.Null(hasty.Process);
    }

    [Fact]
    public async Task A_call_that_is_taken_back_ends()
    {
        await PrintAsync(TreeSketch.Tree());
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(20));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => printer.PrintAsync(TreeSketch.Tree(), Stream.Null, cancellation.Token));
    }

    [Fact]
    public async Task A_program_that_is_no_browser_is_told_of()
    {
        Assert.SkipUnless(File.Exists("/bin/false"), "no program that ends at once");
        await using var none = new PdfPrinter("/bin/false");
        var error = await Assert.ThrowsAsync<PdfException>(() => PrintAsync(TreeSketch.Tree(), none));
        Assert.Contains("/bin/false", error.Words.Chinese);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Packed(string text) => Blank().Replace(text, "");

    /// <summary>The number below a page; null where there is none.</summary>
    private static int? Footer(string page) =>
        NumberBelow().Match(Packed(page)) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    private static async Task<string> ToolAsync(string program, params string[] arguments)
    {
        Assert.SkipUnless(
            (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(directory => File.Exists(Path.Combine(directory, program))),
            program + " is missing: install poppler-utils");
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8, UseShellExecute = false })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return text;
    }

    private async Task<byte[]> PrintAsync(DocumentTree tree, PdfPrinter? by = null)
    {
        using var stream = new MemoryStream();
        await (by ?? printer).PrintAsync(tree, stream);
        return stream.ToArray();
    }

    private async Task<string> FileAsync(byte[] pdf)
    {
        var path = Path.Combine(folder, pdf.Length.ToString(CultureInfo.InvariantCulture) + ".pdf");
        await File.WriteAllBytesAsync(path, pdf);
        return path;
    }

    private async Task<string[]> PagesAsync(byte[] pdf) => await PagesAsync(await FileAsync(pdf));

    private static async Task<string[]> PagesAsync(string pdf) => (await ToolAsync("pdftotext", "-layout", pdf, "-")).TrimEnd('\f').Split('\f');

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    [GeneratedRegex("—([0-9]+)—$")]
    private static partial Regex NumberBelow();

    [GeneratedRegex(@"Page +\d+ size: +(?<width>[0-9.]+) x")]
    private static partial Regex PageSize();
}
