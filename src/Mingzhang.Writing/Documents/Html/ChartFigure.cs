using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Writing.Html;

namespace Mingzhang.Writing.Documents.Html;

/// <summary>A chart as a drawing with, below it, its key: a table of all it shows and of nothing that the document does not print.</summary>
internal sealed class ChartFigure(Markup page)
{
    /// <summary>How many colours there are before they come again.</summary>
    public const int Colours = 8;

    /// <summary>Writes the figure.</summary>
    public void Write(Chart chart)
    {
        page.Raw("<figure class=\"chart\">\n");
        page.Element("p", "chart-title", chart.Title.Text).Raw("\n");
        if (chart.Kind == ChartKind.Pie)
        {
            new PieDrawing(page).Write(chart);
        }
        else
        {
            new ColumnDrawing(page).Write(chart);
        }

        page.Raw("<figcaption>");
        Key(chart);
        page.Raw("</figcaption>\n</figure>\n");
    }

    /// <summary>Opens a drawing with its title and, for those who do not see it, what it shows.</summary>
    public static void Open(Markup page, Chart chart, int width, int height)
    {
        page.Raw("<svg role=\"img\"").Attribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {width} {height}"))
            .Attribute("class", chart.Kind == ChartKind.Pie ? "pie" : "columns").Attribute("aria-label", chart.Title.Text).Raw(">")
            .Element("title", null, chart.Title.Text).Element("desc", null, Description(chart)).Raw("\n");
    }

    /// <summary>All that is shown, in one sentence.</summary>
    private static string Description(Chart chart) => string.Join('；', chart.Categories.Select((category, i) =>
        category + "：" + string.Join("，", chart.Series.Select(series => chart.Series.Length > 1 ? series.Name + series.Values[i] : series.Values[i].ToString())))) + "。";

    private void Key(Chart chart)
    {
        var isPie = chart.Kind == ChartKind.Pie;
        page.Raw("<table class=\"key\">\n<thead><tr><th scope=\"col\">项目</th>");
        foreach (var (series, i) in chart.Series.Select((series, i) => (series, i)))
        {
            page.Raw("<th scope=\"col\" class=\"num\">");
            if (!isPie)
            {
                Swatch(i);
            }

            page.Text(series.Name).Raw("</th>");
        }

        page.Raw("</tr></thead>\n<tbody>\n");
        for (var i = 0; i < chart.Categories.Length; i++)
        {
            page.Raw("<tr><th scope=\"row\">");
            if (isPie)
            {
                Swatch(i);
                page.Raw(i + 1).Raw(". ");
            }

            page.Text(chart.Categories[i]).Raw("</th>");
            foreach (var series in chart.Series)
            {
                page.Element("td", "num", series.Values[i].ToPlainString());
            }

            page.Raw("</tr>\n");
        }

        page.Raw("</tbody></table>");
    }

    private void Swatch(int colour) =>
        page.Raw("<svg class=\"swatch\" viewBox=\"0 0 10 10\" aria-hidden=\"true\"><rect class=\"c").Raw(colour % Colours).Raw("\" width=\"10\" height=\"10\"/></svg>");
}
