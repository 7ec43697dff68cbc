using System.Text;
using Mingzhang.Cli;
using Mingzhang.Cli.Terminal;

namespace Mingzhang.Tests.Cli;

/// <summary>A call of the command line with what it wrote.</summary>
internal sealed record Call(int Status, string Output, string Errors)
{
    public static async Task<Call> Of(params string[] arguments)
    {
        using var output = new MemoryStream();
        await using var errors = new StringWriter();
        using var shell = new Shell(output, errors);
        var status = await Program.RunAsync(arguments, shell, CancellationToken.None);
        await shell.Output.FlushAsync();
        return new Call(status, Encoding.UTF8.GetString(output.ToArray()), errors.ToString());
    }
}
