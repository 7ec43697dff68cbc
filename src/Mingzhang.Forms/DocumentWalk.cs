using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Mingzhang.Forms.Description;
using Mingzhang.Forms.Narrative;
using Mingzhang.Forms.Performance;
using Mingzhang.Forms.Tables;
using Mingzhang.Model;

namespace Mingzhang.Forms;

/// <summary>Walks the blocks of a document in order and hands each to the part of the form it belongs to.</summary>
internal sealed partial class DocumentWalk
{
    /// <summary>A document of a place names it so often; one of another may name it in passing.</summary>
    private const int FewestNamings = 2;

    private static readonly ConditionalWeakTable<Form, NarrativeBinder> NarrativeBinders = [];

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
    private readonly HashSet<string> foreignTitles = new(StringComparer.Ordinal);
    private TitledTable? open;
    private Passage? foreign;

    /// <summary>Walks a document.</summary>
    public DocumentWalk(Form form, DocumentTree tree)
    {
        this.form = form;
        this.tree = tree;
        sections = new Sections(form);
        titles = new TableTitles(form);
        foreach (var block in ContentsRuns.Mark(form, titles, tree.Blocks))
        {
            Take(block);
        }

        // a title with nothing under it that comes again with its table stood in a list of tables
        foreach (var bare in tables.Where(table => table.IsBare && tables.Exists(other => !other.IsBare && other.Form.Number == table.Form.Number)).ToList())
        {
            tables.Remove(bare);
            contents.Add(new ContentsEntry(bare.Title, null));
        }
    }

    /// <summary>What of the form was found.</summary>
    public Recognition Found => new(
        form, tables.Select(table => table.Form.Number).Distinct().Count(), sections.PartsSeen, Cover.Read(form, [.. coverParagraphs]).Title is not null,
        form.Tables.All(table => table.IsOptional || tables.Exists(found => found.Form.Number == table.Number)) &&
            form.Parts.All(part => part.IsOptional || (Has(part.Name) && part.Sections.All(section => section.IsOptional || Has(part.Name + " " + section.Number)))),
        foreignTitles.Count,
        form.Places.IsEmpty || tree.Source.Lines.Count(line => form.Places.Any(place => line.Contains(place, StringComparison.Ordinal))) >= FewestNamings);

    private bool Has(string section) => headings.Exists(heading => heading.Section.StartsWith(section, StringComparison.Ordinal));

    /// <summary>Whether the document is tables of the form and nothing else, each with the columns and the unit it has there.</summary>
    public bool IsExcerpt => tables.Count > 0 && HoldsTablesOnly(Cover.Read(form, [.. coverParagraphs])) && tables.Count == tree.Blocks.OfType<TableBlock>().Count() &&
        Bind(new Words("", "")).Tables.Zip(tables, (bound, titled) => bound.Columns.Length == titled.Form.Columns.Length && (bound.Unit ?? titled.Form.Unit) == titled.Form.Unit).All(fits => fits);

    /// <summary>The disclosure.</summary>
    /// <param name="reason">Why the document was bound to this form.</param>
    public Disclosure Bind(Words reason)
    {
        var cover = Cover.Read(form, [.. coverParagraphs]);
        var name = cover.Name ?? tables.Select(table => table.Owner).FirstOrDefault(owner => owner is not null);
        var year = cover.YearBeside([.. tables.Select(table => table.Year).Concat(headings.Select(heading => Sections.YearOfPart(heading.Text))).OfType<FiscalYear>()]);
        unaccounted.AddRange(coverParagraphs.Where(paragraph =>
            !ReferenceEquals(paragraph, cover.Name) && !Overlaps(paragraph, cover.Title) && !Overlaps(paragraph, cover.Name)));

        var part = form.Parts.FirstOrDefault(part => part.HoldsTables)?.Name ?? "";
        var bindings = new List<TableBinding>();
        var known = new Dictionary<Coordinate, Interval>();
        if (tables.Exists(table => table.Rows.Exists(row => row.IsLoose)))
        {
            // which cells of loose rows are empty, other tables may tell that come later
            foreach (var figure in tables.Select(BindTable).SelectMany(binding => binding.Figures.Concat(binding.Blanks)).ToList())
            {
                known.TryAdd(figure.Coordinate, figure.Number.Interval);
            }
        }

        bindings.AddRange(tables.Select(BindTable));

        TableBinding BindTable(TitledTable table) => TableBinder.Bind(
            form, table.Form, table.Title, [.. table.Rows], [.. table.Notes], table.Unit, table.Year ?? year, part, (table.Owner ?? name)?.Text, known);

        unaccounted.AddRange(bindings.SelectMany(binding => binding.Unplaced));
        var binder = NarrativeBinders.GetValue(form, one => new NarrativeBinder(one));
        var sentences = binder.Bind(narrative, year, FunctionPaths.Of(bindings.SelectMany(binding => binding.FunctionNames)));
        var targets = form.Performance is null ? PerformanceSection.None : PerformanceBinder.Bind(performance, form.Performance);
        var lists = form.Performance is null ? CatalogueSection.None : CatalogueBinder.Bind(catalogues, form.Performance.Catalogues);
        var attached = AttachedIn(form, "performance");
        var terms = GlossaryBinder.Bind(glossary, unaccounted);
        unaccounted.AddRange(targets.Unaccounted);
        unaccounted.AddRange(lists.Unaccounted);

        return new Disclosure
        {
            Source = tree.Source,
            Form = form.Id,
            FormReason = reason,
            Kind = form.Kind,
            Extent = !HoldsTablesOnly(cover) ? DisclosureExtent.Whole : Found.IsEnough ? DisclosureExtent.TablesOnly : DisclosureExtent.Excerpt,
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
                    .Concat(targets.Tables.SelectMany(table => PerformanceFigures.Of(table, attached)))
                    .Concat(targets.Overall is { } overall ? PerformanceFigures.Of(overall, form.Performance!.OverallFunds, attached) : []),
            ],
            Blanks = [.. bindings.SelectMany(binding => binding.Blanks)],
            Illegible = [.. bindings.SelectMany(binding => binding.Illegible)],
            Outside = [.. bindings.SelectMany(binding => binding.Outside)],
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

    /// <summary>The section with an attachment.</summary>
    private static string AttachedIn(Form form, string attachment) => form.Parts
        .SelectMany(part => part.Sections.Where(section => section.Attachment == attachment).Select(section => part.Name + " " + section.Number))
        .FirstOrDefault("");

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
            (open, foreign) = (null, null);
            headings.Add(new SectionHeading(sections.Name, text) { Topic = sections.Topic });
        }
        else if (titles.Match(text) is { } titled && sections.Part is null or { IsGlossary: false } or { Number: null } && sections.Section is null)
        {
            open = titled;
            tables.Add(titled);
        }
        else if (TakesForeignTitle(text))
        {
        }
        else if (open is not null && (TableTitles.TakeLine(open, text) || open.Form.IsHeaderLine(Canonical.Compact(text.Text))))
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
        else if (sections.Section?.Attachment == "performance" && form.Performance is { } labels && (performance.Count > 0 || PerformanceBinder.IsTitle(text, labels)))
        {
            performance.Add(paragraph);
        }
        else
        {
            narrative.Add((new NarrativeParagraph(sections.Name, sections.Heading, text) { Topic = sections.Topic }, sections.Path));
        }
    }

    /// <summary>A title of a table that the form does not have: what stands under it is none of the tables before it.</summary>
    private bool TakesForeignTitle(Passage text)
    {
        if (sections.Section is not null || sections.Part is { IsGlossary: true } || sections.Part is { HoldsTables: false } && open is null || !Unknown.UnknownWalk.IsTitle(Canonical.Compact(text.Text)))
        {
            return false;
        }

        (open, foreign) = (null, text);
        unaccounted.Add(text);
        return true;
    }

    private void TakeTable(TableBlock table)
    {
        if (open is null && foreign is not null && sections.Section is null && !OfProjects().IsMatch(foreign.Text))
        {
            foreignTitles.Add(Canonical.Compact(foreign.Text));
        }

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
            open.Rows.AddRange(table.Rows.Where(row => !TableTitles.TakeRow(open, row)));
        }
        else
        {
            unaccounted.AddRange(table.Rows.SelectMany(row => row.Cells).Where(cell => !cell.IsBlank));
        }
    }

    /// <summary>Tables of projects, as many as there are projects, that any form may have besides its own.</summary>
    [GeneratedRegex("绩效|目标|项目|清单|明细|目录")]
    private static partial Regex OfProjects();
}
