using System.Globalization;
using System.Xml;
using Mingzhang.Model;
using Mingzhang.Reading.Programs;

namespace Mingzhang.Reading.Pdf;

/// <summary>Asks the programs of poppler about a PDF.</summary>
/// <param name="file">The PDF.</param>
internal sealed class Poppler(PdfFile file)
{
    private const int MostPages = 2_000, MostWords = 2_000_000, MostDrawn = 4_000_000;

    /// <summary>What the programs say of a file that wants a password.</summary>
    private const string WrongPassword = "Incorrect password";

    private readonly TimeLimit limit = new(TimeSpan.FromSeconds(25));

    /// <summary>The words of all pages that are drawn level or upright; words drawn aslant too, where asked for.</summary>
    /// <param name="withSlanted">Whether slanted words are wanted.</param>
    /// <param name="complaint">What the program had to object to in the file; empty where nothing.</param>
    /// <exception cref="UnreadableException">The file cannot be opened.</exception>
    public IReadOnlyList<WordPage> Words(bool withSlanted, out string complaint)
    {
        IReadOnlyList<WordPage> pages = [];
        var isWhole = false;
        var end = ExternalProgram.PdfToText.Run(
            ["-bbox", "-cropbox", .. withSlanted ? [] : (string[])["-nodiag"], file.Path, "-"], limit, stream => pages = WordBoxes.Read(stream, MostPages, MostWords, out isWhole));
        complaint = Complaint(end.Error) is { Length: > 0 } told ? told : isWhole ? "" : "output of pdftotext breaks off";
        return end switch
        {
            { Error: var error } when error.Contains(WrongPassword, StringComparison.Ordinal) => throw new UnreadableException(Unreadable.LockedPdf),
            { ExitCode: not 0 } => throw new UnreadableException(Unreadable.DamagedPdf(complaint)),
            _ when pages.Count == 0 => throw new UnreadableException(Unreadable.DamagedPdf(complaint)),
            _ => pages,
        };
    }

    /// <summary>The area that images cover on each page, from 1, in square points.</summary>
    public Dictionary<int, double> ImageAreas()
    {
        Dictionary<int, double> areas = [];
        ExternalProgram.PdfImages.Run(["-list", file.Path], limit, stream => areas = PdfImageList.Areas(stream));
        return areas;
    }

    /// <summary>The drawings of some pages.</summary>
    /// <param name="first">The first of them, from 1.</param>
    /// <param name="last">The last of them.</param>
    /// <param name="paper">A size that holds them all, where they differ: else all are cut to the size of the first; null where they do not.</param>
    /// <returns>One for each; fewer where the program gave up.</returns>
    public IReadOnlyList<Drawing> Drawings(int first, int last, PageSize? paper)
    {
        IReadOnlyList<Drawing> pages = [];
        ExternalProgram.PdfToCairo.Run(["-svg", .. Range(first, last), .. Paper(paper), file.Path, "-"], limit, stream =>
        {
            try
            {
                pages = SvgReader.Read(stream, MostDrawn);
            }
            catch (XmlException)
            {
                // it broke off; the pages have their words all the same
            }
        });
        return pages;
    }

    private static string[] Paper(PageSize? paper) => paper is { } size
        ? ["-paperw", Whole(size.Width), "-paperh", Whole(size.Height), "-nocenter", "-noshrink"]
        : [];

    private static string Whole(double points) => Math.Ceiling(points).ToString(CultureInfo.InvariantCulture);

    private static string[] Range(int first, int last) =>
        ["-f", first.ToString(CultureInfo.InvariantCulture), "-l", last.ToString(CultureInfo.InvariantCulture)];

    private static string Complaint(string error) => error.Split('\n')
        .Select(line => line.Trim())
        .FirstOrDefault(line => line.StartsWith("Syntax Error", StringComparison.Ordinal) || line.StartsWith("Command Line Error", StringComparison.Ordinal)) ?? "";
}
