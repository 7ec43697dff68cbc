using System.Collections.Immutable;
using Mingzhang.Forms.Description;
using Mingzhang.Forms.Tables;
using Mingzhang.Model;

namespace Mingzhang.Forms;

/// <summary>
/// Tells a contents page that names no pages from the headings themselves: so many titles of the form one right after the
/// other are a list of them. It names each part once: where one comes again the text begins.
/// </summary>
internal static class ContentsRuns
{
    private const int Fewest = 4;

    /// <summary>The blocks with the paragraphs of such lists as contents entries.</summary>
    public static IEnumerable<Block> Mark(Form form, TableTitles titles, ImmutableArray<Block> blocks)
    {
        for (var i = 0; i < blocks.Length;)
        {
            var end = i;
            var parts = new HashSet<int>();
            while (end < blocks.Length && TextOf(blocks[end]) is { } text && Sections.PartOf(form, Canonical.Compact(text.Text)) is var part &&
                   (part >= 0 ? parts.Add(part) : titles.Match(text) is not null))
            {
                end++;
            }

            var isList = end - i >= Fewest && parts.Count > 0;
            end = Math.Max(end, i + 1);
            for (; i < end; i++)
            {
                yield return isList ? new ContentsEntry(TextOf(blocks[i])!, null) : blocks[i];
            }
        }
    }

    private static Passage? TextOf(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Text,
        Heading heading => heading.Text,
        _ => null,
    };
}
