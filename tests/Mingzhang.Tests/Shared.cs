using System.Runtime.CompilerServices;

namespace Mingzhang.Tests;

/// <summary>The folder of real disclosures and their gold, outside the project; tests that need it are skipped where it is absent.</summary>
internal static class Shared
{
    /// <summary>The folder: MINGZHANG_SHARED, or <c>../shared</c> beside the checkout.</summary>
    public static string Folder { get; } =
        Environment.GetEnvironmentVariable("MINGZHANG_SHARED") ?? Path.Combine(Root, "..", "shared");

    /// <summary>The root of the checkout.</summary>
    public static string Root => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    /// <summary>The path of a seed by its number, "000"; skips the test where there is none.</summary>
    public static string Seed(string number)
    {
        var seeds = Path.Combine(Folder, "seeds");
        var file = Directory.Exists(seeds) ? Directory.GetFiles(seeds, number + "_*").FirstOrDefault() : null;
        Assert.SkipWhen(file is null, $"shared seeds not found in {Folder} (set MINGZHANG_SHARED)");
        return file!;
    }

    /// <summary>The text of a gold file, "000.tables.json"; skips the test where there is none.</summary>
    public static string Gold(string name)
    {
        var file = Path.Combine(Folder, "gold", name);
        Assert.SkipUnless(File.Exists(file), $"gold not found in {Folder} (set MINGZHANG_SHARED)");
        return File.ReadAllText(file);
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
