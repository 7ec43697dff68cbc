using System.Collections.Immutable;
using Mingzhang.Model;

namespace Mingzhang.Writing.Documents.Docx;

/// <summary>Pages of one kind in a row.</summary>
/// <param name="IsLandscape">Whether they lie on their side.</param>
/// <param name="IsNumbered">Whether they carry a number; cover and contents do not.</param>
internal sealed record Section(bool IsLandscape, bool IsNumbered);

/// <summary>A piece of the document as it is set, one after the other down the pages.</summary>
/// <param name="Block">What it shows; null of a seam, which only parts others.</param>
/// <param name="Style">How it is set; of a table only the style of what stands around it.</param>
internal sealed record FlowItem(Block? Block, TextStyle Style)
{
    /// <summary>Its text, where it is a paragraph.</summary>
    public string Text { get; init; } = "";

    /// <summary>How it is set, where it is a table.</summary>
    public TableSetting? Table { get; init; }

    /// <summary>Whether it begins a page of the section it stands in.</summary>
    public bool StartsPage { get; init; }

    /// <summary>The section that ends with it, where one does.</summary>
    public Section? Ends { get; init; }

    /// <summary>Whether it stands on the line of what follows: the owner of a table, left of its unit.</summary>
    public bool SharesLine { get; init; }
}

/// <summary>A document tree as a run of pieces: pages and sections begun, tables parted, titles made to fit.</summary>
internal sealed class Flow
{
    /// <summary>The sizes of a title over a table in half-points; the first in which it stands on one line is taken.</summary>
    private static readonly int[] TitleSizes = [36, 32, 30, 28];

    /// <summary>The heights of a line of the contents in twips; the first in which it stands on one page is taken.</summary>
    private static readonly int[] EntryLines = [440, 400, 360, 340];

    private readonly List<FlowItem> items = [];
    private readonly int entryLine;
    private Section section;
    private PageStart? pending;
    private int used;

    private Flow(ImmutableArray<FlowItem> items, Section last)
    {
        section = last;
        Items = items;
        Last = last;
    }

    private Flow(DocumentTree tree)
    {
        var body = BodyStart(tree.Blocks);
        section = new Section(tree.Blocks is [PageStart { IsLandscape: true }, ..], body < 0);
        entryLine = EntryLine(tree.Blocks);
        for (var i = 0; i < tree.Blocks.Length; i++)
        {
            if (tree.Blocks[i] is PageStart start)
            {
                pending = items.Count == 0 ? null : start;
                if (i == body)
                {
                    BeginNumbers();
                }
            }
            else
            {
                Add(tree.Blocks[i], i + 1 < tree.Blocks.Length ? tree.Blocks[i + 1] : null);
            }
        }

        if (items is [] or [.., { Table: not null }])
        {
            Append(new FlowItem(null, TextStyles.Seam));
        }

        Items = [.. items];
        Last = section;
    }

    /// <summary>The pieces.</summary>
    public ImmutableArray<FlowItem> Items { get; }

    /// <summary>The section that ends with the document.</summary>
    public Section Last { get; }

    /// <summary>The pieces of a document.</summary>
    public static Flow Of(DocumentTree tree) => new(tree);

    /// <summary>The same, a page beginning at one of the pieces.</summary>
    public Flow WithPageAt(int index) => new(Items.SetItem(index, Items[index] with { StartsPage = true }), Last);

    /// <summary>How high a chart is with the space under it, in twips: six lines of text, so that a page of text and charts is full lines.</summary>
    public static int ChartHeight => (6 * TextStyles.Body.Line) - ChartSpare;

    /// <summary>By how much the drawing is lower than the space it has.</summary>
    public const int ChartSpare = 60;

    /// <summary>How high a paragraph is, in twips.</summary>
    public static int HeightOf(FlowItem item, int width, int latinPercent = 100)
    {
        if (item.SharesLine)
        {
            return 0;
        }

        var style = item.Style;
        return item.Block is Chart ? ChartHeight : style.Before + style.After + (LinesOf(item, width, latinPercent) * style.Line);
    }

    /// <summary>How many lines a paragraph takes.</summary>
    public static int LinesOf(FlowItem item, int width, int latinPercent = 100)
    {
        var style = item.Style;
        var room = (width * TextMeasure.Full / style.Em) - (style.Indent * TextMeasure.Full);
        var reserved = item.Block is ContentsEntry ? 3 * TextMeasure.Full : 0;
        return TextMeasure.Lines(item.Text, room - (style.FirstLine * TextMeasure.Full) - reserved, room - reserved, latinPercent);
    }

    /// <summary>The page start after cover and contents; −1 where there are none.</summary>
    private static int BodyStart(ImmutableArray<Block> blocks)
    {
        var front = -1;
        for (var i = 0; i < blocks.Length; i++)
        {
            front = blocks[i] is ContentsEntry or Paragraph { Role: ParagraphRole.CoverName or ParagraphRole.CoverTitle or ParagraphRole.ContentsTitle } ? i : front;
        }

        return front < 0 ? -1 : blocks.Select((block, i) => block is PageStart && i > front ? i : -1).FirstOrDefault(i => i >= 0, -1);
    }

    private static int EntryLine(ImmutableArray<Block> blocks)
    {
        var lines = blocks.OfType<ContentsEntry>().Sum(entry =>
            LinesOf(new FlowItem(entry, TextStyles.Entry(entry.Level)) { Text = entry.Title.Text }, Sheet.Width(false)));
        return EntryLines.FirstOrDefault(line => (lines * line) + TextStyles.Contents.Line <= Sheet.Height(false), EntryLines[0]);
    }

    private static TextStyle TitleOf(Heading heading, int width)
    {
        var style = TextStyles.Heading(heading.Level) with { Font = TextStyles.Title, IsBold = false, Alignment = TextStyles.TableTitle, FirstLine = 0, After = 0 };
        var size = TitleSizes.FirstOrDefault(size => TextMeasure.Width(heading.Text.Text, TextMeasure.Spare) * size * 10 / TextMeasure.Full <= width, TitleSizes[^1]);
        return style with { Size = size, Line = TextStyles.Body.Line };
    }

    private void BeginNumbers()
    {
        if (items.Count == 0)
        {
            section = section with { IsNumbered = true };
            return;
        }

        End(section);
        section = new Section(pending!.IsLandscape, true);
        pending = null;
    }

    private void Add(Block block, Block? next)
    {
        var starts = false;
        if (pending is { } page)
        {
            pending = null;
            if (page.IsLandscape != section.IsLandscape)
            {
                End(section);
                section = section with { IsLandscape = page.IsLandscape };
            }
            else
            {
                starts = true;
                used = 0;
            }
        }

        var width = Sheet.Width(section.IsLandscape);
        if (block is TableBlock table)
        {
            if (table.Rows.IsEmpty)
            {
                return;
            }

            if (starts || items is [.., { Table: not null }])
            {
                Append(new FlowItem(null, TextStyles.Seam) { StartsPage = starts });
            }

            var note = next is Paragraph { Role: ParagraphRole.Note } ? TextStyles.Of(ParagraphRole.Note).Line : 0;
            items.Add(new FlowItem(block, TextStyles.TableText)
            {
                Table = TableSetting.Of(table, width, Sheet.Height(section.IsLandscape), used + note + TextStyles.Seam.Line),
            });
            used = Sheet.Height(section.IsLandscape);
            return;
        }

        Append((block switch
        {
            Heading { IsTableTitle: true } title => new FlowItem(block, TitleOf(title, width)) { Text = title.Text.Text },
            Heading heading => new FlowItem(block, TextStyles.Heading(heading.Level)) { Text = heading.Text.Text },
            ContentsEntry entry => new FlowItem(block, TextStyles.Entry(entry.Level) with { Line = entryLine }) { Text = entry.Title.Text },
            Chart => new FlowItem(block, TextStyles.Chart),
            Image image => new FlowItem(block, TextStyles.Body) { Text = image.Text.Text },
            Paragraph paragraph => new FlowItem(block, StyleOf(paragraph)) { Text = paragraph.Text.Text, SharesLine = SharesLine(paragraph, next, width) },
            _ => throw new ArgumentOutOfRangeException(nameof(block), block, "not a block that is written"),
        }) with
        { StartsPage = starts });
    }

    private void Append(FlowItem item)
    {
        items.Add(item);
        used = Math.Min(used + HeightOf(item, Sheet.Width(section.IsLandscape)), Sheet.Height(section.IsLandscape));
    }

    private static TextStyle StyleOf(Paragraph paragraph)
    {
        var style = TextStyles.Of(paragraph.Role);
        return paragraph.Role == ParagraphRole.TableUnit && paragraph.Text.Text is ['（' or '(', ..] ? style with { Alignment = Alignment.Center } : style;
    }

    private static bool SharesLine(Paragraph paragraph, Block? next, int width) =>
        paragraph.Role == ParagraphRole.TableOwner && next is Paragraph { Role: ParagraphRole.TableUnit } unit &&
        (TextMeasure.Width(paragraph.Text.Text, TextMeasure.Spare) + TextMeasure.Width(unit.Text.Text, TextMeasure.Spare) + TextMeasure.Full) *
        TextStyles.Of(ParagraphRole.TableOwner).Em / TextMeasure.Full < width;

    private void End(Section ended)
    {
        if (items is [.., { Table: not null }])
        {
            Append(new FlowItem(null, TextStyles.Seam));
        }

        items[^1] = items[^1] with { Ends = ended };
        used = 0;
    }
}
