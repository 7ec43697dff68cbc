using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Audit;

namespace Mingzhang.Docs;

/// <summary>A new rule: its class and its page, under the next free id of its family.</summary>
/// <param name="Succeeded">Whether the two files were written.</param>
/// <param name="Messages">The files, or why not.</param>
internal sealed partial record RuleScaffold(bool Succeeded, ImmutableArray<string> Messages)
{
    private static readonly ImmutableArray<string> Families = ["STR", "BAL", "REL", "NAR", "TGT", "TXT", "SRC"];

    /// <summary>Writes the class and the page; overwrites nothing.</summary>
    /// <param name="root">The checkout.</param>
    /// <param name="family">STR, BAL, REL, NAR, TGT, TXT or SRC.</param>
    /// <param name="folder">The folder under <c>Rules/</c>.</param>
    /// <param name="problem">The class: the problem, not the remedy.</param>
    public static RuleScaffold Create(string root, string family, string folder, string problem)
    {
        if (!Families.Contains(family) || !Name().IsMatch(folder) || !Name().IsMatch(problem))
        {
            return new RuleScaffold(false, [$"Not a family ({string.Join(", ", Families)}), a folder and a PascalCase name: {family} {folder} {problem}"]);
        }

        var id = NextId(root, family);
        var rule = Path.Combine("src", "Mingzhang.Audit", "Rules", folder, problem + ".cs");
        var page = Path.Combine("docs", "rules", id + ".md");
        if (File.Exists(Path.Combine(root, rule)))
        {
            return new RuleScaffold(false, [$"{rule} is there already"]);
        }

        Write(root, rule, Fill("Rule.txt", id, folder, problem));
        Write(root, page, Fill("Page.txt", id, folder, problem));
        return new RuleScaffold(true, [rule, page, "Fill in both, then: dotnet run --project tools/Mingzhang.Docs"]);
    }

    /// <summary>The template with its holes filled.</summary>
    internal static string Fill(string template, string id, string folder, string problem)
    {
        using var stream = typeof(RuleScaffold).Assembly.GetManifestResourceStream(template)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd()
            .Replace("{id}", id, StringComparison.Ordinal)
            .Replace("{folder}", folder, StringComparison.Ordinal)
            .Replace("{problem}", problem, StringComparison.Ordinal)
            .Replace("{english}", Words(problem), StringComparison.Ordinal);
    }

    private static string NextId(string root, string family)
    {
        var pages = Path.Combine(root, "docs", "rules");
        var taken = RuleCatalog.Infos.Select(info => info.Id)
            .Concat(Directory.Exists(pages) ? Directory.GetFiles(pages, family + "*.md").Select(Path.GetFileNameWithoutExtension) : [])
            .Where(id => id is not null && id.StartsWith(family, StringComparison.Ordinal))
            .Select(id => int.Parse(id.AsSpan(family.Length), NumberStyles.None, CultureInfo.InvariantCulture))
            .DefaultIfEmpty(0)
            .Max();
        return family + (taken + 1).ToString("000", CultureInfo.InvariantCulture);
    }

    private static string Words(string problem) =>
        string.Concat(problem.Select((c, i) => i > 0 && char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString()));

    private static void Write(string root, string path, string text)
    {
        var file = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    [GeneratedRegex("^[A-Z][A-Za-z0-9]+$")]
    private static partial Regex Name();
}
