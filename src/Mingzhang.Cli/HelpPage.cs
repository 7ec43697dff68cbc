using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
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

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        shell.Output.WriteLine(shell.In(HelpTexts.Of(parseResult.CommandResult.Command.Name)).ReplaceLineEndings("\n").TrimEnd());
        shell.Output.Flush();
        return ExitCode.Clean;
    }
}
