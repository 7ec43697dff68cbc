using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Writing.Html;

namespace Mingzhang.Writing.Documents.Html;

/// <summary>A pie, clockwise from the top; slices that are wide enough carry their number in the key.</summary>
internal sealed class PieDrawing(Markup page)
{
    private const int Size = 2400, Centre = Size / 2, Radius = 1150, NumberRadius = 800, HalfNumber = 50;

    /// <summary>The whole rim, and the least part of it whose slice takes its number, in hundredths of a percent.</summary>
    private const int Whole = 10_000, LeastNumbered = 350;

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
            var from = Share(sum, total);
            sum += values[i].Value;
            Slice(i, from, Share(sum, total));
        }

        page.Raw("</svg>\n");
    }

    private static int Share(decimal part, decimal total) => (int)decimal.Round(part / total * Whole);

    /// <summary>A point, in whole units, so that no machine's last digit shows.</summary>
    private static string Point(int radius, int share, int down = 0)
    {
        var (sine, cosine) = Math.SinCos(Math.Tau * share / Whole);
        return string.Create(CultureInfo.InvariantCulture, $"{Centre + (int)Math.Round(radius * sine)} {Centre - (int)Math.Round(radius * cosine) + down}");
    }

    private void Slice(int number, int from, int to)
    {
        if (to <= from)
        {
            return;
        }

        page.Raw("<path class=\"c").Raw(number % ChartFigure.Colours).Raw("\" d=\"");
        page.Raw(to - from == Whole
            ? $"M{Point(Radius, 0)}A{Radius} {Radius} 0 0 1 {Point(Radius, Whole / 2)}A{Radius} {Radius} 0 0 1 {Point(Radius, 0)}Z"
            : $"M{Centre} {Centre}L{Point(Radius, from)}A{Radius} {Radius} 0 {(to - from > Whole / 2 ? 1 : 0)} 1 {Point(Radius, to)}Z").Raw("\"/>\n");
        if (to - from >= LeastNumbered && Point(NumberRadius, from + ((to - from) / 2), HalfNumber).Split(' ') is [var x, var y])
        {
            page.Raw("<text").Attribute("x", x).Attribute("y", y).Raw(">").Raw(number + 1).Raw("</text>\n");
        }
    }
}
