using Mingzhang.Model;

namespace Mingzhang.Writing.Html;

/// <summary>The list of findings, worst first.</summary>
internal sealed class FindingsView(Markup html, Places places, PageView pages, Phrases phrases, Func<Finding, bool> isAccepted)
{
    public void Write()
    {
        html.Raw("<ol id=\"list\">\n");
        foreach (var item in places.Findings)
        {
            Item(item);
        }

        html.Raw("</ol>\n");
        if (places.Findings.Length == 0)
        {
            html.Element("p", "none", phrases.In("没有发现问题。", "Nothing was found.")).Raw("\n");
        }
    }

    private void Item(Numbered item)
    {
        var finding = item.Finding;
        var number = Phrases.Text(item.Number);
        html.Raw($"<li id=\"n{number}\" class=\"n {Phrases.Style(finding.Severity)}\"").Raw(isAccepted(finding) ? " data-accepted" : "").Raw(">");
        html.Raw("<h3><a class=\"go\" href=\"").Raw(finding.Location.Line is null ? "#doc" : "#p" + number).Raw("\">");
        html.Raw($"<span class=\"s\">{Phrases.Mark(finding.Severity)} {phrases.Name(finding.Severity)} {number}</span> ");
        html.Element("b", null, phrases.In(finding.Title)).Raw("</a> ").Element("span", "rule", finding.Rule).Raw("</h3>");
        html.Element("p", "at", phrases.Place(finding.Location));
        html.Element("p", "msg", phrases.In(finding.Message));
        Values(finding);
        html.Raw("<div class=\"more\">").Element("blockquote", null, finding.Quote);
        pages.Cuts(item);
        Suspects(finding);
        html.Raw("<dl>");
        Term("改法", "Fix", phrases.In(finding.Fix));
        Term("依据", "Basis", phrases.In(finding.Basis));
        html.Raw("</dl>");
        Related(finding);
        html.Raw("</div></li>\n");
    }

    private void Values(Finding finding)
    {
        if (finding.Expected is null && finding.Actual is null)
        {
            return;
        }

        html.Raw("<p class=\"val\">");
        Value("原值", "printed", finding.Actual is "" ? phrases.In("空白", "blank") : finding.Actual + finding.Unit, finding.Actual is not null);
        Value("应为", "expected", finding.Expected + finding.Unit, finding.Expected is not null);
        Value("相差", "difference", finding.Difference + finding.Unit, finding.Difference is not null);
        html.Raw("</p>");
    }

    private void Value(string chinese, string english, string value, bool isThere)
    {
        if (isThere)
        {
            html.Raw("<span>").Text(phrases.In(chinese, english)).Raw(" ").Element("b", null, value).Raw("</span> ");
        }
    }

    private void Suspects(Finding finding)
    {
        if (finding.Suspects.Length > 0)
        {
            html.Element("h4", null, phrases.In("可能有误之处（按可能性）", "What may be wrong, likeliest first")).Raw("<ol class=\"sus\">");
            foreach (var suspect in finding.Suspects)
            {
                html.Raw("<li>");
                Jump(suspect.Location, suspect.Quote);
                html.Raw(" ").Element("span", "pct", suspect.Likelihood.Value.ToString("0", System.Globalization.CultureInfo.InvariantCulture) + "%");
                html.Text(suspect.Expected is { } expected ? phrases.In("，应为 ", ", expected ") + expected + finding.Unit : "").Raw("</li>");
            }

            html.Raw("</ol>");
        }
        else if (finding.Suspect is { } sure)
        {
            var percent = sure.Value.ToString("0", System.Globalization.CultureInfo.InvariantCulture);
            html.Element("p", "sure", phrases.In($"此处有误的把握 {percent}%", $"{percent}% sure that this is the wrong one"));
        }
    }

    private void Related(Finding finding)
    {
        if (finding.Related.Length == 0)
        {
            return;
        }

        html.Element("h4", null, phrases.In("相关之处", "Related places")).Raw("<ol class=\"rel\">");
        foreach (var evidence in finding.Related)
        {
            html.Raw("<li>");
            Jump(evidence.Location, evidence.Quote);
            html.Raw("</li>");
        }

        html.Raw("</ol>");
    }

    /// <summary>A link to a place: the figure that stands there, or else its line and what it says.</summary>
    private void Jump(Location location, string quote)
    {
        if (location.Line is not { } line)
        {
            html.Text(phrases.Place(location, quote)).Raw(" ").Element("q", null, Short(quote));
            return;
        }

        var found = places.FiguresAt(line).FindIndex(stretch => stretch.Start == location.Start && stretch.End == location.End);
        if (found >= 0)
        {
            var figure = places.FiguresAt(line)[found].Number;
            html.Element("b", null, phrases.Value(places.Figures[figure])).Raw(" ");
            html.Raw("<a class=\"j\" href=\"#f").Raw(figure).Raw("\">").Text(phrases.Place(location, quote)).Raw("</a>");
        }
        else
        {
            html.Raw("<a class=\"j\" href=\"#L").Raw(line).Raw("\">").Text(phrases.Place(location, quote)).Raw("</a> ").Element("q", null, Short(quote));
        }
    }

    private static string Short(string quote)
    {
        const int Most = 80;
        var cells = string.Join(' ', quote.Split((char[])['\t', ' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries));
        return cells.Length <= Most ? cells : string.Concat(cells.AsSpan(0, char.IsHighSurrogate(cells[Most - 1]) ? Most - 1 : Most), "…");
    }

    private void Term(string chinese, string english, string text)
    {
        if (text.Length > 0)
        {
            html.Element("dt", null, phrases.In(chinese, english)).Element("dd", null, text);
        }
    }
}
