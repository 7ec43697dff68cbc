using System.Collections.Immutable;
using Mingzhang.Model;

namespace Mingzhang.Reading.Text;

/// <summary>Puts lines, rows and gaps together to blocks, rejoining what a page break tore apart.</summary>
/// <param name="flow">How the text sets its paragraphs.</param>
internal sealed class TreeBuilder(LineFlow flow)
{
    /// <summary>How much of a paragraph's end is looked at to tell whether it goes on.</summary>
    private const int TailLength = 200;

    private readonly ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly List<Passage> paragraph = [];
    private readonly List<TableRow> table = [];
    private string tail = "";
    private bool gap;
    private bool opensIndented;
    private bool afterContentsHeading;
    private bool namesPages;

    /// <summary>Whether the lines now belong to a contents page: since its heading, nothing but contents lines came.</summary>
    public bool InContents { get; private set; }

    /// <summary>Whether the last line was a row of a table.</summary>
    public bool InTable => table.Count > 0 && !gap;

    /// <summary>Blank lines, furniture or a form feed.</summary>
    public void Gap() => gap = true;

    /// <summary>Takes a line that is an entry of a contents page; false where it is none.</summary>
    public bool Contents(Passage line)
    {
        if (ContentsShape.TryRead(line, InContents, out var title, out var page))
        {
            Contents(title, page);
            return true;
        }

        // a contents page without page numbers: numbered lines right under its heading, up to the next gap
        if (InContents && !namesPages && (!gap || afterContentsHeading) && flow.IsWrapped && !line.Text.Contains('\t') && LineShapes.IsHeading(line.Text))
        {
            Contents(line, null);
            return true;
        }

        return false;
    }

    /// <summary>An entry of a contents page.</summary>
    public void Contents(Passage title, int? page)
    {
        var joins = !gap || paragraph.Count == 0;
        if (InContents && joins && paragraph.Count > 0 && !LineShapes.IsContentsHeading(tail) && !LineShapes.OpensSomething(title.Text))
        {
            title = Passage.Join([.. paragraph, title]);
            paragraph.Clear();
        }

        Flush();
        namesPages = (InContents && namesPages) || page is not null;
        InContents = true;
        blocks.Add(new ContentsEntry(title, page));
    }

    /// <summary>A heading marked as such.</summary>
    public void Heading(int level, Passage text)
    {
        Flush();
        InContents = afterContentsHeading = LineShapes.IsContentsHeading(text.Text);
        blocks.Add(new Heading(level, text));
    }

    /// <summary>An image.</summary>
    public void Image(Passage text)
    {
        Flush();
        blocks.Add(new Image(text));
    }

    /// <summary>A row of a table.</summary>
    /// <param name="cells">Its cells.</param>
    /// <param name="line">Its line.</param>
    /// <param name="loose">Whether only blanks part its cells.</param>
    public void Row(ImmutableArray<Passage> cells, int line, bool loose = false)
    {
        FlushParagraph();
        InContents = false;
        table.Add(new TableRow(line, cells, table.Count > 0 && gap) { IsLoose = loose });
        gap = false;
    }

    /// <summary>
    /// A line without cells: a part of a paragraph – or, right under a row and opening nothing new, a row whose
    /// other cells the extraction lost.
    /// </summary>
    /// <param name="text">The line without white space at its ends.</param>
    /// <param name="line">Its number.</param>
    /// <param name="indented">Whether it is indented.</param>
    public void Line(Passage text, int line, bool indented = false)
    {
        if (InTable && !LineShapes.OpensSomething(text.Text))
        {
            Row([text], line);
            return;
        }

        FlushTable();
        if (paragraph.Count > 0 &&
            (LineShapes.IsContentsHeading(tail) || !flow.Continues(paragraph[^1], tail, text.Text, opensIndented, indented, gap)))
        {
            FlushParagraph();
        }

        opensIndented = paragraph.Count == 0 ? indented : opensIndented;
        tail = paragraph.Count == 0 ? text.Text : tail + text.Text;
        tail = tail.Length > TailLength ? tail[^TailLength..] : tail;
        paragraph.Add(text);
        var isContentsHeading = LineShapes.IsContentsHeading(tail);
        InContents = isContentsHeading || (InContents && !gap);
        afterContentsHeading = isContentsHeading;
        gap = false;
    }

    /// <summary>Ends the paragraph so far; the next line begins a new one.</summary>
    public void EndParagraph() => FlushParagraph();

    /// <summary>Ends the paragraph or table so far; the next line or row begins a new one.</summary>
    public void EndBlock() => Flush();

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
        (gap, afterContentsHeading) = (false, false);
    }

    private void FlushParagraph()
    {
        if (paragraph.Count > 0)
        {
            blocks.Add(new Paragraph(paragraph.Count == 1 ? paragraph[0] : Passage.Join(paragraph)));
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
