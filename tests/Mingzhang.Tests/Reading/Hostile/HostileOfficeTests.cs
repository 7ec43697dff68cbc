using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Mingzhang.Reading;
using Mingzhang.Tests.Reading.Files;

namespace Mingzhang.Tests.Reading.Hostile;

/// <summary>Office files made to do harm: one clear reason or a bounded reading, and nothing run, fetched or written.</summary>
public static class HostileOfficeTests
{
    private const string Laughs = "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><l>&c;</l>";
    private const string Outside = "<!DOCTYPE l [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><l>&x;</l>";

    private static readonly byte[] Docx = DocxFile.Of(
        DocxFile.P("正文。") + DocxFile.Table(["甲", "1.00"]), "<w:style w:styleId=\"a\"/>", "<w:num w:numId=\"1\"/>", DocxFile.P("眉"), "<w:footnote w:id=\"1\">" + DocxFile.P("注。") + "</w:footnote>");

    private static readonly byte[] Xlsx = XlsxFile.Of([("一", XlsxFile.Rows(["甲", "1.00"]), false)], XlsxFile.Styles(), "<si><t>甲</t></si>");

    private static readonly byte[] Xls = XlsFile.Of([("一", [.. XlsFile.Text(0, 0, "甲"), .. XlsFile.Number(0, 1, 1.5)], false)], ["0.00"], ["甲"]);

    public static TheoryData<string, string> Parts => new(
        from package in new[] { (Name: "a.docx", Bytes: Docx), (Name: "a.xlsx", Bytes: Xlsx) }
        from part in Names(package.Bytes)
        where part != "[Content_Types].xml"
        select (package.Name, part));

    [Theory]
    [MemberData(nameof(Parts))]
    public static void No_part_may_declare_entities(string name, string part)
    {
        foreach (var content in new[] { Laughs, Outside })
        {
            var failure = Timed(() => Reads.Failure(With(name == "a.docx" ? Docx : Xlsx, part, Encoding.UTF8.GetBytes(content)), name));
            Assert.Contains("DTD", failure.Problem.English, StringComparison.Ordinal);
        }
    }

    [Fact]
    public static void A_workbook_in_XML_may_not_either() => Assert.Contains(
        "DTD", Reads.Failure(Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?>" + Outside.Replace("<l>", "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">", StringComparison.Ordinal)), "a.xls").Problem.English, StringComparison.Ordinal);

    [Fact]
    public static void Macros_are_told_and_never_run()
    {
        var text = With(Docx, "word/vbaProject.bin", [1, 2, 3]);
        var book = With(Xlsx, "xl/vbaProject.bin", [1, 2, 3]);
        foreach (var (bytes, name) in new[] { (text, "a.docm"), (book, "a.xlsm") })
        {
            var tree = Reads.Tree(bytes, name);
            Assert.Contains("1.00", tree.Outline(), StringComparison.Ordinal);
            Assert.Contains("宏", Assert.Single(tree.Doubts).Reason.Chinese, StringComparison.Ordinal);
        }
    }

    [Fact]
    public static void Names_that_climb_out_of_the_archive_write_nothing()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var name = "../" + folder.Name + "/evil.xml";
            Assert.Equal("P 正文。\nT 甲|1.00\nP 注。", Reads.Tree(With(With(Docx, name, [1]), "..\\..\\" + folder.Name + "\\evil.xml", [1]), Path.Combine(folder.FullName, "a.docx")).Outline());
            Assert.Empty(folder.EnumerateFileSystemInfos());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public static void Archives_in_archives_are_not_unpacked() =>
        Assert.Contains("ZIP", Reads.Failure(Zips.OfBytes(("a.zip", Zips.OfBytes(("b.docx", Docx))), ("c.docx", Docx)), "a.zip").Problem.English, StringComparison.Ordinal);

    [Fact]
    public static void A_part_that_says_it_is_small_is_not_believed()
    {
        var part = Encoding.ASCII.GetBytes("<w:document xmlns:w=\"w\"><w:body>" + new string(' ', 90_000_000));
        var package = Zips.OfBytes(("word/document.xml", part));
        for (var at = 0; at + 4 <= package.Length; at++)
        {
            if (BitConverter.ToInt32(package, at) == part.Length)
            {
                BitConverter.GetBytes(10).CopyTo(package, at);
            }
        }

        Assert.NotNull(Timed(() => Reads.Failure(package, "a.docx")));
    }

    [Fact]
    public static void Parts_that_lie_over_each_other_are_counted_each_time()
    {
        // every sheet is the same part: what they unpack to is counted, not what they take in the archive
        var sheet = XlsxFile.Rows(Enumerable.Repeat<IEnumerable<string>>(["甲甲甲甲甲甲甲甲甲甲", "1.00"], 20_000));
        var sheets = Enumerable.Range(0, 120).Select(i => ($"表{i}", sheet, false)).ToList();
        var package = XlsxFile.Of([sheets[0]], XlsxFile.Styles());
        var book = "<workbook xmlns=\"m\" xmlns:r=\"r\"><sheets>" + string.Concat(sheets.Select((one, i) => $"<sheet name=\"{one.Item1}\" sheetId=\"{i + 1}\" r:id=\"s0\"/>")) + "</sheets></workbook>";
        Assert.True(Unreadable.IsForSize(Reads.Failure(With(package, "xl/workbook.xml", Encoding.UTF8.GetBytes(book)), "a.xlsx")));
    }

    [Fact]
    public static void A_million_rows_are_refused()
    {
        var rows = new StringBuilder("<sheetData>").Insert(11, "<row><c><v>1</v></c></row>", 1_100_000).Append("</sheetData>").ToString();
        Assert.True(Unreadable.IsForSize(Timed(() => Reads.Failure(XlsxFile.Of([("一", rows, false)]), "a.xlsx"))));
        var tags = new StringBuilder("<table>").Insert(7, "<tr><td>1", 1_100_000).Append("</table>").ToString();
        Assert.Contains("far more", Timed(() => Reads.Failure(HtmlFile.Of(tags), "a.xls")).Problem.English, StringComparison.Ordinal);
    }

    [Fact]
    public static void Sheets_of_thousands_of_columns_are_refused_in_every_format()
    {
        byte[] wide = [.. Enumerable.Range(0, 400).SelectMany(column => XlsFile.Number(0, column * 100, column))];
        Assert.Contains("columns", Timed(() => Reads.Failure(XlsFile.Of([("宽", wide, false)]), "a.xls")).Problem.English, StringComparison.Ordinal);
        var xml = "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet><Table><Row>" +
            string.Concat(Enumerable.Repeat("<Cell><Data>1</Data></Cell>", 10_000)) + "</Row></Table></Worksheet></Workbook>";
        Assert.Contains("10000 columns", Timed(() => Reads.Failure(Encoding.UTF8.GetBytes(xml), "a.xls")).Problem.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stream")]
    [InlineData("directory")]
    [InlineData("table of tables")]
    [InlineData("out of the file")]
    public static void Chains_of_sectors_in_a_circle_are_damage(string what)
    {
        var bytes = Xls.ToArray();
        var (at, next) = what switch
        {
            "stream" => (512 + (4 * 3), 2),
            "directory" => (512 + (4 * 1), 1),
            "table of tables" => (68, 2),
            _ => (512 + (4 * 4), 9_999_999),
        };
        BitConverter.GetBytes(next).CopyTo(bytes, at);
        if (what == "table of tables")
        {
            // the sector that would hold the next part of the table names itself as the one after it
            BitConverter.GetBytes(2).CopyTo(bytes, (512 * 4) - 4);
        }

        Assert.Contains("damaged", Timed(() => Reads.Failure(bytes, "a.xls")).Problem.English, StringComparison.Ordinal);
    }

    [Fact]
    public static void Old_workbooks_cut_or_damaged_never_throw()
    {
        for (var length = 1; length < Xls.Length; length += 61)
        {
            Assert.NotNull(DocumentReader.Read("a.xls", Xls.AsMemory(0, length)));
        }

        var random = new Random(20311121);
        for (var round = 0; round < 3000; round++)
        {
            var bytes = Xls.ToArray();
            for (var change = random.Next(1, 12); change > 0; change--)
            {
                bytes[random.Next(round % 2 == 0 ? 2048 : bytes.Length)] = (byte)random.Next(256);
            }

            Assert.NotNull(DocumentReader.Read("a.xls", bytes));
        }
    }

    private static List<string> Names(byte[] package)
    {
        using var archive = new ZipArchive(new MemoryStream(package));
        return [.. archive.Entries.Select(entry => entry.FullName)];
    }

    private static byte[] With(byte[] package, string part, byte[] content)
    {
        using var stream = new MemoryStream();
        stream.Write(package);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(part)?.Delete();
            using var entry = archive.CreateEntry(part).Open();
            entry.Write(content);
        }

        return stream.ToArray();
    }

    private static T Timed<T>(Func<T> work)
    {
        var watch = Stopwatch.StartNew();
        var result = work();
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
        return result;
    }
}
