using System.CommandLine;
using System.Diagnostics;
using System.Text;
using Mingzhang.Cli.Output;
using Mingzhang.Cli.Terminal;
using Mingzhang.Model;
using Mingzhang.Writing;
using Mingzhang.Writing.Documents.Pdf;

namespace Mingzhang.Cli.Commands;

/// <summary>
/// <c>mz demo</c>: composes the sample book that travels with the program, damages one figure in a copy of what was written,
/// and checks the copy.
/// </summary>
internal static class DemoCommand
{
    private const string Sample = "samples/unit-library.xlsx";
    private const string Usual = "mz-demo";

    public static Command Create(Shell shell, Switches switches)
    {
        var stays = new Option<bool>("--no-open");
        var command = new Command("demo") { switches.Folder, stays };
        command.SetAction(async (call, cancellation) =>
        {
            var folder = call.GetValue(switches.Folder) ?? Usual;
            var book = Path.Combine(folder, shell.In("账册.xlsx", "book.xlsx"));
            var output = new OutputFolder(folder, [book]);
            WriteBook(book);

            var sheet = new Sheet(shell);
            Say(shell, sheet, "一、由账册编制公开文本", "1. A book is composed");
            var run = new ComposeRun(shell, Stage.Public, force: false);
            var status = await run.RunAsync([new BatchItem(book)], output, await FormatsAsync(shell), cancellation);
            if (status != ExitCode.Clean)
            {
                return status;
            }

            sheet.Gap();
            Say(shell, sheet, "二、在副本里改错一个数", "2. One figure of a copy is damaged");
            var composed = Path.Combine(folder, Composition.Of(BookInput.Load(book), [], Stage.Public).Title + ".md");
            var damage = DemoDamage.Of(await File.ReadAllTextAsync(composed, cancellation));
            var path = output.Claim(shell.In("改错一处", "damaged"), ".md");
            using (var file = new OutputFile(path))
            {
                await file.Stream.WriteAsync(Encoding.UTF8.GetBytes(damage.Text), cancellation);
                file.Keep();
            }

            sheet.Line(2, (shell.In(damage.What), Ink.Plain));
            sheet.Line(2, (path, Ink.Quiet));
            sheet.Gap();

            Say(shell, sheet, "三、审查这份副本", "3. The copy is checked");
            Check(shell, output, path);
            var report = Path.ChangeExtension(path, ".html");
            if (!call.GetValue(stays) && HasDesktop(shell))
            {
                Open(report);
            }

            return ExitCode.Clean;
        });
        return command;
    }

    private static void Say(Shell shell, Sheet sheet, string chinese, string english) => sheet.Line(0, (shell.In(chinese, english), Ink.Strong));

    private static void WriteBook(string path)
    {
        using var sample = typeof(DemoCommand).Assembly.GetManifestResourceStream(Sample)
            ?? throw new InvalidOperationException("this build carries no sample");
        using var file = new OutputFile(path);
        sample.CopyTo(file.Stream);
        file.Keep();
    }

    /// <summary>Every format; PDF only where there is a browser to print it.</summary>
    private static async Task<IReadOnlyList<string>> FormatsAsync(Shell shell)
    {
        try
        {
            await using var printer = new PdfPrinter();
            return ComposedFiles.Formats;
        }
        catch (PdfException exception)
        {
            shell.Complain(exception.Words);
            return [.. ComposedFiles.Formats.Where(format => format != "pdf")];
        }
    }

    private static void Check(Shell shell, OutputFolder folder, string path)
    {
        using var outputs = new Outputs();
        outputs.Add(new ConsoleOutput(shell, null, brief: false));
        outputs.Add(new HtmlOutput(shell, folder, [path], Severity.Info));
        var report = CheckCommand.ReportOf(Compilation.Check(path, File.ReadAllBytes(path)).WithTies());
        outputs.Add(report);
        outputs.Complete(default(ReportSummary).With(report));
        shell.Output.Flush();
    }

    private static bool HasDesktop(Shell shell) => shell.OutputIsTerminal && (!OperatingSystem.IsLinux() ||
        new[] { "DISPLAY", "WAYLAND_DISPLAY" }.Any(name => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name))));

    /// <summary>Shows a page in the user's browser; that there is none is no fault of the page, whose path stands on the terminal.</summary>
    private static void Open(string page)
    {
        try
        {
            using var _ = Process.Start(new ProcessStartInfo(Path.GetFullPath(page)) { UseShellExecute = true });
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or FileNotFoundException or PlatformNotSupportedException)
        {
            return;
        }
    }
}
