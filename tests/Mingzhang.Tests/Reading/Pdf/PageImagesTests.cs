using System.Text;
using Mingzhang.Model;
using Mingzhang.Reading.Pdf;
using Mingzhang.Reading.Programs;

namespace Mingzhang.Tests.Reading.Pdf;

public static class PageImagesTests
{
    [Fact]
    public static void Pages_asked_for_are_drawn_whole_and_in_order()
    {
        SkipWithoutPoppler();
        var images = PageImages.Render(Pages((200, 100), (200, 100), (100, 200)), [(1, new PageSize(200, 100)), (3, new PageSize(100, 200))], out var problem);
        Assert.Null(problem);
        Assert.Equal([1, 3], images.Select(image => image.Page));
        Assert.All(images, image => Assert.Equal("image/jpeg", image.MediaType));
        Assert.Equal([(306, 153), (153, 306)], images.Select(image => SizeOf(image.Data.Span)));
    }

    [Fact]
    public static void A_page_is_no_larger_than_a_screen_shows()
    {
        SkipWithoutPoppler();
        var image = Assert.Single(PageImages.Render(Pages((14000, 7000)), [(1, new PageSize(14000, 7000))], out _));
        var (width, height) = SizeOf(image.Data.Span);
        Assert.InRange(width, 2000, 2201);
        Assert.InRange(height, 1000, 1101);
    }

    [Fact]
    public static void Same_page_same_bytes()
    {
        SkipWithoutPoppler();
        byte[] Once() => PageImages.Render(Pages((200, 100)), [(1, new PageSize(200, 100))], out _)[0].Data.ToArray();
        Assert.Equal(Once(), Once());
    }

    [Fact]
    public static void What_cannot_be_drawn_is_missing_and_said()
    {
        SkipWithoutPoppler();
        Assert.Empty(PageImages.Render(Encoding.ASCII.GetBytes("%PDF-1.4\nnothing"), [(1, new PageSize(200, 100)), (2, new PageSize(200, 100))], out var problem));
        Assert.Contains("有 2 页", problem!.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public static void No_page_asked_for_is_none_drawn()
    {
        Assert.Empty(PageImages.Render(Pages((200, 100)), [], out var problem));
        Assert.Null(problem);
    }

    private static void SkipWithoutPoppler() => Assert.SkipUnless(ExternalProgram.PdfToPpm.IsInstalled, "poppler is not installed");

    /// <summary>A PDF of blank pages.</summary>
    private static byte[] Pages(params (int Width, int Height)[] sizes)
    {
        var pages = string.Concat(sizes.Select((size, index) => $"{index + 3} 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 {size.Width} {size.Height}]>> endobj\n"));
        var kids = string.Join(' ', sizes.Select((_, index) => $"{index + 3} 0 R"));
        return Encoding.ASCII.GetBytes(
            $"%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Count {sizes.Length}/Kids[{kids}]>> endobj\n{pages}trailer <</Root 1 0 R>>\n%%EOF\n");
    }

    /// <summary>Width and height of a JPEG, from its frame header.</summary>
    private static (int Width, int Height) SizeOf(ReadOnlySpan<byte> jpeg)
    {
        var at = 2;
        while (jpeg[at + 1] is < 0xC0 or > 0xC2)
        {
            at += 2 + (jpeg[at + 2] << 8) + jpeg[at + 3];
        }

        return ((jpeg[at + 7] << 8) + jpeg[at + 8], (jpeg[at + 5] << 8) + jpeg[at + 6]);
    }
}
