using System.Collections.Concurrent;

namespace Mingzhang.Reading.Pdf;

/// <summary>A PDF on disk for the programs that read it, in a folder of its own that goes when it goes.</summary>
internal sealed class PdfFile : IDisposable
{
    /// <summary>A page of words and lines with its part of the fonts has fewer bytes.</summary>
    private const int BytesOfPage = 30 * 1024;

    private static readonly ConcurrentDictionary<PdfFile, bool> Open = new();

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mingzhang-pdf-");

    private readonly long length;
    private readonly bool hasImage;

    static PdfFile() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        foreach (var file in Open.Keys)
        {
            file.Dispose();
        }
    };

    /// <summary>Writes the bytes.</summary>
    public PdfFile(ReadOnlySpan<byte> bytes)
    {
        Open[this] = true;
        try
        {
            using var stream = File.Create(Path);
            stream.Write(bytes);
            length = bytes.Length;
            hasImage = HasImage(bytes);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The file.</summary>
    public string Path => System.IO.Path.Combine(folder.FullName, "document.pdf");

    /// <summary>Whether it is likely that some of its pages are images, though they have a text: it has images, and more bytes than words and lines take.</summary>
    /// <param name="pages">How many pages it has.</param>
    public bool MayHoldImages(int pages) => hasImage && length > (long)BytesOfPage * pages;

    /// <summary>A place beside it, for what is made of it.</summary>
    public string Beside(string name) => System.IO.Path.Combine(folder.FullName, name);

    /// <inheritdoc/>
    public void Dispose()
    {
        Open.TryRemove(this, out _);
        try
        {
            folder.Delete(recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // gone already
        }
        catch (IOException)
        {
            // a program that was just ended still holds it; the system clears its folder of temporary files
        }
    }

    /// <summary>Whether the name /Image stands anywhere; what tells of an image is never compressed or encrypted.</summary>
    private static bool HasImage(ReadOnlySpan<byte> bytes)
    {
        var name = "/Image"u8;
        for (int at; (at = bytes.IndexOf(name)) >= 0; bytes = bytes[(at + name.Length)..])
        {
            if (at + name.Length == bytes.Length || !char.IsAsciiLetter((char)bytes[at + name.Length]))
            {
                return true;
            }
        }

        return false;
    }
}
