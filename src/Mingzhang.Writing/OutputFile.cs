namespace Mingzhang.Writing;

/// <summary>A file that comes into being whole: written under a temporary name beside it, then renamed.</summary>
public sealed class OutputFile : IDisposable
{
    private readonly string temporary;
    private readonly string path;
    private bool kept;

    /// <summary>Begins a file; its folder is made where it is missing.</summary>
    /// <param name="path">Where it will stand.</param>
    public OutputFile(string path)
    {
        this.path = path;
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
        temporary = path + "." + System.IO.Path.GetRandomFileName();
        Stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
    }

    /// <summary>What is written to.</summary>
    public Stream Stream { get; }

    /// <summary>Puts the file in its place, over one that stood there.</summary>
    public void Keep()
    {
        Stream.Dispose();
        File.Move(temporary, path, overwrite: true);
        kept = true;
    }

    /// <summary>Takes away what was written unless it was kept.</summary>
    public void Dispose()
    {
        if (kept)
        {
            return;
        }

        try
        {
            Stream.Dispose();
        }
        catch (IOException)
        {
            // what could not be written is thrown away anyway; that it could not was told where it was written
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
