using Mingzhang.Model;
using Mingzhang.Reading.Lined;
using Mingzhang.Reading.Pages;
using Mingzhang.Reading.Scan;

namespace Mingzhang.Reading.Pdf;

/// <summary>Reads a PDF: what it draws, page by page, put together to text and tables.</summary>
internal static class PdfReader
{
    /// <summary>How far from its ends a file says that it is a PDF, and that it is whole, in bytes.</summary>
    private const int Head = 1024, Tail = 2048;

    private static ReadOnlySpan<byte> Signature => "%PDF-"u8;

    /// <summary>Whether the bytes are a PDF; some begin with a few others, but never in the middle of a line.</summary>
    public static bool IsPdf(ReadOnlySpan<byte> bytes)
    {
        var at = bytes[..Math.Min(bytes.Length, Head)].IndexOf(Signature);
        return at == 0 || (at > 0 && bytes[at - 1] < (byte)' ');
    }

    /// <summary>Reads a PDF.</summary>
    /// <exception cref="UnreadableException">It cannot be read.</exception>
    public static ReadResult Read(string path, ReadOnlyMemory<byte> bytes)
    {
        using var file = new PdfFile(bytes.Span);
        var content = PdfPages.Read(file);
        var tree = new LinedTree();
        if (content.Complaint.Length > 0 || bytes.Span[^Math.Min(bytes.Length, Tail)..].LastIndexOf("%%EOF"u8) < 0)
        {
            tree.Doubt(new(
                $"PDF 不完整或有损坏，读到的可能不是全部内容（{content.Pages.Length} 页）{(content.Complaint.Length > 0 ? "：" + content.Complaint : "")}",
                $"The PDF is incomplete or damaged; what was read ({content.Pages.Length} pages) may not be all of it{(content.Complaint.Length > 0 ? ": " + content.Complaint : "")}"));
        }

        var scan = new ScannedPages(file).Read(content);
        PageLayout.Build(tree, scan.Pages);
        var result = tree.Build(path, SourceFormat.Pdf, bytes.Span);
        return result is ReadResult.Read read ? new ReadResult.Read(scan.Finish(read.Tree)) : result;
    }
}
