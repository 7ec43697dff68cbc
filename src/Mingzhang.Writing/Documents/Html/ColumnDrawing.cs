using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Writing.Html;

namespace Mingzhang.Writing.Documents.Html;

/// <summary>Upright bars over and under a line at zero, with a scale on the left and the names below.</summary>
internal sealed class ColumnDrawing(Markup page)
{
    private const int Width = 720, Left = 72, Right = 8, Top = 20, PlotHeight = 220, NameHeight = 15, NameLines = 3;

    /// <summary>Widths of type, in units of the drawing: a Chinese character of a name, a digit of a value.</summary>
    private const int NameCharacter = 13, ValueDigit = 7;

    private const int WidestBar = 56;

    public void Write(Chart chart)
    {
        var values = chart.Series.SelectMany(series => series.Values).Select(value => value.Value).ToList();
        if (values.TrueForAll(value => value == 0))
        {
            return;
        }

        var step = Step(Math.Max(values.Max(), 0) - Math.Min(values.Min(), 0));
        var (low, high) = (decimal.Floor(Math.Min(values.Min(), 0) / step), decimal.Ceiling(Math.Max(values.Max(), 0) / step));
        int Height(decimal value) => Top + (int)decimal.Round((high - (value / step)) / (high - low) * PlotHeight);

        ChartFigure.Open(page, chart, Width, Top + PlotHeight + 8 + (NameLines * NameHeight));
        for (var tick = low; tick <= high; tick++)
        {
            var y = Height(tick * step);
            page.Raw(string.Create(CultureInfo.InvariantCulture, $"<path class=\"{(tick == 0 ? "axis" : "grid")}\" d=\"M{Left} {y}H{Width - Right}\"/>"))
                .Raw(string.Create(CultureInfo.InvariantCulture, $"<text class=\"end\" x=\"{Left - 6}\" y=\"{y + 4}\">{tick * step:0.######}</text>\n"));
        }

        var slot = (Width - Left - Right) / Math.Max(chart.Categories.Length, 1);
        var bar = Math.Clamp(slot * 7 / 10 / chart.Series.Length, 2, WidestBar);
        for (var i = 0; i < chart.Categories.Length; i++)
        {
            var middle = Left + (slot * i) + (slot / 2);
            for (var j = 0; j < chart.Series.Length; j++)
            {
                Bar(chart.Series[j].Values[i], j, middle - (bar * chart.Series.Length / 2) + (bar * j), bar, Height);
            }

            Name(chart.Categories[i], middle, Math.Max(slot / NameCharacter, 1));
        }

        page.Raw("</svg>\n");
    }

    private void Bar(PrintedNumber value, int colour, int left, int width, Func<decimal, int> height)
    {
        var (from, to) = (height(Math.Max(value.Value, 0)), height(Math.Min(value.Value, 0)));
        page.Raw(string.Create(
            CultureInfo.InvariantCulture, $"<rect class=\"c{colour % ChartFigure.Colours}\" x=\"{left + 1}\" y=\"{from}\" width=\"{width - 2}\" height=\"{to - from}\"/>"));
        var text = value.ToPlainString();
        if (text.Length * ValueDigit <= width + (width / 5))
        {
            page.Raw(string.Create(
                CultureInfo.InvariantCulture, $"<text class=\"value\" x=\"{left + (width / 2)}\" y=\"{(value.Value < 0 ? to + 13 : from - 4)}\">{text}</text>\n"));
        }
    }

    /// <summary>A name in short lines; what does not fit stands in the key alone.</summary>
    private void Name(string name, int middle, int characters)
    {
        var lines = name.Chunk(characters).Select(line => new string(line)).ToList();
        if (lines.Count > NameLines)
        {
            var last = lines[NameLines - 1];
            lines = [.. lines.Take(NameLines - 1), last[..^1] + "…"];
        }

        for (var i = 0; i < lines.Count; i++)
        {
            page.Raw("<text").Attribute("x", middle).Attribute("y", Top + PlotHeight + 22 + (i * NameHeight)).Raw(">").Text(lines[i]).Raw("</text>\n");
        }
    }

    /// <summary>The distance of the lines of the scale: at most five of them over the range.</summary>
    private static decimal Step(decimal range)
    {
        var unit = 0.000001m;
        while (true)
        {
            foreach (var factor in (ReadOnlySpan<int>)[1, 2, 5])
            {
                if (unit * factor * 5 >= range)
                {
                    return unit * factor;
                }
            }

            unit *= 10;
        }
    }
}
