namespace Mingzhang.Browser.Tests;

/// <summary>A page with 1,000 findings and 10,000 figures does not lag. Times are taken in the page, to the next painted frame.</summary>
public sealed class LargePageTests(Chromium chromium, ITestOutputHelper output) : IDisposable
{
    /// <summary>Milliseconds: five times what is wanted, for machines that are busy with other things.</summary>
    private const int Most = 1000;

    private readonly Reports reports = new();

    [Fact]
    public async Task A_thousand_findings_and_ten_thousand_figures()
    {
        var file = reports.Page(LargePage.Report());
        await using var visit = await chromium.OpenAsync(file);
        Assert.Equal(1000, await visit.Page.Locator("#list .n").CountAsync());
        Assert.Equal(10_000, await visit.Page.Locator("#doc .f").CountAsync());
        output.WriteLine($"{new FileInfo(file).Length / 1024} KB; loaded in {await visit.Page.EvaluateAsync<int>("Math.round(performance.timing.loadEventEnd - performance.timing.navigationStart)")} ms");

        foreach (var (what, action) in new[]
        {
            ("filter by severity", "document.querySelector('[name=severity][value=\"1\"]').click()"),
            ("filter by rule", "const rule = document.getElementById('rule'); rule.value = 'BAL003'; rule.dispatchEvent(new Event('input', { bubbles: true }))"),
            ("no filter", "const rule = document.getElementById('rule'); rule.value = ''; rule.dispatchEvent(new Event('input', { bubbles: true }))"),
            ("search", "const find = document.getElementById('find'); find.value = '附表77'; find.dispatchEvent(new Event('input', { bubbles: true }))"),
            ("search undone", "const find = document.getElementById('find'); find.value = ''; find.dispatchEvent(new Event('input', { bubbles: true }))"),
            ("document order", "document.getElementById('order').click()"),
            ("select a finding", "document.querySelector('#n700 .go').click()"),
            ("select another far away", "document.querySelector('#n20 .go').click()"),
            ("select a figure", "document.getElementById('f9000').click()"),
        })
        {
            var time = await visit.Page.EvaluateAsync<double>(
                $$"""
                async () => {
                  const start = performance.now();
                  { {{action}} }
                  await new Promise(requestAnimationFrame);
                  await new Promise(done => setTimeout(done));
                  return performance.now() - start;
                }
                """);
            output.WriteLine($"{what}: {time:0} ms");
            Assert.True(time < Most, $"{what} took {time:0} ms");
        }

        Assert.True(await visit.Page.Locator("#panel .same li").CountAsync() > 50);
        visit.AssertQuiet();
    }

    public void Dispose() => reports.Dispose();
}
