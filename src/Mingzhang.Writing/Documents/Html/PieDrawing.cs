using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Writing.Html;

namespace Mingzhang.Writing.Documents.Html;

/// <summary>A pie, clockwise from the top; each slice is a dash on the rim of a circle as wide as its radius.</summary>
internal sealed class PieDrawing(Markup page)
{
    private const int Size = 240, Centre = Size / 2, Radius = 110, LabelRadius = 76;

    /// <summary>The whole rim, in hundredths of a percent.</summary>
    private const int Whole = 10_000;

    /// <summary>The gap between slices, and the least share whose slice takes its number.</summary>
    private const int Gap = 40, LeastLabelled = 350;

    public void Write(Chart chart)
    {
        var values = chart.Series[0].Values;
        var total = values.Sum(value => value.Value);
        if (total <= 0)
        {
            return;
        }

        ChartFigure.Open(page, chart, Size, Size);
        var sum = 0m;
        for (var i = 0; i < values.Length; i++)
        {
            var from = ChartFigure.Share(sum, total);
            sum += values[i].Value;
            Slice(i, from, ChartFigure.Share(sum, total) - from);
        }

        page.Raw("</svg>\n");
    }

    private void Slice(int number, int from, int length)
    {
        if (length <= 0)
        {
            return;
        }

        var drawn = length == Whole ? Whole : Math.Max(length - Gap, Gap / 2);
        page.Raw("<circle class=\"c").Raw(number % ChartFigure.Colours)
            .Raw(string.Create(CultureInfo.InvariantCulture, $"\" cx=\"{Centre}\" cy=\"{Centre}\" r=\"{Radius / 2}\" stroke-width=\"{Radius}\" pathLength=\"{Whole}\""))
            .Raw(string.Create(CultureInfo.InvariantCulture, $" stroke-dasharray=\"{drawn} {Whole - drawn}\" stroke-dashoffset=\"{-from}\" transform=\"rotate(-90 {Centre} {Centre})\"/>"));
        if (length >= LeastLabelled)
        {
            var (sine, cosine) = Math.SinCos(Math.Tau * (from + (length / 2.0)) / Whole);
            page.Raw(string.Create(
                CultureInfo.InvariantCulture, $"<text x=\"{Centre + Math.Round(LabelRadius * sine)}\" y=\"{Centre - Math.Round(LabelRadius * cosine) + 5}\">{number + 1}</text>\n"));
        }
    }
}
