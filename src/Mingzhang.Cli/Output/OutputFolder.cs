using System.Globalization;

namespace Mingzhang.Cli.Output;

/// <summary>A folder that results go to. It never gives out the name of an input, nor one name twice.</summary>
internal sealed class OutputFolder
{
    private readonly string folder;
    private readonly HashSet<string> inputs;
    private readonly HashSet<string> given = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A folder, made when the first file is written.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="inputs">The files that are read.</param>
    public OutputFolder(string folder, IEnumerable<string> inputs)
    {
        if (File.Exists(folder))
        {
            throw new CallException($"输出位置“{folder}”是文件，请给出文件夹", $"\"{folder}\" is a file: name a folder to write to");
        }

        this.folder = folder;
        this.inputs = inputs.Select(Whole).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The path for a result; numbered where the name is taken by another result.</summary>
    /// <param name="stem">The name without its extension.</param>
    /// <param name="ending">".json", "-表1.csv".</param>
    public string Claim(string stem, string ending)
    {
        var path = Path.Combine(folder, stem + ending);
        for (var i = 2; !given.Add(Whole(path)); i++)
        {
            path = Path.Combine(folder, stem + "-" + i.ToString(CultureInfo.InvariantCulture) + ending);
        }

        return inputs.Contains(Whole(path))
            ? throw new CallException(
                $"输出会覆盖输入文件“{path}”，请换一个输出文件夹", $"the result would overwrite the input \"{path}\": choose another folder")
            : path;
    }

    /// <summary>Whether two paths name one file.</summary>
    public static bool IsSame(string one, string other) => string.Equals(Whole(one), Whole(other), StringComparison.OrdinalIgnoreCase);

    private static string Whole(string path)
    {
        if (path.Length == 0)
        {
            // a name that is missing is told where the file is opened
            return path;
        }

        var full = Path.GetFullPath(path);
        var parent = Path.GetDirectoryName(full);
        try
        {
            return File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName
                ?? (parent is not null && Directory.ResolveLinkTarget(parent, returnFinalTarget: true) is { } real
                    ? Path.Combine(real.FullName, Path.GetFileName(full))
                    : full);
        }
        catch (IOException)
        {
            return full;
        }
    }
}
