using Mingzhang.Model;
using Mingzhang.Writing;
using Mingzhang.Writing.Csv;
using Mingzhang.Writing.Json;
using Mingzhang.Writing.Markdown;
using Mingzhang.Writing.Xlsx;

namespace Mingzhang.Cli.Output;

/// <summary>Writes what was read of each document to files named after it.</summary>
internal sealed class DisclosureFiles(OutputFolder folder, IReadOnlyList<string> formats, Language language)
{
    /// <summary>Writes a document in every format asked for.</summary>
    /// <returns>The files written.</returns>
    public IEnumerable<string> Write(Disclosure disclosure)
    {
        var stem = Path.GetFileNameWithoutExtension(disclosure.Source.Path);
        foreach (var format in formats)
        {
            switch (format)
            {
                case "csv":
                    foreach (var table in disclosure.Tables)
                    {
                        yield return Write(stem, "-" + NameOf(table) + ".csv", output => TableCsv.Write(output, table));
                    }

                    break;
                case "md":
                    yield return Write(stem, ".md", output => DisclosureMarkdown.Write(output, disclosure));
                    break;
                case "xlsx":
                    yield return Write(stem, ".xlsx", output => DisclosureXlsx.Write(output, disclosure));
                    break;
                default:
                    yield return Write(stem, ".json", output => Json(output, disclosure));
                    break;
            }
        }
    }

    private static string NameOf(BoundTable table) =>
        string.Concat(TableText.ShortName(table).Select(c => char.IsLetterOrDigit(c) ? c : '_').Take(40));

    private void Json(Stream output, Disclosure disclosure)
    {
        using var json = new DisclosureJson(output, language);
        json.Add(disclosure);
        json.Complete();
    }

    private string Write(string stem, string ending, Action<Stream> write)
    {
        var path = folder.Claim(stem, ending);
        using var file = new OutputFile(path);
        write(file.Stream);
        file.Keep();
        return path;
    }
}
