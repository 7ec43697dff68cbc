using System.Collections.Immutable;
using System.Globalization;
using Mingzhang.Model;

namespace Mingzhang.Reading.Text;

/// <summary>Puts lines, rows and gaps together to blocks, rejoining what a page break tore apart.</summary>
internal sealed class TreeBuilder
{
    private readonly ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly List<Passage> paragraph = [];
    private readonly List<TableRow> table = [];
    private bool gap;

    /// <summary>Whether the lines now belong to a contents page: since its heading, nothing but contents lines came.</summary>
    public bool InContents { get; private set; }

    /// <summary>Blank lines, furniture or a form feed.</summary>
    public void Gap() => gap = true;

    /// <summary>A line of a contents page.</summary>
    public void Contents(Passage title, string page)
    {
        Flush();
        InContents = true;
        blocks.Add(new ContentsEntry(
            title.Trim(), int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null));
    }

    /// <summary>A heading marked as such.</summary>
    public void Heading(int level, Passage text)
    {
        Flush();
        InContents = LineShapes.ContentsHeading().IsMatch(text.Text);
        blocks.Add(new Heading(level, text));
    }

    /// <summary>An image.</summary>
    public void Image(Passage text)
    {
        Flush();
        blocks.Add(new Image(text));
    }

    /// <summary>A row of a table.</summary>
    public void Row(ImmutableArray<Passage> cells, int line)
    {
        FlushParagraph();
        InContents = false;
        table.Add(new TableRow(line, cells, table.Count > 0 && gap));
        gap = false;
    }

    /// <summary>
    /// A line without cells: a part of a paragraph – or, right under a row and opening nothing new, a row whose
    /// other cells the extraction lost.
    /// </summary>
    public void Line(Passage text, int line)
    {
        if (table.Count > 0 && !gap && !LineShapes.OpensSomething(text.Text))
        {
            Row([text], line);
            return;
        }

        FlushTable();
        var isContentsHeading = LineShapes.ContentsHeading().IsMatch(text.Text);
        if (paragraph.Count > 0)
        {
            var before = paragraph[^1].Text;
            var wholeSoFar = paragraph.Count > 1 ? string.Concat(paragraph.Select(part => part.Text)) : before;
            if (!(gap ? LineShapes.ContinuesOverBreak(wholeSoFar, text.Text) : LineShapes.Continues(before, text.Text)))
            {
                FlushParagraph();
            }
        }

        InContents = isContentsHeading;
        paragraph.Add(text);
        gap = false;
    }

    /// <summary>The blocks so far.</summary>
    public ImmutableArray<Block> Build()
    {
        Flush();
        return blocks.ToImmutable();
    }

    private void Flush()
    {
        FlushParagraph();
        FlushTable();
        gap = false;
    }

    private void FlushParagraph()
    {
        if (paragraph.Count > 0)
        {
            blocks.Add(new Paragraph(Passage.Join(paragraph)));
            paragraph.Clear();
        }
    }

    private void FlushTable()
    {
        if (table.Count > 0)
        {
            blocks.Add(new TableBlock([.. table]));
            table.Clear();
        }
    }
}
