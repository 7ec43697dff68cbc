using System.Globalization;
using Microsoft.Playwright;
using Mingzhang.Model;

namespace Mingzhang.Browser.Tests;

public sealed class ReportPageTests(Chromium chromium) : IDisposable
{
    private readonly Reports reports = new();

    [Fact]
    public async Task A_click_on_a_finding_lights_both_sides_and_brings_them_into_view()
    {
        await using var visit = await chromium.OpenAsync(reports.Page());
        var page = visit.Page;

        // 正文写0万元，表五合计不为0
        var item = page.Locator("#list .n", new PageLocatorOptions { HasTextString = "NAR001" }).First;
        var number = (await item.GetAttributeAsync("id"))![1..];
        await item.Locator(".go").ClickAsync();
        Assert.Equal("n" + number, await visit.ChosenAsync());
        Assert.Equal("true", await item.Locator(".go").GetAttributeAsync("aria-current"));
        Assert.True(await visit.InViewAsync(".here"));
        Assert.Equal(1, await page.Locator("#doc .here").CountAsync());

        // the other side is far away in table 5: it is lit there, and its row is shown below
        Assert.True(await page.Locator("#doc .num .lit:not(.here)").CountAsync() > 0);
        Assert.Equal("1", await page.Locator("#doc .lit[data-k]").First.GetAttributeAsync("data-k"));
        await Assertions.Expect(page.Locator("#peek .lit").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#peek")).ToContainTextAsync("440.92");
        await page.Locator("#peek .j").First.ClickAsync();
        Assert.True(await visit.InViewAsync("#doc .here"));
        await Assertions.Expect(page.Locator("#panel")).ToContainTextAsync("440.92万元");
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Every_finding_with_a_place_is_brought_into_view()
    {
        await using var visit = await chromium.OpenAsync(reports.Page());
        var count = await visit.Page.Locator("#list .n").CountAsync();
        Assert.True(count > 15);
        for (var i = 1; i <= count; i++)
        {
            await visit.Page.Keyboard.PressAsync("j");
            Assert.Equal("n" + i.ToString(CultureInfo.InvariantCulture), await visit.ChosenAsync());
            Assert.True(await visit.InViewAsync($"#p{i}"), $"finding {i}");
        }

        visit.AssertQuiet();
    }

    [Fact]
    public async Task A_click_on_a_figure_shows_what_it_is_about_where_else_it_stands_and_its_ties()
    {
        await using var visit = await chromium.OpenAsync(reports.Page("clean"));
        var page = visit.Page;
        await page.Locator("#doc table[aria-label^=表3] .f").First.ClickAsync();
        var panel = page.Locator("#panel");
        await Assertions.Expect(panel.Locator("p").First).ToContainTextAsync("金额");
        await Assertions.Expect(panel.Locator(".tie.ok").First).ToContainTextAsync("✓ 相符");
        Assert.True(await panel.Locator(".same a").CountAsync() > 0);

        // a jump goes to the other appearance, which then is the one that is shown
        var first = await panel.Locator("p.at").First.TextContentAsync();
        await panel.Locator(".same a").First.ClickAsync();
        Assert.NotEqual(first, await panel.Locator("p.at").First.TextContentAsync());
        Assert.True(await visit.InViewAsync("#doc .here"));

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(panel).ToBeHiddenAsync();
        visit.AssertQuiet();
    }

    [Fact]
    public async Task A_figure_in_a_broken_tie_says_so_first()
    {
        await using var visit = await chromium.OpenAsync(reports.Page());
        await visit.Page.Locator("#doc .f.t").First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#panel .tie").First).ToContainTextAsync("✗ 不成立");
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Filters_and_search_narrow_the_list_and_tell_the_count()
    {
        await using var visit = await chromium.OpenAsync(reports.Page());
        var page = visit.Page;
        var all = await page.Locator("#list .n").CountAsync();
        var seen = page.Locator("#list .n:visible");
        var shown = page.Locator("#shown");
        await Assertions.Expect(shown).ToHaveTextAsync($"显示 {all} / {all}");

        await page.Locator("[name=severity][value='2']").UncheckAsync();
        Assert.Equal(await page.Locator("#list .n:not(.e)").CountAsync(), await seen.CountAsync());
        await page.Locator("[name=severity][value='2']").CheckAsync();

        var rule = (await page.Locator("#list .rule").Last.TextContentAsync())!;
        await page.Locator("#rule").SelectOptionAsync(rule);
        await Assertions.Expect(seen).ToHaveCountAsync(await page.Locator("#list .n", new PageLocatorOptions { HasTextString = rule }).CountAsync());
        Assert.True(await seen.CountAsync() < all);
        await page.Locator("#rule").SelectOptionAsync("");

        var group = (await page.Locator("#group option").Last.GetAttributeAsync("value"))!;
        await page.Locator("#group").SelectOptionAsync(group);
        await Assertions.Expect(seen.First).ToContainTextAsync(group);
        Assert.True(await seen.CountAsync() < all);
        await page.Locator("#group").SelectOptionAsync("");

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("省直部门");
        await Assertions.Expect(seen).ToHaveCountAsync(1);
        await Assertions.Expect(shown).ToHaveTextAsync($"显示 1 / {all}");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(seen).ToHaveCountAsync(all);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task The_list_goes_from_worst_to_least_or_by_the_document()
    {
        await using var visit = await chromium.OpenAsync(reports.Page());
        async Task<List<int>> LinesAsync() =>
            [.. (await visit.Page.Locator("#list .at").AllTextContentsAsync()).Select(text => int.Parse(text.Split('第')[^1].TrimEnd('行'), CultureInfo.InvariantCulture))];
        var worst = await LinesAsync();
        Assert.NotEqual(worst.Order(), worst);
        await visit.Page.Locator("#order").CheckAsync();
        var lines = await LinesAsync();
        Assert.Equal(lines.Order(), lines);
        await visit.Page.Locator("#order").UncheckAsync();
        Assert.Equal(worst, await LinesAsync());
        visit.AssertQuiet();
    }

    [Fact]
    public async Task The_keyboard_reaches_everything()
    {
        await using var visit = await chromium.OpenAsync(reports.Page());
        var (page, keyboard) = (visit.Page, visit.Page.Keyboard);
        await keyboard.PressAsync("j");
        await keyboard.PressAsync("j");
        Assert.Equal("n2", await visit.ChosenAsync());
        Assert.Equal("n2", await page.EvaluateAsync<string>("document.activeElement.closest('.n').id"));
        await keyboard.PressAsync("k");
        Assert.Equal("n1", await visit.ChosenAsync());

        // Enter goes on into the document, Escape back to the finding
        await keyboard.PressAsync("Enter");
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.closest('#doc') !== null"));
        await keyboard.PressAsync("Escape");
        Assert.Equal("n1", await page.EvaluateAsync<string>("document.activeElement.closest('.n').id"));

        await keyboard.PressAsync("?");
        await Assertions.Expect(page.Locator("#help")).ToBeVisibleAsync();
        await keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#help")).ToBeHiddenAsync();

        // a figure opens with Enter, and Tab goes from one to the next
        await page.Locator("#f0").FocusAsync();
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#panel")).ToBeVisibleAsync();
        await page.Locator("#f0").FocusAsync();
        await keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.matches('.f') && document.activeElement.id !== 'f0'"));
        Assert.NotEqual("none", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));

        // what is said aloud
        await keyboard.PressAsync("j");
        await Assertions.Expect(page.Locator("#say")).ToContainTextAsync("2");
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Tab_comes_to_the_head_the_tools_the_findings_and_the_document()
    {
        await using var visit = await chromium.OpenAsync(reports.Page("clean"));
        var reached = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 30; i++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            reached.Add(await visit.Page.EvaluateAsync<string>("document.activeElement.closest('.skip, header, #tools, #doc')?.id || document.activeElement.closest('.skip, header')?.tagName || ''"));
        }

        Assert.Superset(new HashSet<string>(["NAV", "HEADER", "tools", "doc"], StringComparer.Ordinal), reached);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task A_link_to_a_finding_or_a_figure_opens_it()
    {
        var file = reports.Page();
        await using var visit = await chromium.OpenAsync(file);
        await visit.Page.GotoAsync(new Uri(file).AbsoluteUri + "#n5");
        Assert.Equal("n5", await visit.ChosenAsync());
        Assert.True(await visit.InViewAsync("#p5"));
        await visit.Page.GotoAsync("about:blank");
        await visit.Page.GotoAsync(new Uri(file).AbsoluteUri + "#f200");
        await Assertions.Expect(visit.Page.Locator("#panel")).ToBeVisibleAsync();
        Assert.True(await visit.InViewAsync("#f200"));
    }

    [Fact]
    public async Task Accepted_findings_can_be_put_aside()
    {
        await using var visit = await chromium.OpenAsync(reports.Page(
            Reports.Audit("with-errors.txt", Reports.Sample("with-errors")), isAccepted: finding => finding.Severity == Severity.Warning));
        await visit.Page.Locator("#open").CheckAsync();
        Assert.Equal(0, await visit.Page.Locator("#list .n.w:visible").CountAsync());
        Assert.True(await visit.Page.Locator("#list .n.e:visible").CountAsync() > 0);
    }

    [Fact]
    public async Task Nothing_a_document_says_is_run()
    {
        const string Hostile = "</script><script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">";
        const string Name = "临汐县商务局";
        var text = Reports.Sample("with-errors")
            .Replace(Name, Name + "\" onmouseover=\"document.title='taken'", StringComparison.Ordinal)
            .Replace("招商引资", "招商" + Hostile, StringComparison.Ordinal);
        await using var visit = await chromium.OpenAsync(reports.Page(Reports.Audit("x\" onclick=\"y.txt", text)));
        var page = visit.Page;
        Assert.True(await page.Locator("#list .n").CountAsync() > 0);
        await page.Keyboard.PressAsync("j");
        await page.Locator("#doc .b .f").Nth(5).ClickAsync();
        foreach (var link in (await page.Locator("#panel a").AllAsync()).Take(3))
        {
            await link.HoverAsync();
        }

        await page.Locator("h1").HoverAsync();
        Assert.NotEqual("taken", await page.TitleAsync());
        Assert.Equal(0, await page.Locator("img").CountAsync());
        Assert.Equal(2, await page.Locator("script").CountAsync());
        Assert.Equal(0, await page.Locator("[onmouseover], [onclick], [onerror]").CountAsync());
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Without_scripts_the_document_and_the_findings_are_there()
    {
        await using var visit = await chromium.OpenAsync(reports.Page(), new BrowserNewContextOptions { JavaScriptEnabled = false });
        await Assertions.Expect(visit.Page.Locator("#list .n .more").First).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("#doc table").First).ToBeAttachedAsync();
        await Assertions.Expect(visit.Page.Locator("#tools")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(1024, 768)]
    [InlineData(600, 800)]
    public async Task Nothing_spills_over_the_sides(int width, int height)
    {
        await using var visit = await chromium.OpenAsync(
            reports.Page(), new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height } });
        await visit.Page.Keyboard.PressAsync("j");
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.getElementById('scroll').scrollWidth <= document.getElementById('scroll').clientWidth"));
    }

    [Fact]
    public async Task On_paper_the_findings_come_first_and_nothing_scrolls()
    {
        await using var visit = await chromium.OpenAsync(reports.Page());
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.True(await visit.Page.EvaluateAsync<bool>(
            """
            () => {
              const [list, doc] = ['list', 'doc'].map(id => document.getElementById(id).getBoundingClientRect());
              return list.bottom <= doc.top && ['doc', 'scroll'].every(id => {
                const pane = document.getElementById(id);
                return pane.scrollHeight <= pane.clientHeight + 1;
              });
            }
            """));
        await Assertions.Expect(visit.Page.Locator("#tools")).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.Locator(".more").Last).ToBeVisibleAsync();
    }

    public void Dispose() => reports.Dispose();
}
