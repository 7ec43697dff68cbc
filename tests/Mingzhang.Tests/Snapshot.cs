namespace Mingzhang.Tests;

/// <summary>Text held against a file of <c>snapshots/</c>; UPDATE_SNAPSHOTS=1 rewrites the files.</summary>
internal static class Snapshot
{
    /// <summary>Fails where the text differs from the file.</summary>
    public static void Match(string name, string text)
    {
        var file = Path.Combine(Shared.Root, "tests", "Mingzhang.Tests", "snapshots", name);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        Assert.True(File.Exists(file), $"no snapshot {file}: run with UPDATE_SNAPSHOTS=1 and read what it says");
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), text.ReplaceLineEndings("\n"));
    }
}
