using System.CommandLine;
using Mingzhang.Cli.Output;
using Mingzhang.Cli.Terminal;
using Mingzhang.Model;

namespace Mingzhang.Cli.Commands;

/// <summary><c>mz compose BOOK... -o DIR</c>: makes disclosures from books.</summary>
internal static class ComposeCommand
{
    private static readonly string[] Books = [".xlsx", ".json"];
    private static readonly string[] Usual = ["docx", "pdf", "html", "xlsx"];

    public static Command Create(Shell shell, Switches switches)
    {
        var books = new Argument<string[]>("book") { Arity = ArgumentArity.OneOrMore };
        var stage = new Option<string?>("--stage");
        var force = new Option<bool>("--force");
        var command = new Command("compose") { books, switches.Folder, switches.Formats, stage, force };
        command.SetAction(async (call, cancellation) =>
        {
            var named = Switches.PathsOf(call, books);
            var folder = call.GetValue(switches.Folder) ?? throw new CallException("请用 -o 指定输出文件夹", "name the folder to write to: -o DIR");
            var formats = call.GetValue(switches.Formats) is { Length: > 0 } ? switches.FormatsOf(call, [.. ComposedFiles.Formats]) : Usual;
            var run = new ComposeRun(shell, StageOf(call.GetValue(stage)), call.GetValue(force));
            return await run.RunAsync([.. Batch.Expand(named, Books)], new OutputFolder(folder, named), formats, cancellation);
        });
        return command;
    }

    private static Stage StageOf(string? text) => text?.ToLowerInvariant() switch
    {
        null or "public" => Stage.Public,
        "draft" => Stage.Draft,
        "review" => Stage.Review,
        var other => throw new CallException($"不认识的阶段“{other}”，可用 draft、review、public", $"unknown stage \"{other}\": use draft, review or public"),
    };
}
