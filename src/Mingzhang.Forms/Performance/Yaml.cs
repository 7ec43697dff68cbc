using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Mingzhang.Forms.Performance;

/// <summary>Short ways to the values of a form description.</summary>
internal static class Yaml
{
    /// <summary>The mapping under a key.</summary>
    public static YamlMappingNode Map(YamlMappingNode node, string key) => (YamlMappingNode)node[key];

    /// <summary>The mappings in a list; none where the key is absent.</summary>
    public static IEnumerable<YamlMappingNode> Maps(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var list) ? ((YamlSequenceNode)list).Cast<YamlMappingNode>() : [];

    /// <summary>The texts in a list; none where the key is absent.</summary>
    public static ImmutableArray<string> Texts(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var list)
            ? [.. ((YamlSequenceNode)list).Select(item => ((YamlScalarNode)item).Value!)]
            : [];

    /// <summary>A text; null where the key is absent.</summary>
    public static string? Text(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var value) ? ((YamlScalarNode)value).Value : null;
}
