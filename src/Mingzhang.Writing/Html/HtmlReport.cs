using Mingzhang.Model;

namespace Mingzhang.Writing.Html;

/// <summary>
/// The report of one document as a page that needs nothing but itself: the document as read, with every figure and finding
/// in its place, beside the list of findings. Without scripts, document and findings can still be read.
/// </summary>
/// <param name="language">The language of its texts; the document's own are as they are.</param>
/// <param name="rules">The titles of the rules by id.</param>
public sealed class HtmlReport(Language language, IReadOnlyDictionary<string, Words> rules)
{
    /// <summary>Whether somebody has accepted a finding, with reasons; accepted findings can be hidden.</summary>
    public Func<Finding, bool> IsAccepted { get; init; } = static _ => false;

    /// <summary>Findings below it are left out; verdict and counts are over all.</summary>
    public Severity Least { get; init; } = Severity.Info;

    /// <summary>Writes the page of a document that was read.</summary>
    /// <param name="output">Where it goes; left open.</param>
    /// <param name="report">The audit, with the tree and the ties.</param>
    /// <exception cref="ArgumentException">The document could not be read, or its tree is missing.</exception>
    public void Write(Stream output, DocumentReport report)
    {
        if (report is not { Disclosure: { } disclosure, Tree: { } tree })
        {
            throw new ArgumentException("a page needs the document as read", nameof(report));
        }

        var phrases = new Phrases(language, disclosure.Source);
        var places = new Places(disclosure, [.. report.Findings.Where(finding => finding.Severity >= Least)], report.Ties);

        // the document comes first, so that the head can say what found no place in it
        var document = new Markup();
        var text = new MarkedText(document, places);
        var marks = new PageMarks(disclosure.Source, places.Findings, report.Images);
        new DocumentView(document, disclosure, tree, places, marks, text, phrases).Write();
        var unplaced = places.Figures.Take(disclosure.Figures.Length).Where((_, number) => !text.Placed[number]).ToList();

        var title = string.Join(' ', new[] { disclosure.Name?.Text ?? Path.GetFileName(report.Path), disclosure.Year?.ToString(), phrases.In("审查报告", "audit") }.OfType<string>());
        var page = HtmlHead.Open(title, language, HtmlAsset.ReportStyle, HtmlAsset.ReportScript);
        var pages = new PageView(page, marks, places, phrases);
        page.Raw("<body>\n<nav class=\"skip\"><a href=\"#list\">").Text(phrases.In("跳到问题", "to the findings"))
            .Raw("</a> <a href=\"#doc\">").Text(phrases.In("跳到文件", "to the document")).Raw("</a></nav>\n");
        new SummaryView(page, report, disclosure, phrases, rules).Write(unplaced);
        page.Raw("<div id=\"panes\">\n<aside aria-label=\"").Text(phrases.In("问题", "Findings")).Raw("\">\n");
        Tools(page, places, phrases);
        page.Raw("<div id=\"scroll\" tabindex=\"-1\">\n").Element("h2", "hid", phrases.In("问题", "Findings"));
        new FindingsView(page, places, pages, phrases, IsAccepted).Write();
        page.Raw("</div>\n<section id=\"panel\" hidden aria-label=\"").Text(phrases.In("数字", "Figure")).Raw("\"></section>\n</aside>\n");
        page.Raw("<main id=\"doc\" lang=\"zh-CN\" tabindex=\"-1\" aria-label=\"").Text(phrases.In("文件原文", "The document")).Raw("\">\n");
        document.CopyTo(page);
        page.Raw("</main>\n<section id=\"peek\" hidden aria-label=\"").Text(phrases.In("对照", "The other side")).Raw("\"></section>\n</div>\n");
        pages.Images();
        pages.Sheets();
        Help(page, phrases, marks.Images.Count > 0);
        page.Raw("<p id=\"say\" class=\"hid\" role=\"status\"></p>\n<script type=\"application/json\" id=\"data\">");
        page.Raw(new PageData(places, report.Ties, phrases).Write()).Raw("</script>\n<script>").Raw(HtmlAsset.ReportScript.Text).Raw("</script>\n</body>\n</html>\n");
        page.WriteTo(output);
    }

    /// <summary>What narrows the list down; shown where scripts run.</summary>
    private void Tools(Markup page, Places places, Phrases phrases)
    {
        var findings = places.Findings.Select(item => item.Finding).ToList();
        page.Raw("<form id=\"tools\" role=\"search\" hidden>\n<div class=\"sev\">");
        foreach (var severity in (Severity[])[Severity.Error, Severity.Warning, Severity.Info])
        {
            page.Raw($"<label class=\"{Phrases.Style(severity)}\"><input type=\"checkbox\" name=\"severity\" value=\"{Phrases.Text((int)severity)}\" checked> ")
                .Text(Phrases.Mark(severity) + " " + phrases.Name(severity)).Raw(" <b>").Raw(findings.Count(finding => finding.Severity == severity)).Raw("</b></label>");
        }

        page.Raw("</div>\n<input type=\"search\" id=\"find\" autocomplete=\"off\" aria-label=\"").Text(phrases.In("搜索问题", "Search the findings"))
            .Raw("\" placeholder=\"").Text(phrases.In("搜索（/）", "Search (/)")).Raw("\">\n");
        Choice(page, "rule", phrases.In("全部规则", "every rule"), findings
            .GroupBy(finding => finding.Rule, StringComparer.Ordinal).OrderBy(rule => rule.Key, StringComparer.Ordinal)
            .Select(rule => (rule.Key, $"{rule.Key} {phrases.In(rule.First().Title)} ({Phrases.Text(rule.Count())})")));
        Choice(page, "group", phrases.In("全部章节", "every section"), places.Findings
            .OrderBy(item => item.Order).GroupBy(item => phrases.Group(item.Finding.Location), StringComparer.Ordinal)
            .Select(group => (group.Key, $"{group.Key} ({Phrases.Text(group.Count())})")));
        page.Raw("<label><input type=\"checkbox\" id=\"order\"> ").Text(phrases.In("按文件顺序", "document order")).Raw("</label>\n");
        page.Raw(findings.Exists(finding => IsAccepted(finding)) ? "<label>" : "<label hidden>");
        page.Raw("<input type=\"checkbox\" id=\"open\"> ").Text(phrases.In("只看未处理", "only what is open")).Raw("</label>\n");
        page.Raw("<output id=\"shown\"></output> <button type=\"button\" id=\"help-open\" aria-label=\"").Text(phrases.In("键盘操作", "Keyboard")).Raw("\">?</button>\n</form>\n");
    }

    private static void Choice(Markup page, string id, string all, IEnumerable<(string Value, string Text)> options)
    {
        page.Raw("<select id=\"").Raw(id).Raw("\" aria-label=\"").Text(all).Raw("\"><option value=\"\">").Text(all).Raw("</option>");
        foreach (var (value, text) in options)
        {
            page.Raw("<option").Attribute("value", value).Raw(">").Text(text).Raw("</option>");
        }

        page.Raw("</select>\n");
    }

    private static void Help(Markup page, Phrases phrases, bool hasPages)
    {
        page.Raw("<dialog id=\"help\" aria-labelledby=\"help-title\"><h2 id=\"help-title\">").Text(phrases.In("键盘操作", "Keyboard")).Raw("</h2><dl>");
        foreach (var (key, chinese, english) in ((string, string, string)[])
        [
            ("j", "下一个问题", "next finding"), ("k", "上一个问题", "previous finding"), ("Enter", "跳到文件中的位置", "jump to its place in the document"),
            .. hasPages ? [("p", "看整页图像", "its page as an image")] : Array.Empty<(string, string, string)>(),
            ("/", "搜索", "search"), ("Esc", "收起面板，回到问题", "close the panel, back to the finding"), ("?", "本说明", "this help"),
        ])
        {
            page.Raw("<dt><kbd>").Raw(key).Raw("</kbd></dt>").Element("dd", null, phrases.In(chinese, english));
        }

        page.Raw("</dl><p>").Text(phrases.In(
            "点击问题：文件滚动到该处，勾稽各方同时标出。点击文件中的数字：列出它的含义、在别处的出现和所处的勾稽关系。",
            "Click a finding: the document moves to its place, and every side of the broken tie is marked. Click a figure: what it is about, where else it stands, and the ties it stands in."));
        page.Raw("</p><form method=\"dialog\"><button>").Text(phrases.In("关闭", "Close")).Raw("</button></form></dialog>\n");
    }
}
