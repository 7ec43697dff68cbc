using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Mingzhang.Bench;

/// <summary>A document to measure with.</summary>
/// <param name="Name">Short, for the tables.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Bytes">Its content.</param>
public sealed record Input(string Name, string Path, ReadOnlyMemory<byte> Bytes)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>The samples, and the shared seeds where their folder is there.</summary>
internal static class Inputs
{
    /// <summary>The root of the checkout.</summary>
    public static string Root => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    /// <summary>All of them, in the order of their names.</summary>
    public static ImmutableArray<Input> All { get; } =
    [
        .. Directory.GetFiles(Path.Combine(Root, "samples"), "*.txt").Order(StringComparer.Ordinal)
            .Select(file => Read(Path.GetFileNameWithoutExtension(file), file)),
        .. Seeds().Order(StringComparer.Ordinal).Select(file => Read("seed " + Path.GetFileName(file).Split('_')[0], file)),
    ];

    private static Input Read(string name, string file) => new(name, file, File.ReadAllBytes(file));

    private static string[] Seeds()
    {
        var shared = Environment.GetEnvironmentVariable("MINGZHANG_SHARED") ?? Path.Combine(Root, "..", "shared");
        var folder = Path.Combine(shared, "seeds");
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*.txt") : [];
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
