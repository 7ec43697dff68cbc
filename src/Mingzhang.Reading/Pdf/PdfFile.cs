using System.Collections.Concurrent;

namespace Mingzhang.Reading.Pdf;

/// <summary>A PDF on disk for the programs that read it, in a folder of its own that goes when it goes.</summary>
internal sealed class PdfFile : IDisposable
{
    private static readonly ConcurrentDictionary<PdfFile, bool> Open = new();

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mingzhang-pdf-");

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
            Length = bytes.Length;
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The file.</summary>
    public string Path => System.IO.Path.Combine(folder.FullName, "document.pdf");

    /// <summary>How many bytes it has.</summary>
    public long Length { get; }

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
}
