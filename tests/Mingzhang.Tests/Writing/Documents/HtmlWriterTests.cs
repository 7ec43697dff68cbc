using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Mingzhang.Model;
using Mingzhang.Writing.Documents.Html;

namespace Mingzhang.Tests.Writing.Documents;

public static partial class HtmlWriterTests
{
    private const string Hostile = "</title></style><script>alert('1')</script><img src=x onerror=\"alert(2)\">&amp;\u202e";

    [Fact]
    public static void Same_document_same_bytes_in_any_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            var first = Page(TreeSketch.Tree(Stage.Draft));
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" } };
            Assert.Equal(first, Page(TreeSketch.Tree(Stage.Draft)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public static void The_page_refers_to_nothing_but_itself()
    {
        var page = Page(TreeSketch.Tree(Stage.Review));
        Assert.All(Reference().Matches(page), match => Assert.Matches("^(#|data:,)", match.Groups["to"].Value));
        Assert.DoesNotContain("url(", page);
        Assert.DoesNotContain("@import", page);
        Assert.DoesNotContain("http:", page);
        Assert.DoesNotContain("https:", page);
        Assert.DoesNotContain("<script", page);
        Assert.DoesNotContain(" style=\"", page);
    }

    [Fact]
    public static void The_policy_lets_no_script_and_no_other_style_in()
    {
        var page = Page(TreeSketch.Tree());
        var policy = Regex.Match(page, "Content-Security-Policy\" content=\"(?<policy>[^\"]*)").Groups["policy"].Value;
        Assert.Contains("default-src 'none'", policy);
        Assert.Contains("script-src 'none'", policy);
        var styles = Regex.Matches(page, "<style>(?<css>.*?)</style>", RegexOptions.Singleline);
        Assert.Equal(2, styles.Count);
        Assert.All(styles, style => Assert.Contains(
            "'sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style.Groups["css"].Value))) + "'", policy));
    }

    [Fact]
    public static void Every_link_of_the_contents_finds_its_heading()
    {
        var page = Page(TreeSketch.Tree());
        var links = Regex.Matches(page, "href=\"#(?<id>[^\"]+)\"").Select(match => match.Groups["id"].Value).ToList();
        Assert.Equal(8, links.Count);
        Assert.All(links, id => Assert.Single(Regex.Matches(page, $" id=\"{id}\"")));
    }

    [Fact]
    public static void Headers_say_what_they_are_over_and_beside()
    {
        var page = Page(TreeSketch.Tree());
        Assert.Contains("<th scope=\"colgroup\" colspan=\"4\">支出</th>", page);
        Assert.Contains("<th scope=\"col\" rowspan=\"2\">上年结转</th>", page);
        Assert.Contains("<th scope=\"row\" class=\"code\">2130201</th><th scope=\"row\">第1项林业和草原事务支出</th><td class=\"num\">7.76</td>", page);
        Assert.Contains("<tr class=\"total\"><th scope=\"row\">收入总计</th><td class=\"num\">370.75</td>", page);

        // of the performance table: a label beside, a label over, a label over many rows
        Assert.Contains("<th scope=\"row\" colspan=\"2\" class=\"label\">项目名称</th><td colspan=\"6\">森林防火经费</td>", page);
        Assert.Contains("<th scope=\"col\" class=\"label\">指标值</th>", page);
        Assert.Contains("<th scope=\"row\" rowspan=\"3\" class=\"label\">绩效指标</th>", page);
    }

    [Fact]
    public static void Every_row_of_a_table_is_as_wide_as_the_table()
    {
        var page = Page(TreeSketch.Tree());
        var tables = Regex.Matches(page, @"<table><caption>.*?</table>", RegexOptions.Singleline);
        Assert.Equal(3, tables.Count);
        foreach (Match table in tables)
        {
            var columns = Regex.Count(table.Value, "<col>");
            var open = new List<int>();
            foreach (Match row in Regex.Matches(table.Value, "<tr.*?</tr>", RegexOptions.Singleline))
            {
                var width = open.Count;
                open = [.. open.Select(left => left - 1).Where(left => left > 0)];
                foreach (Match cell in Regex.Matches(row.Value, "<t[hd][^>]*>"))
                {
                    var (across, down) = (Span(cell.Value, "colspan"), Span(cell.Value, "rowspan"));
                    width += across;
                    open.AddRange(Enumerable.Repeat(down - 1, down > 1 ? across : 0));
                }

                Assert.Equal(columns, width);
            }
        }
    }

    [Fact]
    public static void A_table_carries_its_number_title_owner_and_unit() =>
        Assert.Contains(
            """
            <table><caption><div class="caption">
            <p class="number">预算公开表1</p>
            <h2 id="table-1" class="title">2026年预算收支总表</h2>
            <p class="owner">单位名称：岚谷县林业局</p>
            <p class="unit">单位：万元</p>
            </div></caption>
            """.ReplaceLineEndings("\n"), Page(TreeSketch.Tree()));

    [Fact]
    public static void What_a_document_says_is_text()
    {
        var tree = TreeSketch.Tree(Stage.Draft);
        var hostile = new Passage(Hostile, []);
        var page = Page(tree with
        {
            Blocks = [.. tree.Blocks.Select(block => block switch
            {
                Heading heading => heading with { Text = hostile },
                Paragraph paragraph => paragraph with { Text = hostile },
                ContentsEntry entry => entry with { Title = hostile },
                TableBlock table => table with { Rows = [.. table.Rows.Select(row => row with { Cells = [.. row.Cells.Select(_ => hostile)] })] },
                Chart chart => chart with { Title = hostile, Categories = [.. chart.Categories.Select(_ => Hostile)], Series = [.. chart.Series.Select(series => series with { Name = Hostile })] },
                _ => block,
            }), new Image(hostile)],
            Watermark = new Watermark(Hostile, []),
            Properties = tree.Properties! with { Title = Hostile, Owner = Hostile },
        });
        Assert.DoesNotContain("<script", page);
        Assert.DoesNotContain("<img", page);
        Assert.DoesNotContain("onerror=\"", page);
        Assert.DoesNotContain('\u202e', page);
        Assert.Single(Regex.Matches(page, "</title></style>|</title>\n<style>"));
        Assert.Contains(WebUtility.HtmlEncode("<script>"), page);
    }

    [Theory]
    [InlineData(Stage.Draft, "draft", true)]
    [InlineData(Stage.Review, "review", true)]
    [InlineData(Stage.Public, "public", false)]
    public static void The_watermark_is_there_until_the_public_sees_it(Stage stage, string name, bool isMarked)
    {
        var page = Page(TreeSketch.Tree(stage));
        Assert.Equal(isMarked, page.Contains(DocumentProperties.InternalMark, StringComparison.Ordinal));
        Assert.Equal(isMarked, page.Contains("<p class=\"watermark hid\" role=\"note\">仅供内部审核</p>", StringComparison.Ordinal));
        Assert.Contains($"<meta name=\"MingzhangStage\" content=\"{name}\">", page);
        Assert.Contains("<meta name=\"author\" content=\"岚谷县林业局\">", page);
        Assert.Contains("<title>2026年度岚谷县林业局单位预算公开</title>", page);
        Assert.DoesNotContain("MingzhangForcedErrors", page);
    }

    [Fact]
    public static void Errors_that_stood_are_told_of()
    {
        var tree = TreeSketch.Tree();
        Assert.Contains(
            "<meta name=\"MingzhangForcedErrors\" content=\"2\">",
            Page(tree with { Properties = tree.Properties! with { ForcedErrors = 2 } }));
    }

    [Fact]
    public static void A_chart_says_in_words_and_figures_what_it_shows()
    {
        var page = Page(TreeSketch.Tree());
        Assert.Contains("<title>“三公”经费（万元）</title><desc>公务接待费：2025年0.60万元，2026年0.20万元；公务用车购置及运行费：2025年3.00万元，2026年3.00万元。</desc>", page);
        Assert.Contains("<th scope=\"row\">公务接待费</th><td class=\"num\">0.60</td><td class=\"num\">0.20</td>", page);
        Assert.Contains("1. 社会保障和就业支出</th><td class=\"num\">40.50</td></tr>", page);
        Assert.Contains("2. 农林水支出</th><td class=\"num\">310.25</td></tr>", page);
    }

    [Theory]
    [InlineData(ChartKind.Columns, 0, 0)]
    [InlineData(ChartKind.Pie, 0, 0)]
    public static void A_chart_of_nothing_is_its_figures_alone(ChartKind kind, int one, int other)
    {
        var page = Page(Chart(kind, one, other));
        Assert.DoesNotContain("<svg role=\"img\"", page);
        Assert.Contains("<th scope=\"row\">", page);
    }

    [Theory]
    [InlineData(-50, 100)]
    [InlineData(-50, -1)]
    [InlineData(1, 99999999)]
    [InlineData(3, 0)]
    public static void Bars_stay_within_the_drawing(int one, int other)
    {
        var page = Page(Chart(ChartKind.Columns, one, other));
        var bars = Regex.Matches(page, "<rect class=\"c[0-9]\" x=\"(?<x>-?[0-9]+)\" y=\"(?<y>-?[0-9]+)\" width=\"(?<w>[0-9]+)\" height=\"(?<h>[0-9]+)\"");
        Assert.Equal(2, bars.Count);
        Assert.All(bars, bar =>
        {
            int Of(string name) => int.Parse(bar.Groups[name].Value, CultureInfo.InvariantCulture);
            Assert.InRange(Of("x"), 72, 720 - Of("w"));
            Assert.InRange(Of("y"), 20, 240 - Of("h"));
        });
    }

    [Theory]
    [InlineData("M1200 50A1150 1150 0 0 1 1200 2350A1150 1150 0 0 1 1200 50Z", 7)]
    [InlineData("M1200 1200L1200 50A1150 1150 0 0 1 1200 2350Z;M1200 1200L1200 2350A1150 1150 0 0 1 1200 50Z", 5, 5)]
    [InlineData("M1200 1200L1200 50A1150 1150 0 1 1 50 1200Z;M1200 1200L50 1200A1150 1150 0 0 1 1200 50Z", 3, 0, 1)]
    public static void Slices_go_round_from_the_top(string slices, params int[] values) =>
        Assert.Equal(slices.Split(';'), Regex.Matches(Page(Chart(ChartKind.Pie, values)), "<path class=\"c[0-9]\" d=\"([^\"]*)\"").Select(match => match.Groups[1].Value));

    [Fact]
    public static void A_tree_that_was_read_can_be_written_too()
    {
        var page = Page(new DocumentTree(
            new Source("a.txt", SourceFormat.Text, "", null, null, []),
            [
                new Paragraph(new Passage("收入", [])),
                new TableBlock([new TableRow(1, [new Passage("项目", []), new Passage("金额", [])], false), new TableRow(2, [new Passage("合计", [])], false)]),
            ],
            null, []));
        Assert.Contains("<tr><td>项目</td><td>金额</td></tr>\n<tr><td>合计</td></tr>", page);
    }

    private static DocumentTree Chart(ChartKind kind, params IEnumerable<int> values)
    {
        var numbers = values.Select(value => new PrintedNumber(value, 2, Unit.TenThousandYuan)).ToImmutableArray();
        return TreeSketch.Tree() with
        {
            Blocks = [new Chart(kind, new Passage("支出（万元）", []), [.. numbers.Select((_, i) => "很长很长很长很长很长很长很长很长很长很长很长很长很长的名称" + i)], [new ChartSeries("2026年", numbers)])],
        };
    }

    private static int Span(string cell, string name) =>
        Regex.Match(cell, name + "=\"([0-9]+)\"") is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 1;

    private static string Page(DocumentTree tree)
    {
        using var stream = new MemoryStream();
        new HtmlWriter().Write(tree, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    [GeneratedRegex("(?:href|src|srcset|action|poster|data)=\"(?<to>[^\"]*)\"")]
    private static partial Regex Reference();
}
