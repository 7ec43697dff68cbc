using Mingzhang.Model;

namespace Mingzhang.Forms.Description;

/// <summary>Dimensions by the camel-case names that form descriptions and JSON use.</summary>
internal static class DimensionNames
{
    private static readonly Dictionary<string, Dimension> ByName = Enum.GetValues<Dimension>()
        .ToDictionary(dimension => dimension.ToString(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The dimension of a name; false where there is none.</summary>
    public static bool TryParse(string name, out Dimension dimension) => ByName.TryGetValue(name, out dimension);

    /// <summary>The dimension of a name that must exist.</summary>
    public static Dimension Parse(string name) =>
        ByName.TryGetValue(name, out var dimension) ? dimension : throw new FormatException($"form description: no dimension '{name}'");
}
