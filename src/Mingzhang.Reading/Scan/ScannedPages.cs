using System.Collections.Immutable;
using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Reading.Pages;
using Mingzhang.Reading.Pdf;
using Mingzhang.Reading.Programs;

namespace Mingzhang.Reading.Scan;

/// <summary>The pages of a PDF that are images, or whose fonts do not say what their glyphs mean, by recognition.</summary>
/// <param name="file">The PDF.</param>
internal sealed class ScannedPages(PdfFile file)
{
    /// <summary>Of its glyphs so many lack a character on a page that is recognised instead.</summary>
    private const double NamelessShare = 0.5;

    /// <summary>No side of a page is drawn longer than this, in pixels; A3 is 4,960 by 3,508.</summary>
    private const int LongestSide = 7_000;

    /// <summary>No disclosure has more pages that are images; what comes after them is not read.</summary>
    private const int MostPages = 200;

    /// <summary>How long a page may take, from drawing to the last number.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>Who recognises.</summary>
    public ExternalProgram Tesseract { get; init; } = ExternalProgram.Tesseract;

    /// <summary>Whether a page has to be recognised: it is an image, or most of its glyphs say nothing.</summary>
    public static bool IsWanted(PageContent page, PdfPages pages) =>
        pages.Images.Contains(page.Number) || page.Nameless.Length > NamelessShare * (page.Nameless.Length + page.Words.Sum(word => word.Text.Length));

    /// <summary>The pages with those recognised in their places.</summary>
    public ScanResult Read(PdfPages pages)
    {
        var wanted = pages.Pages.Where(page => IsWanted(page, pages)).ToList();
        if (wanted.Count == 0)
        {
            return new ScanResult(pages.Pages, []);
        }

        if (Missing() is { } missing)
        {
            return wanted.Count == pages.Pages.Length ? throw new UnreadableException(missing) : new ScanResult(pages.Pages, [.. wanted.Select(page => new ScannedPlace(page.Number, 0, false, missing.Problem, missing.Fix))]);
        }

        var beyond = wanted.Skip(MostPages).Select(page => new ScannedPlace(page.Number, 0, false, new(
            $"图像页超过{MostPages}页", $"there are more than {MostPages} pages of images"), null));
        var read = wanted.Take(MostPages).AsParallel().AsOrdered().WithDegreeOfParallelism(Math.Min(wanted.Count, Environment.ProcessorCount)).Select(Read).ToList();
        var late = read.Where(page => page.Place.IsLate).ToList();
        if (late.Count > 0 && late.Count < read.Count)
        {
            // the machine was busy: by itself a page has its processors alone
            read = [.. read.Select(page => page.Place.IsLate ? Read(page.Content) : page)];
        }

        var contents = read.ToDictionary(page => page.Content.Number, page => page.Content);
        return new ScanResult([.. pages.Pages.Select(page => contents.GetValueOrDefault(page.Number, page))], [.. read.Select(page => page.Place with { IsImage = pages.Images.Contains(page.Place.Page) }), .. beyond]);
    }

    /// <summary>Why nothing can be recognised; null where it can.</summary>
    private ReadResult.Failed? Missing()
    {
        try
        {
            return Recognition.IsReady(Tesseract) ? null : Unreadable.MissingProgram("tesseract: chi_sim, eng", ProgramPackage.Tesseract);
        }
        catch (UnreadableException unreadable)
        {
            return unreadable.Reason;
        }
    }

    private (PageContent Content, ScannedPlace Place) Read(PageContent page)
    {
        var limit = new TimeLimit(Limit);
        try
        {
            if (Draw(page, limit) is not { } image)
            {
                return (page, new ScannedPlace(page.Number, 0, false, new("无法绘出此页", "the page cannot be drawn"), null));
            }

            var read = new ScannedPage(new Recognition(Directory.CreateDirectory(file.Beside(Name(page.Number))).FullName, limit, Tesseract)).Read(image, page.Number, page.Size);
            return (read.Page, new ScannedPlace(page.Number, read.Slope, read.HasFaded, null, null));
        }
        catch (UnreadableException unreadable)
        {
            return (page, new ScannedPlace(page.Number, 0, false, unreadable.Reason.Problem, unreadable.Reason.Fix) { IsLate = limit.Left == TimeSpan.Zero });
        }
    }

    private GreyImage? Draw(PageContent page, TimeLimit limit)
    {
        GreyImage? image = null;
        var longest = Math.Max(page.Size.Width, page.Size.Height) * ScannedPage.Resolution / 72;
        string[] size = longest > LongestSide ? ["-scale-to", Name(LongestSide)] : ["-r", Name((int)ScannedPage.Resolution)];
        ExternalProgram.PdfToPpm.Run(
            [.. size, "-cropbox", "-f", Name(page.Number), "-l", Name(page.Number), file.Path], limit, stream => image = Netpbm.Read(stream));
        return image;
    }

    private static string Name(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A page that is an image.</summary>
/// <param name="Page">The page, from 1.</param>
/// <param name="Slope">How far it lay askew.</param>
/// <param name="HasFaded">Whether a light print on it was not read.</param>
/// <param name="Unread">Why it was not read; null where it was.</param>
/// <param name="Fix">What to do about that; null where nothing helps.</param>
internal sealed record ScannedPlace(int Page, double Slope, bool HasFaded, Words? Unread, Words? Fix)
{
    /// <summary>Whether the time for it ran out.</summary>
    public bool IsLate { get; init; }

    /// <summary>Whether it is an image, and not glyphs of fonts that do not tell what they mean.</summary>
    public bool IsImage { get; init; } = true;
}

/// <summary>The pages of a document after recognition.</summary>
/// <param name="Pages">The pages.</param>
/// <param name="Scanned">Those that are images.</param>
internal sealed record ScanResult(ImmutableArray<PageContent> Pages, ImmutableArray<ScannedPlace> Scanned)
{
    /// <summary>The tree with boxes as the page is displayed, and with what is in doubt.</summary>
    public DocumentTree Finish(DocumentTree tree)
    {
        if (Scanned.IsEmpty)
        {
            return tree;
        }

        var slopes = Scanned.Where(page => page.Slope != 0).ToDictionary(page => page.Page, page => page.Slope);
        var source = tree.Source with { Spots = [.. tree.Source.Spots.Select(spot => Turned(spot, tree.Source, slopes))] };
        var pages = Scanned.Select(page => new ReadingDoubt(Reason(page), Begin(source, page.Page)) { IsUnread = page.Unread is not null, HidesMark = page.HasFaded });
        var numbers = source.Spots
            .Where(spot => spot.IsDoubtful && source.Line(spot.Line) is var line && line[spot.Start..Math.Min(spot.End, line.Length)].Any(char.IsAsciiDigit))
            .Select(spot => new ReadingDoubt(
                new Words("识别出的数字没有把握", "A number was recognised with doubt"), new Location { Line = spot.Line, Start = spot.Start, End = spot.End, Page = spot.Page }));
        return tree with { Source = source, Doubts = [.. tree.Doubts, .. pages, .. numbers] };
    }

    private static Words Reason(ScannedPlace page) => page.Unread is { } reason
        ? new Words(
            $"第{page.Page}页是图像，没有读取：{reason.Chinese}{(page.Fix is { } fix ? "。" + fix.Chinese : "")}",
            $"Page {page.Page} is an image and was not read: {reason.English}{(page.Fix is { } mend ? ". " + mend.English : "")}")
        : new Words(
            $"{(page.IsImage ? "此页是扫描图像" : "此页的字体没有说明各是什么字")}，文字由识别得到{(page.HasFaded ? "；页上较浅的印文（水印或印章）未识别" : "")}",
            $"{(page.IsImage ? "This page is a scan" : "The fonts of this page do not tell what their glyphs mean")}; its text was recognised{(page.HasFaded ? ", lighter print on it (a watermark or seal) was not" : "")}");

    /// <summary>The first characters of a page.</summary>
    private static Location Begin(Source source, int page)
    {
        foreach (var spot in source.Spots)
        {
            if (spot.Page == page)
            {
                return new Location { Line = spot.Line, Start = spot.Start, End = spot.End, Page = page };
            }
        }

        return new Location { Page = page };
    }

    private static Spot Turned(Spot spot, Source source, Dictionary<int, double> slopes)
    {
        if (spot is not { Page: { } page, Box: { } box } || !slopes.TryGetValue(page, out var slope) || page > source.PageSizes.Length)
        {
            return spot;
        }

        var size = source.PageSizes[page - 1];
        var (x, y) = Turn.Of(slope, size.Width, size.Height).Back(box.CentreX, box.CentreY);
        var (left, top) = (x - (box.Width / 2), y - (box.Height / 2));
        return spot with { Box = new Box(left, top, left + box.Width, top + box.Height) };
    }
}
