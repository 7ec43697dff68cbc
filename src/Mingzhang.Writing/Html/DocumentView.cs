using Mingzhang.Model;

namespace Mingzhang.Writing.Html;

/// <summary>The document as read, in its order; what no block holds but a finding names stands between the blocks.</summary>
internal sealed class DocumentView
{
    private readonly Markup html;
    private readonly Disclosure disclosure;
    private readonly PageMarks marks;
    private readonly DocumentTree tree;
    private readonly MarkedText text;
    private readonly TableView tables;
    private readonly Phrases phrases;
    private readonly Dictionary<int, string> headings = [];
    private readonly HashSet<int> titles = [];
    private readonly Queue<int> strays;
    private readonly HashSet<int> covers = [];

    public DocumentView(Markup html, Disclosure disclosure, DocumentTree tree, Places places, PageMarks marks, MarkedText text, Phrases phrases)
    {
        this.html = html;
        this.disclosure = disclosure;
        this.tree = tree;
        this.marks = marks;
        this.text = text;
        this.phrases = phrases;
        tables = new TableView(html, disclosure, places, text);
        foreach (var heading in disclosure.Headings)
        {
            headings.TryAdd(heading.Text.Line, heading.Section);
        }

        titles.UnionWith(disclosure.Tables.Select(table => table.Title.Line));
        titles.UnionWith(disclosure.Performance.Select(table => table.Title.Line));
        titles.Add(disclosure.OverallPerformance?.Title.Line ?? 0);
        covers.Add(disclosure.Name?.Line ?? 0);
        covers.Add(disclosure.CoverTitle?.Line ?? 0);
        var held = tree.Blocks.SelectMany(PassagesOf).SelectMany(passage => passage.Pieces).Select(piece => piece.Line).ToHashSet();
        held.UnionWith(tree.Blocks.OfType<TableBlock>().SelectMany(table => table.Rows).Select(row => row.Line));
        strays = new Queue<int>(places.Lines.Where(line => !held.Contains(line)));
    }

    /// <summary>Writes all of it.</summary>
    public void Write()
    {
        html.Raw("<div class=\"part\">");
        var contents = false;
        var page = 0;
        foreach (var block in tree.Blocks)
        {
            while (strays.TryPeek(out var line) && line < block.Line)
            {
                Stray(strays.Dequeue());
            }

            if (contents != block is ContentsEntry)
            {
                contents = !contents;
                html.Raw(contents ? "<div class=\"toc\">\n" : "</div>\n");
            }

            if (PageOf(block) is { } begins && begins > page)
            {
                page = begins;
                Page(page);
            }

            Write(block);
        }

        html.Raw(contents ? "</div>\n" : "");
        while (strays.TryDequeue(out var line))
        {
            Stray(line);
        }

        html.Raw("</div>\n");
    }

    private static IEnumerable<Passage> PassagesOf(Block block) => block switch
    {
        Heading heading => [heading.Text],
        Paragraph paragraph => [paragraph.Text],
        ContentsEntry entry => [entry.Title],
        Image image => [image.Text],
        TableBlock table => table.Rows.SelectMany(row => row.Cells),
        _ => [],
    };

    /// <summary>The page that a block begins on; null where the file has none.</summary>
    private int? PageOf(Block block) => disclosure.Source.PageSizes.IsEmpty ? null
        : PassagesOf(block).SelectMany(passage => passage.Pieces).Select(piece => piece.Page).FirstOrDefault(page => page is not null);

    /// <summary>Where a page begins, with the way to its image.</summary>
    private void Page(int page)
    {
        var name = phrases.In($"第{Phrases.Text(page)}页", $"page {Phrases.Text(page)}");
        html.Raw("<p class=\"page\">");
        if (marks.Shows(page))
        {
            html.Raw("<a href=\"#s").Raw(page).Raw("\">").Text(name).Raw("</a>");
        }
        else
        {
            html.Text(name);
        }

        html.Raw("</p>\n");
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Heading heading:
                Paragraph(heading.Text, TagOf(heading.Text.Line) ?? (heading.Level <= 1 ? "h2" : heading.Level == 2 ? "h3" : "h4"));
                break;
            case Paragraph paragraph:
                Paragraph(paragraph.Text, TagOf(paragraph.Text.Line) ?? (titles.Contains(paragraph.Text.Line) ? "h4" : "p"));
                break;
            case ContentsEntry entry:
                text.Open("p", [entry.Title], "c");
                text.Write(entry.Title);
                html.Raw(entry.Page is { } page ? $"<span class=\"pg\">{Phrases.Text(page)}</span>" : "");
                text.Close("p", [entry.Title]);
                break;
            case Image image:
                text.Open("p", [image.Text], "stray");
                html.Text(phrases.In("［图］", "[image] "));
                text.Write(image.Text);
                text.Close("p", [image.Text]);
                break;
            case TableBlock table:
                tables.Write(table);
                NewPart();
                break;
        }
    }

    private void Paragraph(Passage passage, string tag)
    {
        if (tag != "p")
        {
            NewPart();
        }

        text.Open(tag, [passage], covers.Contains(passage.Line) ? "cover" : tag == "h4" && titles.Contains(passage.Line) ? "tt" : null);
        text.Write(passage);
        text.Close(tag, [passage]);
    }

    /// <summary>Begins the next part of those that a browser lays out only when they come near the window.</summary>
    private void NewPart() => html.Raw("</div>\n<div class=\"part\">");

    /// <summary>"第三部分" is the second level, "第三部分 五" the third, "第三部分 五（一）" the fourth; null for what is no heading.</summary>
    private string? TagOf(int line)
    {
        if (!headings.TryGetValue(line, out var section))
        {
            return null;
        }

        var space = section.IndexOf(' ');
        return space < 0 ? "h2" : section.AsSpan(space + 1).IndexOfAny('（', ' ') < 0 ? "h3" : "h4";
    }

    /// <summary>A line that no block holds: a watermark, a header of the page.</summary>
    private void Stray(int line)
    {
        var passage = Passage.OfLine(disclosure.Source.Line(line), line);
        text.Open("p", [passage], "stray");
        text.Write(passage);
        text.Close("p", [passage]);
    }
}
