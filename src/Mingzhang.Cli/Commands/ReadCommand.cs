using System.CommandLine;
using Mingzhang.Cli.Output;
using Mingzhang.Cli.Terminal;
using Mingzhang.Model;
using Mingzhang.Writing.Json;

namespace Mingzhang.Cli.Commands;

/// <summary><c>mz read FILE...</c>: disclosures into figures, tables and performance targets.</summary>
internal static class ReadCommand
{
    public static Command Create(Shell shell, Switches switches)
    {
        var paths = new Argument<string[]>("file") { Arity = ArgumentArity.OneOrMore };
        var command = new Command("read") { paths, switches.Json, switches.Folder, switches.Formats, switches.Form };
        command.SetAction((call, cancellation) => RunAsync(call, Switches.PathsOf(call, paths), shell, switches, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        ParseResult call, string[] paths, Shell shell, Switches switches, CancellationToken cancellation)
    {
        var formats = switches.FormatsOf(call, "json", "csv", "xlsx", "md");
        var form = switches.FormOf(call);
        var items = Batch.Expand(paths).ToList();
        var files = formats.Count == 0
            ? null
            : new DisclosureFiles(new OutputFolder(call.GetValue(switches.Folder)!, items.Select(item => item.Path)), formats, shell.Language);
        using var json = call.GetValue(switches.Json) ? new DisclosureJson(shell.RawOutput, shell.Language) : null;
        var summary = new ReadingSummary(shell);
        var status = ExitCode.Clean;
        using var progress = new ProgressLine(shell, items.Count, items is [var only] ? only.Path : null);
        await foreach (var compilation in Batch.RunAsync(items, (path, bytes) => Compilation.Read(path, bytes, form), cancellation))
        {
            progress.Hide();
            if (compilation.Problem is { } problem)
            {
                status = ExitCode.Unusable;
                shell.Complain(compilation.Path, problem);
                json?.AddUnreadable(compilation.Path, new Words(
                    problem.Problem.Chinese + "。" + problem.Fix.Chinese, problem.Problem.English + ". " + problem.Fix.English));
            }
            else if (compilation.Disclosure is { } disclosure)
            {
                json?.Add(disclosure);
                foreach (var path in files?.Write(disclosure) ?? [])
                {
                    shell.Errors.WriteLine(shell.In("已写出 ", "written: ") + Printable.Of(path));
                }

                if (json is null && files is null)
                {
                    summary.Show(disclosure);
                }
            }

            progress.Step(compilation.Path);
            if (shell.OutputIsClosed)
            {
                return status;
            }
        }

        if (json is not null)
        {
            json.Complete();
            shell.RawOutput.WriteByte((byte)'\n');
            await shell.RawOutput.FlushAsync(cancellation);
        }

        return status;
    }
}
