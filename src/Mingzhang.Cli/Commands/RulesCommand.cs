using System.CommandLine;
using Mingzhang.Audit;
using Mingzhang.Cli.Output;
using Mingzhang.Cli.Terminal;

namespace Mingzhang.Cli.Commands;

/// <summary><c>mz rules [ID]</c>: the rule catalogue, or one rule's page.</summary>
internal static class RulesCommand
{
    public static Command Create(Shell shell)
    {
        var id = new Argument<string?>("id") { Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("rules") { id };
        command.SetAction(call =>
        {
            if (call.GetValue(id) is { } wanted)
            {
                Page(shell, wanted.ToUpperInvariant());
            }
            else
            {
                List(shell);
            }

            shell.Output.Flush();
            return ExitCode.Clean;
        });
        return command;
    }

    private static void List(Shell shell)
    {
        var sheet = new Sheet(shell);
        var phrases = new Phrases(shell);
        foreach (var rule in RuleCatalog.Infos)
        {
            var name = TextWidth.Pad(phrases.Name(rule.Severity), 8);
            sheet.Line(0, (rule.Id + "  ", Ink.Strong), (name + " ", Phrases.InkOf(rule.Severity)), (shell.In(rule.Title), Ink.Plain));
        }
    }

    private static void Page(Shell shell, string id)
    {
        if (RuleCatalog.Page(id) is { } page)
        {
            foreach (var line in page.TrimEnd().Split('\n'))
            {
                shell.Output.WriteLine(line.TrimEnd('\r'));
            }

            return;
        }

        throw new CallException($"没有规则 {id}，全部规则见 mz rules", $"no rule {id}: mz rules lists them");
    }
}
