using System.CommandLine;
using Mingzhang.Cli.Commands;
using Mingzhang.Cli.Terminal;
using Mingzhang.Model;

namespace Mingzhang.Cli;

/// <summary>The table of contents of the command line.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        using var interrupt = new Interrupt();
        using var shell = Shell.OfProcess();
        return await RunAsync(args, shell, interrupt.Token);
    }

    /// <summary>Runs one call and gives its exit status.</summary>
    internal static async Task<int> RunAsync(string[] args, Shell shell, CancellationToken cancellation)
    {
        var switches = new Switches();
        var root = new RootCommand("mz")
        {
            ReadCommand.Create(shell, switches),
            CheckCommand.Create(shell, switches),
            AnnotateCommand.Create(shell, switches),
            AcceptCommand.Create(shell, switches),
            ComposeCommand.Create(shell, switches),
            RulesCommand.Create(shell),
            BookCommand.Create(shell, switches),
            DemoCommand.Create(shell, switches),
            switches.Language,
        };
        HelpPage.Install(root, shell);

        var call = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        try
        {
            shell.Language = switches.LanguageOf(call);
            if (call.Errors.Count > 0 && call.Action is not HelpPage)
            {
                throw Mistake(call);
            }

            return await call.InvokeAsync(
                new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                    Output = shell.Output,
                    Error = shell.Errors,
                },
                cancellation);
        }
        catch (CallException exception)
        {
            shell.Complain(exception.Words);
            return ExitCode.Unusable;
        }
        catch (OperationCanceledException)
        {
            shell.Complain(new Words("已中断", "interrupted"));
            return ExitCode.Interrupted;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            shell.Complain(new Words("无法写出结果：" + exception.Message, "the result cannot be written: " + exception.Message));
            return ExitCode.Unusable;
        }
    }

    private static CallException Mistake(ParseResult call)
    {
        var command = HelpPage.CommandOf(call);
        var help = call.CommandResult.Parent is null ? "mz --help" : $"mz {command} --help";
        return call.UnmatchedTokens is [var token, ..]
            ? new CallException($"不认识“{token}”，用法见 {help}", $"\"{token}\" is not known: see {help}")
            : call.Tokens.Count <= 1
                ? new CallException($"{command} 后面缺少文件，用法见 {help}", $"{command} needs a file: see {help}")
                : new CallException($"命令写法不对：{call.Errors[0].Message} 用法见 {help}", $"{call.Errors[0].Message} See {help}");
    }
}
