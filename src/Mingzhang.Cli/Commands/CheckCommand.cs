using System.CommandLine;
using Mingzhang.Cli.Output;
using Mingzhang.Cli.Terminal;
using Mingzhang.Model;
using Mingzhang.Writing;

namespace Mingzhang.Cli.Commands;

/// <summary><c>mz check PATH...</c>: audits files and folders.</summary>
internal static class CheckCommand
{
    public static Command Create(Shell shell, Switches switches)
    {
        var paths = new Argument<string[]>("path") { Arity = ArgumentArity.OneOrMore };
        var prior = new Option<string?>("--prior") { Hidden = true };
        var command = new Command("check")
        {
            paths, prior, switches.Json, switches.Folder, switches.Formats, switches.Least, switches.Form,
        };
        command.SetAction((call, cancellation) =>
        {
            if (call.GetValue(prior) is not null)
            {
                throw new CallException("本版本不能与上年公开文件对照（--prior）", "comparing with last year (--prior) is not in this version");
            }

            var form = switches.FormOf(call);
            var named = Switches.PathsOf(call, paths);
            var items = Batch.Expand(named);
            var showsTies = FormatsOf(call, switches).Contains("html");
            var run = Batch.RunAsync(
                Counted(items, shell, out var total),
                (path, bytes) => showsTies ? Compilation.Check(path, bytes, form).WithTies() : Compilation.Check(path, bytes, form), cancellation);
            return RunAsync(run, total, call, shell, switches, named);
        });
        return command;
    }

    /// <summary>Shows the results of a run as the switches say, and gives the exit status.</summary>
    internal static async Task<int> RunAsync(
        IAsyncEnumerable<Compilation> run, int total, ParseResult call, Shell shell, Switches switches, IReadOnlyList<string> inputs)
    {
        var formats = FormatsOf(call, switches);
        var least = switches.LeastOf(call);
        using var outputs = new Outputs();
        if (formats.Count > 0)
        {
            var folder = new OutputFolder(call.GetValue(switches.Folder)!, inputs);
            outputs.Add(new FilesOutput(shell, folder, [.. formats.Where(format => format != "html")], least ?? Severity.Info));
            if (formats.Contains("html"))
            {
                outputs.Add(new HtmlOutput(shell, folder, inputs, least ?? Severity.Info));
            }
        }

        outputs.Add(call.GetValue(switches.Json)
            ? new JsonOutput(shell, least ?? Severity.Info)
            : new ConsoleOutput(shell, least, brief: formats.Count > 0));

        var summary = default(ReportSummary);
        using var progress = new ProgressLine(shell, total);
        await foreach (var compilation in run)
        {
            var report = ReportOf(compilation);
            summary = summary.With(report);
            progress.Hide();
            outputs.Add(report);
            if (compilation.Problem is { } problem)
            {
                shell.Complain(compilation.Path, problem);
            }

            progress.Step(compilation.Path);
            if (shell.OutputIsClosed)
            {
                return ExitCode.Of(summary);
            }
        }

        progress.Hide();
        outputs.Complete(summary);
        return ExitCode.Of(summary);
    }

    private static IReadOnlyList<string> FormatsOf(ParseResult call, Switches switches) => switches.FormatsOf(call, "json", "csv", "html");

    private static DocumentReport ReportOf(Compilation compilation) => new(
        compilation.Path,
        compilation.Disclosure,
        compilation.Audit?.Findings ?? [],
        compilation.Audit?.Ledger ?? [],
        compilation.Problem is { } problem
            ? new Words(problem.Problem.Chinese + "。" + problem.Fix.Chinese, problem.Problem.English + ". " + problem.Fix.English)
            : null)
    {
        Tree = compilation.Tree,
        Ties = compilation.Ties,
    };

    /// <summary>The items, counted beforehand where somebody watches the progress.</summary>
    private static IEnumerable<BatchItem> Counted(IEnumerable<BatchItem> items, Shell shell, out int total)
    {
        total = 0;
        if (!shell.ErrorsAreTerminal)
        {
            return items;
        }

        var list = items.ToList();
        total = list.Count;
        return list;
    }
}
