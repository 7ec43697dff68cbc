using System.CommandLine;
using Mingzhang.Cli.Terminal;

namespace Mingzhang.Cli.Commands;

/// <summary><c>mz demo</c>: checks the samples that travel with the program.</summary>
internal static class DemoCommand
{
    private const string Folder = "samples/";

    public static Command Create(Shell shell, Switches switches)
    {
        var command = new Command("demo") { switches.Json, switches.Least };
        command.SetAction((call, cancellation) =>
        {
            var items = typeof(DemoCommand).Assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .ToList();
            return items.Count == 0
                ? throw new CallException("此程序不带示例，请从源码目录构建", "this build carries no samples: build it from a checkout")
                : CheckCommand.RunAsync(Compile(items), items.Count, call, shell, switches, []);
        });
        return command;
    }

    private static async IAsyncEnumerable<Compilation> Compile(IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            await using var stream = typeof(DemoCommand).Assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes);
            yield return Compilation.Check(name, bytes);
        }
    }
}
