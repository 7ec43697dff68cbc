using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Mingzhang.Forms.Description;
using Mingzhang.Forms.Tables;
using Mingzhang.Model;

namespace Mingzhang.Forms;

/// <summary>
/// Tells a contents page that names no pages from the headings themselves: so many titles of the form one right after the
/// other are a list of them, and so are numbered lines under 目录. It names everything once: where something comes again
/// the text begins.
/// </summary>
internal sealed partial class ContentsRuns(Form form, TableTitles titles, ImmutableArray<Block> blocks)
{
    private const int Fewest = 4;
    private const int LongestEntry = 60;
    private const int LongestRest = 12;

    private readonly HashSet<string> named = new(StringComparer.Ordinal);

    /// <summary>The blocks with the paragraphs of such lists as contents entries.</summary>
    public static IReadOnlyList<Block> Mark(Form form, TableTitles titles, ImmutableArray<Block> blocks) => new ContentsRuns(form, titles, blocks).Marked();

    private List<Block> Marked()
    {
        var marked = new List<Block>(blocks.Length);
        for (var i = 0; i < blocks.Length;)
        {
            var underTitle = TextOf(blocks[i]) is { } text && Canonical.Compact(text.Text) == "目录";
            if (underTitle)
            {
                marked.Add(blocks[i++]);
            }

            var list = underTitle ? Listed(i) : Titles(i);
            var isList = list.Entries.Count >= Fewest;
            marked.AddRange(isList ? list.Entries : blocks[i..Math.Max(list.End, Math.Min(i + 1, blocks.Length))]);
            i = isList ? list.End : Math.Max(list.End, i + 1);
        }

        return marked;
    }

    /// <summary>Titles of the form from here on.</summary>
    private (List<Block> Entries, int End) Titles(int start)
    {
        var entries = new List<Block>();
        var parts = new HashSet<int>();
        while (start + entries.Count < blocks.Length && TextOf(blocks[start + entries.Count]) is { } text && Sections.PartOf(form, Canonical.Compact(text.Text)) is var part &&
               (part >= 0 ? parts.Add(part) : titles.Match(text) is not null))
        {
            entries.Add(new ContentsEntry(text, null));
        }

        return (parts.Count > 0 ? entries : [], start + entries.Count);
    }

    /// <summary>Numbered lines and titles of the form under 目录 where no entry names a page; an entry may take two lines.</summary>
    private (List<Block> Entries, int End) Listed(int start)
    {
        named.Clear();
        var entries = new List<Block>();
        var end = start;
        for (; end < blocks.Length; end++)
        {
            if (blocks[end] is ContentsEntry entry)
            {
                IsNew(Canonical.Compact(entry.Title.Text));
                entries.Add(entry);
            }
            else if (entries.Exists(named => named is ContentsEntry { Page: not null }))
            {
                break;
            }
            else if (TextOf(blocks[end]) is { } text && IsEntry(text) && IsNew(Canonical.Compact(text.Text)))
            {
                entries.Add(new ContentsEntry(text, null));
            }
            else if (entries is [.., ContentsEntry { Page: null } last] && TextOf(blocks[end]) is { Text.Length: <= LongestRest } rest && !Sentence().IsMatch(rest.Text) && !IsEntry(rest) &&
                     end + 1 < blocks.Length && TextOf(blocks[end + 1]) is { } next && IsEntry(next) && !named.Contains(Opening(Canonical.Compact(next.Text))))
            {
                entries[^1] = last with { Title = Passage.Join(last.Title, rest) };
            }
            else
            {
                break;
            }
        }

        return (entries, end);
    }

    private bool IsEntry(Passage text)
    {
        var compact = Canonical.Compact(text.Text);
        return compact.Length <= LongestEntry && !Sentence().IsMatch(text.Text) &&
            (Sections.PartOf(form, compact) >= 0 || titles.Match(text) is not null || Numbered().IsMatch(compact));
    }

    /// <summary>Whether an entry was not named before, neither by its words nor by what it opens with; it is now.</summary>
    private bool IsNew(string compact)
    {
        var part = Sections.PartOf(form, compact);
        return named.Add(compact) & (part < 0 || named.Add("part " + part)) & (Opening(compact) is not { Length: > 0 } opening || named.Add(opening));
    }

    /// <summary>第一部分, and where no part is numbered so, 一、; the sections of one part after the other are numbered alike.</summary>
    private string Opening(string compact) => OfPart().Match(compact) is { Success: true } part
        ? part.Value
        : !named.Contains("第一部分") && OfSection().Match(compact) is { Success: true } section ? section.Value : "";

    private static Passage? TextOf(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Text,
        Heading heading => heading.Text,
        _ => null,
    };

    [GeneratedRegex(@"^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十]+\)|\d{1,2}[、.](?!\d(?!\d{3}年))|附[件表]|表[一二三四五六七八九十\d])")]
    private static partial Regex Numbered();

    [GeneratedRegex("^第[一二三四五六七八九十]+部分")]
    private static partial Regex OfPart();

    [GeneratedRegex("^[一二三四五六七八九十]+[、.]")]
    private static partial Regex OfSection();

    [GeneratedRegex("[。；，;,：:]")]
    private static partial Regex Sentence();
}
