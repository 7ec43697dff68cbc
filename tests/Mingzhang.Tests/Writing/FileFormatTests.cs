using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Mingzhang.Writing;
using Mingzhang.Writing.Csv;
using Mingzhang.Writing.Markdown;
using Mingzhang.Writing.Xlsx;

namespace Mingzhang.Tests.Writing;

public sealed class FileFormatTests
{
    [Fact]
    public void Csv_quotes_what_holds_a_comma_and_begins_with_a_byte_order_mark()
    {
        var bytes = Bytes(output => TableCsv.Write(output, Fakes.Disclosure().Tables[0]));
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal(
            "科目编码,科目名称,2031年预算数/合计,2031年预算数/基本支出,2031年预算数/项目支出\r\n2012601,行政运行,\"1,200.50\",\"1,000.00\",\r\n",
            Encoding.UTF8.GetString(bytes[3..]));
    }

    [Fact]
    public void Findings_csv_has_one_line_a_finding_and_one_for_an_unreadable_document()
    {
        var text = Encoding.UTF8.GetString(Bytes(output =>
        {
            using var csv = new FindingsCsv(output);
            csv.Add(Fakes.Report());
            csv.Add(Fakes.Unreadable());
        }));
        var lines = text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(7, lines.Length);
        Assert.Contains("坏文件.txt,,unreadable", lines[^1], StringComparison.Ordinal);
        Assert.All(lines[^1..], line => Assert.Equal(lines[0].Count(c => c == ','), line.Count(c => c == ',')));
    }

    [Fact]
    public void Markdown_has_tables_text_and_glossary()
    {
        var text = Encoding.UTF8.GetString(Bytes(output => DisclosureMarkdown.Write(output, Fakes.Disclosure())));
        Assert.Contains("| 2012601 | 行政运行 | 1,200.50 | 1,000.00 |  |\n", text, StringComparison.Ordinal);
        Assert.Contains("## 三、支出预算总体情况\n", text, StringComparison.Ordinal);
        Assert.Contains("**基本支出**：指保障", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Workbook_is_valid_and_keeps_amounts_as_numbers_and_codes_as_text()
    {
        using var stream = new MemoryStream(Bytes(output => DisclosureXlsx.Write(output, Fakes.Disclosure())));
        using var book = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(book).Select(error => error.Description));
        Assert.Equal("表3", Assert.Single(book.WorkbookPart!.Workbook.Descendants<Sheet>()).Name!.Value);
        var cells = book.WorkbookPart.WorksheetParts.Single().Worksheet.Descendants<Row>().ElementAt(2).Elements<Cell>().ToList();
        Assert.Equal("2012601", cells[0].InnerText);
        Assert.Equal(CellValues.InlineString, cells[0].DataType!.Value);
        Assert.Equal("1200.50", cells[2].CellValue!.Text);
        Assert.Null(cells[2].DataType);
    }

    [Fact]
    public void Workbook_of_the_same_disclosure_has_the_same_bytes() => Assert.Equal(
        Bytes(output => DisclosureXlsx.Write(output, Fakes.Disclosure())),
        Bytes(output => DisclosureXlsx.Write(output, Fakes.Disclosure())));

    [Fact]
    public void File_not_kept_leaves_nothing_behind_and_spares_the_old_one()
    {
        var folder = Directory.CreateTempSubdirectory("mingzhang").FullName;
        var path = Path.Combine(folder, "结果.json");
        File.WriteAllText(path, "old");
        using (var file = new OutputFile(path))
        {
            file.Stream.WriteByte(1);
        }

        Assert.Equal("old", File.ReadAllText(path));
        Assert.Single(Directory.GetFiles(folder));
        using (var file = new OutputFile(path))
        {
            file.Stream.WriteByte((byte)'n');
            file.Keep();
        }

        Assert.Equal("n", File.ReadAllText(path));
        Directory.Delete(folder, recursive: true);
    }

    private static byte[] Bytes(Action<Stream> write)
    {
        using var output = new MemoryStream();
        write(output);
        return output.ToArray();
    }
}
