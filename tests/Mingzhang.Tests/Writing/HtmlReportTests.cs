using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Mingzhang.Audit;
using Mingzhang.Model;
using Mingzhang.Writing;
using Mingzhang.Writing.Html;

namespace Mingzhang.Tests.Writing;

public static partial class HtmlReportTests
{
    private static readonly Dictionary<string, Words> Rules =
        RuleCatalog.Infos.ToDictionary(info => info.Id, info => info.Title, StringComparer.Ordinal);

    public static TheoryData<string> Documents => ["clean", "with-errors", "000", "001", "002", "003", "004"];

    [Theory]
    [MemberData(nameof(Documents))]
    public static void Every_figure_stands_in_the_page_once(string name)
    {
        var report = Report(name);
        var disclosure = report.Disclosure!;
        var numbers = FigureId().Matches(Page(report)).Select(match => int.Parse(match.Groups["number"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Distinct(numbers);
        Assert.Empty(Enumerable.Range(0, disclosure.Figures.Length + disclosure.Blanks.Length).Except(numbers));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public static void Every_finding_has_its_item_and_its_marker(string name)
    {
        var report = Report(name);
        var page = Page(report);
        for (var number = 1; number <= report.Findings.Length; number++)
        {
            Assert.Single(Regex.Matches(page, $"<li id=\"n{number}\""));
            Assert.Single(Regex.Matches(page, $"id=\"p{number}\""));
            Assert.Matches($"data-n=\"(?:\\d+ )*{number}(?: \\d+)*\"", page);
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public static void Every_character_of_the_document_is_in_the_page(string name)
    {
        var report = Report(name);
        var page = Page(report);
        var document = System.Net.WebUtility.HtmlDecode(Tag().Replace(page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)], ""));
        var shown = Counts(document);
        foreach (var (character, count) in Counts(string.Concat(report.Tree!.Blocks.OfType<Paragraph>().Select(paragraph => paragraph.Text.Text))
            + string.Concat(report.Disclosure!.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells).Select(cell => cell.Text))))
        {
            Assert.True(shown.GetValueOrDefault(character) >= count, $"'{character}' {shown.GetValueOrDefault(character)} of {count}");
        }
    }

    [Fact]
    public static void Same_document_same_bytes() => Assert.Equal(Page(Report("with-errors")), Page(Report("with-errors")));

    [Fact]
    public static void Page_asks_for_nothing_but_itself()
    {
        var page = Page(Report("with-errors"));
        Assert.DoesNotMatch("""(?:src|href)="(?!#|data:)""", page);
        Assert.DoesNotMatch(@"@import|url\(", page);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
    }

    [Fact]
    public static void Text_of_the_document_is_never_markup()
    {
        const string Hostile = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\" onmouseover=\"alert(3)\u2028\u202e";
        var report = Fakes.Report();
        var disclosure = report.Disclosure! with { Name = Passage.OfLine(Hostile, 1), Unaccounted = [Passage.OfLine(Hostile, 1)] };
        var line = Passage.OfLine(Hostile, 6);
        var page = Page(report with
        {
            Path = Hostile,
            Disclosure = disclosure with { Figures = [.. disclosure.Figures.Select(figure => figure with { Text = Hostile, Location = figure.Location with { Row = Hostile } })] },
            Tree = new DocumentTree(Fakes.Source, [new Paragraph(line), new TableBlock([new TableRow(6, [line, line], false)])], null, []),
            Findings = [.. report.Findings.Select(finding => finding with { Quote = Hostile, Message = new Words(Hostile, Hostile) })],
        });
        Assert.Equal(2, Regex.Count(page, "</script>"));
        Assert.Equal(2, Regex.Count(page, "<script"));
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\" onmouseover=\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202e', page);
        Assert.DoesNotContain('\u2028', Data(page));
        JsonDocument.Parse(Data(page));
    }

    [Fact]
    public static void Figure_that_finds_no_place_is_listed()
    {
        var report = Fakes.Report() with { Tree = new DocumentTree(Fakes.Source, [], null, []) };
        var lost = report.Disclosure!.Figures[0] with { Text = "8,848.86", Location = new Location { Line = 4, Section = "第二部分" } };
        var page = Page(report with { Disclosure = report.Disclosure with { Figures = [lost] } });
        Assert.Contains("未能标出 1 个数", page, StringComparison.Ordinal);
        Assert.Contains("8,848.86 第二部分", page, StringComparison.Ordinal);
    }

    [Fact]
    public static void Undecided_is_said_openly()
    {
        var page = Page(Fakes.Report() with { Tree = new DocumentTree(Fakes.Source, [], null, []) });
        Assert.Contains("? 未能判定 2 项", page, StringComparison.Ordinal);
        Assert.Contains("缺少表六", page, StringComparison.Ordinal);
    }

    [Fact]
    public static void Suspects_are_ranked_and_accepted_findings_can_be_told()
    {
        var report = Fakes.Report();
        var first = report.Findings[0] with
        {
            Suspects =
            [
                new Suspect("0万元", report.Findings[0].Location, "1200.50", new Percent(90m)),
                new Suspect("1,200.50", new Location { Table = 3, Line = 4 }, null, new Percent(10m)),
            ],
        };
        report = report with { Findings = [first, .. report.Findings.Skip(1)], Tree = new DocumentTree(Fakes.Source, [], null, []) };
        using var output = new MemoryStream();
        new HtmlReport(Language.English, Rules) { IsAccepted = finding => finding.Rule == "TGT004" }.Write(output, report);
        var page = Encoding.UTF8.GetString(output.ToArray());
        Assert.Matches("<ol class=\"sus\"><li>.*90%.*expected 1200.50万元</li><li>.*10%.*</li></ol>", page);
        Assert.Single(Regex.Matches(page, "<li [^>]*data-accepted"));
    }

    [Fact]
    public static void Findings_below_the_least_are_left_out_but_counted()
    {
        using var output = new MemoryStream();
        new HtmlReport(Language.Chinese, Rules) { Least = Severity.Warning }
            .Write(output, Fakes.Report() with { Tree = new DocumentTree(Fakes.Source, [], null, []) });
        var page = Encoding.UTF8.GetString(output.ToArray());
        Assert.Equal(2, Regex.Count(page, "<li id=\"n"));
        Assert.Contains("<span class=\"count i\">提示 <b>3</b></span>", page, StringComparison.Ordinal);
    }

    [Fact]
    public static void Ties_that_name_figures_of_another_document_are_shown_without_a_jump()
    {
        var report = Fakes.Report();
        var figure = report.Disclosure!.Figures[0];
        var last = figure with { Text = "1,111.11" };
        var page = Page(report with
        {
            Tree = new DocumentTree(Fakes.Source, [], null, []),
            Ties = [new Tie("BAL001", new Words("不等", "differ"), Outcome.Failed, [new TieMember(figure, TieRole.Amount), new TieMember(last, TieRole.LastYear)])],
        });
        Assert.Contains("1,111.11", Data(page), StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"f2\"", page, StringComparison.Ordinal);
    }

    private static DocumentReport Report(string name)
    {
        var path = name.All(char.IsAsciiDigit) ? Shared.Seed(name) : Path.Combine(Shared.Root, "samples", name + ".txt");
        var compilation = Compilation.Check(Path.GetFileName(path), File.ReadAllBytes(path)).WithTies();
        return new DocumentReport(compilation.Path, compilation.Disclosure, compilation.Audit!.Findings, compilation.Audit.Ledger, null)
        {
            Tree = compilation.Tree,
            Ties = compilation.Ties,
        };
    }

    private static string Page(DocumentReport report)
    {
        using var output = new MemoryStream();
        new HtmlReport(Language.Chinese, Rules).Write(output, report);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static string Data(string page)
    {
        var start = page.IndexOf("id=\"data\">", StringComparison.Ordinal) + "id=\"data\">".Length;
        return page[start..page.IndexOf("</script>", start, StringComparison.Ordinal)];
    }

    private static Dictionary<char, int> Counts(string text) =>
        text.Where(c => !char.IsWhiteSpace(c)).CountBy(c => c).ToDictionary(pair => pair.Key, pair => pair.Value);

    [GeneratedRegex("""id="f(?<number>\d+)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex FigureId();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
