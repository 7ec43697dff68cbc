using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Mingzhang.Reading.Programs;

/// <summary>How a program ended.</summary>
/// <param name="ExitCode">Its exit status.</param>
/// <param name="Error">The beginning of what it said on standard error.</param>
internal sealed record ProgramEnd(int ExitCode, string Error);

/// <summary>
/// An installed program that reads for us. It runs in a process of its own, within limits of time, memory and output, and is
/// ended with its children when it exceeds one or when we end; it is given files and options, never a command line to interpret.
/// </summary>
/// <param name="name">The name of its executable, without extension.</param>
/// <param name="package">What to install so that it is there.</param>
internal sealed class ExternalProgram(string name, ProgramPackage package)
{
    /// <summary>The environment variable that names the folders to look for programs in, instead of PATH and the usual places.</summary>
    public const string Variable = "MINGZHANG_PROGRAMS";

    /// <summary>The most memory a program may take, in KiB of address space; what is read needs a third of it.</summary>
    private const int MostMemory = 400 * 1024;

    /// <summary>The most processor time a program may take, in seconds, should we be gone before it.</summary>
    private const int MostSeconds = 60;

    /// <summary>The most that is kept of what a program says on standard error, in characters.</summary>
    private const int MostError = 4096;

    private static readonly ConcurrentDictionary<Process, bool> Running = new();

    /// <summary>More programs at a time than processors only take memory.</summary>
    private static readonly SemaphoreSlim Slots = new(Math.Max(2, Environment.ProcessorCount));

    static ExternalProgram() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        foreach (var process in Running.Keys)
        {
            Kill(process);
        }
    };

    /// <summary>How many pages there are.</summary>
    public static ExternalProgram PdfInfo { get; } = new("pdfinfo", ProgramPackage.Poppler);

    /// <summary>Words with their boxes.</summary>
    public static ExternalProgram PdfToText { get; } = new("pdftotext", ProgramPackage.Poppler);

    /// <summary>Pages as vector drawings.</summary>
    public static ExternalProgram PdfToCairo { get; } = new("pdftocairo", ProgramPackage.Poppler);

    /// <summary>Pages as images.</summary>
    public static ExternalProgram PdfToPpm { get; } = new("pdftoppm", ProgramPackage.Poppler);

    /// <summary>The images in a PDF.</summary>
    public static ExternalProgram PdfImages { get; } = new("pdfimages", ProgramPackage.Poppler);

    /// <summary>Text recognition.</summary>
    public static ExternalProgram Tesseract { get; } = new("tesseract", ProgramPackage.Tesseract);

    /// <summary>Where to look for it; null for the folders of the variable, or else of PATH and the usual ones.</summary>
    public IReadOnlyList<string>? Folders { get; init; }

    /// <summary>Whether it is installed.</summary>
    public bool IsInstalled => Find() is not null;

    /// <summary>Runs it to its end.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="read">Reads what it writes on standard output; what is left unread is thrown away.</param>
    /// <exception cref="UnreadableException">It is not installed, or it takes too long.</exception>
    public ProgramEnd Run(IEnumerable<string> arguments, TimeSpan limit, Action<Stream> read) => Run(arguments, new TimeLimit(limit), read);

    /// <inheritdoc cref="Run(IEnumerable{string}, TimeSpan, Action{Stream})"/>
    public ProgramEnd Run(IEnumerable<string> arguments, TimeLimit limit, Action<Stream> read)
    {
        var path = Find() ?? throw new UnreadableException(Unreadable.MissingProgram(name, package));
        Slots.Wait();
        limit.Begin();
        try
        {
            return Run(path, arguments, limit, read);
        }
        finally
        {
            limit.End();
            Slots.Release();
        }
    }

    private ProgramEnd Run(string path, IEnumerable<string> arguments, TimeLimit limit, Action<Stream> read)
    {
        if (limit.Left == TimeSpan.Zero)
        {
            throw new UnreadableException(Unreadable.TookTooLong(name, limit.Whole));
        }

        using var process = Start(path, arguments);
        Running[process] = true;
        var isLate = false;
        using var timer = new Timer(_ =>
        {
            isLate = true;
            Kill(process);
        }, null, limit.Left, Timeout.InfiniteTimeSpan);
        try
        {
            process.StandardInput.Close();
            var error = ReadErrorAsync(process.StandardError);
            try
            {
                read(process.StandardOutput.BaseStream);
                process.StandardOutput.BaseStream.CopyTo(Stream.Null);
            }
            catch (Exception) when (isLate)
            {
                // cut off in the middle; told below
            }

            process.WaitForExit();
            return isLate || limit.Left == TimeSpan.Zero ? throw new UnreadableException(Unreadable.TookTooLong(name, limit.Whole)) : new ProgramEnd(process.ExitCode, error.GetAwaiter().GetResult());
        }
        finally
        {
            Kill(process);
            Running.TryRemove(process, out _);
        }
    }

    private static Process Start(string path, IEnumerable<string> arguments)
    {
        // the shell sets the limit and is replaced by the program; Windows has no such limit
        var isUnix = !OperatingSystem.IsWindows();
        var start = new ProcessStartInfo(isUnix ? "/bin/sh" : path)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        if (isUnix)
        {
            foreach (var part in (string[])["-c", $"ulimit -v {MostMemory} 2>/dev/null; ulimit -t {MostSeconds} 2>/dev/null; exec \"$@\"", "sh", path])
            {
                start.ArgumentList.Add(part);
            }
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["LC_ALL"] = "C";
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        return Process.Start(start)!;
    }

    private static async Task<string> ReadErrorAsync(StreamReader reader)
    {
        var buffer = new char[1024];
        var kept = new StringBuilder();
        while (await reader.ReadAsync(buffer) is var got and > 0)
        {
            kept.Append(buffer, 0, Math.Min(got, MostError - kept.Length));
        }

        return kept.ToString();
    }

    private static void Kill(Process process)
    {
        try
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception)
        {
            // it has ended by itself
        }
    }

    private string? Find()
    {
        var file = OperatingSystem.IsWindows() ? name + ".exe" : name;
        var named = Environment.GetEnvironmentVariable(Variable);
        var folders = Folders ?? (named is { Length: > 0 } ? named.Split(Path.PathSeparator) : [.. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator), .. UsualFolders()]);
        return folders.Where(folder => folder.Length > 0).Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists);
    }

    private static IEnumerable<string> UsualFolders() => OperatingSystem.IsWindows()
        ? [Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "Tesseract-OCR"), Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "poppler", "Library", "bin")]
        : ["/usr/local/bin", "/opt/homebrew/bin"];
}
