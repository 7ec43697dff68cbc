using System.CommandLine;
using Mingzhang.Annotation;
using Mingzhang.Cli.Output;
using Mingzhang.Cli.Terminal;
using Mingzhang.Model;
using Mingzhang.Reading;
using Mingzhang.Writing;

namespace Mingzhang.Cli.Commands;

/// <summary><c>mz annotate DOCX -o OUT.docx</c>: a copy of a Word document with its findings as comments.</summary>
internal static class AnnotateCommand
{
    public static Command Create(Shell shell, Switches switches)
    {
        var document = new Argument<string>("docx");
        var prior = new Option<string?>("--prior");
        var force = new Option<bool>("--force");
        var command = new Command("annotate") { document, switches.Folder, force, prior, switches.Least, switches.Form, switches.Day };
        command.SetAction(async (call, cancellation) =>
        {
            var path = call.GetRequiredValue(document);
            var output = OutputOf(call.GetValue(switches.Folder), path, call.GetValue(force));
            var (form, least, today) = (switches.FormOf(call), switches.LeastOf(call) ?? Severity.Warning, switches.DayOf(call, shell.Clock));
            var file = FileLoader.Load(path);
            if ((file.Problem ?? DocxAnnotator.Refusal(path, file.Bytes)) is { } refusal)
            {
                return Complain(shell, path, refusal);
            }

            var (last, unreadable) = call.GetValue(prior) is { } named
                ? await CheckCommand.PriorOfAsync(named, [path], form, shell, cancellation)
                : (null, false);
            var compilation = Compilation.Check(path, file.Bytes, form, new CompanionFiles(today, last).Of);
            foreach (var remark in compilation.Remarks)
            {
                shell.Complain(path, remark);
            }

            if (compilation.Problem is { } problem)
            {
                return Complain(shell, path, problem);
            }

            cancellation.ThrowIfCancellationRequested();
            var report = CheckCommand.ReportOf(compilation);
            var shown = report.Findings.Where(finding => finding.Severity >= least && finding.Accepted is null).ToList();
            var annotated = DocxAnnotator.Annotate(path, file.Bytes, shown, shell.Language);
            using (var written = new OutputFile(output))
            {
                written.Stream.Write(annotated.Bytes.Span);
                written.Keep();
            }

            shell.Output.WriteLine(Said(shell, output, shown, annotated.Placeless));
            shell.Output.Flush();
            return unreadable ? ExitCode.Unusable : ExitCode.Of(default(ReportSummary).With(report));
        });
        return command;
    }

    private static string OutputOf(string? output, string input, bool force) =>
        output is null ? throw new CallException("缺少 -o 文件名，例：-o 批注.docx", "-o is missing: name a file, like -o annotated.docx")
        : !Path.GetExtension(output).Equals(".docx", StringComparison.OrdinalIgnoreCase) || Directory.Exists(output)
            ? throw new CallException($"-o 的文件应为 .docx，不能是“{output}”", $"-o: name a .docx file, not \"{output}\"")
        : OutputFolder.IsSame(input, output)
            ? throw new CallException($"-o 就是原文件“{output}”；原文件不会被改动，请换一个文件名", $"-o is the document itself, \"{output}\", which is never changed: choose another name")
        : Path.Exists(output) && !force
            ? throw new CallException($"{output} 已经存在；确要覆盖请加 --force", $"{output} is there already; --force writes over it")
        : output;

    private static int Complain(Shell shell, string path, ReadResult.Failed problem)
    {
        shell.Complain(path, problem);
        return ExitCode.Unusable;
    }

    /// <summary>"已写出 批注.docx：批注 12 条（错误 3，警告 9），其中 2 条没有具体位置，在标题上".</summary>
    private static string Said(Shell shell, string output, List<Finding> shown, int placeless)
    {
        var phrases = new Phrases(shell);
        var name = Printable.Of(output);
        if (shown.Count == 0)
        {
            return shell.In($"已写出 {name}：没有需要批注的问题，与原文件相同", $"written: {name}, without comments: there is nothing to tell; it equals the document");
        }

        var counts = string.Join(shell.In("，", ", "), shown.GroupBy(finding => finding.Severity).OrderByDescending(group => group.Key)
            .Select(group => shell.In($"{phrases.Name(group.Key)} {Phrases.Text(group.Count())}", Phrases.Plural(group.Count(), phrases.Name(group.Key)))));
        return shell.In($"已写出 {name}：批注 {Phrases.Text(shown.Count)} 条（{counts}）", $"written: {name}, {Phrases.Plural(shown.Count, "comment")} ({counts})") +
            (placeless == 0
                ? shell.In("，都在原文处", ", each at its place")
                : shell.In($"，其中 {Phrases.Text(placeless)} 条没有具体位置，在标题上", $", {Phrases.Text(placeless)} of them at the title, having no place in the text"));
    }
}
