namespace Mingzhang.Docs;

/// <summary>The tool's command line. Not called Program: tests see it beside the program's own.</summary>
internal static class Entry
{
    private static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case []:
                RuleTable.Write(Checkout.Root);
                return 0;
            case ["--check"]:
                if (RuleTable.IsFresh(Checkout.Root))
                {
                    return 0;
                }

                await Console.Error.WriteLineAsync($"{RuleTable.Path} is stale: run dotnet run --project tools/Mingzhang.Docs");
                return 1;
            case ["new-rule", var family, var folder, var problem]:
                var scaffold = RuleScaffold.Create(Checkout.Root, family, folder, problem);
                foreach (var line in scaffold.Messages)
                {
                    await Console.Out.WriteLineAsync(line);
                }

                return scaffold.Succeeded ? 0 : 2;
            default:
                await Console.Error.WriteLineAsync(
                    """
                    Mingzhang.Docs                              writes docs/rules/README.md
                    Mingzhang.Docs --check                      exits 1 where that file is stale
                    Mingzhang.Docs new-rule STR Structure Name  scaffolds a rule and its page with the next free id
                    """);
                return 2;
        }
    }
}
