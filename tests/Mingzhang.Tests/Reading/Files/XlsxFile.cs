using System.Globalization;
using System.Security;
using System.Text;
using Mingzhang.Model;

namespace Mingzhang.Tests.Reading.Files;

/// <summary>Workbooks written plainly, part by part.</summary>
internal static class XlsxFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A workbook of the inner XML of its sheets.</summary>
    public static byte[] Of(IReadOnlyList<(string Name, string Content, bool IsHidden)> sheets, string? styles = null, string? texts = null)
    {
        var parts = new List<(string Name, string Content)>
        {
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
            ("_rels/.rels", Relations([("rId1", "officeDocument", "xl/workbook.xml")])),
            ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>" + string.Concat(sheets.Select((sheet, i) =>
                $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{Number(i + 1)}\" {(sheet.IsHidden ? "state=\"hidden\"" : "")} r:id=\"s{Number(i)}\"/>")) + "</sheets></workbook>"),
        };
        var relations = sheets.Select((_, i) => ($"s{Number(i)}", "worksheet", $"worksheets/sheet{Number(i)}.xml")).ToList();
        parts.AddRange(sheets.Select((sheet, i) => ($"xl/worksheets/sheet{Number(i)}.xml", $"<worksheet xmlns=\"{Main}\">{sheet.Content}</worksheet>")));
        if (styles is not null)
        {
            parts.Add(("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\">{styles}</styleSheet>"));
            relations.Add(("styles", "styles", "styles.xml"));
        }

        if (texts is not null)
        {
            parts.Add(("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{texts}</sst>"));
            relations.Add(("texts", "sharedStrings", "sharedStrings.xml"));
        }

        parts.Add(("xl/_rels/workbook.xml.rels", Relations(relations)));
        return Zips.Of(parts);
    }

    /// <summary>A sheet of rows of texts and numbers to two decimals.</summary>
    public static string Rows(params IEnumerable<IEnumerable<string>> rows)
    {
        var xml = new StringBuilder("<sheetData>");
        foreach (var (row, r) in rows.Select((row, r) => (row, r + 1)))
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{r}\">");
            foreach (var (cell, c) in row.Select((cell, c) => (cell, c)))
            {
                var place = Column(c) + Number(r);
                xml.Append(
                    cell.Length == 0 ? "" :
                    cell.Contains('.', StringComparison.Ordinal) && cell[^1] != '.' && decimal.TryParse(cell, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) && cell[^3..][0] == '.'
                        ? string.Create(CultureInfo.InvariantCulture, $"<c r=\"{place}\" s=\"1\"><v>{(double)value}</v></c>")
                        : $"<c r=\"{place}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(cell)}</t></is></c>");
            }

            xml.Append("</row>");
        }

        return xml.Append("</sheetData>").ToString();
    }

    /// <summary>Styles: 0 without a format, 1 with two decimals, others by their codes.</summary>
    public static string Styles(params IEnumerable<string> codes)
    {
        string[] all = ["General", "0.00", .. codes];
        return "<numFmts>" + string.Concat(all.Select((code, i) => $"<numFmt numFmtId=\"{Number(200 + i)}\" formatCode=\"{SecurityElement.Escape(code)}\"/>")) +
            "</numFmts><cellXfs>" + string.Concat(all.Select((_, i) => $"<xf numFmtId=\"{Number(200 + i)}\"/>")) + "</cellXfs>";
    }

    /// <summary>The tables of a tree and what stands around each, a sheet for each table.</summary>
    public static byte[] Of(DocumentTree tree)
    {
        var sheets = new List<(string, string, bool)>();
        var rows = new List<IEnumerable<string>>();
        var blocks = tree.Blocks.SkipWhile(block => !Opens(block, "第二部分")).Skip(1).TakeWhile(block => !Opens(block, "第三部分"));
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Paragraph { Text.Text: var text } when rows.Count == 0 || text.StartsWith('注') || text.StartsWith("单位", StringComparison.Ordinal):
                    rows.Add([text]);
                    break;
                case Heading or Paragraph:
                    End();
                    rows.Add([block is Heading heading ? heading.Text.Text : ((Paragraph)block).Text.Text]);
                    break;
                case TableBlock table:
                    rows.AddRange(table.Rows.Select(row => row.Cells.Select(cell => cell.Text)));
                    break;
            }
        }

        End();
        return Of(sheets, Styles());

        static bool Opens(Block block, string part) =>
            (block is Heading heading ? heading.Text.Text : (block as Paragraph)?.Text.Text)?.StartsWith(part, StringComparison.Ordinal) == true;

        void End()
        {
            sheets.Add(("预算公开表" + Number(sheets.Count + 1), Rows(rows), false));
            rows.Clear();
        }
    }

    private static string Column(int index) => index < 26 ? ((char)('A' + index)).ToString() : Column((index / 26) - 1) + (char)('A' + (index % 26));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Relations(IEnumerable<(string Id, string Type, string Target)> relations) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
        string.Concat(relations.Select(relation => $"<Relationship Id=\"{relation.Id}\" Type=\"{Office}/{relation.Type}\" Target=\"{relation.Target}\"/>")) + "</Relationships>";
}
