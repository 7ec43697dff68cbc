using Microsoft.Playwright;
using Mingzhang.Model;
using Mingzhang.Tests.Writing.Documents;

namespace Mingzhang.Browser.Tests;

/// <summary>The page of a composed disclosure, on screens of any width and as it is printed.</summary>
public sealed class DocumentPageTests(Chromium chromium) : IDisposable
{
    private readonly Reports reports = new();

    [Fact]
    public async Task Nothing_is_loaded_and_nothing_complained_of()
    {
        await using var visit = await chromium.OpenAsync(reports.Document(Reports.Composed(Stage.Review)));
        Assert.Equal(0, await visit.Page.Locator("script, img, link[href^=http], iframe").CountAsync());
        visit.AssertQuiet();
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(800)]
    [InlineData(360)]
    public async Task Only_tables_are_wider_than_the_screen_and_scroll_by_themselves(int width)
    {
        await using var visit = await OpenAsync(Reports.Composed(), width);
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        Assert.Equal(
            0, await visit.Page.EvaluateAsync<int>("[...document.querySelectorAll('.scroll')].filter(box => box.scrollWidth > box.clientWidth && (getComputedStyle(box).overflowX !== 'auto' || box.tabIndex !== 0)).length"));
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(600)]
    public async Task The_head_of_a_table_stays_in_sight(int width)
    {
        await using var visit = await OpenAsync(TreeSketch.Tree(), width);
        Assert.True(await visit.Page.EvaluateAsync<bool>(
            """
            async () => {
              const box = document.querySelectorAll('.scroll')[1], rows = box.querySelectorAll('tbody tr');
              box.scrollIntoView({ block: 'end' });
              box.scrollTo(0, box.scrollHeight);
              await new Promise(requestAnimationFrame);
              const head = box.querySelector('thead').getBoundingClientRect();
              return head.top >= -1 && head.bottom > 0 && head.bottom <= rows[rows.length - 3].getBoundingClientRect().top
                && rows[0].getBoundingClientRect().top < 0;
            }
            """));
    }

    [Theory]
    [InlineData(170, ".sheet:not(.wide)")]
    [InlineData(261, ".sheet.wide")]
    public async Task On_paper_no_table_is_wider_than_its_sheet_and_no_cell_too_small(int millimetres, string sheets)
    {
        await using var visit = await OpenAsync(Reports.Composed(), millimetres * 960 / 254);
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        var spilling = await visit.Page.EvaluateAsync<string[]>(
            """
            sheets => [...document.querySelectorAll(sheets + ' .scroll')].flatMap(box =>
              [box, ...box.querySelectorAll('td, th')].filter(part => part.scrollWidth > part.clientWidth + 1).map(part => part.outerHTML.slice(0, 200)))
            """, sheets);
        Assert.Empty(spilling);
    }

    [Fact]
    public async Task The_watermark_lies_over_the_page_and_lets_the_pointer_through()
    {
        await using var visit = await OpenAsync(TreeSketch.Tree(Stage.Draft), 1440);
        Assert.True(await visit.Page.EvaluateAsync<bool>(
            """
            () => {
              const tile = document.querySelector('.tiles span');
              const box = tile.getBoundingClientRect();
              return getComputedStyle(tile, '::before').content.includes('仅供内部审核') && box.width > 100
                && !document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2).closest('.tiles');
            }
            """));
        Assert.Equal(1, await visit.Page.GetByText(DocumentProperties.InternalMark).CountAsync());
    }

    [Fact]
    public async Task The_keyboard_comes_to_the_text_the_contents_and_the_tables()
    {
        await using var visit = await OpenAsync(TreeSketch.Tree(), 1440);
        var reached = new List<string>();
        for (var i = 0; i < 12; i++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            reached.Add(await visit.Page.EvaluateAsync<string>("document.activeElement.getAttribute('href') ?? document.activeElement.getAttribute('aria-label') ?? ''"));
        }

        Assert.Equal(
            ["#text", "#part-1", "#part-1-1", "#part-2", "#table-1", "#table-2", "#part-3", "#part-3-7", "2026年预算收支总表", "2026年预算收入总表", "岚谷县预算单位项目支出绩效目标表"],
            reached.Take(11));
    }

    public void Dispose() => reports.Dispose();

    private Task<Visit> OpenAsync(DocumentTree tree, int width) => chromium.OpenAsync(
        reports.Document(tree), new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 900 } });
}
