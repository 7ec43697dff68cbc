using System.Collections.Immutable;
using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Reading.Programs;

namespace Mingzhang.Reading.Pdf;

/// <summary>Pages of a PDF as images, for people who are shown a place on its page.</summary>
public static class PageImages
{
    /// <summary>What the images are.</summary>
    private const string Jpeg = "image/jpeg";

    /// <summary>How fine they are, in pixels an inch; a large page is drawn coarser.</summary>
    private const double Resolution = 110;

    /// <summary>The longest side, in pixels.</summary>
    private const double LongestSide = 2200;

    /// <summary>The most bytes of an image that are taken.</summary>
    private const int Largest = 8 * 1024 * 1024;

    /// <summary>How long all of them may take; a page takes a tenth of a second.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    /// <summary>Draws pages.</summary>
    /// <param name="pdf">The file.</param>
    /// <param name="pages">The pages, each from 1 with its size.</param>
    /// <param name="problem">Why some of them could not be drawn; null where all were.</param>
    /// <returns>The images in the order of the pages asked for; those that could not be drawn are missing.</returns>
    public static ImmutableArray<PageImage> Render(ReadOnlyMemory<byte> pdf, IReadOnlyCollection<(int Number, PageSize Size)> pages, out Words? problem)
    {
        problem = null;
        if (pages.Count == 0)
        {
            return [];
        }

        if (!ExternalProgram.PdfToPpm.IsInstalled)
        {
            var reason = Unreadable.MissingProgram("pdftoppm", ProgramPackage.Poppler);
            problem = new Words(
                $"报告不附页面图像：{reason.Problem.Chinese}。{reason.Fix.Chinese}", $"no page images in the report: {reason.Problem.English}. {reason.Fix.English}");
            return [];
        }

        using var file = new PdfFile(pdf.Span);
        var limit = new TimeLimit(Limit);
        var drawn = pages.AsParallel().AsOrdered()
            .WithDegreeOfParallelism(Math.Min(Environment.ProcessorCount, pages.Count))
            .Select(page => Draw(file, page.Number, page.Size, limit))
            .ToList();
        var lost = drawn.Count(image => image is null);
        if (lost > 0)
        {
            problem = new Words(
                $"有 {lost.ToString(CultureInfo.InvariantCulture)} 页没能画成图像，报告中只写明页码",
                $"{lost.ToString(CultureInfo.InvariantCulture)} pages could not be drawn; the report names them without an image");
        }

        return [.. drawn.OfType<PageImage>()];
    }

    /// <summary>One page; null where the program gave up on it.</summary>
    private static PageImage? Draw(PdfFile file, int number, PageSize size, TimeLimit limit)
    {
        var page = number.ToString(CultureInfo.InvariantCulture);
        var resolution = Math.Min(Resolution, LongestSide * 72 / Math.Max(1, Math.Max(size.Width, size.Height)));
        using var image = new MemoryStream();
        try
        {
            var end = ExternalProgram.PdfToPpm.Run(
                [
                    "-jpeg", "-jpegopt", "quality=70,optimize=y", "-cropbox", "-f", page, "-l", page,
                    "-r", resolution.ToString("0.###", CultureInfo.InvariantCulture), file.Path,
                ],
                limit, output => CopyTo(output, image));
            return end.ExitCode == 0 && image.Length is > 0 and <= Largest ? new PageImage(number, Jpeg, image.ToArray()) : null;
        }
        catch (UnreadableException)
        {
            return null;
        }
    }

    /// <summary>Copies no more than one byte over the limit.</summary>
    private static void CopyTo(Stream output, MemoryStream image)
    {
        var buffer = new byte[1 << 16];
        while (image.Length <= Largest && output.Read(buffer) is var got and > 0)
        {
            image.Write(buffer, 0, got);
        }
    }
}
