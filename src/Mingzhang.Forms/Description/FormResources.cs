using System.Collections.Frozen;
using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Mingzhang.Forms.Description;

/// <summary>The form descriptions and code lists that travel with the program.</summary>
internal static class FormResources
{
    private static readonly Lazy<FrozenSet<string>> Names = new(() => typeof(FormResources).Assembly.GetManifestResourceNames()
        .Select(name => name.Replace('\\', '/')).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Reads one YAML file of <c>forms/</c>, "shanxi-budget/performance.yaml".</summary>
    public static YamlMappingNode Yaml(string name) => (YamlMappingNode)Root(name);

    /// <summary>Reads one YAML file of <c>forms/</c> that is a list.</summary>
    public static IEnumerable<YamlMappingNode> YamlList(string name) => ((YamlSequenceNode)Root(name)).Children.Cast<YamlMappingNode>();

    /// <summary>Whether there is a file in <c>forms/</c>.</summary>
    public static bool Exists(string name) => Names.Value.Contains("forms/" + name);

    /// <summary>The folders of <c>forms/</c>, in order.</summary>
    public static ImmutableArray<string> FormIds() =>
    [
        .. typeof(FormResources).Assembly.GetManifestResourceNames()
            .Select(name => name.Replace('\\', '/').Split('/'))
            .Where(parts => parts is ["forms", _, "form.yaml"])
            .Select(parts => parts[1])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Opens a file of <c>forms/</c> or <c>codes/</c>.</summary>
    /// <exception cref="FileNotFoundException">There is none: a mistake in the build, not in an input.</exception>
    public static StreamReader Open(string name) =>
        new(typeof(FormResources).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name));

    private static YamlNode Root(string name)
    {
        using var reader = Open("forms/" + name);
        var stream = new YamlStream();
        stream.Load(reader);
        return stream.Documents[0].RootNode;
    }
}
