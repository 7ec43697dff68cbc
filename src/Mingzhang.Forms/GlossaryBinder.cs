using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Forms;

/// <summary>Binds the glossary: "一、基本支出：指…", the explanation in the same paragraph or in those after it.</summary>
internal static partial class GlossaryBinder
{
    /// <summary>The entries of the glossary's paragraphs; paragraphs before the first entry are left to the caller.</summary>
    public static ImmutableArray<GlossaryEntry> Bind(IReadOnlyList<Passage> paragraphs, ImmutableArray<Passage>.Builder unaccounted)
    {
        var entries = ImmutableArray.CreateBuilder<GlossaryEntry>();
        foreach (var paragraph in paragraphs)
        {
            var match = Entry().Match(paragraph.Text);
            if (match.Success)
            {
                var start = match.Groups["text"].Index;
                entries.Add(new GlossaryEntry(
                    paragraph.Slice(match.Groups["term"].Index, match.Groups["term"].Length).Trim(),
                    paragraph.Slice(start, paragraph.Text.Length - start).Trim()));
            }
            else if (entries.Count > 0)
            {
                entries[^1] = entries[^1] with { Text = Passage.Join(entries[^1].Text, paragraph) };
            }
            else
            {
                unaccounted.Add(paragraph);
            }
        }

        return entries.ToImmutable();
    }

    [GeneratedRegex(@"^\s*(?:[一二三四五六七八九十]+、|\d+[.、．]|[（(][一二三四五六七八九十\d]+[）)])\s*(?<term>[^：:。]{1,30})[：:](?<text>.*)$", RegexOptions.Singleline)]
    private static partial Regex Entry();
}
