using System.Runtime.CompilerServices;

namespace Mingzhang.Docs;

/// <summary>The checkout this tool was built in.</summary>
internal static class Checkout
{
    /// <summary>Its root.</summary>
    public static string Root => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
