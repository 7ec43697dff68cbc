using System.Diagnostics;

namespace Mingzhang.Corpus.Files;

/// <summary>A program that is not ours and may be installed: what others write files with.</summary>
/// <param name="names">The names of its executable; the first that is there is taken.</param>
public sealed class InstalledProgram(params string[] names)
{
    /// <summary>LibreOffice.</summary>
    public static InstalledProgram Office { get; } = new("soffice");

    /// <summary>Chromium.</summary>
    public static InstalledProgram Browser { get; } = new(Environment.GetEnvironmentVariable("MINGZHANG_CHROMIUM") is { Length: > 0 } named ? [named] : ["chromium", "google-chrome"]);

    /// <summary>Pages as images.</summary>
    public static InstalledProgram Renderer { get; } = new("pdftoppm");

    /// <summary>Text of a page.</summary>
    public static InstalledProgram Text { get; } = new("pdftotext");

    /// <summary>Its executable; null where it is not installed.</summary>
    public string? Path { get; } = names
        .SelectMany(name => System.IO.Path.IsPathRooted(name) ? [name] : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator).Select(folder => System.IO.Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    /// <summary>What it is called.</summary>
    public string Name => names[0];

    /// <summary>How it ended last.</summary>
    public int LastExit { get; private set; }

    /// <summary>Runs it to its end and gives what it wrote; ends it with its children where it takes too long.</summary>
    /// <exception cref="TimeoutException">It took too long.</exception>
    public async Task<byte[]> RunAsync(TimeSpan limit, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Path ?? throw new FileNotFoundException(Name)) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        using var patience = new CancellationTokenSource(limit);
        try
        {
            using var output = new MemoryStream();
            await process.StandardOutput.BaseStream.CopyToAsync(output, patience.Token);
            await process.WaitForExitAsync(patience.Token);
            LastExit = process.ExitCode;
            return output.ToArray();
        }
        catch (OperationCanceledException late)
        {
            throw new TimeoutException(Name, late);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
