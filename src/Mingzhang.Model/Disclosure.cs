using System.Collections.Immutable;

namespace Mingzhang.Model;

/// <summary>A fiscal year, calendar year in China.</summary>
/// <param name="Value">2026.</param>
public readonly record struct FiscalYear(int Value)
{
    /// <summary>The year before.</summary>
    public FiscalYear Previous => new(Value - 1);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>What a disclosure discloses.</summary>
public enum DisclosureKind
{
    /// <summary>预算.</summary>
    Budget,

    /// <summary>决算.</summary>
    FinalAccount,
}

/// <summary>Whose disclosure it is; decides the wording 部门 or 单位.</summary>
public enum DisclosureScope
{
    /// <summary>部门, a department with its units.</summary>
    Department,

    /// <summary>单位, one unit.</summary>
    Unit,
}

/// <summary>How much of a disclosure a document holds.</summary>
public enum DisclosureExtent
{
    /// <summary>A table or a few of it, as a page out of the whole.</summary>
    Excerpt,

    /// <summary>Its tables and nothing else: no cover, no parts, no running text, as a workbook of the tables.</summary>
    TablesOnly,

    /// <summary>The whole disclosure, or what is meant to be.</summary>
    Whole,
}

/// <summary>A printed table of the form, with its cells.</summary>
/// <param name="Number">Its number in the form; null for a table the form does not know.</param>
/// <param name="Title">Its title as printed.</param>
/// <param name="Unit">The unit of its amounts; null where none is printed.</param>
/// <param name="Columns">Header paths, "支出/金额/小计".</param>
/// <param name="Rows">Body rows, each padded to the columns; rows torn by a page break are one.</param>
/// <param name="Notes">注：… under it.</param>
public sealed record BoundTable(
    int? Number, Passage Title, Unit? Unit, ImmutableArray<string> Columns, ImmutableArray<TableRow> Rows,
    ImmutableArray<Passage> Notes)
{
    /// <summary>What the table is about, whatever its number in its form (<see cref="TableTopics"/>); empty where no rule asks.</summary>
    public string Topic { get; init; } = "";

    /// <summary>The columns as printed over the data: one place per leaf column, the header cell lowest over it.</summary>
    public ImmutableArray<Passage> HeaderCells { get; init; } = [];

    /// <summary>Whether a note says that it has no data (本表无数据, 本表为空表).</summary>
    public bool SaysNoData => NoDataNote is not null;

    /// <summary>The note that says so; null where none does.</summary>
    public Passage? NoDataNote => Notes.FirstOrDefault(note =>
        note.Text.Contains("无数据", StringComparison.Ordinal) || note.Text.Contains("空表", StringComparison.Ordinal) || note.Text.Contains("表为空", StringComparison.Ordinal));
}

/// <summary>A paragraph of the running text with the section it stands in.</summary>
/// <param name="Section">"第三部分 五（一）".</param>
/// <param name="Heading">The nearest heading as printed.</param>
/// <param name="Text">The paragraph.</param>
public sealed record NarrativeParagraph(string Section, Passage Heading, Passage Text)
{
    /// <summary>What the section is about, whatever its number in its form: "explanation/threePublic"; empty where no rule asks.</summary>
    public string Topic { get; init; } = "";

    /// <summary>Whether it stands in a section about the topic, or within one.</summary>
    public bool LiesIn(string topic) => Topics.LieIn(Topic, topic);
}

/// <summary>A heading of the document's own order.</summary>
/// <param name="Section">Its normal name: "第三部分 五（一）".</param>
/// <param name="Text">As printed.</param>
public sealed record SectionHeading(string Section, Passage Text)
{
    /// <summary>What the section is about: "explanation/threePublic"; empty where no rule asks.</summary>
    public string Topic { get; init; } = "";
}

/// <summary>A term and its explanation (名词解释).</summary>
/// <param name="Term">The term.</param>
/// <param name="Text">The explanation.</param>
public sealed record GlossaryEntry(Passage Term, Passage Text);

/// <summary>A line of a catalogue: 集中采购目录 or 政府购买服务指导性目录.</summary>
/// <param name="Code">A02010104.</param>
/// <param name="Level">1 to 4 where the catalogue has levels, else null.</param>
/// <param name="Name">The name.</param>
/// <param name="Remark">The remark; empty where there is none.</param>
public sealed record CatalogueEntry(Passage Code, int? Level, Passage Name, Passage Remark);

/// <summary>A disclosure: a document bound to its form.</summary>
public sealed record Disclosure
{
    /// <summary>The file.</summary>
    public required Source Source { get; init; }

    /// <summary>The form it was bound to ("shanxi-budget"); null where none was recognised.</summary>
    public string? Form { get; init; }

    /// <summary>Why it was bound to that form, or to none.</summary>
    public Words? FormReason { get; init; }

    /// <summary>Budget or final account.</summary>
    public DisclosureKind Kind { get; init; }

    /// <summary>Department or unit.</summary>
    public DisclosureScope Scope { get; init; }

    /// <summary>How much of the disclosure the document holds.</summary>
    public DisclosureExtent Extent { get; init; } = DisclosureExtent.Whole;

    /// <summary>The fiscal year, from the cover.</summary>
    public FiscalYear? Year { get; init; }

    /// <summary>Whose disclosure it is, from the cover.</summary>
    public Passage? Name { get; init; }

    /// <summary>The title on the cover ("2026年度单位预算公开").</summary>
    public Passage? CoverTitle { get; init; }

    /// <summary>The watermark, null where there is none.</summary>
    public Watermark? Watermark { get; init; }

    /// <summary>The contents page.</summary>
    public ImmutableArray<ContentsEntry> Contents { get; init; } = [];

    /// <summary>The headings of the body in order.</summary>
    public ImmutableArray<SectionHeading> Headings { get; init; } = [];

    /// <summary>The tables of the form, in the order of the document.</summary>
    public ImmutableArray<BoundTable> Tables { get; init; } = [];

    /// <summary>Whose table each of <see cref="Tables"/> says it is (单位名称：…), null where it does not say.</summary>
    public ImmutableArray<Passage?> TableOwners { get; init; } = [];

    /// <summary>Every bound figure, in the order of the document.</summary>
    public ImmutableArray<Figure> Figures { get; init; } = [];

    /// <summary>Cells that are blank where the form has an amount: each asserts nothing (zero).</summary>
    public ImmutableArray<Figure> Blanks { get; init; } = [];

    /// <summary>Cells that hold something that is no number where the form has an amount: what each asserts is unknown.</summary>
    public ImmutableArray<Figure> Illegible { get; init; } = [];

    /// <summary>Amounts in rows and columns of tables that the form does not have: what they are about is not known, only where they stand.</summary>
    public ImmutableArray<Figure> Outside { get; init; } = [];

    /// <summary>The running text.</summary>
    public ImmutableArray<NarrativeParagraph> Narrative { get; init; } = [];

    /// <summary>The project performance tables (项目支出绩效目标表).</summary>
    public ImmutableArray<PerformanceTable> Performance { get; init; } = [];

    /// <summary>The overall performance table (整体支出绩效目标申报表), null where there is none.</summary>
    public OverallPerformance? OverallPerformance { get; init; }

    /// <summary>集中采购目录.</summary>
    public ImmutableArray<CatalogueEntry> ProcurementCatalogue { get; init; } = [];

    /// <summary>政府购买服务指导性目录.</summary>
    public ImmutableArray<CatalogueEntry> ServiceCatalogue { get; init; } = [];

    /// <summary>第四部分 名词解释.</summary>
    public ImmutableArray<GlossaryEntry> Glossary { get; init; } = [];

    /// <summary>Text that found no place in the structure: nothing is dropped in silence.</summary>
    public ImmutableArray<Passage> Unaccounted { get; init; } = [];

    /// <summary>Places the reader was unsure of.</summary>
    public ImmutableArray<ReadingDoubt> Doubts { get; init; } = [];

    /// <summary>Last year's disclosure of the same department or unit; null where none was given.</summary>
    public Disclosure? Prior { get; init; }

    /// <summary>The section about a topic, as its form names it; null where the document has none.</summary>
    public string? SectionOf(string topic) => Headings.FirstOrDefault(heading => heading.Topic == topic)?.Section;

    /// <summary>The table about a topic (<see cref="TableTopics"/>); null where the document has none.</summary>
    public BoundTable? TableAbout(string topic) => Tables.FirstOrDefault(table => table.Topic == topic);

    /// <summary>The table with this number; null where the document has none.</summary>
    public BoundTable? Table(int number) => Tables.FirstOrDefault(table => table.Number == number);
}
