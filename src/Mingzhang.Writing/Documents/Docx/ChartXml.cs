using System.Globalization;
using System.Text;
using Mingzhang.Model;

namespace Mingzhang.Writing.Documents.Docx;

/// <summary>Charts as Word draws them itself: with their data in a workbook inside the document, so that they can be edited.</summary>
internal static class ChartXml
{
    /// <summary>The relation from a chart to its workbook.</summary>
    public const string WorkbookId = "workbook";

    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private const string Charts = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    /// <summary>English metric units in a twip.</summary>
    private const int Emu = 635;

    private const string CategoryAxis = "111111111";
    private const string ValueAxis = "222222222";

    /// <summary>The share of the whole from which a slice of a pie has a label.</summary>
    private const decimal NarrowestLabelled = 0.04m;

    /// <summary>Colours that stay apart from each other in grey and to colour-blind eyes.</summary>
    private static readonly string[] Colors =
        ["1F4E79", "C55A11", "7F7F7F", "BF9000", "2E75B6", "548235", "833C0B", "44546A", "9DC3E6", "F4B183", "A9D18E", "FFD966"];

    /// <summary>The place of a chart in the text.</summary>
    public static void Place(StringBuilder xml, Chart chart, string relation, int number, int width)
    {
        xml.Put($"<w:r><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">");
        xml.Put($"<wp:extent cx=\"{width * Emu}\" cy=\"{(Flow.ChartHeight - Flow.ChartSpare - TextStyles.Chart.After) * Emu}\"/><wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/>");
        xml.Put($"<wp:docPr id=\"{number}\" name=\"{XmlText.Escape($"图{number.ToString(CultureInfo.InvariantCulture)}")}\" descr=\"{XmlText.Escape(Description(chart))}\"/><wp:cNvGraphicFramePr/>");
        xml.Put($"<a:graphic xmlns:a=\"{Drawing}\"><a:graphicData uri=\"{Charts}\"><c:chart xmlns:c=\"{Charts}\" r:id=\"{relation}\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>");
    }

    /// <summary>The chart itself.</summary>
    public static string Write(Chart chart)
    {
        var xml = new StringBuilder();
        xml.Put($"<c:chartSpace xmlns:c=\"{Charts}\" xmlns:a=\"{Drawing}\" xmlns:r=\"{DocxPackage.Relations}\"><c:date1904 val=\"0\"/><c:lang val=\"zh-CN\"/><c:roundedCorners val=\"0\"/><c:chart>");
        xml.Put($"<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"1400\" b=\"1\"/></a:pPr><a:r><a:rPr lang=\"zh-CN\" sz=\"1400\" b=\"1\"/><a:t>{XmlText.Escape(chart.Title.Text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>");
        xml.Append("<c:autoTitleDeleted val=\"0\"/><c:plotArea><c:layout/>");
        if (chart.Kind == ChartKind.Pie)
        {
            xml.Append("<c:pieChart><c:varyColors val=\"1\"/>");
            Series(xml, chart, 0);
            xml.Append("<c:firstSliceAng val=\"0\"/></c:pieChart>");
        }
        else
        {
            xml.Append("<c:barChart><c:barDir val=\"col\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>");
            for (var i = 0; i < chart.Series.Length; i++)
            {
                Series(xml, chart, i);
            }

            xml.Put($"<c:gapWidth val=\"80\"/><c:axId val=\"{CategoryAxis}\"/><c:axId val=\"{ValueAxis}\"/></c:barChart>");
            xml.Put($"<c:catAx><c:axId val=\"{CategoryAxis}\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"b\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/><c:crossAx val=\"{ValueAxis}\"/><c:crosses val=\"autoZero\"/></c:catAx>");
            xml.Put($"<c:valAx><c:axId val=\"{ValueAxis}\"/><c:scaling><c:orientation val=\"minMax\"/><c:max val=\"{AxisEnd(chart).ToString(CultureInfo.InvariantCulture)}\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"l\"/><c:majorGridlines><c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"D9D9D9\"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode=\"#,##0.##\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/><c:crossAx val=\"{CategoryAxis}\"/><c:crosses val=\"autoZero\"/></c:valAx>");
        }

        xml.Append("</c:plotArea>");
        if (chart.Kind == ChartKind.Pie || chart.Series.Length > 1)
        {
            xml.Put($"<c:legend><c:legendPos val=\"{(chart.Kind == ChartKind.Pie ? "r" : "b")}\"/><c:overlay val=\"0\"/></c:legend>");
        }

        xml.Put($"<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>");
        xml.Put($"<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"1000\"><a:latin typeface=\"Times New Roman\"/><a:ea typeface=\"{TextStyles.Song}\"/></a:defRPr></a:pPr><a:endParaRPr lang=\"zh-CN\"/></a:p></c:txPr>");
        return xml.Put($"<c:externalData r:id=\"{WorkbookId}\"><c:autoUpdate val=\"0\"/></c:externalData></c:chartSpace>").ToString();
    }

    /// <summary>What the chart shows, in words.</summary>
    public static string Description(Chart chart) => chart.Title.Text + "：" + string.Join('；', chart.Series.Select(series =>
        (chart.Series.Length > 1 ? series.Name + " " : "") +
        string.Join('，', chart.Categories.Select((category, i) => category + series.Values[i].ToPlainString()))));

    /// <summary>Where the axis of values ends: a round number with room for the label over the highest bar.</summary>
    private static decimal AxisEnd(Chart chart)
    {
        var highest = chart.Series.SelectMany(series => series.Values).Max(value => value.Value) * 1.15m;
        var step = 1m;
        while (step * 10 < highest)
        {
            step *= 10;
        }

        while (step > highest)
        {
            step /= 10;
        }

        return highest <= 0 ? 1 : decimal.Ceiling(highest / step * 2) / 2 * step;
    }

    private static void Series(StringBuilder xml, Chart chart, int index)
    {
        var series = chart.Series[index];
        var column = (char)('B' + index);
        var last = chart.Categories.Length + 1;
        xml.Put($"<c:ser><c:idx val=\"{index}\"/><c:order val=\"{index}\"/><c:tx><c:strRef><c:f>Sheet1!${column.ToString()}$1</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>{XmlText.Escape(series.Name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>");
        if (chart.Kind == ChartKind.Columns)
        {
            xml.Put($"{Fill(index)}<c:invertIfNegative val=\"0\"/>");
        }
        else
        {
            for (var i = 0; i < chart.Categories.Length; i++)
            {
                xml.Put($"<c:dPt><c:idx val=\"{i}\"/><c:bubble3D val=\"0\"/>{Fill(i)}</c:dPt>");
            }
        }

        var decimals = series.Values.Max(value => value.Decimals);
        var format = decimals == 0 ? "#,##0" : "#,##0." + new string('0', decimals);
        xml.Append("<c:dLbls>");
        foreach (var narrow in chart.Kind == ChartKind.Pie ? Narrow(series) : [])
        {
            xml.Put($"<c:dLbl><c:idx val=\"{narrow}\"/><c:delete val=\"1\"/></c:dLbl>");
        }

        xml.Put($"<c:numFmt formatCode=\"{(chart.Kind == ChartKind.Pie ? "0.00%" : format)}\" sourceLinked=\"0\"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>");
        xml.Put($"<c:dLblPos val=\"outEnd\"/><c:showLegendKey val=\"0\"/><c:showVal val=\"{(chart.Kind == ChartKind.Pie ? 0 : 1)}\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent val=\"{(chart.Kind == ChartKind.Pie ? 1 : 0)}\"/><c:showBubbleSize val=\"0\"/>{(chart.Kind == ChartKind.Pie ? "<c:showLeaderLines val=\"1\"/>" : "")}</c:dLbls>");
        xml.Put($"<c:cat><c:strRef><c:f>Sheet1!$A$2:$A${last}</c:f><c:strCache><c:ptCount val=\"{chart.Categories.Length}\"/>");
        for (var i = 0; i < chart.Categories.Length; i++)
        {
            xml.Put($"<c:pt idx=\"{i}\"><c:v>{XmlText.Escape(chart.Categories[i])}</c:v></c:pt>");
        }

        xml.Put($"</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>Sheet1!${column.ToString()}$2:${column.ToString()}${last}</c:f><c:numCache><c:formatCode>{format}</c:formatCode><c:ptCount val=\"{series.Values.Length}\"/>");
        for (var i = 0; i < series.Values.Length; i++)
        {
            xml.Put($"<c:pt idx=\"{i}\"><c:v>{series.Values[i].ToPlainString()}</c:v></c:pt>");
        }

        xml.Append("</c:numCache></c:numRef></c:val></c:ser>");
    }

    /// <summary>The slices too narrow for a label of their own: labels beside each other would cover one another.</summary>
    private static IEnumerable<int> Narrow(ChartSeries series)
    {
        var whole = series.Values.Sum(value => value.Value);
        return Enumerable.Range(0, series.Values.Length).Where(i => series.Values[i].Value < whole * NarrowestLabelled);
    }

    private static string Fill(int index) =>
        $"<c:spPr><a:solidFill><a:srgbClr val=\"{Colors[index % Colors.Length]}\"/></a:solidFill><a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill></a:ln></c:spPr>";
}
