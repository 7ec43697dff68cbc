using System.Collections.Immutable;
using Mingzhang.Model;
using Mingzhang.Reading.Lined;
using Mingzhang.Reading.Text;

namespace Mingzhang.Reading.Pages;

/// <summary>
/// Reads drawn pages: which words are a table, a paragraph, a line of contents, and which belong to the page itself. All by
/// where words and lines stand, never by the order in which the file draws them.
/// </summary>
internal sealed class PageLayout
{
    /// <summary>A printed page has a hundredth of it.</summary>
    private const int MostOnPage = 60_000;

    /// <summary>A disclosure has a hundredth of it.</summary>
    private const int MostCells = 2_000_000;

    /// <summary>What reaches over the edge of its page by more is cut off, in points.</summary>
    private const double OverEdge = 1;

    /// <summary>A table that goes on fills the page so far down.</summary>
    private const double Filled = 0.6;

    private readonly LinedTree tree;
    private readonly ParagraphFlow flow;
    private readonly List<PagePart> table = [];
    private readonly HashSet<string> opening = new(StringComparer.Ordinal);
    private readonly List<string> captions = [];
    private int cells;

    private PageLayout(LinedTree tree) => (this.tree, flow) = (tree, new ParagraphFlow(tree));

    /// <summary>Hands the content of pages to a tree.</summary>
    /// <exception cref="UnreadableException">A page holds far more than any printed page.</exception>
    public static void Build(LinedTree tree, IReadOnlyList<PageContent> pages)
    {
        if (pages.Any(page => page.Words.Length > MostOnPage || page.Rulings.Length > MostOnPage || page.Nameless.Length > MostOnPage || page.Overprint.Length > MostOnPage))
        {
            throw new UnreadableException(Unreadable.TooMuch);
        }

        tree.PageSizes = [.. pages.Select(page => page.Size)];
        new PageLayout(tree).Read(pages);
    }

    private void Read(IReadOnlyList<PageContent> pages)
    {
        var marks = Overprints.Level(pages);
        var ruled = pages.Select(page => RuledParts.Of(page, marks)).ToList();
        var parts = PageParts.Of(ruled, RunningLines.Find([.. ruled.Select(part => (part.Page.Size, part.Lines))])).ToList();
        var lines = pages.Zip(parts, (page, part) => (page.Size, part.Lines)).ToList();
        var running = RunningLines.Find(lines);
        var margins = TextMargins.Of([.. lines.Select(page => (page.Size, (IReadOnlyList<TextLine>)[.. page.Lines.Where(line => !running.Contains(line))]))]);
        for (var i = 0; i < pages.Count; i++)
        {
            running.UnionWith(Repeated(parts[i].InOrder, running));
            captions.Clear();
            foreach (var part in parts[i].InOrder)
            {
                if (part.Line is { } line && running.Contains(line))
                {
                    tree.Furniture(line.Text, new SpottedText().Add(line).Spots.AsSpan());
                }
                else if (part.Line is { } text)
                {
                    EndTable();
                    captions.Add(CaptionOf(text));
                    flow.Take(text, margins[i]);
                }
                else
                {
                    Take(part);
                }
            }
        }

        EndTable();
        flow.End();
        Mark(pages, marks);
    }

    private void Take(PagePart part)
    {
        if (!CarriesOn(part))
        {
            EndTable();
            flow.End();
            opening.Clear();
            opening.UnionWith([.. captions, ""]);
        }

        captions.Clear();
        table.Add(part);
    }

    /// <summary>Whether a table carries on the one before it, on a new page.</summary>
    private bool CarriesOn(PagePart next) => table.Count > 0 && (table[^1], next) switch
    {
        ({ Framed.Frame: { } last }, { Framed.Frame: { } frame }) => frame.Page == last.Page + 1 && last.IsCarriedOnBy(frame),
        ({ Aligned: { } last }, { Aligned: { CarriesOn: true } aligned }) => aligned.Page == last.Page + 1,
        _ => false,
    };

    /// <summary>
    /// The lines at the head of a page that repeat what stands over the table which goes on under them: the table before filled its
    /// page, and its first row is printed again too. The same title over other rows is another table.
    /// </summary>
    private IEnumerable<TextLine> Repeated(ImmutableArray<PagePart> page, HashSet<TextLine> running)
    {
        var head = page.TakeWhile(part => part.Line is not null).ToList();
        var lines = head.Select(part => part.Line!).Where(line => !running.Contains(line)).ToList();
        return head.Count < page.Length && page[head.Count] is var next && CarriesOn(next) && lines.TrueForAll(line => opening.Contains(CaptionOf(line))) &&
            table[^1].Bottom >= Filled * tree.PageSizes[table[^1].Page - 1].Height && table[0].FirstRow == next.FirstRow
                ? lines
                : [];
    }

    /// <summary>What a line over a table says, whether or not it says that the table goes on.</summary>
    private static string CaptionOf(TextLine line) =>
        LineText.Compact(line.Text).Replace("（续）", "", StringComparison.Ordinal).Replace("(续)", "", StringComparison.Ordinal).Replace("续表", "", StringComparison.Ordinal);

    private void EndTable()
    {
        if (table.Count > 0)
        {
            var aligned = table[0].Aligned is null ? null : AlignedTable.Of([.. table.Select(part => part.Aligned!)]);
            var rows = aligned?.Rows() ?? RuledTable.Rows([.. table.Select(part => part.Framed!)]);
            if ((cells += rows.Sum(row => row.Cells.Count)) > MostCells)
            {
                throw new UnreadableException(Unreadable.TooMuch);
            }

            tree.Page = table[0].Page;
            tree.Table(rows, Captions.AroundTable);
            if (table.Exists(IsCutOff))
            {
                tree.Doubt(new("表格超出版面，超出的部分没有印出来，读到的可能不是单元格的全部内容，请对照原件核对", "the table reaches over the edge of its page, where it is not printed; what was read may not be all of its cells; compare it with the original"), rows.Count);
            }

            if (aligned?.IsUncertain() == true)
            {
                tree.Doubt(new("表格没有竖线，有的金额属于哪一栏不能确定，请对照原件核对", "the table has no lines between its columns, and the column of some amounts is uncertain; compare it with the original"), rows.Count);
            }

            table.Clear();
        }
    }

    /// <summary>Whether words of a table reach over a side of their page.</summary>
    private bool IsCutOff(PagePart part)
    {
        var width = tree.PageSizes[part.Page - 1].Width;
        var words = part.Framed?.Words.AsEnumerable() ?? part.Aligned!.Lines.SelectMany(line => line.Words);
        return words.Any(word => word.Box.Left < -OverEdge || word.Box.Right > width + OverEdge);
    }

    /// <summary>What is printed over most pages is a watermark; over a few, something that was to be read, and is told.</summary>
    private void Mark(IReadOnlyList<PageContent> pages, HashSet<Word> marks)
    {
        var overprints = pages.SelectMany(page => Overprints.Texts(page.Overprint)
                .Concat(TextLine.Of(page.Words.Where(marks.Contains), page.Number).Select(line => (line.Text, line.Words)))
                .Select(found => (page.Number, found.Text, found.Words)))
            .ToList();
        var repeated = overprints.GroupBy(found => found.Text).ToDictionary(group => group.Key, group => group.Select(found => found.Number).Distinct().Count());
        var mark = repeated.Where(text => text.Value * 2 >= pages.Count || WatermarkFinder.IsInternal(text.Key))
            .OrderByDescending(text => text.Value).ThenByDescending(text => text.Key.Length).ThenBy(text => text.Key, StringComparer.Ordinal).Select(text => text.Key).FirstOrDefault();
        foreach (var (number, text, words) in overprints.OrderBy(found => found.Text == mark ? 0 : 1))
        {
            tree.Page = number;
            var place = new Spot(0, 0, text.Length) { Page = number, Box = words.Select(word => word.Box).Aggregate((one, other) => one.Around(other)) };
            if (repeated[text] * 2 >= pages.Count || (mark is not null && text.All(mark.Contains)))
            {
                // the edge of the page cuts some off
                tree.Watermark(text, place);
            }
            else
            {
                tree.Furniture(text, place);
                tree.Doubt(new($"“{text}”斜印或竖印在版面上，未读作正文", $"“{text}” is printed aslant or upright over the page and is not read as text"));
            }
        }
    }
}
