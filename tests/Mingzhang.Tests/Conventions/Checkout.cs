using System.Text.RegularExpressions;

namespace Mingzhang.Tests.Conventions;

/// <summary>The files of the checkout, as the conventions look at them.</summary>
internal static partial class Checkout
{
    private static readonly string[] Generated = ["artifacts", "out", "bin", "obj", "TestResults", "BenchmarkDotNet.Artifacts", "node_modules"];

    /// <summary>The files below a folder, relative to the root with forward slashes; nothing generated or hidden but <c>.ci</c>.</summary>
    public static IReadOnlyList<string> Files(string folder = "") =>
    [
        .. Walk(Path.Combine(Shared.Root, folder))
            .Select(file => Path.GetRelativePath(Shared.Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The text of a file.</summary>
    public static string Text(string file) => File.ReadAllText(Path.Combine(Shared.Root, file));

    /// <summary>C# without comments and the contents of strings.</summary>
    public static string Code(string file) => CommentOrString().Replace(Text(file), "\"\"");

    private static IEnumerable<string> Walk(string folder) =>
        Directory.GetFiles(folder).Where(file => Path.GetFileName(file) != ".git").Concat(Directory.GetDirectories(folder)
            .Where(child => Path.GetFileName(child) is var name && !Generated.Contains(name) && (name == ".ci" || name[0] != '.'))
            .SelectMany(Walk));

    [GeneratedRegex("""
        \"{3}[\s\S]*?\"{3} | @"(?:""|[^"])*" | "(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])+' | //[^\n]* | /\*[\s\S]*?\*/
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex CommentOrString();
}
