using System.Globalization;
using System.Xml;
using Mingzhang.Model;
using Mingzhang.Reading.Programs;

namespace Mingzhang.Reading.Pdf;

/// <summary>Asks the programs of poppler about a PDF.</summary>
/// <param name="file">The PDF.</param>
internal sealed class Poppler(PdfFile file)
{
    private const int MostPages = 2_000, MostWords = 1_000_000, MostDrawn = 4_000_000;

    /// <summary>What the programs say of a file that wants a password.</summary>
    private const string WrongPassword = "Incorrect password";

    private const string PagesLabel = "Pages:";

    private readonly TimeLimit limit = new(TimeSpan.FromSeconds(25));
    private int words;

    /// <summary>How many pages there are.</summary>
    /// <exception cref="UnreadableException">The file cannot be opened, or has far more pages than any disclosure.</exception>
    public int PageCount()
    {
        var count = 0;
        var end = ExternalProgram.PdfInfo.Run([file.Path], limit, stream => count = CountIn(stream));
        return end switch
        {
            { Error: var error } when error.Contains(WrongPassword, StringComparison.Ordinal) => throw new UnreadableException(Unreadable.LockedPdf),
            { ExitCode: not 0 } => throw new UnreadableException(Unreadable.DamagedPdf(Complaint(end.Error))),
            _ when count == 0 => throw new UnreadableException(Unreadable.DamagedPdf(Complaint(end.Error))),
            _ when count > MostPages => throw new UnreadableException(Unreadable.TooMuch),
            _ => count,
        };
    }

    /// <summary>The words of some pages that are drawn level or upright; words drawn aslant too, where asked for.</summary>
    /// <param name="first">The first of the pages, from 1.</param>
    /// <param name="last">The last of them.</param>
    /// <param name="withSlanted">Whether slanted words are wanted.</param>
    /// <param name="complaint">What the program had to object to in the file; empty where nothing.</param>
    /// <returns>One for each page; fewer where the program gave up.</returns>
    /// <exception cref="UnreadableException">The pages cannot be read, or hold far more than any disclosure.</exception>
    public IReadOnlyList<WordPage> Words(int first, int last, bool withSlanted, out string complaint)
    {
        IReadOnlyList<WordPage> pages = [];
        var isWhole = false;
        var end = ExternalProgram.PdfToText.Run(
            ["-bbox", "-cropbox", .. withSlanted ? [] : (string[])["-nodiag"], .. Range(first, last), file.Path, "-"],
            limit, stream => pages = WordBoxes.Read(stream, MostWords, out isWhole));
        complaint = Complaint(end.Error) is { Length: > 0 } told ? told : isWhole ? "" : "output of pdftotext breaks off";
        if (end.ExitCode != 0 || pages.Count == 0)
        {
            throw new UnreadableException(Unreadable.DamagedPdf(complaint));
        }

        return Interlocked.Add(ref words, pages.Sum(page => page.Words.Count)) > MostWords ? throw new UnreadableException(Unreadable.TooMuch) : pages;
    }

    /// <summary>The area that images cover on each of some pages, from 1, in square points.</summary>
    public Dictionary<int, double> ImageAreas(int first, int last)
    {
        Dictionary<int, double> areas = [];
        ExternalProgram.PdfImages.Run(["-list", .. Range(first, last), file.Path], limit, stream => areas = PdfImageList.Areas(stream));
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

    /// <summary>The number in "Pages:  31".</summary>
    private static int CountIn(Stream stream)
    {
        using var reader = new StreamReader(stream, leaveOpen: true);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith(PagesLabel, StringComparison.Ordinal) && int.TryParse(line.AsSpan(PagesLabel.Length), NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out var count))
            {
                return count;
            }
        }

        return 0;
    }
}
