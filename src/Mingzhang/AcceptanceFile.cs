using System.Text;
using Mingzhang.Audit.Acceptance;
using Mingzhang.Model;
using Mingzhang.Writing;

namespace Mingzhang;

/// <summary>The acceptance list of a document: 公开文本.accepted.yaml beside 公开文本.txt.</summary>
public static class AcceptanceFile
{
    private const int Largest = 4 * 1024 * 1024;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Where the list of a document stands.</summary>
    public static string PathFor(string document) => Path.ChangeExtension(document, ".accepted.yaml");

    /// <summary>Reads the list of a document; never throws on account of the file.</summary>
    /// <param name="document">The document.</param>
    /// <param name="today">The day.</param>
    /// <returns>The list; null where the document has none. What cannot be read accepts nothing and says so.</returns>
    public static AcceptanceList? Load(string document, DateOnly today)
    {
        var path = PathFor(document);
        var name = Path.GetFileName(path);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            return new FileInfo(path).Length > Largest
                ? Void(new Words("文件过大", "the file is too large"))
                : AcceptanceYaml.Parse(Strict.GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF'), name, today);
        }
        catch (DecoderFallbackException)
        {
            return Void(new Words("不是 UTF-8 文本", "the file is not UTF-8 text"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Void(new Words("无法读取（" + exception.Message + "）", "the file cannot be read (" + exception.Message + ")"));
        }

        AcceptanceList Void(Words problem) => new(name, [], [AcceptanceYaml.Whole(new ListPlace(1, name), problem)], today);
    }

    /// <summary>Adds entries after those of a document's list, which stay as they are, byte for byte.</summary>
    /// <param name="document">The document.</param>
    /// <param name="entries">The entries, each with the title of its rule.</param>
    /// <returns>Whether they were added; not where the list is void or laid out so that nothing can be put after it.</returns>
    /// <exception cref="IOException">The list cannot be written.</exception>
    public static bool TryAdd(string document, IReadOnlyList<(AcceptanceEntry Entry, Words Title)> entries)
    {
        var path = PathFor(document);
        byte[] before = File.Exists(path) ? File.ReadAllBytes(path) : [];
        if (Load(document, default)?.Mistakes.Any(mistake => mistake.IsWhole) == true ||
            AcceptanceYaml.Addition(Strict.GetString(before).TrimStart('\uFEFF'), entries) is not { } addition)
        {
            return false;
        }

        using var file = new OutputFile(path);
        file.Stream.Write(before);
        file.Stream.Write(Strict.GetBytes(addition));
        file.Keep();
        return true;
    }

    /// <summary>Reads a day as a list states it: 2026-12-31.</summary>
    /// <param name="text">The text.</param>
    /// <param name="day">The day.</param>
    public static bool TryDate(string text, out DateOnly day) => AcceptanceYaml.TryDate(text, out day);
}
