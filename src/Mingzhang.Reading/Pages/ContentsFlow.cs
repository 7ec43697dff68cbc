using System.Text.RegularExpressions;
using Mingzhang.Reading.Lined;
using Mingzhang.Reading.Text;

namespace Mingzhang.Reading.Pages;

/// <summary>The lines under 目录, as long as they are entries: with or without leaders and page numbers, over one page or two.</summary>
internal sealed partial class ContentsFlow(LinedTree tree)
{
    private const int LongestEntry = 60;

    private readonly List<double> indents = [];
    private readonly HashSet<string> titles = new(StringComparer.Ordinal);
    private bool namesPages;

    /// <summary>Whether the next line may be an entry.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>After 目录.</summary>
    public void Open()
    {
        IsOpen = true;
        namesPages = false;
        titles.Clear();
        indents.Clear();
    }

    /// <summary>Before a table.</summary>
    public void Close() => IsOpen = false;

    /// <summary>Takes a line; false where it is no entry, and the contents are at their end.</summary>
    public bool Take(TextLine line)
    {
        var text = line.Text;
        var match = Entry().Match(text);
        var title = LineText.Compact(match.Groups["title"].Value);
        var leads = match.Groups["leaders"].Length > 0 || match.Groups["page"].Length > 0;
        var opening = Opening().Match(title) is { Success: true } numbered ? numbered.Value : null;
        IsOpen = title.Length is > 0 and <= LongestEntry && (leads || (!namesPages && LineShapes.IsHeading(title))) &&
            !titles.Contains(title) && (leads || opening is null || !titles.Contains(opening));
        if (!IsOpen)
        {
            return false;
        }

        namesPages |= leads;
        titles.Add(title);
        if (opening is not null && (opening[0] == '第' || !titles.Contains("第一部分")))
        {
            titles.Add(opening);
        }

        tree.Page = line.Page;
        var page = match.Groups["page"];
        var entry = new SpottedText().Add(line);
        var said = page.Length == 0 || page.Index == 0 || entry.Text[page.Index - 1] is not ' ' ? entry.Text : string.Concat(entry.Text.AsSpan(0, page.Index - 1), "\t", page.Value);
        tree.Contents(Level(line), said, entry.Spots.AsSpan());
        return true;
    }

    /// <summary>The level of an entry by how far it is set in.</summary>
    private int Level(TextLine line)
    {
        var left = line.Box.Left;
        indents.RemoveAll(indent => indent > left + (line.Em / 2));
        if (indents.Count == 0 || left > indents[^1] + (line.Em / 2))
        {
            indents.Add(left);
        }

        return indents.Count;
    }

    [GeneratedRegex(@"^(?<title>.*?)\s*(?<leaders>(?:[.．…·‥⋯]\s*){2,})?(?:(?<=[\s.．…·‥⋯])[-–—]?(?<page>\d{1,4})[-–—]?)?$")]
    private static partial Regex Entry();

    [GeneratedRegex("^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、)")]
    private static partial Regex Opening();
}
