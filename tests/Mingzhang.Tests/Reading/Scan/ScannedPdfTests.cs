using System.Globalization;
using System.Text;
using Mingzhang.Model;
using Mingzhang.Reading;
using Mingzhang.Reading.Lined;
using Mingzhang.Reading.Pages;
using Mingzhang.Reading.Pdf;
using Mingzhang.Reading.Programs;
using Mingzhang.Reading.Scan;

namespace Mingzhang.Tests.Reading.Scan;

/// <summary>A PDF that holds nothing but the image of a table, from drawing to reading.</summary>
public sealed class ScannedPdfTests
{
    private const int Width = 1240;
    private const int Height = 1755;

    private static readonly string[][] Cells =
    [
        ["2080505", "1,547.48", "369.08", "96.60"],
        ["2080506", "28.76", "8.83", "19.93"],
        ["2101102", "1,576.24", "377.91", "116.53"],
    ];

    [Fact]
    public void Numbers_of_a_scanned_table_are_read_with_their_places()
    {
        if (!ExternalProgram.PdfToPpm.IsInstalled)
        {
            Assert.Contains("poppler", Failed(Pdf("", [])).Fix.Chinese, StringComparison.Ordinal);
            return;
        }

        var pdf = Pdf("q 595 0 0 842 0 0 cm /I Do Q", Image());
        if (!ExternalProgram.Tesseract.IsInstalled || !Recognition.IsReady(ExternalProgram.Tesseract))
        {
            Assert.Contains("tesseract-ocr-chi-sim", Failed(pdf).Fix.Chinese, StringComparison.Ordinal);
            return;
        }

        var tree = Assert.IsType<ReadResult.Read>(DocumentReader.Read("scan.pdf", pdf)).Tree;
        var table = Assert.Single(tree.Blocks.OfType<TableBlock>());
        Assert.Equal(Cells, table.Rows.Select(row => row.Cells.Select(cell => cell.Text).ToArray()));
        Assert.Contains(tree.Doubts, doubt => doubt.Reason.Chinese.StartsWith("此页是扫描图像", StringComparison.Ordinal) && !doubt.IsUnread);

        var spot = Assert.Single(tree.Source.SpotsAt(table.Rows[1].Cells[1].Locate()));
        Assert.True(spot.Confidence > 0);
        Assert.InRange(spot.Box!.Value.CentreX, 200, 300);
        Assert.InRange(spot.Box.Value.CentreY, 842 - 680, 842 - 640);
    }

    [Fact]
    public void Without_tesseract_the_other_pages_are_read_and_the_package_is_named()
    {
        using var file = new PdfFile([]);
        var text = new PageContent(1, new PageSize(595, 842), [new Word("合计", new Box(100, 100, 124, 112), [100, 112, 124])], []);
        var image = new PageContent(2, new PageSize(595, 842), [], []);
        var pages = new ScannedPages(file) { Tesseract = new ExternalProgram("tesseract", ProgramPackage.Tesseract) { Folders = [] } };

        var result = pages.Read(new PdfPages([text, image], [2], ""));
        Assert.Equal([text, image], result.Pages);

        var tree = new LinedTree();
        tree.Paragraph("合计", new Spot(0, 0, 2) { Page = 1 });
        var doubt = Assert.Single(result.Finish(((ReadResult.Read)tree.Build("a.pdf", SourceFormat.Pdf, [])).Tree).Doubts);
        Assert.True(doubt.IsUnread);
        Assert.Equal(2, doubt.Location.Page);
        Assert.StartsWith("第2页是图像，没有读取", doubt.Reason.Chinese, StringComparison.Ordinal);
        Assert.Contains("tesseract-ocr-chi-sim", doubt.Reason.Chinese, StringComparison.Ordinal);
        Assert.Contains("winget install", doubt.Reason.English, StringComparison.Ordinal);

        Assert.Throws<UnreadableException>(() => pages.Read(new PdfPages([image], [2], "")));
    }

    [Fact]
    public void A_page_whose_glyphs_mean_nothing_is_recognised_like_an_image()
    {
        var word = new Word("合计", new Box(100, 100, 124, 112), [100, 112, 124]);
        var page = new PageContent(1, new PageSize(595, 842), [word], []);
        var pages = new PdfPages([page], [], "");
        Assert.False(ScannedPages.IsWanted(page, pages));
        Assert.False(ScannedPages.IsWanted(page with { Nameless = [word.Box] }, pages));
        Assert.True(ScannedPages.IsWanted(page with { Nameless = [word.Box, word.Box, word.Box] }, pages));
        Assert.True(ScannedPages.IsWanted(page, pages with { Images = [1] }));
    }

    /// <summary>The table as an image, 150 pixels to the inch.</summary>
    private static byte[] Image()
    {
        var drawing = new StringBuilder("1 w ");
        for (var i = 0; i < 4; i++)
        {
            drawing.Append(CultureInfo.InvariantCulture, $"100 {700 - (i * 30)} m 500 {700 - (i * 30)} l S ");
        }

        for (var i = 0; i < 5; i++)
        {
            drawing.Append(CultureInfo.InvariantCulture, $"{100 + (i * 100)} 700 m {100 + (i * 100)} 610 l S ");
        }

        for (var row = 0; row < Cells.Length; row++)
        {
            for (var column = 0; column < Cells[row].Length; column++)
            {
                drawing.Append(CultureInfo.InvariantCulture, $"BT /F 11 Tf {120 + (column * 100)} {681 - (row * 30)} Td ({Cells[row][column]}) Tj ET ");
            }
        }

        var folder = Directory.CreateTempSubdirectory("mingzhang-test-");
        try
        {
            var path = Path.Combine(folder.FullName, "drawn.pdf");
            File.WriteAllBytes(path, Pdf(drawing.ToString(), []));
            using var image = new MemoryStream();
            ExternalProgram.PdfToPpm.Run(["-r", "150", "-gray", path], TimeSpan.FromSeconds(20), stream => stream.CopyTo(image));
            return image.ToArray()[^(Width * Height)..];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ReadResult.Failed Failed(byte[] pdf) => Assert.IsType<ReadResult.Failed>(DocumentReader.Read("scan.pdf", pdf));

    /// <summary>A PDF of one page of 595 by 842 points.</summary>
    private static byte[] Pdf(string drawing, byte[] image)
    {
        using var stream = new MemoryStream();
        var offsets = new List<long>();
        Write("%PDF-1.4\n");
        Object("<</Type/Catalog/Pages 2 0 R>>");
        Object("<</Type/Pages/Count 1/Kids[3 0 R]>>");
        Object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<</I 6 0 R>>>>>>");
        Object($"<</Length {drawing.Length}>>stream\n{drawing}\nendstream");
        Object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        offsets.Add(stream.Position);
        var (width, height) = image.Length == 0 ? (1, 1) : (Width, Height);
        Write($"6 0 obj\n<</Type/XObject/Subtype/Image/Width {width}/Height {height}/ColorSpace/DeviceGray/BitsPerComponent 8/Length {Math.Max(1, image.Length)}>>stream\n");
        stream.Write(image.Length == 0 ? [255] : image);
        Write("\nendstream\nendobj\n");
        var start = stream.Position;
        Write($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n{string.Concat(offsets.Select(offset => offset.ToString("0000000000", CultureInfo.InvariantCulture) + " 00000 n \n"))}");
        Write($"trailer<</Size {offsets.Count + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
        return stream.ToArray();

        void Object(string body)
        {
            offsets.Add(stream.Position);
            Write($"{offsets.Count} 0 obj\n{body}\nendobj\n");
        }

        void Write(string text) => stream.Write(Encoding.ASCII.GetBytes(text));
    }
}
