using System.Collections.Concurrent;
using System.Collections.Immutable;
using Mingzhang.Forms.Description;
using Mingzhang.Forms.Narrative;
using Mingzhang.Forms.Performance;
using Mingzhang.Forms.Tables;
using Mingzhang.Model;

namespace Mingzhang.Forms;

/// <summary>Walks the blocks of a document in order and hands each to the part of the form it belongs to.</summary>
internal sealed class DocumentWalk
{
    private static readonly ConcurrentDictionary<string, NarrativeBinder> NarrativeBinders = new(StringComparer.Ordinal);

    private readonly Form form;
    private readonly DocumentTree tree;
    private readonly Sections sections;
    private readonly TableTitles titles;
    private readonly List<Passage> coverParagraphs = [];
    private readonly List<ContentsEntry> contents = [];
    private readonly List<SectionHeading> headings = [];
    private readonly List<TitledTable> tables = [];
    private readonly List<(NarrativeParagraph Paragraph, string Path)> narrative = [];
    private readonly List<Passage> glossary = [];
    private readonly List<Block> performance = [];
    private readonly List<Block> catalogues = [];
    private readonly ImmutableArray<Passage>.Builder unaccounted = ImmutableArray.CreateBuilder<Passage>();
    private TitledTable? open;

    /// <summary>Walks a document.</summary>
    public DocumentWalk(Form form, DocumentTree tree)
    {
        this.form = form;
        this.tree = tree;
        sections = new Sections(form);
        titles = new TableTitles(form);
        foreach (var block in tree.Blocks)
        {
            Take(block);
        }
    }

    /// <summary>Whether enough of the form's titles were found to call the document one of its kind.</summary>
    public bool Recognised => tables.Select(table => table.Form.Number).Distinct().Count() >= form.FewestTables || sections.PartsSeen >= form.FewestParts;

    /// <summary>The disclosure.</summary>
    public Disclosure Bind()
    {
        var cover = Cover.Read(form, [.. coverParagraphs]);
        var name = cover.Name ?? tables.Select(table => table.Owner).FirstOrDefault(owner => owner is not null);
        var year = cover.YearBeside([.. tables.Select(table => table.Year).Concat(headings.Select(heading => Sections.YearOfPart(heading.Text))).OfType<FiscalYear>()]);
        unaccounted.AddRange(coverParagraphs.Where(paragraph =>
            !ReferenceEquals(paragraph, cover.Name) && !Overlaps(paragraph, cover.Title) && !Overlaps(paragraph, cover.Name)));

        var bindings = tables.Select(table => TableBinder.Bind(
            form, table.Form, table.Title, [.. table.Rows], [.. table.Notes], table.Unit, table.Year ?? year, "第二部分",
            (table.Owner ?? name)?.Text)).ToList();
        var binder = NarrativeBinders.GetOrAdd(form.Id, _ => new NarrativeBinder(form));
        var sentences = binder.Bind(narrative, year);
        var targets = PerformanceBinder.Bind(performance, form.Performance);
        var lists = CatalogueBinder.Bind(catalogues, form.Performance.Catalogues);
        var terms = GlossaryBinder.Bind(glossary, unaccounted);
        unaccounted.AddRange(targets.Unaccounted);
        unaccounted.AddRange(lists.Unaccounted);

        return new Disclosure
        {
            Source = tree.Source,
            Form = form.Id,
            Kind = form.Kind,
            Extent = HoldsTablesOnly(cover) ? DisclosureExtent.TablesOnly : DisclosureExtent.Whole,
            Scope = cover.Scope ?? tables.Select(table => table.OwnerScope).FirstOrDefault(scope => scope is not null) ?? DisclosureScope.Department,
            Year = year,
            Name = name,
            CoverTitle = cover.Title,
            Watermark = tree.Watermark,
            Contents = [.. contents],
            Headings = [.. headings],
            Tables = [.. bindings.Select(binding => binding.Table)],
            TableOwners = [.. tables.Select(table => table.Owner)],
            Figures =
            [
                .. bindings.SelectMany(binding => binding.Figures)
                    .Concat(sentences)
                    .Concat(targets.Tables.SelectMany(table => PerformanceFigures.Of(table, "第三部分 十")))
                    .Concat(targets.Overall is { } overall ? PerformanceFigures.Of(overall, form.Performance.OverallFunds, "第三部分 十") : []),
            ],
            Blanks = [.. bindings.SelectMany(binding => binding.Blanks)],
            Illegible = [.. bindings.SelectMany(binding => binding.Illegible)],
            Narrative = [.. narrative.Select(item => item.Paragraph)],
            Performance = targets.Tables,
            OverallPerformance = targets.Overall,
            ProcurementCatalogue = lists.ProcurementCatalogue,
            ServiceCatalogue = lists.ServiceCatalogue,
            Glossary = terms,
            Unaccounted = [.. unaccounted.Where(passage => !passage.IsBlank)],
            Doubts = tree.Doubts,
        };
    }

    /// <summary>Whether there are tables and neither cover nor contents, parts nor running text: then what else a disclosure has was not meant to be here.</summary>
    private bool HoldsTablesOnly(Cover cover) =>
        tables.Count > 0 && headings.Count == 0 && contents.Count == 0 && cover.Title is null &&
        !coverParagraphs.Exists(paragraph => Canonical.Compact(paragraph.Text).AsSpan().IndexOfAny("。;") >= 0);

    private static bool Overlaps(Passage paragraph, Passage? part) => part is not null && paragraph.Line == part.Line &&
        paragraph.Text.Contains(part.Text, StringComparison.Ordinal);

    private void Take(Block block)
    {
        switch (block)
        {
            case ContentsEntry entry:
                contents.Add(entry);
                break;
            case Heading heading:
                TakeParagraph(new Paragraph(heading.Text));
                break;
            case Paragraph paragraph:
                TakeParagraph(paragraph);
                break;
            case TableBlock table:
                TakeTable(table);
                break;
            case Image:
                break;
        }
    }

    private void TakeParagraph(Paragraph paragraph)
    {
        var text = paragraph.Text;
        if (Canonical.Compact(text.Text) == "目录")
        {
            return;
        }

        if (sections.Enter(text))
        {
            open = null;
            headings.Add(new SectionHeading(sections.Name, text));
        }
        else if (titles.Match(text) is { } titled && sections.Part is null or { IsGlossary: false } && sections.Section is null)
        {
            open = titled;
            tables.Add(titled);
        }
        else if (open is not null && TableTitles.TakeLine(open, text))
        {
        }
        else if (sections.Part is not { } part)
        {
            if (!TableTitles.IsTableNumber(text))
            {
                coverParagraphs.Add(text);
            }
        }
        else if (part.IsGlossary)
        {
            glossary.Add(text);
        }
        else if (part.HoldsTables)
        {
            if (!TableTitles.IsTableNumber(text))
            {
                unaccounted.Add(text);
            }
        }
        else if (sections.Section?.Attachment == "performance" && (performance.Count > 0 || PerformanceBinder.IsTitle(text, form.Performance)))
        {
            performance.Add(paragraph);
        }
        else
        {
            narrative.Add((new NarrativeParagraph(sections.Name, sections.Heading, text), sections.Path));
        }
    }

    private void TakeTable(TableBlock table)
    {
        if (sections.Section?.Attachment == "performance")
        {
            performance.Add(table);
        }
        else if (sections.Section?.Attachment == "catalogues")
        {
            catalogues.Add(table);
        }
        else if (open is not null)
        {
            open.Rows.AddRange(table.Rows);
        }
        else
        {
            unaccounted.AddRange(table.Rows.SelectMany(row => row.Cells).Where(cell => !cell.IsBlank));
        }
    }
}
