using System.CommandLine;
using Mingzhang.Cli.Output;
using Mingzhang.Cli.Terminal;
using Mingzhang.Model;
using Mingzhang.Writing;

namespace Mingzhang.Cli.Commands;

/// <summary><c>mz check PATH...</c>: audits files and folders.</summary>
internal static class CheckCommand
{
    private static readonly string[] Formats = [.. FilesOutput.Formats, "html"];

    public static Command Create(Shell shell, Switches switches)
    {
        var paths = new Argument<string[]>("path") { Arity = ArgumentArity.OneOrMore };
        var prior = new Option<string?>("--prior");
        var command = new Command("check")
        {
            paths, prior, switches.Json, switches.Folder, switches.Formats, switches.Least, switches.Form, switches.Day,
        };
        command.SetAction(async (call, cancellation) =>
        {
            var form = switches.FormOf(call);
            var named = Switches.PathsOf(call, paths);
            var today = switches.DayOf(call, shell.Clock);
            var (last, unreadable) = call.GetValue(prior) is { } path
                ? await PriorOfAsync(path, named, form, shell, cancellation)
                : (null, false);
            var companions = new CompanionFiles(today, last);
            var passedOver = new SortedDictionary<string, int>(StringComparer.Ordinal);
            var showsPages = switches.FormatsOf(call, Formats).Contains("html");
            var least = switches.LeastOf(call) ?? Severity.Info;
            var run = Batch.RunAsync(
                Counted(Batch.Expand(named, passedOver: extension => passedOver[extension] = passedOver.GetValueOrDefault(extension) + 1), shell, out var total),
                (file, bytes) =>
                {
                    var compilation = Compilation.Check(file, bytes, form, companions.Of);
                    return showsPages ? compilation.WithTies().WithImages(bytes, least) : compilation;
                },
                cancellation);
            var status = await RunAsync(run, total, call, shell, switches, named);
            TellPassedOver(passedOver, shell);
            return unreadable && status != ExitCode.Interrupted ? ExitCode.Unusable : status;
        });
        return command;
    }

    /// <summary>Shows the results of a run as the switches say, and gives the exit status.</summary>
    internal static async Task<int> RunAsync(
        IAsyncEnumerable<Compilation> run, int total, ParseResult call, Shell shell, Switches switches, IReadOnlyList<string> inputs)
    {
        var formats = switches.FormatsOf(call, Formats);
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
        using var progress = new ProgressLine(shell, total, inputs is [var only] ? only : null);
        try
        {
            await foreach (var compilation in run)
            {
                var report = ReportOf(compilation);
                summary = summary.With(report);
                if (shell.OutputIsTerminal || compilation.Problem is not null || !compilation.Remarks.IsEmpty)
                {
                    progress.Hide();
                }

                outputs.Add(report);
                if (compilation.Problem is { } problem)
                {
                    shell.Complain(compilation.Path, problem);
                }

                foreach (var remark in compilation.Remarks)
                {
                    shell.Complain(compilation.Path, remark);
                }

                progress.Step(compilation.Path, report.Count(Severity.Error));
                if (shell.OutputIsClosed)
                {
                    return ExitCode.Of(summary);
                }
            }
        }
        catch (OperationCanceledException)
        {
            progress.Hide();
            outputs.Interrupt();
            var done = Phrases.Text(summary.Documents) + (total > 0 ? "/" + Phrases.Text(total) : "");
            shell.Complain(new Words(
                $"已中断：核查了 {done} 份" + (formats.Count > 0 ? "，没有写出结果文件" : ""),
                $"interrupted: {done} checked" + (formats.Count > 0 ? ", no result files written" : "")));
            return ExitCode.Interrupted;
        }

        progress.Hide();
        outputs.Complete(summary);
        return ExitCode.Of(summary);
    }

    /// <summary>What lies in the folders and is not checked: how many of each extension.</summary>
    private static void TellPassedOver(SortedDictionary<string, int> passedOver, Shell shell)
    {
        if (passedOver.Count > 0)
        {
            var counts = passedOver.Select(kind => $"{Phrases.Text(kind.Value)} {kind.Key}").ToList();
            shell.Complain(new Words(
                $"文件夹中另有 {string.Join("、", counts)} 文件没有核查：本版本读不了这些格式，请另存为 .docx、.xlsx 或 .pdf",
                $"not checked: {string.Join(", ", counts)} in the folder; this version does not read them, save them as .docx, .xlsx or .pdf"));
        }
    }

    /// <summary>Last year's files, and whether one of them could not be read.</summary>
    internal static async Task<(PriorFiles? Files, bool Unreadable)> PriorOfAsync(
        string path, string[] named, string? form, Shell shell, CancellationToken cancellation)
    {
        if (Directory.Exists(path))
        {
            var (unreadable, files) = await PriorFiles.OfFolderAsync(path, form, cancellation);
            foreach (var compilation in unreadable)
            {
                shell.Complain(compilation.Path, compilation.Problem!);
            }

            return (files, unreadable.Length > 0);
        }

        if (named is not [var document] || Directory.Exists(document))
        {
            throw new CallException(
                "--prior 给出一个文件时只能核查一份文件；核查多份时请给出上年文件所在的文件夹",
                "--prior FILE is for one document: for several, name the folder of last year's files");
        }

        var (read, single) = PriorFiles.OfFile(path, form);
        return read.Problem is { } problem
            ? throw new CallException(
                $"上年文件 {path} 读不了：{problem.Problem.Chinese}。{problem.Fix.Chinese}",
                $"last year's {path} cannot be read: {problem.Problem.English}. {problem.Fix.English}")
            : (single, false);
    }

    /// <summary>What is reported of a document.</summary>
    internal static DocumentReport ReportOf(Compilation compilation) => new(
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
        Images = compilation.Images,
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
