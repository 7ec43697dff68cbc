using System.Text;
using Mingzhang.Model;

namespace Mingzhang.Writing.Documents.Docx;

/// <summary>The workbook behind a chart: a column of categories, and one of values for each series.</summary>
internal static class ChartWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// <summary>The bytes of the workbook.</summary>
    public static byte[] Write(Chart chart)
    {
        using var bytes = new MemoryStream();
        using (var package = new DocxPackage(bytes))
        {
            package.Add("xl/workbook.xml", Type + "sheet.main+xml",
                $"<workbook xmlns=\"{Main}\" xmlns:r=\"{DocxPackage.Relations}\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"sheet1\"/></sheets></workbook>");
            package.Add("xl/worksheets/sheet1.xml", Type + "worksheet+xml", Sheet(chart));
            package.Relate("", "workbook", "officeDocument", "xl/workbook.xml");
            package.Relate("xl/workbook.xml", "sheet1", "worksheet", "worksheets/sheet1.xml");
            package.Complete();
        }

        return bytes.ToArray();
    }

    private static string Sheet(Chart chart)
    {
        var xml = new StringBuilder();
        xml.Put($"<worksheet xmlns=\"{Main}\"><cols><col min=\"1\" max=\"1\" width=\"32\" customWidth=\"1\"/></cols><sheetData><row r=\"1\">");
        Put("A", 1, chart.Title.Text);
        for (var i = 0; i < chart.Series.Length; i++)
        {
            Put(Column(i), 1, chart.Series[i].Name);
        }

        xml.Append("</row>");
        for (var row = 0; row < chart.Categories.Length; row++)
        {
            xml.Put($"<row r=\"{row + 2}\">");
            Put("A", row + 2, chart.Categories[row]);
            for (var i = 0; i < chart.Series.Length; i++)
            {
                xml.Put($"<c r=\"{Column(i)}{row + 2}\"><v>{chart.Series[i].Values[row].ToPlainString()}</v></c>");
            }

            xml.Append("</row>");
        }

        return xml.Append("</sheetData></worksheet>").ToString();

        void Put(string column, int row, string text) =>
            xml.Put($"<c r=\"{column}{row}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{XmlText.Escape(text)}</t></is></c>");
    }

    private static string Column(int series) => ((char)('B' + series)).ToString();
}
