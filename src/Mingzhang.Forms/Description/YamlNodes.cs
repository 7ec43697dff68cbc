using System.Collections.Immutable;
using System.Globalization;
using Mingzhang.Model;
using YamlDotNet.RepresentationModel;

namespace Mingzhang.Forms.Description;

/// <summary>Reading form descriptions node by node; a mistake names the file's line.</summary>
internal static class YamlNodes
{
    /// <summary>The node under a key; null where there is none.</summary>
    public static YamlNode? Find(this YamlMappingNode node, string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    /// <summary>The mapping under a key that must be there.</summary>
    public static YamlMappingNode Map(this YamlMappingNode node, string key) => (YamlMappingNode)node[key];

    /// <summary>The text under a key; null where there is none.</summary>
    public static string? Text(this YamlMappingNode node, string key) => (node.Find(key) as YamlScalarNode)?.Value;

    /// <summary>The text under a key that must be there.</summary>
    public static string Required(this YamlMappingNode node, string key) =>
        node.Text(key) ?? throw new FormatException(
            $"form description, line {node.Start.Line.ToString(CultureInfo.InvariantCulture)}: '{key}' is missing");

    /// <summary>The node under a key that must be there.</summary>
    public static T Required<T>(this YamlMappingNode node, string key)
        where T : YamlNode =>
        node.Find(key) as T ?? throw new FormatException(
            $"form description, line {node.Start.Line.ToString(CultureInfo.InvariantCulture)}: '{key}' is missing");

    /// <summary>Whether the key says true.</summary>
    public static bool Flag(this YamlMappingNode node, string key) => node.Text(key) == "true";

    /// <summary>The whole number under a key that must be there.</summary>
    public static int Number(this YamlMappingNode node, string key) =>
        int.Parse(node.Required(key), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>The mappings of the list under a key; empty where there is none.</summary>
    public static IEnumerable<YamlMappingNode> Items(this YamlMappingNode node, string key) =>
        node.Find(key) is YamlSequenceNode list ? list.Children.Cast<YamlMappingNode>() : [];

    /// <summary>The texts of the list under a key; empty where there is none.</summary>
    public static ImmutableArray<string> Texts(this YamlMappingNode node, string key) =>
        node.Find(key) is YamlSequenceNode list ? [.. list.Children.Select(item => ((YamlScalarNode)item).Value ?? "")] : [];

    /// <summary>Chinese and English under "zh" and "en"; null where the key is missing.</summary>
    public static Words? Words(this YamlMappingNode node, string key) =>
        node.Find(key) is YamlMappingNode words ? new Words(words.Required("zh"), words.Required("en")) : null;

    /// <summary>The coordinate under a key; empty where there is none.</summary>
    public static Coordinate Coordinate(this YamlMappingNode node, string key) =>
        node.Find(key) is YamlMappingNode map ? map.AsCoordinate() : Model.Coordinate.Empty;

    /// <summary>The mapping as a coordinate; keys that are no dimension are left to the caller, "all" is summed over.</summary>
    public static Coordinate AsCoordinate(this YamlMappingNode node)
    {
        var coordinate = Model.Coordinate.Empty;
        foreach (var (key, value) in node.Children)
        {
            if (DimensionNames.TryParse(((YamlScalarNode)key).Value ?? "", out var dimension) &&
                ((YamlScalarNode)value).Value is { } text && text != Model.Coordinate.All)
            {
                coordinate = coordinate.With(dimension, text);
            }
        }

        return coordinate;
    }
}
