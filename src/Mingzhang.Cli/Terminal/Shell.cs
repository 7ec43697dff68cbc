using System.Globalization;
using System.Text;
using Mingzhang.Model;
using Mingzhang.Reading;

namespace Mingzhang.Cli.Terminal;

/// <summary>Where a call's result and its complaints go, and what is known of the terminal.</summary>
internal sealed class Shell : IDisposable
{
    private const int Narrowest = 40;
    private const int Widest = 120;
    private const int Usual = 100;

    private readonly bool isProcess;

    /// <summary>A shell over two streams, neither of them a terminal.</summary>
    public Shell(Stream output, TextWriter errors)
    {
        RawOutput = output;
        Output = new StreamWriter(output, new UTF8Encoding(false), bufferSize: 16 * 1024) { NewLine = "\n" };
        Errors = errors;
    }

    private Shell(Stream output, TextWriter errors, bool isProcess)
        : this(output, errors) => this.isProcess = isProcess;

    /// <summary>The result as bytes; not to be mixed with <see cref="Output"/> without flushing.</summary>
    public Stream RawOutput { get; }

    /// <summary>The result as text.</summary>
    public StreamWriter Output { get; }

    /// <summary>Progress and complaints.</summary>
    public TextWriter Errors { get; }

    /// <summary>The language people are spoken to in.</summary>
    public Language Language { get; set; }

    /// <summary>Whether progress may be drawn over and over on standard error.</summary>
    public bool ErrorsAreTerminal { get; init; }

    /// <summary>Whether the result is shown where progress is.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether the result may have colours.</summary>
    public bool Colour { get; init; }

    /// <summary>The only clock there is: for the day that accepted findings are held against, and for progress.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Columns to wrap at.</summary>
    public int Width { get; init; } = Usual;

    /// <summary>Whether nobody reads the result any more.</summary>
    public bool OutputIsClosed => isProcess && ClosedPipe.IsStandardOutput();

    /// <summary>The shell of this process.</summary>
    public static Shell OfProcess()
    {
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = new UTF8Encoding(false);
        }

        var errors = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
        return new Shell(Console.OpenStandardOutput(), errors, isProcess: true)
        {
            ErrorsAreTerminal = !Console.IsErrorRedirected && !IsDumb(),
            OutputIsTerminal = !Console.IsOutputRedirected,
            Colour = !Console.IsOutputRedirected && !IsDumb() && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            Width = Math.Clamp(WidthOfTerminal(), Narrowest, Widest),
        };
    }

    /// <summary>A statement in the language of the call.</summary>
    public string In(Words words) => words.In(Language);

    /// <summary>A statement in the language of the call.</summary>
    public string In(string chinese, string english) => Language == Language.English ? english : chinese;

    /// <summary>One line on standard error.</summary>
    public void Complain(Words words) => Errors.WriteLine("mz: " + Printable.Of(In(words)));

    /// <summary>One line on standard error: which file, what is the matter, what to do.</summary>
    public void Complain(string path, ReadResult.Failed problem) => Errors.WriteLine(
        "mz: " + Printable.Of(path) + In("：", ": ") + Printable.Of(In(problem.Problem)) + In("。", ". ") +
        Printable.Of(In(problem.Fix)) + In("。", "."));

    /// <inheritdoc/>
    public void Dispose()
    {
        Output.Dispose();
        Errors.Flush();
    }

    /// <summary>One line on standard error about a file.</summary>
    public void Complain(string path, Words words) =>
        Errors.WriteLine("mz: " + Printable.Of(path) + In("：", ": ") + Printable.Of(In(words)));

    private static bool IsDumb() => OperatingSystem.IsWindows()
        ? Environment.GetEnvironmentVariable("WT_SESSION") is null && Environment.GetEnvironmentVariable("TERM") is null
        : Environment.GetEnvironmentVariable("TERM") is null or "" or "dumb";

    private static int WidthOfTerminal()
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns > 0)
        {
            return columns;
        }

        try
        {
            return !Console.IsOutputRedirected && Console.WindowWidth > 0 ? Console.WindowWidth : Usual;
        }
        catch (IOException)
        {
            return Usual;
        }
    }
}
