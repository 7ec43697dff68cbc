using System.Collections.Immutable;
using Mingzhang.Corpus.Files;
using Mingzhang.Model;
using Mingzhang.Reading.Programs;
using Mingzhang.Writing.Documents.Pdf;

namespace Mingzhang.Tests.Corpus;

/// <summary>
/// Disclosures of which every cell is known, written in every format by our writers and by other programs: each cell comes back as it
/// was written, and nothing is found in what has no fault. A few here; <c>bench/Mingzhang.Bench formats</c> reads many.
/// </summary>
public sealed class KnownFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mingzhang").FullName;

    [Fact]
    public void As_our_writers_write_them() => AssertRead(Known(0, 1, 3, 5).SelectMany(new FileSet(folder).Own));

    [Fact]
    public async Task As_another_office_program_writes_them()
    {
        Assert.SkipWhen(InstalledProgram.Office.Path is null, "LibreOffice is missing: apt-get install libreoffice-writer libreoffice-calc");
        Assert.SkipUnless(ExternalProgram.PdfToText.IsInstalled, "poppler is missing: apt-get install poppler-utils poppler-data");
        var set = new FileSet(folder);
        var own = Known(0).SelectMany(set.Own).ToList();
        AssertRead(await set.ByOfficeAsync(own, name => name is "docx to pdf" or "xlsx to pdf" or "docx to docx" or "xlsx to xls"));
    }

    [Fact]
    public async Task As_a_browser_prints_them()
    {
        Assert.SkipWhen(InstalledProgram.Browser.Path is null, "no browser: apt-get install chromium fonts-noto-cjk, or name one in MINGZHANG_CHROMIUM");
        Assert.SkipUnless(ExternalProgram.PdfToText.IsInstalled, "poppler is missing: apt-get install poppler-utils poppler-data");
        var known = Known(0)[0];
        var path = Path.Combine(folder, "own.pdf");
        await using var printer = new PdfPrinter();
        await using (var stream = File.Create(path))
        {
            await printer.PrintAsync(known.Tree, stream, TestContext.Current.CancellationToken);
        }

        var set = new FileSet(folder);
        AssertRead([new KnownFile(known, "our PDF", path), await set.PrintAsync(known, PrintStyles.All.First(style => style.Name == "headers"))]);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static ImmutableArray<KnownDisclosure> Known(params IEnumerable<int> seeds) => [.. seeds.Select(seed => KnownDisclosure.Of(seed))];

    private static void AssertRead(IEnumerable<KnownFile> files) => Assert.All(files.ToList(), file =>
    {
        var compilation = Compilation.Check(file.Path, File.ReadAllBytes(file.Path));
        Assert.True(compilation.Disclosure is not null, file.Way + ": " + compilation.Problem?.Problem.English);
        var check = CellCheck.Of(file.Of.Truth, compilation.Disclosure);
        Assert.True(check.Numbers > 100);
        Assert.Empty(check.WrongNumbers.Concat(check.WrongWords).Select(wrong => $"{file.Way}, {wrong}"));
        Assert.Empty(compilation.Audit!.Findings.Where(finding => finding.Severity >= Severity.Warning).Select(finding => $"{file.Way}: {finding.Rule} {finding.Message.English}"));
    });
}
