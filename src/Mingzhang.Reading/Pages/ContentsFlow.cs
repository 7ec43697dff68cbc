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
    private int lastPage;
    private TextLine? half;

    /// <summary>Whether the next line may be an entry.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>After 目录.</summary>
    public void Open()
    {
        IsOpen = true;
        namesPages = false;
        lastPage = 0;
        titles.Clear();
        indents.Clear();
    }

    /// <summary>Before what is no entry: what was held back is text.</summary>
    public void Close()
    {
        IsOpen = false;
        if (half is { } line)
        {
            half = null;
            tree.Page = line.Page;
            var text = new SpottedText().Add(line);
            tree.Paragraph(text.Text, text.Spots.AsSpan());
        }
    }

    /// <summary>Takes a line; false where it is no entry, and the contents are at their end.</summary>
    public bool Take(TextLine line)
    {
        var text = PageApart(line).Text;
        var match = Misread().Match(text) is { Success: true } misread ? misread : Entry().Match(text);
        var leads = match.Groups["leaders"].Length > 0 || match.Groups["page"].Length > 0;
        var said = ContentsShape.ListNumber().Replace(LineText.Compact(match.Groups["title"].Value), "");
        if (half is not null && ((!leads && !IsTorn(half.Text)) || LineShapes.OpensSomething(said)))
        {
            Close();
            return false;
        }

        var title = half is null ? said : LineText.Compact(half.Text) + said;
        var opening = Opening().Match(title) is { Success: true } numbered ? numbered.Value : null;
        var isNew = title.Length is > 0 and <= LongestEntry && !titles.Contains(title);
        if (isNew && !leads && (namesPages || IsTorn(title)) && (LineShapes.OpensSomething(title) || Numbered().IsMatch(title)) && title.AsSpan().IndexOfAny('。', '；') < 0)
        {
            half = line;
            return true;
        }

        if (!isNew || !(leads || (!namesPages && (LineShapes.IsHeading(title) || Numbered().IsMatch(title)) && (opening is null || !titles.Contains(opening)))))
        {
            Close();
            return false;
        }

        namesPages |= leads;
        titles.Add(title);
        if (opening is not null && (opening[0] == '第' || !titles.Contains("第一部分")))
        {
            titles.Add(opening);
        }

        Enter(half ?? line, line, match.Groups["page"]);
        half = null;
        return true;
    }

    /// <summary>Whether a bracket is open at the end.</summary>
    private static bool IsTorn(string text) => text.Count(c => c is '（' or '(') > text.Count(c => c is '）' or ')');

    /// <summary>The text of a line, a blank before the number of a page that stands by itself at its end, however near.</summary>
    private SpottedText PageApart(TextLine line, SpottedText? before = null)
    {
        var text = before ?? new SpottedText();
        var last = line.Words.Length - 1;
        var isPage = ContentsShape.IsPage(line.Words[last].Text, out var number) && number >= lastPage && (last == 0 ? half is not null : !Counted().IsMatch(line.Words[last - 1].Text));
        return !isPage ? text.Continue(line) : (last == 0 ? text : text.Continue(line.Part(0, last))).Add(" ").Add(line.Part(last, 1));
    }

    private void Enter(TextLine first, TextLine line, Group page)
    {
        var text = new SpottedText();
        text = ReferenceEquals(first, line) ? text : text.Add(first);
        var at = text.Text.Length + page.Index - 1;
        var said = PageApart(line, text).Text;
        lastPage = page.Length > 0 && ContentsShape.IsPage(page.Value, out var number) ? number ?? 0 : lastPage;
        tree.Page = first.Page;
        tree.Contents(
            Level(first), page.Length > 0 && page.Index > 0 && said[at] is ' ' or '，' or '。' or '、' ? string.Concat(said.AsSpan(0, at), "\t", said.AsSpan(at + 1)) : said, text.Spots.AsSpan());
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

    /// <summary>An entry of a scan: of dots little is recognised, and not always as dots, and the page number not always as a number.</summary>
    [GeneratedRegex(@"^(?<title>.*?)\s*(?:(?<leaders>(?:[.．…·‥⋯]\s*){2,}[，。、])(?<page>\d{1,4})|(?<leaders>(?:[.．…·‥⋯]\s*){2,})(?<page>(?!\d{1,4}$)[\]\[|，。、.\d]{1,5})|(?<=\s)(?<leaders>[，。、])(?<page>\d{1,4}))$")]
    private static partial Regex Misread();

    /// <summary>A table by its number.</summary>
    [GeneratedRegex(@"^附?表[一二三四五六七八九十\d]+(?![、，。：])")]
    private static partial Regex Numbered();

    /// <summary>What a number counts that stands after it.</summary>
    [GeneratedRegex(@"(?:(?:^|附|公开)表|附件?|第|\d)$")]
    private static partial Regex Counted();

    [GeneratedRegex("^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、)")]
    private static partial Regex Opening();
}
