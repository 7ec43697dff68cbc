using System.Text.Json;
using Microsoft.Playwright;
using Mingzhang.Tests.Writing.Documents;

namespace Mingzhang.Browser.Tests;

/// <summary>axe-core finds nothing serious, in light and in dark, at rest and with a finding and a figure open.</summary>
public sealed class AccessibilityTests(Chromium chromium) : IDisposable
{
    private static readonly string Axe = Path.Combine(Reports.Root, "tests", "Mingzhang.Browser.Tests", "node_modules", "axe-core", "axe.min.js");

    private readonly Reports reports = new();

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Report(ColorScheme scheme)
    {
        await using var visit = await OpenAsync(reports.Page(), scheme);
        await AssertNothingSeriousAsync(visit);
        await visit.Page.Keyboard.PressAsync("j");
        await visit.Page.Locator("#doc .f.t").First.ClickAsync();
        await visit.Page.Locator("#ledger summary").ClickAsync();
        await AssertNothingSeriousAsync(visit);
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.Keyboard.PressAsync("?");
        await AssertNothingSeriousAsync(visit);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Report_with_pages(ColorScheme scheme)
    {
        await using var visit = await OpenAsync(reports.Page(Reports.Paged()), scheme);
        await visit.Page.Keyboard.PressAsync("j");
        await AssertNothingSeriousAsync(visit);
        await visit.Page.Locator("#list .cut a").First.EvaluateAsync("link => link.click()");
        await AssertNothingSeriousAsync(visit);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Clean_report_in_english(ColorScheme scheme)
    {
        await using var visit = await OpenAsync(reports.Page("clean", Model.Language.English), scheme);
        await AssertNothingSeriousAsync(visit);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Index(ColorScheme scheme)
    {
        await using var visit = await OpenAsync(reports.Index(), scheme);
        await AssertNothingSeriousAsync(visit);
    }

    [Theory]
    [InlineData(ColorScheme.Light, Model.Stage.Public)]
    [InlineData(ColorScheme.Dark, Model.Stage.Public)]
    [InlineData(ColorScheme.Light, Model.Stage.Draft)]
    [InlineData(ColorScheme.Dark, Model.Stage.Draft)]
    public async Task Composed_document(ColorScheme scheme, Model.Stage stage)
    {
        await using var visit = await OpenAsync(reports.Document(TreeSketch.Tree(stage)), scheme);
        await AssertNothingSeriousAsync(visit);
    }

    [Fact]
    public async Task Composed_disclosure()
    {
        await using var visit = await OpenAsync(reports.Document(Reports.Composed()), ColorScheme.Light);
        await AssertNothingSeriousAsync(visit);
    }

    public void Dispose() => reports.Dispose();

    private async Task<Visit> OpenAsync(string file, ColorScheme scheme)
    {
        Assert.SkipUnless(File.Exists(Axe), "axe-core is missing: npm ci in tests/Mingzhang.Browser.Tests");
        return await chromium.OpenAsync(file, new BrowserNewContextOptions { ColorScheme = scheme });
    }

    private static async Task AssertNothingSeriousAsync(Visit visit)
    {
        await visit.Page.EvaluateAsync(await File.ReadAllTextAsync(Axe));
        var result = await visit.Page.EvaluateAsync<JsonElement>("axe.run({ resultTypes: ['violations'] })");
        Assert.Empty(
            from violation in result.GetProperty("violations").EnumerateArray()
            where violation.GetProperty("impact").GetString() is "serious" or "critical"
            select violation.GetProperty("id").GetString() + ": " + violation.GetProperty("nodes")[0].GetProperty("html") + " " + violation.GetProperty("nodes")[0].GetProperty("failureSummary"));
    }
}
