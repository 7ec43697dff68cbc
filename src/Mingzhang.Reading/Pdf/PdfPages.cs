using System.Collections.Immutable;
using Mingzhang.Reading.Pages;

namespace Mingzhang.Reading.Pdf;

/// <summary>What is drawn on the pages of a PDF, and what was odd about them.</summary>
/// <param name="Pages">The pages in order.</param>
/// <param name="Images">The pages, from 1, whose content is an image: they have no text, or one that cannot be seen.</param>
/// <param name="Complaint">What poppler had to object to in the file; empty where nothing.</param>
internal sealed record PdfPages(ImmutableArray<PageContent> Pages, ImmutableArray<int> Images, string Complaint)
{
    /// <summary>More pages at a time would take too much memory, fewer too many starts.</summary>
    private const int FewestAtOnce = 6, MostAtOnce = 24;

    /// <summary>So many runs of pages for each processor leave none idle for long.</summary>
    private const int RunsEach = 1;

    /// <summary>Reads a PDF.</summary>
    /// <exception cref="UnreadableException">It cannot be opened, or a program is missing.</exception>
    public static PdfPages Read(PdfFile file)
    {
        var poppler = new Poppler(file);
        var count = poppler.PageCount();
        var atOnce = Math.Clamp((count - 1) / (RunsEach * Environment.ProcessorCount) + 1, FewestAtOnce, MostAtOnce);
        var mayHoldImages = file.MayHoldImages(count);
        var runs = new PageRun[(count + atOnce - 1) / atOnce];
        try
        {
            Parallel.For(0, runs.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
                i => runs[i] = PageRun.Read(poppler, (i * atOnce) + 1, Math.Min(count, (i + 1) * atOnce), mayHoldImages));
        }
        catch (AggregateException several) when (several.InnerExceptions.OfType<UnreadableException>().FirstOrDefault() is { } unreadable)
        {
            throw new UnreadableException(unreadable.Reason);
        }

        return new PdfPages([.. runs.SelectMany(run => run.Pages)], [.. runs.SelectMany(run => run.Images)], runs.Select(run => run.Complaint).FirstOrDefault(complaint => complaint.Length > 0) ?? "");
    }
}
