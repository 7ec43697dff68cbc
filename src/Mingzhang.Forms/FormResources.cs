using YamlDotNet.RepresentationModel;

namespace Mingzhang.Forms;

/// <summary>The form descriptions and code lists that travel with the program.</summary>
internal static class FormResources
{
    /// <summary>Reads one YAML file of <c>forms/</c>, "shanxi-budget/performance.yaml".</summary>
    public static YamlMappingNode Yaml(string name)
    {
        using var reader = Open("forms/" + name);
        var stream = new YamlStream();
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    /// <summary>Opens a file of <c>forms/</c> or <c>codes/</c>.</summary>
    /// <exception cref="FileNotFoundException">There is none: a mistake in the build, not in an input.</exception>
    public static StreamReader Open(string name) =>
        new(typeof(FormResources).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name));
}
