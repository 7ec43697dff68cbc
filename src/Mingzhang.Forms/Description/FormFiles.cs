using YamlDotNet.RepresentationModel;

namespace Mingzhang.Forms.Description;

/// <summary>The files of one form: those that travel with the program, or those of a folder.</summary>
/// <param name="exists">Whether there is a file of the name.</param>
/// <param name="open">Opens it.</param>
internal sealed class FormFiles(Func<string, bool> exists, Func<string, StreamReader> open)
{
    /// <summary>Those of a form that travels with the program.</summary>
    public static FormFiles OfProgram(string id) => new(
        name => FormResources.Exists(id + "/" + name), name => FormResources.Open("forms/" + id + "/" + name));

    /// <summary>Those of a folder.</summary>
    public static FormFiles OfFolder(string folder) => new(
        name => File.Exists(Path.Combine(folder, name)), name => new StreamReader(Path.Combine(folder, name)));

    /// <summary>Whether there is a file of the name.</summary>
    public bool Has(string name) => exists(name);

    /// <summary>A file that is a mapping; an empty one where there is no such file.</summary>
    public YamlMappingNode Map(string name) => Root(name) as YamlMappingNode ?? (exists(name) ? throw Wrong(name, "a mapping") : []);

    /// <summary>A file that is a list; an empty one where there is no such file.</summary>
    public IEnumerable<YamlMappingNode> List(string name) =>
        Root(name) is YamlSequenceNode list ? list.Children.Cast<YamlMappingNode>() : exists(name) ? throw Wrong(name, "a list") : [];

    private YamlNode? Root(string name)
    {
        if (!exists(name))
        {
            return null;
        }

        using var reader = open(name);
        var stream = new YamlStream();
        stream.Load(reader);
        return stream.Documents.Count == 0 ? null : stream.Documents[0].RootNode;
    }

    private static FormatException Wrong(string name, string wanted) => new($"form description: {name} should be {wanted}");
}
