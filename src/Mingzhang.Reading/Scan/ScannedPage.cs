using Mingzhang.Model;
using Mingzhang.Reading.Pages;

namespace Mingzhang.Reading.Scan;

/// <summary>
/// Reads the image of a page. Its lines of text are found by us, who know where the ruling lines are, and each is recognised by
/// itself; numbers are recognised twice, as digits only and in two sizes, for the Chinese model confuses them.
/// </summary>
/// <param name="recognition">Who recognises.</param>
internal sealed class ScannedPage(Recognition recognition)
{
    /// <summary>Pixels to the inch that a page is drawn with.</summary>
    public const double Resolution = 300;

    /// <summary>A watermark or seal covers this share of a page at least.</summary>
    private const double FadedShare = 0.012;

    /// <summary>What an image holds.</summary>
    /// <param name="image">The image.</param>
    /// <param name="number">The page, from 1.</param>
    /// <param name="size">Its size in points.</param>
    public ScannedContent Read(GreyImage image, int number, PageSize size)
    {
        var paper = Paper.Of(image);
        var slope = Skew.Of(paper.Image, paper.InkBelow);
        var level = slope == 0 ? paper.Image : paper.Image.Levelled(slope);
        var resolution = image.Width * 72 / size.Width;
        var finder = new LineFinder(level, paper.LineBelow, resolution);
        var lines = finder.Find();
        var clear = finder.Without(lines);
        var strips = new TextFinder(clear, paper.InkBelow, lines, resolution).Find();
        var scale = 72 / resolution;
        var (words, lost) = new StripReader(recognition, clear, paper.InkBelow).Read(strips);
        return new ScannedContent(
            new PageContent(
                number, size,
                [.. words.Select(word => word.OnPage(scale))],
                [.. lines.Select(line => new Ruling(line.IsVertical, line.At * scale, line.From * scale, line.To * scale))])
            {
                Nameless = [.. lost.Select(box => new Box(box.Left * scale, box.Top * scale, box.Right * scale, box.Bottom * scale))],
                IsRecognised = true,
            },
            slope, paper.Faded > FadedShare);
    }
}

/// <summary>What was recognised of a page.</summary>
/// <param name="Page">Its content, level.</param>
/// <param name="Slope">How far the page lay askew.</param>
/// <param name="HasFaded">Whether there is a print lighter than ink – a watermark, a seal – that was not read.</param>
internal sealed record ScannedContent(PageContent Page, double Slope, bool HasFaded);
