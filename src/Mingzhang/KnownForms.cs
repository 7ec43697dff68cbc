using System.Collections.Immutable;
using Mingzhang.Forms;

namespace Mingzhang;

/// <summary>The forms that travel with the program.</summary>
public static class KnownForms
{
    private const string Root = "forms/";

    /// <summary>Their ids, the names of the folders under <c>forms/</c>, in ordinal order.</summary>
    public static ImmutableArray<string> Ids { get; } =
    [
        .. typeof(DisclosureBinder).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Root, StringComparison.Ordinal) && name.IndexOf('/', Root.Length) > 0)
            .Select(name => name[Root.Length..name.IndexOf('/', Root.Length)])
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];
}
