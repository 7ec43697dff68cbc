using Mingzhang.Model;

namespace Mingzhang.Writing.Html;

/// <summary>The head of a page: whose document, what it came to, how every check ended, what was left over.</summary>
internal sealed class SummaryView(Markup html, DocumentReport report, Disclosure disclosure, Phrases phrases, IReadOnlyDictionary<string, Words> rules)
{
    /// <summary>Writes it.</summary>
    /// <param name="unplaced">Figures that found no place in the document below.</param>
    public void Write(IReadOnlyList<Figure> unplaced)
    {
        html.Raw("<header>\n<div class=\"who\">");
        html.Element("h1", null, disclosure.Name?.Text ?? Path.GetFileName(report.Path));
        html.Element("span", "year", disclosure.Year is { } year ? phrases.In($"{year}年", year.ToString()) : "");
        html.Element("span", "file", report.Path);
        html.Raw("</div>\n<div class=\"state\">");
        Verdict();
        Ledger();
        Undecided();
        Unaccounted();
        Unplaced(unplaced);
        html.Raw("</div>\n</header>\n");
    }

    private void Verdict()
    {
        var (style, text) = (report.Count(Severity.Error), report.Verdict) switch
        {
            ( > 0, _) => ("e", phrases.In("✗ 有错误", "✗ errors")),
            (_, Writing.Verdict.Findings) => ("w", phrases.In("! 有警告", "! warnings")),
            _ => ("ok", phrases.In("✓ 未发现错误和警告", "✓ no errors, no warnings")),
        };
        html.Raw($"<strong id=\"verdict\" class=\"{style}\">").Text(text).Raw("</strong>");
        foreach (var severity in (Severity[])[Severity.Error, Severity.Warning, Severity.Info])
        {
            html.Raw($"<span class=\"count {Phrases.Style(severity)}\">").Text(phrases.Name(severity)).Raw(" <b>").Raw(report.Count(severity)).Raw("</b></span>");
        }
    }

    private void Ledger()
    {
        Drop("ledger", phrases.In($"检查 {Sum()} 项，通过 {Of(Outcome.Passed)}", $"{Sum()} checks, {Of(Outcome.Passed)} passed"), "");
        html.Raw("<table><thead><tr>");
        foreach (var head in (string[])[phrases.In("规则", "Rule"), phrases.In("内容", "What")])
        {
            html.Raw("<th scope=\"col\">").Text(head).Raw("</th>");
        }

        foreach (var outcome in Enum.GetValues<Outcome>())
        {
            html.Raw("<th scope=\"col\" class=\"num\">").Text(phrases.Name(outcome)).Raw("</th>");
        }

        html.Raw("<th scope=\"col\">").Text(phrases.In("原因", "Reason")).Raw("</th></tr></thead><tbody>\n");
        foreach (var rule in report.Ledger.GroupBy(entry => entry.Rule, StringComparer.Ordinal))
        {
            html.Raw("<tr><th scope=\"row\">").Text(rule.Key).Raw("</th>").Element("td", null, rules.TryGetValue(rule.Key, out var title) ? phrases.In(title) : "");
            foreach (var outcome in Enum.GetValues<Outcome>())
            {
                var count = rule.Where(entry => entry.Outcome == outcome).Sum(entry => entry.Count);
                html.Raw(count > 0 && outcome is Outcome.Failed or Outcome.Undecided ? "<td class=\"num strong\">" : "<td class=\"num\">")
                    .Raw(count > 0 ? Phrases.Text(count) : "").Raw("</td>");
            }

            html.Element("td", null, string.Join(phrases.In("；", "; "), rule.Select(entry => entry.Reason).OfType<Words>().Select(phrases.In).Distinct(StringComparer.Ordinal)));
            html.Raw("</tr>\n");
        }

        html.Raw("</tbody></table></div></details>");
    }

    private void Undecided()
    {
        var entries = report.Ledger.Where(entry => entry.Outcome == Outcome.Undecided).ToList();
        if (entries.Count == 0)
        {
            return;
        }

        Drop("undecided", phrases.In($"? 未能判定 {Of(Outcome.Undecided)} 项", $"? {Of(Outcome.Undecided)} undecided"), "w");
        html.Element("p", null, phrases.In("以下检查缺少所需的内容，没有做出判断，不算通过。", "These checks lacked what they need. They did not pass.")).Raw("<ul>");
        foreach (var entry in entries)
        {
            html.Raw("<li>").Element("b", null, entry.Rule).Text(" ").Text(rules.TryGetValue(entry.Rule, out var title) ? phrases.In(title) : "");
            html.Text($" ×{Phrases.Text(entry.Count)}").Text(entry.Reason is { } reason ? phrases.In("：", ": ") + phrases.In(reason) : "").Raw("</li>");
        }

        html.Raw("</ul></div></details>");
    }

    private void Unaccounted()
    {
        if (disclosure.Unaccounted.Length + disclosure.Doubts.Length == 0)
        {
            return;
        }

        var count = Phrases.Text(disclosure.Unaccounted.Length + disclosure.Doubts.Length);
        Drop("unaccounted", phrases.In($"未归入结构 {count} 处", $"{count} not accounted for"), "w");
        html.Element("p", null, phrases.In("以下文字没有归入任何报表、章节或表格，未参与检查。", "This text belongs to no table or section that is known, and was not checked.")).Raw("<ul>");
        foreach (var passage in disclosure.Unaccounted)
        {
            Line(passage.Line, passage.Text);
        }

        foreach (var doubt in disclosure.Doubts)
        {
            Line(doubt.Location.Line ?? 0, phrases.In(doubt.Reason));
        }

        html.Raw("</ul></div></details>");
    }

    private void Unplaced(IReadOnlyList<Figure> unplaced)
    {
        if (unplaced.Count == 0)
        {
            return;
        }

        var count = Phrases.Text(unplaced.Count);
        Drop("unplaced", phrases.In($"未能标出 {count} 个数", $"{count} figures not shown in place"), "w");
        html.Element("p", null, phrases.In("这些数参与了检查，但在左侧文件中没有标出位置。", "These figures were checked but are not marked in the document.")).Raw("<ul>");
        foreach (var figure in unplaced)
        {
            Line(figure.Location.Line ?? 0, figure.Text + " " + phrases.Place(figure.Location));
        }

        html.Raw("</ul></div></details>");
    }

    private void Line(int line, string text)
    {
        html.Raw("<li>");
        if (line > 0)
        {
            html.Raw($"<a class=\"j\" href=\"#L{Phrases.Text(line)}\">").Text(phrases.In($"第{Phrases.Text(line)}行", $"line {Phrases.Text(line)}")).Raw("</a> ");
        }

        html.Text(text).Raw("</li>");
    }

    private void Drop(string id, string summary, string style) =>
        html.Raw($"<details id=\"{id}\" class=\"drop {style}\"><summary>").Text(summary).Raw("</summary><div tabindex=\"0\" role=\"group\"").Attribute("aria-label", summary).Raw(">");

    private string Sum() => Phrases.Text(report.Ledger.Sum(entry => entry.Count));

    private string Of(Outcome outcome) => Phrases.Text(report.Count(outcome));
}
