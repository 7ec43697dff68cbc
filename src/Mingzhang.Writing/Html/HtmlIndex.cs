using Mingzhang.Model;

namespace Mingzhang.Writing.Html;

/// <summary>
/// The page over the reports of a run: totals, and a line for each document, worst first. It keeps only that line of each, so
/// that a run may have any size.
/// </summary>
/// <param name="language">The language of its texts.</param>
public sealed class HtmlIndex(Language language)
{
    private readonly List<Line> lines = [];
    private readonly Phrases phrases = new(language);
    private ReportSummary summary;

    private sealed record Line(
        string Path, string? Name, int? Year, Verdict Verdict, int Errors, int Warnings, int Infos, int Undecided, string? Problem, string? Page);

    /// <summary>Adds a document.</summary>
    /// <param name="report">Its audit.</param>
    /// <param name="page">Its page, relative to this one, with forward slashes; null where it has none.</param>
    public void Add(DocumentReport report, string? page)
    {
        summary = summary.With(report);
        lines.Add(new Line(
            report.Path, report.Disclosure?.Name?.Text, report.Disclosure?.Year?.Value, report.Verdict,
            report.Count(Severity.Error), report.Count(Severity.Warning), report.Count(Severity.Info), report.Count(Outcome.Undecided),
            report.Problem is { } problem ? phrases.In(problem) : null, page));
    }

    /// <summary>Writes the page.</summary>
    /// <param name="output">Where it goes; left open.</param>
    public void Write(Stream output)
    {
        var title = phrases.In("预算公开审查结果", "Audit of budget disclosures");
        var page = HtmlHead.Open(title, language, HtmlAsset.IndexStyle, HtmlAsset.IndexScript);
        page.Raw("<body>\n<header>\n").Element("h1", null, title).Raw("<p class=\"sum\">");
        Total(page, "", phrases.In("文件", "documents"), summary.Documents);
        Total(page, "e", "✗ " + phrases.Name(Severity.Error), summary.Errors);
        Total(page, "w", "! " + phrases.Name(Severity.Warning), summary.Warnings);
        Total(page, "i", "· " + phrases.Name(Severity.Info), summary.Infos);
        Total(page, summary.Unreadable > 0 ? "e" : "", phrases.In("无法读取", "unreadable"), summary.Unreadable);
        page.Raw("</p>\n</header>\n<main>\n<form id=\"tools\" role=\"search\" hidden><input type=\"search\" id=\"find\" autocomplete=\"off\" aria-label=\"")
            .Text(phrases.In("搜索文件", "Search the documents")).Raw("\" placeholder=\"").Text(phrases.In("搜索（/）", "Search (/)")).Raw("\"> <select id=\"verdict\" aria-label=\"")
            .Text(phrases.In("结果", "Result")).Raw("\"><option value=\"\">").Text(phrases.In("全部结果", "every result")).Raw("</option>");
        foreach (var verdict in (string[])["u", "e", "w", "ok"])
        {
            page.Raw("<option").Attribute("value", verdict).Raw(">").Text(Name(verdict)).Raw("</option>");
        }

        page.Raw("</select> <output id=\"shown\"></output></form>\n<table id=\"documents\"><thead><tr>");
        Head(page, "", "结果", "Result");
        Head(page, "", "单位", "Name");
        Head(page, "num", "年度", "Year");
        Head(page, "num", "错误", "Errors");
        Head(page, "num", "警告", "Warnings");
        Head(page, "num", "提示", "Infos");
        Head(page, "num", "未能判定", "Undecided");
        Head(page, "", "文件", "File");
        page.Raw("</tr></thead>\n<tbody id=\"rows\">\n");
        foreach (var line in lines
            .OrderBy(line => line.Verdict == Verdict.Unreadable ? 0 : 1)
            .ThenByDescending(line => line.Errors).ThenByDescending(line => line.Warnings).ThenByDescending(line => line.Infos)
            .ThenBy(line => line.Path, StringComparer.Ordinal))
        {
            Row(page, line);
        }

        page.Raw("</tbody></table>\n</main>\n<script>").Raw(HtmlAsset.IndexScript.Text).Raw("</script>\n</body>\n</html>\n");
        page.WriteTo(output);
    }

    private void Row(Markup page, Line line)
    {
        var verdict = line.Verdict == Verdict.Unreadable ? "u" : line.Errors > 0 ? "e" : line.Warnings > 0 ? "w" : "ok";
        page.Raw("<tr").Attribute("data-v", verdict).Raw("><td class=\"verdict ").Raw(verdict == "u" ? "e" : verdict).Raw("\">").Text(Name(verdict)).Raw("</td><td>");
        var name = line.Name ?? System.IO.Path.GetFileName(line.Path);
        if (line.Page is { } target)
        {
            page.Raw("<a").Attribute("href", string.Join('/', target.Split('/').Select(Uri.EscapeDataString))).Raw(">").Text(name).Raw("</a>");
        }
        else
        {
            page.Text(name);
        }

        page.Raw(line.Problem is null ? "" : "<br>").Element("span", "why", line.Problem ?? "").Raw("</td>");
        Number(page, "", line.Year);
        var wasRead = line.Verdict != Verdict.Unreadable;
        Number(page, line.Errors > 0 ? " e" : "", wasRead ? line.Errors : null);
        Number(page, line.Warnings > 0 ? " w" : "", wasRead ? line.Warnings : null);
        Number(page, "", wasRead ? line.Infos : null);
        Number(page, line.Undecided > 0 ? " w" : "", wasRead ? line.Undecided : null);
        page.Element("td", "path", line.Path).Raw("</tr>\n");
    }

    private string Name(string verdict) => verdict switch
    {
        "u" => phrases.In("✗ 无法读取", "✗ unreadable"),
        "e" => phrases.In("✗ 有错误", "✗ errors"),
        "w" => phrases.In("! 有警告", "! warnings"),
        _ => phrases.In("✓ 无错误和警告", "✓ nothing grave"),
    };

    private void Head(Markup page, string style, string chinese, string english) =>
        page.Raw("<th scope=\"col\"").Raw(style.Length > 0 ? " class=\"num\">" : ">").Text(phrases.In(chinese, english)).Raw("</th>");

    private static void Number(Markup page, string style, int? number) =>
        page.Element("td", "num" + style, number is { } value ? Phrases.Text(value) : "");

    private static void Total(Markup page, string style, string name, int number) =>
        page.Raw("<span class=\"").Raw(style).Raw("\">").Text(name).Raw(" <b>").Raw(number).Raw("</b></span> ");
}
