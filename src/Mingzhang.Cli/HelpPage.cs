using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Mingzhang.Cli.Terminal;

namespace Mingzhang.Cli;

/// <summary><c>--help</c> of the program and of each command, in the language of the call.</summary>
internal sealed class HelpPage(Shell shell) : SynchronousCommandLineAction
{
    /// <summary>Puts the pages in the place of the generated ones.</summary>
    public static void Install(RootCommand root, Shell shell)
    {
        var page = new HelpPage(shell);
        foreach (var option in root.Options)
        {
            if (option is HelpOption help)
            {
                help.Action = page;
            }
        }

        root.Action = page;
    }

    /// <summary>The command called: of "mz book new" it is "book", of "mz" itself "mz".</summary>
    public static string CommandOf(ParseResult call)
    {
        var command = call.CommandResult;
        while (command.Parent is CommandResult { Parent: not null } parent)
        {
            command = parent;
        }

        return command.Command.Name;
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        shell.Output.WriteLine(shell.In(HelpTexts.Of(CommandOf(parseResult))).ReplaceLineEndings("\n").TrimEnd());
        shell.Output.Flush();
        return ExitCode.Clean;
    }
}
