using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Mingzhang.Forms.Performance;
using Mingzhang.Model;

namespace Mingzhang.Forms.Description;

/// <summary>
/// One kind of disclosure, as data: read backwards it recognises and binds a document, read forwards it writes one.
/// Loaded from <c>forms/&lt;id&gt;/</c>.
/// </summary>
/// <param name="Id">"shanxi-budget".</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Kind">Budget or final account.</param>
/// <param name="Cover">The cover's title with holes: "{year}年度{scope}预算公开".</param>
/// <param name="DepartmentWord">What {scope} is for a department.</param>
/// <param name="UnitWord">What {scope} is for a unit.</param>
/// <param name="FewestTables">So many of its table titles recognise it.</param>
/// <param name="FewestParts">So many of its part headings recognise it.</param>
/// <param name="Parts">Its parts in order.</param>
/// <param name="Classes">The classes of expenditure in the fixed order of its tables.</param>
/// <param name="Tables">Its tables.</param>
/// <param name="Sentences">Its sentences.</param>
/// <param name="Comparison">The words for rise, fall and sameness.</param>
/// <param name="Ties">What must add up and agree.</param>
/// <param name="Performance">The labels of its performance tables and catalogues.</param>
/// <param name="WrittenBy">What only a writer of it needs, where to read it from.</param>
internal sealed record Form(
    string Id, Words Title, DisclosureKind Kind, string Cover, string DepartmentWord, string UnitWord,
    int FewestTables, int FewestParts, ImmutableArray<FormPart> Parts, ImmutableArray<ExpenditureClass> Classes,
    ImmutableArray<FormTable> Tables, ImmutableArray<Sentence> Sentences, ComparisonWords Comparison, FormTies Ties,
    PerformanceForm? Performance, Lazy<FormWriting?> WrittenBy)
{
    /// <summary>Words for the place whose form it is; empty where it is told by its titles alone.</summary>
    public ImmutableArray<string> Places { get; init; } = [];

    /// <summary>Whether documents of it can be written, not only read.</summary>
    public bool IsWritten => WrittenBy.Value is not null;

    /// <summary>What only a writer of it needs; read when the first document is written, because a check needs none of it.</summary>
    /// <exception cref="InvalidOperationException">It can only be read.</exception>
    public FormWriting Writing => WrittenBy.Value ?? throw new InvalidOperationException($"form {Id} says nothing of writing");

    /// <summary>The codes of the classes of expenditure by their names without spaces.</summary>
    public FrozenDictionary<string, string> ClassCodes { get; } = Classes
        .SelectMany(item => item.Names.Select(name => (Name: Canonical.Compact(name), item.Code)))
        .DistinctBy(pair => pair.Name, StringComparer.Ordinal)
        .ToFrozenDictionary(pair => pair.Name, pair => pair.Code, StringComparer.Ordinal);

    /// <summary>Its tables by their titles without spaces, quotation marks and year, and by those without 不含上年结转, which some documents leave out.</summary>
    public FrozenDictionary<string, FormTable> TablesByTitle { get; } = Tables
        .SelectMany(table => table.Titles.SelectMany(title => Template.Readings(title, DepartmentWord, UnitWord)).Select(title => (Title: WithoutYear(title), Table: table)))
        .SelectMany(pair => new[] { pair, (Title: pair.Title.Replace("(不含上年结转)", "", StringComparison.Ordinal), pair.Table) })
        .DistinctBy(pair => pair.Title, StringComparer.Ordinal)
        .ToFrozenDictionary(pair => pair.Title, pair => pair.Table, StringComparer.Ordinal);

    /// <summary>The cover's title as a pattern over canonical text, with the groups year and scope.</summary>
    public Regex CoverPattern { get; } = new(Template.Pattern(Cover, DepartmentWord, UnitWord), RegexOptions.CultureInvariant);

    private static string WithoutYear(string title) => title
        .Replace("{year}年度", "", StringComparison.Ordinal)
        .Replace("{year}年", "", StringComparison.Ordinal)
        .Replace("\"", "", StringComparison.Ordinal);
}

/// <summary>A part of a form: one with a number is headed 第一部分 …, one without by its title alone.</summary>
/// <param name="Number">一, 二, …; null where its heading has no number.</param>
/// <param name="Name">How places in it begin: "第一部分", or its title in short.</param>
/// <param name="Title">Its title with holes, as it is written.</param>
/// <param name="Heading">The pattern of its heading over canonical text; null where its number alone tells it.</param>
/// <param name="Topic">What it is about: "overview", "tables", "explanation", "glossary"; empty where no rule looks at it.</param>
/// <param name="Sections">Its sections.</param>
/// <param name="HoldsTables">Whether the tables stand here.</param>
/// <param name="IsGlossary">Whether it is the glossary.</param>
/// <param name="IsOptional">Whether a document may do without it.</param>
internal sealed record FormPart(
    string? Number, string Name, string Title, Regex? Heading, string Topic, ImmutableArray<FormSection> Sections, bool HoldsTables,
    bool IsGlossary, bool IsOptional)
{
    /// <summary>How descriptions name it: "三", or its name.</summary>
    public string Key => Number ?? Name;
}

/// <summary>A section of a part, or a section within a section.</summary>
/// <param name="Number">一, or 1 for the innermost.</param>
/// <param name="Title">Its title with holes.</param>
/// <param name="Key">A pattern that tells it from the other sections whatever its number and wording.</param>
/// <param name="Attachment">What is attached to it: "performance", "catalogues", one of these ("purchase", "procurement"), or nothing.</param>
/// <param name="Sections">Its own sections.</param>
/// <param name="After">What a writer puts behind its title.</param>
/// <param name="ListsInner">Whether its own sections stand in the contents.</param>
/// <param name="Topic">What it is about, "threePublic"; empty where no rule looks at it.</param>
/// <param name="IsOptional">Whether a document may do without it.</param>
internal sealed record FormSection(
    string Number, string Title, Regex Key, string? Attachment, ImmutableArray<FormSection> Sections, string After, bool ListsInner,
    string Topic, bool IsOptional);

/// <summary>A class (类) of expenditure in the fixed order of the tables.</summary>
/// <param name="Ordinal">一, 二, … as printed before the name.</param>
/// <param name="Name">一般公共服务支出.</param>
/// <param name="Code">201.</param>
/// <param name="Names">The names it is read by: its own, and those of other editions.</param>
internal sealed record ExpenditureClass(string Ordinal, string Name, string Code, ImmutableArray<string> Names);

/// <summary>A table of a form.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Titles">Its titles with holes and alternatives: the first is written, any is read.</param>
/// <param name="Unit">The unit of its amounts.</param>
/// <param name="Panels">Its halves, left to right; most tables have one.</param>
/// <param name="Note">The note under it where it holds amounts; null where it has none.</param>
/// <param name="NumbersColumns">Whether a row under the headers numbers the columns.</param>
internal sealed record FormTable(
    int Number, ImmutableArray<string> Titles, Unit Unit, ImmutableArray<FormPanel> Panels, string? Note, bool NumbersColumns)
{
    /// <summary>Its title with holes, as it is written.</summary>
    public string Title { get; } = Template.Written(Titles[0]);

    /// <summary>Whether a document may do without it.</summary>
    public bool IsOptional { get; init; }

    /// <summary>What it is about (<see cref="TableTopics"/>); empty where no rule asks.</summary>
    public string Topic { get; init; } = "";

    /// <summary>The columns of all panels, left to right.</summary>
    public ImmutableArray<FormColumn> Columns { get; } = [.. Panels.SelectMany(panel => panel.Columns)];

    /// <summary>The words of its headers, longest first.</summary>
    private ImmutableArray<string> HeaderWords { get; } =
    [
        .. Panels.SelectMany(panel => panel.Columns)
            .SelectMany(column => column.Normals.SelectMany(header => header.Split('/')))
            .Select(word => word.Replace("{year}年", "", StringComparison.Ordinal))
            .Where(word => word.Length > 0)
            .Append("类").Append("款").Append("项")
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(word => word.Length),
    ];

    /// <summary>Whether a text is made of the words of its headers alone: a line of the header, its cells run together.</summary>
    /// <param name="compact">The text without spaces.</param>
    public bool IsHeaderLine(string compact)
    {
        var rest = Tables.HeaderReader.Normal(compact).Replace("{year}年", "", StringComparison.Ordinal);
        while (rest.Length > 0 && HeaderWords.FirstOrDefault(word => rest.StartsWith(word, StringComparison.Ordinal)) is { } word)
        {
            rest = rest[word.Length..];
        }

        return rest.Length == 0;
    }

    /// <summary>The labels of its fixed rows without spaces.</summary>
    public FrozenSet<string> Labels { get; } = Panels
        .SelectMany(panel => panel.Rows)
        .SelectMany(row => row.CompactLabels)
        .ToFrozenSet(StringComparer.Ordinal);
}

/// <summary>One half of a table: its own columns, its own rows.</summary>
/// <param name="Coordinate">What its cells have in common.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows.</param>
internal sealed record FormPanel(Coordinate Coordinate, ImmutableArray<FormColumn> Columns, ImmutableArray<FormRow> Rows);

/// <summary>A column of a table.</summary>
/// <param name="Headers">Its header paths with holes and alternatives, "{year}年预算数/合计": the first is written, any is read.</param>
/// <param name="Role">
/// label, code, name, governmentClass; another word for a column that is neither label nor figure (行次) – or null for a column of figures.
/// </param>
/// <param name="Coordinate">What its cells have in common.</param>
internal sealed record FormColumn(ImmutableArray<string> Headers, string? Role, Coordinate Coordinate)
{
    /// <summary>Its header path as it is written.</summary>
    public string Header { get; } = Template.Written(Headers[0]);

    /// <summary>The headers without spaces and with their years taken out, as printed headers are compared with them.</summary>
    public FrozenSet<string> Normals { get; } = Readings(Headers).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What stands lowest in them.</summary>
    public FrozenSet<string> Leaves { get; } = Readings(Headers).Select(Tables.HeaderReader.LeafOf).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The lowest two of them.</summary>
    public FrozenSet<string> Parents { get; } = Readings(Headers).Select(LowestTwo).ToFrozenSet(StringComparer.Ordinal);

    private static string LowestTwo(string path) => path.Split('/') is { Length: > 1 } parts ? parts[^2] + "/" + parts[^1] : path;

    private static IEnumerable<string> Readings(ImmutableArray<string> headers) =>
        headers.SelectMany(header => Template.Readings(header, "部门", "单位")).Select(Tables.HeaderReader.Normal);
}

/// <summary>A row, or a kind of rows, of a table.</summary>
/// <param name="Labels">The labels of a fixed row: the first is written, any is read; empty for a kind of rows.</param>
/// <param name="Each">class, function, economic, revenue, entity, project; "only" for the one row of a table that names none; null for a fixed row.</param>
/// <param name="After">Only below the row with this label.</param>
/// <param name="LabelIn">The header of the column its label stands in, where that is another panel's.</param>
/// <param name="Beside">The label of the row in the other panel that it stands beside; null where it follows the row above it.</param>
/// <param name="Coordinate">What its cells have in common.</param>
internal sealed record FormRow(
    ImmutableArray<string> Labels, string? Each, string? After, string? LabelIn, string? Beside, Coordinate Coordinate)
{
    /// <summary>The label of a fixed row as it is written; null for a kind of rows.</summary>
    public string? Label { get; } = Labels.IsEmpty ? null : Template.Written(Labels[0]);

    /// <summary>Whether it is a row of totals.</summary>
    public bool IsTotal => Label is not null && (Label.EndsWith("合计", StringComparison.Ordinal) || Label.EndsWith("总计", StringComparison.Ordinal));

    /// <summary>The labels without spaces, as printed labels are compared with them.</summary>
    public FrozenSet<string> CompactLabels { get; } =
        Labels.SelectMany(label => Template.Readings(label, "部门", "单位")).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The labels without what numbers them.</summary>
    public FrozenSet<string> UnnumberedLabels { get; } =
        Labels.SelectMany(label => Template.Readings(label, "部门", "单位")).Select(Tables.RowCoordinates.Unnumbered).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The label it stands below, without spaces.</summary>
    public string? CompactAfter { get; } = After is null ? null : Canonical.Compact(After);
}

/// <summary>A sentence of the running text with its holes.</summary>
/// <param name="Section">"三/五（一）": its part and section.</param>
/// <param name="Text">The template.</param>
/// <param name="Nothing">What the sentence says there is none of; null for a sentence with figures.</param>
internal sealed record Sentence(string Section, string Text, Coordinate? Nothing)
{
    /// <summary>The section a writer puts it in, where that is finer than where a reader looks for it.</summary>
    public required string WrittenIn { get; init; }

    /// <summary>Whether a reader looks for it.</summary>
    public bool IsRead { get; init; } = true;

    /// <summary>Whether a writer writes it; otherwise it is a way in which others write.</summary>
    public bool IsWritten { get; init; } = true;

    /// <summary>Whether it goes on in the paragraph of the one before.</summary>
    public bool Continues { get; init; }

    /// <summary>Only for a department, or for a unit.</summary>
    public DisclosureScope? Scope { get; init; }

    /// <summary>Only where the book has this: "overall", "noOverall", "overallTable", "targets", "assets".</summary>
    public string? When { get; init; }
}

/// <summary>The words with which a form compares with the year before.</summary>
/// <param name="Increase">Those of a rise.</param>
/// <param name="Decrease">Those of a fall.</param>
/// <param name="Same">Those of neither.</param>
/// <param name="Subjects">What a comparison may name again before it says how it changed.</param>
/// <param name="Written">How a writer compares.</param>
internal sealed record ComparisonWords(
    ImmutableArray<string> Increase, ImmutableArray<string> Decrease, ImmutableArray<string> Same, ImmutableArray<string> Subjects,
    ImmutableArray<WrittenComparison> Written);

/// <summary>How a writer compares with the year before, with the holes {change}, {rate}, {lastYear}.</summary>
/// <param name="Style">Which sentences are written so.</param>
/// <param name="Up">A rise.</param>
/// <param name="Down">A fall.</param>
/// <param name="Same">Neither.</param>
/// <param name="FromNothing">A rise where there was nothing, which has no rate.</param>
/// <param name="Amount">How the change is printed: "plain", "fixed", or with separators.</param>
internal sealed record WrittenComparison(string Style, string Up, string Down, string Same, string FromNothing, string? Amount);
