using Mingzhang.Forms.Description;
using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Forms.Rendering;

/// <summary>Puts a disclosure together: cover, contents, parts.</summary>
internal sealed class DocumentRenderer
{
    /// <summary>A table that is wider, in half-width characters, is laid on its side.</summary>
    private const int WidestUpright = 108;

    private readonly Form form;
    private readonly Book book;
    private readonly Holes holes;
    private readonly TableRenderer tables;
    private readonly NarrativeRenderer narrative;
    private readonly PerformanceRenderer performance;
    private readonly List<Block> body = [];
    private readonly List<ContentsEntry> contents = [];

    /// <summary>Renders a book.</summary>
    public DocumentRenderer(Form form, Book book, IAmounts amounts)
    {
        this.form = form;
        this.book = book;
        holes = new Holes(form, book);
        tables = new TableRenderer(form, book, amounts, holes);
        narrative = new NarrativeRenderer(form, book, amounts, holes);
        performance = new PerformanceRenderer(form, book, amounts, holes);
    }

    /// <summary>The document.</summary>
    public DocumentTree Render(Stage stage, Source source)
    {
        foreach (var part in form.Parts)
        {
            AddPart(part);
        }

        var title = holes.Fill(form.Cover);
        return PlacedTree.Of(new DocumentTree(
            source,
            [
                Line(book.Name, ParagraphRole.CoverName), Line(title, ParagraphRole.CoverTitle),
                new PageStart(false), Line("目录", ParagraphRole.ContentsTitle), .. contents, .. body,
            ],
            stage == Stage.Public ? null : new Watermark(DocumentProperties.InternalMark, []),
            [])
        {
            Properties = new DocumentProperties(title.Replace($"{book.Year}年度", $"{book.Year}年度{book.Name}", StringComparison.Ordinal), book.Name, book.Year, stage),
        });
    }

    private static Paragraph Line(string text, ParagraphRole role = ParagraphRole.Body) => new(new Passage(text, [])) { Role = role };

    private void AddPart(FormPart part)
    {
        body.Add(new PageStart(false));
        AddHeading(1, (part.Number is null ? "" : $"第{part.Number}部分 ") + holes.Fill(part.Title), AnchorOf(part), isListed: true);
        if (part.HoldsTables)
        {
            AddTables();
        }
        else if (part.IsGlossary)
        {
            AddGlossary();
        }

        foreach (var section in part.Sections)
        {
            AddSection(part, section);
        }
    }

    /// <summary>The name by which the contents page refers to a part.</summary>
    private string AnchorOf(FormPart part) => "part-" + Printed.Count(form.Parts.IndexOf(part) + 1);

    private void AddHeading(int level, string text, string anchor, bool isListed)
    {
        body.Add(new Heading(level, new Passage(text, [])) { Anchor = anchor });
        if (isListed)
        {
            contents.Add(new ContentsEntry(new Passage(text, []), null) { Level = level, Anchor = anchor });
        }
    }

    private void AddSection(FormPart part, FormSection section)
    {
        var anchor = $"{AnchorOf(part)}-{Numerals.Value(section.Number)}";
        AddHeading(2, $"{section.Number}、{holes.Fill(section.Title)}", anchor, isListed: true);
        AddText(narrative.Of($"{part.Key}/{section.Number}"), isLeaf: section.Sections.IsEmpty);
        foreach (var inner in section.Sections)
        {
            var isDigit = char.IsAsciiDigit(inner.Number[0]);
            AddHeading(
                3, (isDigit ? $"{inner.Number}、" : $"（{inner.Number}）") + holes.Fill(inner.Title) + inner.After,
                $"{anchor}-{Numerals.Value(inner.Number)}", section.ListsInner);
            var path = $"{part.Key}/{section.Number}" + (isDigit ? " " + inner.Number : $"（{inner.Number}）");
            AddText(narrative.Of(path).Concat(performance.Catalogues(inner.Attachment)), isLeaf: true);
        }

        if (section.Attachment == "performance")
        {
            body.AddRange(performance.Tables());
        }
    }

    /// <summary>What stands under a heading; that there is nothing is said.</summary>
    private void AddText(IEnumerable<Block> blocks, bool isLeaf)
    {
        var before = body.Count;
        body.AddRange(blocks);
        if (isLeaf && body.Count == before)
        {
            body.Add(Line(form.Writing.Nothing));
        }
    }

    private void AddTables()
    {
        var isLandscape = false;
        foreach (var table in form.Tables)
        {
            var blocks = tables.Of(table).ToList();
            var wide = blocks.OfType<TableBlock>().Any(block => block.Layout!.Widths.Sum() > WidestUpright);

            // the first table stands under the heading of its part
            if (table != form.Tables[0] || wide != isLandscape)
            {
                body.Add(new PageStart(wide));
            }

            isLandscape = wide;
            body.AddRange(blocks);
            contents.Add(new ContentsEntry(new Passage($"表{Numerals.Of(table.Number)} {holes.Fill(table.Title)}", []), null) { Level = 2, Anchor = TableRenderer.Anchor(table) });
        }
    }

    /// <summary>The terms of the book, then those of the form that the book does not explain.</summary>
    private void AddGlossary()
    {
        var number = 0;
        foreach (var term in form.Writing.Glossary.Where(own => !book.Glossary.Any(term => term.Term == own.Term)).Concat(book.Glossary))
        {
            body.Add(Line($"{Numerals.Of(++number)}、{term.Term}：{term.Text}"));
        }
    }
}
