using System.Security.Cryptography;
using Mingzhang.Model;
using Mingzhang.Reading.Html;
using Mingzhang.Reading.Markdown;
using Mingzhang.Reading.Packages;
using Mingzhang.Reading.Pdf;
using Mingzhang.Reading.Text;
using Mingzhang.Reading.Xls;

namespace Mingzhang.Reading;

/// <summary>Bytes in, tree out. Never throws on bad input: what cannot be read comes back as one clear reason.</summary>
public static class DocumentReader
{
    /// <summary>The largest text that is read, in bytes; a disclosure is a thousandth of it.</summary>
    internal const int LargestText = 64 * 1024 * 1024;

    /// <summary>Reads a file's bytes.</summary>
    /// <param name="path">The file's name as the caller gave it; it is not opened, its extension is a hint.</param>
    /// <param name="bytes">Its content.</param>
    public static ReadResult Read(string path, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return Unreadable.Empty;
        }

        try
        {
            return FileSignature.IsPackage(bytes.Span) ? ReadPackage(path, bytes)
                : PdfReader.IsPdf(bytes.Span) ? PdfReader.Read(path, bytes)
                : FileSignature.IsCompound(bytes.Span) ? ReadOldOffice(path, bytes)
                : ReadBytes(path, bytes);
        }
        catch (UnreadableException unreadable)
        {
            return unreadable.Reason;
        }
    }

    private static ReadResult ReadPackage(string path, ReadOnlyMemory<byte> bytes)
    {
        var other = FileSignature.Recognise(path, bytes.Span)!;
        try
        {
            return PackageReader.Read(path, bytes) ?? other;
        }
        catch (UnreadableException unreadable) when (ReferenceEquals(unreadable.Reason, Unreadable.DamagedPackage))
        {
            return FileSignature.IsOffice(path, bytes.Span) ? unreadable.Reason : other;
        }
    }

    private static ReadResult ReadOldOffice(string path, ReadOnlyMemory<byte> bytes)
    {
        var other = FileSignature.Recognise(path, bytes.Span)!;
        if (ReferenceEquals(other, Unreadable.Password))
        {
            return other;
        }

        var file = CompoundFile.Open(bytes);
        var stream = file.Names.Contains("WordDocument") ? null : file.Names.FirstOrDefault(name => name is "Workbook") ?? file.Names.FirstOrDefault(name => name is "Book");
        return stream is null ? other : XlsReader.Read(path, bytes.Span, file, stream);
    }

    private static ReadResult ReadBytes(string path, ReadOnlyMemory<byte> bytes)
    {
        if (FileSignature.Recognise(path, bytes.Span) is { } foreign)
        {
            return foreign;
        }

        if (XmlWorkbook.Is(bytes.Span))
        {
            return XmlWorkbook.Read(path, bytes);
        }

        var isPage = HtmlBytes.IsPage(path, bytes.Span);
        var decoding = isPage ? HtmlBytes.Decode(bytes.Span) : EncodingDetector.Decode(bytes.Span);
        if (decoding.Problem is { } problem)
        {
            return problem;
        }

        if (string.IsNullOrWhiteSpace(decoding.Text))
        {
            return Unreadable.OnlyWhiteSpace;
        }

        decoding = decoding with { Text = Ideographs.Plain(decoding.Text) };
        return isPage || HtmlBytes.IsPage(path, decoding.Text) ? HtmlReader.Read(path, bytes.Span, decoding) : ReadText(path, bytes, decoding);
    }

    private static ReadResult ReadText(string path, ReadOnlyMemory<byte> bytes, EncodingDetector.Decoding decoding)
    {
        var lines = SourceLines.Split(decoding.Text);
        var doubts = DoubtfulCharacters.Find(lines, out var stray);
        if (stray > Math.Max(8, decoding.Text.Length / 500))
        {
            return Unreadable.Binary(null);
        }

        var feeds = decoding.Text.AsSpan().Count('\f');
        var format = FormatDetector.Detect(path, lines);
        var source = new Source(
            path, format, Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), decoding.Encoding, feeds > 0 ? feeds + 1 : null, lines);
        var tree = format == SourceFormat.Markdown ? MarkdownReader.Read(source) : Text.TextReader.Read(source);
        return new ReadResult.Read(tree with { Doubts = doubts });
    }
}
